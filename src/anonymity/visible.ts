/** A text as it is read: without the characters nobody sees, each letter with its accents in one piece. */

/** Zero-width and soft hyphens, direction marks, variation selectors, control characters but tabs and line breaks. */
const UNSEEN = /\p{Cf}|\u034f|[\ufe00-\ufe0f]|(?![\t\n\v\f\r\u0085])\p{Cc}/u;
const LETTER = /\P{M}\p{M}*|\p{M}+/gu;

export interface Visible {
  readonly text: string;
  /** The same stretch in the text as it is written. */
  written<T extends { readonly start: number; readonly end: number }>(span: T): T;
}

/** Whoever pastes from Word brings such characters along: a number that is split by one is still that number. */
export function visible(written: string): Visible {
  if (!UNSEEN.test(written) && written.normalize('NFC') === written) return { text: written, written: (span) => span };
  const seen: { readonly letter: string; readonly start: number }[] = [];
  for (let at = 0; at < written.length; ) {
    const character = String.fromCodePoint(written.codePointAt(at) ?? 0);
    if (!UNSEEN.test(character)) seen.push({ letter: character, start: at });
    at += character.length;
  }
  const text: string[] = [];
  /** Where each code unit of the visible text stands in the written one, and where what it belongs to ends. */
  const starts: number[] = [];
  const ends: number[] = [];
  let at = 0;
  for (const [letter] of seen
    .map(({ letter }) => letter)
    .join('')
    .matchAll(LETTER)) {
    const parts = [...letter];
    const first = seen[at];
    const last = seen[at + parts.length - 1];
    at += parts.length;
    if (first === undefined || last === undefined) break;
    const whole = letter.normalize('NFC');
    text.push(whole);
    for (let unit = 0; unit < whole.length; unit++) {
      starts.push(first.start);
      ends.push(last.start + last.letter.length);
    }
  }
  return {
    text: text.join(''),
    written: (span) => ({
      ...span,
      start: starts[span.start] ?? written.length,
      end: ends[span.end - 1] ?? written.length,
    }),
  };
}
