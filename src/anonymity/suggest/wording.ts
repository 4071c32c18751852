/** What every kind of suggestion is made with: where a sentence begins, and taking something out so that the rest stays whole. */

/** Replace the text from `start` to `end` (UTF-16 code units, end exclusive) by `text`; an empty text takes it out. */
export interface Suggestion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

export type Written = 'nb' | 'nn';

/** A stretch of a text that something else is to stand in for. */
export interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** A full stop after one of these ends no sentence. */
const ABBREVIATION =
  /(?:^|[^\p{L}])(?:m|f|v|k|nr|tlf|mob|ca|kl|evt|ev|ang|inkl|jf|bl\.a|mtp|vedr|avd|pga|dr|st)\.\s*$/iu;

export function isSentenceStart(text: string, start: number): boolean {
  const lead = text.slice(0, start);
  return /(?:^|[.!?\n]["»]?\s*["«]?\s*|\n\s*[-–•]\s*)$/u.test(lead.slice(-6)) && !ABBREVIATION.test(lead.slice(-12))
    ? start === 0 || /[.!?\n]/.test(lead.slice(-6))
    : lead.trim() === '';
}

export const capitalised = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);

/** Wordings in place of a stretch, with a capital where a sentence begins with one. */
export function instead({ text, start, end }: Place, wordings: readonly string[]): Suggestion[] {
  const first = text.charAt(start);
  const capital = isSentenceStart(text, start) && first === first.toUpperCase();
  return wordings.map((wording) => ({ start, end, text: capital ? capitalised(wording) : wording }));
}

/** Takes a stretch out with one of the blanks beside it; a sentence that begins with it gets its capital back. */
export function removal({ text, start, end }: Place): Suggestion {
  const next = /^ (\p{L})/u.exec(text.slice(end, end + 3))?.[1];
  const first = text.charAt(start);
  if (isSentenceStart(text, start) && next !== undefined) {
    return { start, end: end + 2, text: first === first.toUpperCase() ? next.toUpperCase() : next };
  }
  const blankBefore = /[ \t]$/.test(text.slice(0, start));
  return blankBefore ? { start: start - 1, end, text: '' } : { start, end, text: '' };
}

/** Takes a stretch out with the brackets or commas it stands between: «Mor, Borghild, er» becomes «Mor er». */
export function withoutApposition({ text, start, end }: Place): Suggestion | undefined {
  const bracketed = text.slice(start - 2, start) === ' (' && text.charAt(end) === ')';
  if (bracketed) return { start: start - 2, end: end + 1, text: '' };
  if (text.slice(start - 2, start) !== ', ' || !/^[,.!?]/.test(text.slice(end))) return undefined;
  return { start: start - 2, end: text.charAt(end) === ',' ? end + 1 : end, text: '' };
}
