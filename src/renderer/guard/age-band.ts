/** The age band an exact age belongs to, read from digits or words in either written form. */
import type { AgeBand } from '../../domain/codes.ts';

const WORDS: Readonly<Record<string, number>> = {
  ett: 1,
  eitt: 1,
  to: 2,
  tre: 3,
  fire: 4,
  fem: 5,
  seks: 6,
  sju: 7,
  syv: 7,
  åtte: 8,
  ni: 9,
  ti: 10,
  elleve: 11,
  tolv: 12,
  tretten: 13,
  fjorten: 14,
  femten: 15,
  seksten: 16,
  sytten: 17,
  atten: 18,
};

const BANDS: readonly (readonly [upTo: number, AgeBand])[] = [
  [1, '0-1'],
  [3, '2-3'],
  [5, '4-5'],
  [9, '6-9'],
  [12, '10-12'],
  [15, '13-15'],
  [18, '16-18'],
];

/** `fire og et halvt år` → `4-5`, `8 mnd` → `0-1`. Undefined for an adult's age, a year of birth, or what is not understood. */
export function ageBandOf(text: string): AgeBand | undefined {
  const lower = text.toLocaleLowerCase('nb');
  if (/\b(19|20)\d{2}\b/.test(lower)) return undefined;
  const digits = /\d{1,2}/.exec(lower)?.[0];
  const word = lower.match(/\p{L}+/gu)?.find((w) => WORDS[w] !== undefined);
  const number = digits !== undefined ? Number(digits) : word !== undefined ? WORDS[word] : undefined;
  if (number === undefined) return undefined;
  const years = /mnd|måned|månad|uke|veke/.test(lower) ? (number > 23 ? undefined : number >= 24 ? 2 : 0) : number;
  if (years === undefined) return undefined;
  return BANDS.find(([upTo]) => years <= upTo)?.[1];
}
