/** Full dates of birth. Other dates (meetings, decisions, deadlines) are left alone: what stands round a date decides. */

import { before, type Candidate, eachMatch, type Prepared, RANK } from '../candidate.ts';
import { CARDINAL, MONTH, ORDINAL_DAY } from './number-words.ts';

const DAY = '(?:0?[1-9]|[12]\\d|3[01])';
const MONTH_NUMBER = '(?:0?[1-9]|1[0-2])';
/** Four digits or two, and a year that lost its first digit («021»). */
const YEAR = "(?:(?:19|20)\\d{2}|0[012]\\d|['’]?\\d{2})";
const SPOKEN_YEAR =
  '(?:tjue ?(?:ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|atten|nitten|tjue\\p{L}*)|elleve|tolv|tretten|fjorten|femten|seksten|sytten|søtten|atten|nitten(?! ?(?:åtti|nitti|sytti|seksti|hundre))|tjue\\p{L}*|to ?tusen(?: og)? ?(?:\\p{L}+)?|nitten ?(?:åtti|nitti|sytti|seksti|hundre og \\p{L}+)\\p{L}*)';

const FULL_DATES = [
  `${DAY}[.,]? ?[./\\-–] ?${MONTH_NUMBER}(?: ?[./\\-–]{1,2} ?| )${YEAR}`,
  `${DAY},${MONTH_NUMBER},(?:19|20)\\d{2}`,
  `(?:19|20)\\d{2},? (?:den )?${DAY}\\.? ?${MONTH}`,
  `${DAY} \\. ?${MONTH_NUMBER} \\. ?${YEAR}`,
  `${DAY} ${MONTH_NUMBER} (?:(?:19|20)\\d{2}|\\d{2})`,
  `(?:19|20)\\d{2} ?[.\\-/–] ?(?:0[1-9]|1[0-2]) ?[.\\-/–] ?(?:0[1-9]|[12]\\d|3[01])`,
  `(?:${DAY} ?\\.?|${ORDINAL_DAY}|${CARDINAL})[ /.-]?(?:i )?${MONTH}[ ,./-]{0,2}(?:i )?(?:året |år )?(?:${YEAR}|${SPOKEN_YEAR})`,
  `(?:${DAY}\\.?|${ORDINAL_DAY})(?: dag)? i (?:${DAY}\\.?|${ORDINAL_DAY})(?: måned)?,? (?:i )?(?:året )?(?:(?:19|20)\\d{2}|${SPOKEN_YEAR})`,
  `${MONTH} ${DAY}(?:\\.|st|nd|rd|th)?,? (?:19|20)\\d{2}`,
];
const CLOSED = '(?![\\d\\p{L}]|[./-]\\d)';
const FULL_DATE = new RegExp(
  `(?<![\\d\\p{L}/-]|\\d\\.)(?:${FULL_DATES.map((form) => `(?:${form})`).join('|')})${CLOSED}`,
  'gu',
);
const SIX_OR_EIGHT =
  /(?<![\p{L}\d])(?:f|født|fødd|f\.?d\.?|fødselsdato(?:en)?|fødselsdag(?:en)?|bursdag(?:en)?|f\.? ?dato|dob|geb)\.?(?: den)?(?:\.|:|=| er)*[ \t]{0,2}(\d{6}|\d{8}|\d{2}[ .]\d{4}|\d{4}[ .]\d{2})(?:[ -]?[x*]{5})?(?!\d|[ .-]?\d{3})/dgu;
