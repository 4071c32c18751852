/**
 * National identity numbers (fødselsnummer, D-, H-, FH-number, the synthetic series with month + 40, 65 or 80), with or without a
 * valid checksum and in any grouping, and account numbers (4-2-5 digits), which share the length of eleven digits.
 */

import { before, type Candidate, eachMatch, type Prepared, RANK } from '../candidate.ts';

const GAP = '[ \\t\\u00a0\\u2009\\u202f.\\-–—/_]';
/** Eleven digits, each but the first with at most two separators before it. */
const ELEVEN = new RegExp(`(?<![\\d,+])\\d(?:${GAP}{0,2}\\d){5}(?:${GAP}{0,3})\\d(?:${GAP}{0,2}\\d){4}(?!\\d)`, 'g');
/** How many of the eleven signs must be digits where a letter stands for one. */
const FEWEST_DIGITS = 8;
const LETTER_FOR_DIGIT =
  /(?<![\da-zæøå])(?=[\do]{6}[ .-]?[\doli]{5}(?![\da-zæøå]))(?=[\d .-]*[oli])[\do]{6}[ .-]?[\doli]{5}/g;
/** The date with its whole year before the person number, and the Swedish form. */
const WHOLE_YEAR =
  /(?<!\d)(?:\d{2}[ .\-/]?\d{2}[ .\-/]?(?:19|20)\d{2}[ \t\-–.,/]{1,3}\d{5}|(?:19|20)\d{6}[-+]\d{4})(?!\d)/g;
const KEYED =
  /(?<![a-zæøå])(?:fødsels(?:- og )?(?:og )?person|fødsels|person|d-?|h-?|fh-?|p)(?:nummer|nr\.?|n\.?r\.?)(?: ?\(11 siffer\))?(?: er|:|=)?[ \t]{0,3}(\d(?:[ .\-–]{0,2}[\dx*]){4,12})(?!\d)/dg;
const KEYED_SHORT =
  /(?<![a-zæøå])(?:fnr|pnr|dnr|persnr|p\.nr|f\.nr|d\.nr|fødselsnr|duf(?:-?(?:nr|nummer))?)\.?(?: er|:|=)?[ \t]{0,3}(\d(?:[ .\-–]{0,2}[\dx*]){4,13})(?!\d)/dg;
const IBAN = /(?<![a-z])no\d{2}(?:[ .]?\d{4}){2}[ .]?\d{3}(?!\d)/g;
const KEYED_ACCOUNT =
  /(?<![a-zæøå])(?:bank)?(?:konto(?:nummer|nr)?|kto|kontonr|kid(?:-?(?:nummer|nr))?)\.?(?: nr\.?)?(?: er|:|=)?[ \t]{0,3}(\d(?:[ .\-–]{0,2}\d){7,14})(?!\d)/dg;
const ACCOUNT_SHAPE = /^\d{4}[ \u00a0.\-–]\d{2}[ \u00a0.\-–]\d{5}$/;
const ACCOUNT_WORD = /konto|(?:^|[^a-zæøå])kid(?![a-zæøå])|innskudd|overfør|vipps|betal|bank/;
const IDENTITY_WORD = /person|fødsel|fnr|f\.nr|d-n|født|fødd|pnr/;

function digitsOf(text: string): number[] {
  return [...text].filter((sign) => sign >= '0' && sign <= '9').map(Number);
}

/** Whether the first six digits can be a day and a month of some series. */
function hasDatePart(digits: readonly number[]): boolean {
  const day = (digits[0] ?? 0) * 10 + (digits[1] ?? 0);
  const month = (digits[2] ?? 0) * 10 + (digits[3] ?? 0);
  const dayFits = (day >= 1 && day <= 31) || (day >= 41 && day <= 71) || (day >= 81 && day <= 99);
  const base = [0, 40, 65, 80].map((series) => month - series);
  return dayFits && base.some((value) => value >= 1 && value <= 12);
}

function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, i) => sum + weight * (digits[i] ?? 0), 0);
}

/** The control digit of a bank account number agrees (modulus 11). */
function hasAccountChecksum(digits: readonly number[]): boolean {
  return digits[10] === (11 - (weighted(digits, [5, 4, 3, 2, 7, 6, 5, 4, 3, 2]) % 11)) % 11;
}

function isAccount(written: string, context: string, digits: readonly number[]): boolean {
  if (IDENTITY_WORD.test(context)) return false;
  if (ACCOUNT_SHAPE.test(written.trim())) return true;
  if (ACCOUNT_WORD.test(context)) return true;
  return !hasDatePart(digits) && hasAccountChecksum(digits);
}

export function findIdentityNumbers({ lower }: Prepared, out: Candidate[]): void {
  if (!/\d/.test(lower)) return;
  const identity = (start: number, end: number) =>
    out.push({ start, end, type: 'NATIONAL_ID', severity: 'block', rank: RANK.nationalId });
  const account = (start: number, end: number) =>
    out.push({ start, end, type: 'OTHER', severity: 'block', rank: RANK.account });
  eachMatch(ELEVEN, lower, (match) => {
    const end = match.index + match[0].length;
    if (/^(?:19|20)\d{2}-\d{2}-\d{2}-/.test(match[0])) return;
    const digits = digitsOf(match[0]);
    if (isAccount(match[0], before(lower, match.index, 40), digits)) account(match.index, end);
    else if (hasDatePart(digits) || /^\d{11}$|^\d{6}\D{1,3}\d{5}$/.test(match[0])) identity(match.index, end);
  });
  eachMatch(WHOLE_YEAR, lower, (match) => identity(match.index, match.index + match[0].length));
  eachMatch(LETTER_FOR_DIGIT, lower, (match) => {
    if (digitsOf(match[0]).length >= FEWEST_DIGITS) identity(match.index, match.index + match[0].length);
  });
  for (const pattern of [KEYED, KEYED_SHORT]) {
    eachMatch(pattern, lower, (match) => {
      const span = match.indices?.[1];
      if (span !== undefined) identity(span[0], span[1]);
    });
  }
  eachMatch(IBAN, lower, (match) =>
    out.push({
      start: match.index,
      end: match.index + match[0].length,
      type: 'OTHER',
      severity: 'block',
      rank: RANK.nationalId + 1,
    }),
  );
  eachMatch(KEYED_ACCOUNT, lower, (match) => {
    const span = match.indices?.[1];
    if (span !== undefined) account(span[0], span[1]);
  });
}

const BROKEN = /(?<!\d)\d{6}[ \t]*\r?\n[ \t]*\d{5}(?!\d)/g;

/** Numbers whose two parts stand on either side of a line break; to be run on the whole text. */
export function findBrokenIdentityNumbers(text: string, out: Candidate[]): void {
  eachMatch(BROKEN, text, (match) => {
    if (!hasDatePart(digitsOf(match[0]))) return;
    const start = match.index;
    out.push({ start, end: start + match[0].length, type: 'NATIONAL_ID', severity: 'block', rank: RANK.nationalId });
  });
}
