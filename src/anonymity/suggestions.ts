/** What could stand in place of a finding: general wordings that keep the sentence whole, in bokmål and nynorsk (DOMAIN 2.2). */

import texts from '../../resources/anonymity/suggestions.json' with { type: 'json' };
import type { Finding } from './finding.ts';
import { lower } from './tokenize.ts';

/** Replace the text from `start` to `end` (UTF-16 code units, end exclusive) by `text`; an empty text takes it out. */
export interface Suggestion {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Written = 'nb' | 'nn';

/** Roles that say enough without the name after them («mor Lena» becomes «mor»). */
const ROLE =
  /(?:^|[^\p{L}])(?:mor|far|mamma|pappa|mormor|farmor|morfar|farfar|bestemor|bestefar|tante|onkel|stefar|stemor|fostermor|fosterfar|lærer|lærar|kontaktlærer|kontaktlærar|assistent|rektor|styrer|styrar|helsesykepleier|helsesjukepleiar|lege|fastlege|tannlege|saksbehandler|sakshandsamar|trener|trenar|logoped|psykolog|storebror|lillebror|veslebror|storesøster|lillesøster|storesyster|veslesyster) $/iu;
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
const NUMBER_WORDS = new Map(
  Object.entries({
    en: 1,
    ein: 1,
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
    søtten: 17,
    atten: 18,
  }),
);

function isSentenceStart(text: string, start: number): boolean {
  return /(?:^|[.!?:\n]["«]?\s*)$/.test(text.slice(Math.max(0, start - 4), start)) || start === 0;
}

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** The years a written age stands for; months and weeks are the first year. Undefined when no number is read. */
function yearsOf(written: string): number | undefined {
  if (/mnd|måned|månad|uke|veke/.test(written)) return 0;
  const digits = /\d{1,2}(?!\d)/.exec(written);
  if (digits !== null) return Number(digits[0]);
  const words = [...NUMBER_WORDS].sort((a, b) => b[0].length - a[0].length);
  return words.find(([word]) => written.startsWith(word))?.[1];
}

function ageBand(written: string, language: Written): string[] {
  const years = yearsOf(written);
  const band = BANDS.find(([first, last]) => years !== undefined && years >= first && years <= last);
  if (band === undefined) return [];
  const range = `${band[0]}–${band[1]} ${texts[language].ageSuffix}`;
  return /åring/.test(written) ? [`${texts[language].child} ${range}`] : [range];
}

function organisation(written: string, language: Written): readonly string[] {
  const own = texts[language];
  if (/barnehage|bhg|\bbh\b/.test(written)) return own.kindergarten;
  if (/sk[ou]le|vgs|sfo|oppvekst|gymnas/.test(written)) return own.school;
  return /sykehus|sjukehus|hospital/.test(written) ? own.hospital : own.organisation;
}

/** Wordings for a finding of `text`, the likeliest first; none where nothing general fits. */
export function suggestionsFor(finding: Finding, text: string, language: Written): Suggestion[] {
  const { start, end, type } = finding;
  const written = lower(text.slice(start, end));
  const before = text.slice(Math.max(0, start - 24), start);
  const own = texts[language];
  const plain = (wordings: readonly string[]): Suggestion[] =>
    wordings.map((wording) => ({ start, end, text: isSentenceStart(text, start) ? capitalised(wording) : wording }));
  switch (type) {
    case 'NAME':
      if (ROLE.test(before)) return [{ start: start - 1, end, text: '' }, ...plain(own.name.slice(0, 2))];
      return plain(
        /s['’]?$/.test(written) && /^ \p{Ll}/u.test(text.slice(end, end + 2))
          ? [...own.nameGenitive, ...own.name]
          : own.name,
      );
    case 'PLACE':
      return plain(own.place);
    case 'ORG':
      return plain(organisation(written, language));
    case 'ADDRESS': {
      const lead = /(?:^|[^\p{L}])([ip]å? )$/iu.exec(before)?.[1];
      if (lead === undefined) return plain(own.address);
      return own.atHome.map((wording) => ({ start: start - lead.length, end, text: wording }));
    }
    case 'ORIGIN':
      if (/(?:fra|frå|i|til) $/i.test(before)) return plain(own.country);
      if (/(?:snakk[ea]r|snakke|pratar|prater) $/i.test(before)) return plain(own.language);
      if (/(?:er|var|vart|ble|blei) $/i.test(before)) return plain(own.origin);
      return /^ \p{Ll}/u.test(text.slice(end, end + 2)) ? [removal(text, start, end)] : plain(own.origin);
    case 'DIAGNOSIS_RARE':
      return plain(own.diagnosis);
    case 'AGE':
      return plain(ageBand(written, language));
    case 'COMBINATION':
      return /tvilling|trilling|søsken|sysken|barn|born/.test(written) ? plain(own.family) : [];
    case 'OTHER':
      return finding.severity === 'block' || /[@\d./]/.test(written) ? [removal(text, start, end)] : plain(own.role);
    case 'QUOTE':
      return [];
    default:
      return [removal(text, start, end)];
  }
}

/** Takes the finding out with one of the blanks beside it; a sentence that begins with it gets its capital back. */
function removal(text: string, start: number, end: number): Suggestion {
  const next = /^ (\p{Ll})/u.exec(text.slice(end, end + 3))?.[1];
  if (isSentenceStart(text, start) && next !== undefined) return { start, end: end + 2, text: next.toUpperCase() };
  const blankBefore = /[ \t]$/.test(text.slice(0, start));
  return blankBefore ? { start: start - 1, end, text: '' } : { start, end, text: '' };
}
