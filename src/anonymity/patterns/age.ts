/** Ages as numbers and words, years of birth, and long quotations: counted, never stopped. */

import { type Candidate, eachMatch, type Prepared, RANK } from '../candidate.ts';
import { CARDINAL } from './number-words.ts';

const NUMBER = `(?:\\d{1,2}(?:[.,]\\d{1,2}| ?½| 1/2| og en halv| og et halvt| og eit halvt)?|½|(?:snart |nesten )?${CARDINAL}(?: og (?:en halv|ein halv|et halvt|eit halvt|halvt))?|halvannet|halvanna)`;
const YEARS = new RegExp(
  `(?<![\\p{L}\\d.,/])${NUMBER}[ -]?(?:(?:år|årig|mnd|måneder|måned|månader|månad|mnd\\.|uker|veker|uke)(?: og \\d{1,2} (?:mnd|måneder|månader|uker|veker))?)(?: (?:gammel|gammelt|gamle|gammal|gamal|gamalt))?(?![\\p{L}\\d])(?! siden| sidan| med| framover| fremover| på rad)`,
  'gu',
);
const YEARLING = new RegExp(
  `(?<![\\p{L}\\d])(?:\\d{1,2}(?:[.,]5|½| ½)?[ -]?|${CARDINAL}(?: og et halvt[- ]?)?-?)(?:åring(?:en|ar|er|ane|ene|a|s|ens)?|års?|års-?(?:gammel|gammal|alderen|jente|gutt|barn)\\p{L}*|årig\\p{L}*|månedersgammel|mnd-gammel)(?![\\p{L}\\d])`,
  'gu',
);
const BORN_IN =
  /(?<![\p{L}\d])(?:født|fødd|f\.?|årgang|årsklasse|årskull)(?: i)? ?(?:\p{L}+ )?((?:19|20)\d{2})(?![\d/.-])/dgu;
const DURATION_BEFORE =
  /(?:^|[^\p{L}])(?:i|for|om|på|etter|de siste|dei siste|gjennom|over|under|siste|hvert|kvart|per|hver|kvar|ca|ca\.|cirka|rundt|omtrent|minst) $/u;
const QUOTE = /(?:[«“][^«»“”\n]{12,400}[»”]|(?<![\p{L}\d])"[^"\n]{12,400}"(?![\p{L}\d]))/gu;

/** «to og et halvt» with the years left out, also written together. */
const AND_A_HALF = new RegExp(
  `(?<![\\p{L}\\d])${CARDINAL}[ -]?og[ -]?(?:et|eit)[ -]?halvt(?: år)?(?![\\p{L}\\d])(?! (?:døgn|glass|brød|minutt|semester|skoleår|skuleår|tonn|liter))`,
  'gu',
);

export function findAges({ lower }: Prepared, out: Candidate[]): void {
  const age = (start: number, end: number) => out.push({ start, end, type: 'AGE', severity: 'hint', rank: RANK.age });
  eachMatch(YEARS, lower, (match) => {
    const lead = lower.slice(Math.max(0, match.index - 12), match.index);
    const says = / (?:gammel|gammelt|gamle|gammal|gamal|gamalt)$/.test(match[0]);
    const person =
      /(?:gutt|gutten|guten|jente|jenta|barn|barnet|elev|han|hun|ho|søster|bror)[a-zæøå]* (?:er )?på $/.test(
        lower.slice(Math.max(0, match.index - 20), match.index),
      );
    if (says || person || !DURATION_BEFORE.test(lead)) age(match.index, match.index + match[0].length);
  });
  eachMatch(AND_A_HALF, lower, (match) => {
    if (!DURATION_BEFORE.test(lower.slice(Math.max(0, match.index - 12), match.index)))
      age(match.index, match.index + match[0].length);
  });
  eachMatch(YEARLING, lower, (match) => age(match.index, match.index + match[0].length));
  eachMatch(BORN_IN, lower, (match) => {
    const span = match.indices?.[1];
    if (span !== undefined) age(span[0], span[1]);
  });
}

export function findQuotes({ lower }: Prepared, out: Candidate[]): void {
  if (!/[«“"]/.test(lower)) return;
  eachMatch(QUOTE, lower, (match) => {
    if (match[0].trim().split(/\s+/).length <= 3) return;
    out.push({
      start: match.index,
      end: match.index + match[0].length,
      type: 'QUOTE',
      severity: 'hint',
      rank: RANK.quote,
    });
  });
}
