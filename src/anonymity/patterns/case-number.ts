/** Case, journal and reference numbers of other systems, and number plates. */

import { before, type Candidate, eachMatch, type Prepared, RANK } from '../candidate.ts';

const KEYED =
  /(?<![a-zæøå])(?:saksnummer|saksnr|saknr|saks?-?id|saksref|arkivsak(?:sid|snr|id)?|arkivref|arkivnr|ephorte(?:sak)?|journalnummer|journalnr|journalpost|journalid|j\.? ?nr|jnr|jour\.?nr|referanse(?:nummer|nr)?|ref\.? ?nr|ref|vår ref|deres ref|dykkar ref|klient(?:nummer|nr|id)|barneverns?(?:sak|nr|id|nummer)|bv-?(?:sak|id|nr)|meldings?(?:nummer|nr|id)|melding nr|elev(?:nummer|nr|id)|pasient(?:nummer|nr|id)|bruker(?:nummer|nr|id)|løpenr|løpenummer|dok\.?nr|dokumentnr|henvisnings?nr|vedtaks?nr|politisak(?:snr)?|anmeldelses?(?:nr|nummer)|anm\.? ?nr|ppt-?(?:sak|nr)|hendelses?nr|familia(?:-?nr|-?id)?|visma(?:-?nr|-?id)?|acos(?:-?nr|-?sak)?)(?:\.| nr\.?| nummer)?(?: er|:|;|=|#)*[ \t]{0,3}#?((?=[\p{L}\d/.\-_–]*\d{2})[\p{L}\d]{1,10}(?:(?:[ ]?[/\-_–][ ]?|\.)[\p{L}\d]{1,10}){0,4}(?: \d{2,6})?)(?![\p{L}\d])/dgu;
const SAK =
  /(?<![a-zæøå])sak(?:en|a|er)?(?: nr\.?| nummer| id)?(?:\.|:| er)?[ \t]{0,3}#?((?:\p{L}{2,4}[- ]?)?(?:19|20)?\d{2} ?[/\-–] ?\d{1,7}(?:[/\-–]\d{1,4})?|(?:19|20)\d{2}\d{3,7}|(?:\p{L}{2,4}-)\d{3,}[\d-]*|\d{5,9})(?!\d)/dgu;
const BARE = /(?<![\d/.\-–])(20\d{2}|19\d{2}) ?\/ ?(\d{3,7})(?:[-/]\d{1,4})?(?![\d/])/g;
const LETTERED = /(?<![\p{L}\d-])(?:bv|bvt|ppt|hst|sak|anm|jnr|id|pas)[-/_ ]?(?:19|20)\d{2}[-/_]\d{2,6}(?![\p{L}\d])/gu;
const POLICE = /(?<!\d)1\d{7}(?= (?:hos politiet|i straffesak))/g;

const PLATE =
  /(?<![\p{L}\d\-/.])(?:[A-HJ-LNPR-Z]{2}|[A-HJ-LNPR-Z] [A-HJ-LNPR-Z])[ \u00a0.-]?(?:\d{2} ?\d{3}|\d{3} \d{2})(?![\d/]|[.,-]\d)/gu;
const PLATE_LOWER = /(?<![\p{L}\d\-/.@])[a-hj-lnpr-z]{2}[ \u00a0-]?\d{2} ?\d{3}(?![\d/]|[.,-]\d)/gu;
const PLATE_KEYED =
  /(?<![a-zæøå])(?:(?:bil|el-?bil|moped|motorsykkel|mc|tilhenger|varebil|golf|tesla|volvo|toyota|audi|bmw|ford|scooter|traktor|atv)(?:en)?|reg(?:istrerings)?\.? ?(?:nr|nummer)|(?:bil)?skilt(?:et|nr|nummer)?|kjennemerke|bilnr|regnr)(?: med)?(?: reg\.?(?: ?nr)?| skilt| nr| kjennemerke)?(?:\.|:| er)?[ \t]{0,3}([a-z]{2}[ -]?\d{2}[ .]?\d{2,3})(?!\d)/dg;
/** Two-letter words and units that stand before a number without being a plate. */
const NOT_PLATE = new Set(
  'nr kr ca kl av pr er vi se de du et en på og el nå ei ho fr eu ns kg km ml cl dl mg cm mm gb mb kb id hz tv pc rs db ph ha da st sa so to tå fl fra no us uk ad dr jf ff gr st'.split(
    ' ',
  ),
);

/** The same in capitals, where the codes of real plates («EL», «EK») must stay. */
const NOT_PLATE_UPPER = new Set('NR KR CA KL PR NS EU TV PC ID PB KM KG UK AD FN RS HR'.split(' '));
const NEVER_PLATE = new Set(['nr', 'ca', 'kl', 'kr', 'er', 'en', 'av', 'på']);

/** «ref. 12.03.2025» refers to a day, not to a case. */
function readsAsDate(whole: string, value: string): boolean {
  return /^(?:ref|vår|deres|dykkar)/.test(whole) && /^\d{1,2}[./]\d{1,2}(?:[./](?:\d{2}){1,2})?\.?$/.test(value);
}

/** «sak 12/24» is the twelfth item of a committee's year, not a case file. */
function isAgendaItem(whole: string, value: string): boolean {
  const parts = /^(\d{2}) ?\/ ?(\d{2})$/.exec(value);
  if (!/^sak(?:en|a|er)? ?\d/.test(whole) || parts === null) return false;
  const isYear = (part: string | undefined) => Number(part) >= 19 && Number(part) <= 35;
  return !isYear(parts[1]) && isYear(parts[2]);
}

function isSchoolYear(first: string, second: string): boolean {
  return second.length === 4 && Math.abs(Number(second) - Number(first)) <= 1;
}

export function findCaseNumbers({ text, lower }: Prepared, out: Candidate[]): void {
  if (!/\d/.test(lower)) return;
  const caseNumber = (start: number, end: number) =>
    out.push({ start, end, type: 'CASE_NO', severity: 'block', rank: RANK.caseNumber });
  const plate = (start: number, end: number) =>
    out.push({ start, end, type: 'PLATE', severity: 'block', rank: RANK.plate });
  for (const pattern of [KEYED, SAK]) {
    eachMatch(pattern, lower, (match) => {
      const span = match.indices?.[1];
      if (span === undefined) return;
      if (readsAsDate(match[0], match[1] ?? '') || isAgendaItem(match[0], match[1] ?? '')) return;
      const years = /^((?:19|20)\d{2}) ?[/\-–] ?(\d{4})$/.exec(match[1] ?? '');
      if (years !== null && isSchoolYear(years[1] ?? '', years[2] ?? '')) return;
      caseNumber(span[0], span[1]);
    });
  }
  eachMatch(BARE, lower, (match) => {
    if (!isSchoolYear(match[1] ?? '', match[2] ?? '')) caseNumber(match.index, match.index + match[0].length);
  });
  for (const pattern of [LETTERED, POLICE]) {
    eachMatch(pattern, lower, (match) => caseNumber(match.index, match.index + match[0].length));
  }
  eachMatch(PLATE, text, (match) => {
    if (!NOT_PLATE_UPPER.has(match[0].slice(0, 2))) plate(match.index, match.index + match[0].length);
  });
  eachMatch(PLATE_LOWER, text, (match) => {
    if (NOT_PLATE.has(match[0].slice(0, 2)) || /(?:§|kr\.?) ?$/.test(before(lower, match.index, 5))) return;
    plate(match.index, match.index + match[0].length);
  });
  eachMatch(PLATE_KEYED, lower, (match) => {
    const span = match.indices?.[1];
    if (span !== undefined && !NEVER_PLATE.has((match[1] ?? '').slice(0, 2))) plate(span[0], span[1]);
  });
}
