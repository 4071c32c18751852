/** Measures of how hard a text is to read. */

const WORD = /[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu;

/** Full stops that end no sentence: abbreviations, and ordinals such as «8. desember». */
const ABBREVIATION = /\b(kl|nr|ca|f\.eks|bl\.a|jf|tlf|dvs|osv)\./giu;
const ORDINAL = /\b\d+\.(?=\s\p{Ll})/gu;

export const words = (text: string): string[] => text.match(WORD) ?? [];

/** The sentences of a text. A line break and the end of the text end a sentence too. */
export const sentences = (text: string): string[] =>
  text
    .replace(ABBREVIATION, (found) => found.replaceAll('.', ''))
    .replace(ORDINAL, (found) => found.slice(0, -1))
    .split(/[.!?:]+(?=\s|[»”"]|$)|\n+/u)
    .map((s) => s.trim())
    .filter((s) => words(s).length > 0);

/** Words in the longest sentence; 0 for no text. */
export const longestSentence = (text: string): number => Math.max(0, ...sentences(text).map((s) => words(s).length));

/**
 * LIX (Björnsson 1968): words per sentence plus the percentage of words of more than six letters. Below 30 is very easy,
 * below 40 easy (fiction, weeklies), above 50 hard.
 */
export function lix(text: string): number {
  const all = words(text);
  const count = sentences(text).length;
  if (count === 0) return 0;
  const long = all.filter((w) => w.length > 6).length;
  return all.length / count + (100 * long) / all.length;
}