const MASKED = /(?<!\d)\d{6}(?= ?[-/]? ?[x*•]{5}(?![x*•]))/g;
const CUE =
  /(?:^|[^\p{L}])(?:født|fødd|fødde|f|født den|født på|fødselsdato|fødselsdatoen|fødselsdag|fødselsdagen|føding|fødsel|fdato|f\.? ?dato|f\.?d|født dato|dob|ble født|vart fødd|kom til verden|termin|bursdag|bursdagen|geburtsdag|gebursdag|årsdag)(?:en|a|et)?(?: ?\([^)]{0,14}\))?[.:=]?(?: er| var| den| på| i| hans| hennes| til \p{L}+| ca| ca\.)*\.?[ \t|:=(,.-]*(?:\p{L}+dag(?: den)? )?$/u;
const NEGATIVE =
  /(?:møte|møtet|møta|vedtak|samtale|samtalen|time|timen|dato|datert|brev|brevet|frist|fristen|innen|henvist|tilvist|sendt|mottatt|fra og med|f\.o\.m|fom|tom|fra|til|til og med|innkalling|referat|neste|evaluering|oppstart|start|startet|starta|begynte|begynner|sluttet|gyldig|gjeldende|gjelder fra|pr|per|uke|kl|kontroll|undersøkt|innlagt|utskrevet|flyttet|flytta|oppdatert|godkjent|signert|underskrevet|underskrive|vurdert|drøftet|drøfta|meldt|hendelsen|hendte|skjedde|den|utløper|søkt|søknad|sommerferie|stengt|planleggingsdag|rapport|uttalelse|sakkyndig|notat|journal|besøk|hjemmebesøk|vaksine|observasjon|observert|ferdig|avsluttet|revidert|siden|sidan|avtale|avtalt|fredag|mandag|tirsdag|onsdag|torsdag|lørdag|søndag|måndag|tysdag|laurdag|sundag|flyktet|kom|ankom|skilt|gift|død|døde|dom|rettsmøte|ferie|journalført|registrert|levert|prøve|test|testet|skrevet)[^\p{L}\d]{0,4}(?:den )?$/u;
const NAME = "(?:[A-ZÆØÅ][\\p{Ll}'-]+(?: [A-ZÆØÅ][\\p{Ll}'-]+)*|[A-ZÆØÅ]\\.(?: ?[A-ZÆØÅ]\\.)*)";
const CHILD =
  '(?:[Gg]utt|[Gg]utten|[Gg]uten|[Jj]ente|[Jj]enta|[Jj]enten|[Bb]arn|[Bb]arnet|[Ee]lev|[Ee]leven|[Ss]ønn|[Dd]atter|[Ss]on|[Ss]onen|[Dd]otter|[Ss]øster|[Ss]yster|[Bb]ror)';
/** A name or a child-word with the date in brackets, or a child-word right before it: «Noah (12.03.2019)», «gutt, 12.03.19». */
const CHILD_BEFORE = new RegExp(`(?:^|[\\s,;:(/])(?:(?:${NAME}|${CHILD}) ?\\( ?|${CHILD}(?:,? | ?[-–] ?))$`, 'u');
/** A name and a comma or dash: as often the date of a meeting, so the year and the rest of the line must allow a birth. */
const NAME_BEFORE = new RegExp(`(?:^|[\\s,;:(/])${NAME}(?:, ?| ?[-–] ?)$`, 'u');
const AGE_BEFORE = /(?:år|åring|mnd|måneder|månader)(?: gammel| gamal| gammal)? ?\( ?$/;
/** «Navn: Ola Hansen 12.03.2019». */
const LABEL_BEFORE =
  /(?:^|[^\p{L}])(?:navn|namn|barn|elev|barnets navn|elevens navn|pasient|bruker)(?:et|en)?: ?\p{L}[\p{L} .,'-]{2,40}$/u;
const NAMED = new RegExp(`${NAME}[ ,–-]{1,3}$`, 'u');
/** Years from here on are more likely those of meetings and letters. */
const FIRST_RECENT_YEAR = 2022;
const OCCASION =
  /møte|samtale|referat|dato|time|brev|vedtak|notat|besøk|drøft|observ|kontroll|frist|hilsen|helsing|mvh|vh|signert|rapport|journal|logg/;

function yearOf(written: string): number | undefined {
  const full = /(?:19|20)\d{2}/.exec(written);
  if (full !== null) return Number(full[0]);
  const short = /\d{2}$/.exec(written);
  if (short === null) return undefined;
  return Number(short[0]) < 50 ? 2000 + Number(short[0]) : 1900 + Number(short[0]);
}

function followsPerson(lead: string, small: string, written: string): boolean {
  const year = yearOf(written);
  if (year === undefined || NEGATIVE.test(small.replace(/[(,–-] ?$/u, ''))) return false;
  if (CHILD_BEFORE.test(lead) || AGE_BEFORE.test(small) || (LABEL_BEFORE.test(small) && NAMED.test(lead))) return true;
  return year < FIRST_RECENT_YEAR && NAME_BEFORE.test(lead) && !OCCASION.test(small);
}

export function findBirthDates({ text, lower }: Prepared, out: Candidate[]): void {
  if (!/\d|tusen|nitten|tjue/.test(lower)) return;
  const push = (start: number, end: number) =>
    out.push({ start, end, type: 'BIRTH_DATE', severity: 'block', rank: RANK.birthDate });
  eachMatch(FULL_DATE, lower, (match) => {
    const start = match.index;
    const end = start + match[0].length;
    const lead = before(lower, start, 60);
    if (CUE.test(lead) || /^[ ,(]{0,2}(?:er |var )?(?:født|fødd|f\.|fdato|fødselsd)/u.test(lower.slice(end, end + 14)))
      return push(start, end);
    if (followsPerson(before(text, start, 60), lead, match[0])) push(start, end);
  });
  const known = new Set(
    out.filter(({ type }) => type === 'BIRTH_DATE').map(({ start, end }) => lower.slice(start, end)),
  );
  if (known.size > 0) {
    eachMatch(FULL_DATE, lower, (match) => {
      if (known.has(match[0])) push(match.index, match.index + match[0].length);
    });
  }
  eachMatch(SIX_OR_EIGHT, lower, (match) => {
    const span = match.indices?.[1];
    if (span !== undefined) push(span[0], span[1]);
  });
  eachMatch(MASKED, lower, (match) => push(match.index, match.index + match[0].length));
}
