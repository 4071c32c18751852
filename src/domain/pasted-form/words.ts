/** Text as words, so that a form is recognised however its lines were broken, underlined or spaced on the way here. */

export interface Word {
  /** As it is compared: lower case, every dash alike. */
  readonly word: string;
  /** Place in the text, from and to. */
  readonly start: number;
  readonly end: number;
  /** The line or table cell it stands in, counted from 0. */
  readonly cell: number;
  /** First in its cell, but for a bullet, a box or a number. */
  readonly first: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:[-‐‑‒–—][\p{L}\p{N}]+)*/gu;
const DASHES = /[‐‑‒–—]/g;
/** Between the cells of a row in copied text: a tab, or a bar with space around it. */
const CELL_END = /\n|\t| \| /g;
/** «1.», «2)»: counts nothing as a word of its own at the beginning of a line. */
const NUMBERING = /^\s*\d{1,2}[.)]\s+/;

// Control characters but tab and line end, soft hyphens, zero-width and bidirectional marks: nobody sees them.
const UNSEEN =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: naming the control characters is the point
  /[\u0000-\u0008\u000e-\u001f\u007f-\u009f\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;

/** Line ends, spaces and letters in one form; what cannot be seen is taken out. */
export const readable = (text: string): string =>
  text
    .normalize('NFC')
    .replace(/\r\n?|[\u2028\u2029\v\f]/g, '\n')
    .replace(/[\u00a0\u2000-\u200a\u202f]/g, ' ')
    // Columns of a page that was kept in its layout.
    .replace(/(?<=\S) {3,}/g, '\t')
    .replace(UNSEEN, '');

export const bare = (text: string): string => text.toLocaleLowerCase('nb').replace(DASHES, '-');

/** The words of a short text, as they are compared. */
export const wordsIn = (text: string): string[] => [...text.matchAll(WORD)].map(([word]) => bare(word));

/** All words of a text with their places. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let cell = 0;
  let from = 0;
  const take = (to: number): void => {
    const part = text.slice(from, to);
    const numbering = NUMBERING.exec(part)?.[0].length ?? 0;
    let first = true;
    for (const match of part.slice(numbering).matchAll(WORD)) {
      const start = from + numbering + match.index;
      words.push({ word: bare(match[0]), start, end: start + match[0].length, cell, first });
      first = false;
    }
    cell += 1;
  };
  for (const match of text.matchAll(CELL_END)) {
    take(match.index);
    from = match.index + match[0].length;
  }
  take(text.length);
  return words;
}

/** What a scan takes for one letter. */
const scanned = (word: string): string => word.replaceAll('rn', 'm');

/** Whether two words are the same, but for one letter that a scan has read wrongly. */
export function nearly(one: string, other: string): boolean {
  if (one === other) return true;
  const [a, b] = [scanned(one), scanned(other)];
  if (Math.min(one.length, other.length) < 5 || Math.abs(a.length - b.length) > 1) return false;
  let i = 0;
  while (i < a.length && a[i] === b[i]) i += 1;
  const rest = (text: string, skip: number): string => text.slice(i + skip);
  return (
    rest(a, 1) === rest(b, 1) ||
    (a.length > b.length && rest(a, 1) === rest(b, 0)) ||
    (b.length > a.length && rest(a, 0) === rest(b, 1))
  );
}
