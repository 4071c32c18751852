/** An age band in place of an age. */

import texts from '../../../resources/anonymity/suggestions.json' with { type: 'json' };
import { lower } from '../tokenize.ts';
import { instead, type Place, removal, type Suggestion, type Written } from './wording.ts';

/** First and last year of each age band of the discussion form. */
const BANDS = [
  [0, 1],
  [2, 3],
  [4, 5],
  [6, 9],
  [10, 12],
  [13, 15],
  [16, 18],
] as const;
/** Longer words first: «nitten» is not nine. */
const NUMBER_WORDS = Object.entries({
  en: 1,
  ein: 1,
  ett: 1,
  eitt: 1,
  halvannet: 1,
  halvanna: 1,
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
  søtten: 17,
  atten: 18,
  nitten: 19,
  tjue: 20,
  tyve: 20,
  tretti: 30,
  førti: 40,
  femti: 50,
}).sort((a, b) => b[0].length - a[0].length);

/** The years a written age stands for; months and weeks are counted in years. Undefined when no number is read. */
function yearsOf(written: string): number | undefined {
  const plain = written.replace(/^(?:snart|nesten|ca\.?) /, '');
  const digits = /\d{1,2}(?!\d)/.exec(plain);
  const said = digits === null ? NUMBER_WORDS.find(([word]) => plain.startsWith(word))?.[1] : Number(digits[0]);
  if (said === undefined) return undefined;
  if (/^\S+ ?(?:uke|veke)/.test(plain)) return Math.floor(said / 52);
  return /^\S+ ?(?:mnd|måned|månad)/.test(plain) ? Math.floor(said / 12) : said;
}

export function ageSuggestions(place: Place, language: Written): Suggestion[] {
  const { text, start, end } = place;
  const own = texts[language];
  const written = lower(text.slice(start, end));
  const years = yearsOf(written);
  const band = BANDS.find(([first, last]) => years !== undefined && years >= first && years <= last);
  if (band === undefined) return [];
  const range = `${band[0]}–${band[1]} ${own.ageSuffix}`;
  if (/åring/.test(written)) {
    if (/åring(?:en|a)$/.test(written)) return instead(place, [`${own.theChild} (${range})`]);
    const article = /(?:^|[^\p{L}])((?:en|ein|ei|et|eit) )$/iu.exec(text.slice(Math.max(0, start - 6), start))?.[1];
    if (article === undefined) return instead(place, [`${own.child} ${range}`]);
    return instead({ text, start: start - article.length, end }, [`${own.oneChild} ${range}`]);
  }
  // «En femårig gutt»: the noun says enough.
  if (/(?:årig\p{L}*|års)$/u.test(written) && /^ \p{Ll}/u.test(text.slice(end, end + 2))) return [removal(place)];
  return instead(place, [range]);
}
