/** Phone and identity numbers dictated in words: «ni én sju fire fire to null åtte», «nitten atten førti-to null åtte». */

import { type Candidate, eachMatch, type Prepared, RANK } from '../candidate.ts';

const UNIT = '(?:null|en|én|ein|ett|eitt|to|tre|fire|fem|seks|sju|syv|åtte|ni)';
const TEEN = '(?:ti|elleve|tolv|tretten|fjorten|femten|seksten|sytten|søtten|atten|nitten)';
const TENS = '(?:tjue|tyve|tretti|tredve|førti|femti|seksti|sytti|søtti|åtti|nitti)';
const SPOKEN = `(?:${TENS}[ -]?(?:en|ein|ett|to|tre|fire|fem|seks|sju|syv|åtte|ni)|${TENS}|${TEEN}|${UNIT})`;
const SEQUENCE = new RegExp(`(?<![\\p{L}\\d])${SPOKEN}(?:(?:,? |-|,)${SPOKEN}){3,10}(?![\\p{L}\\d])`, 'gu');
const ONE = new RegExp(`${TENS}-?(?:en|ein|ett|to|tre|fire|fem|seks|sju|syv|åtte|ni)|\\p{L}+`, 'gu');
const ONES = ['null', 'en', 'to', 'tre', 'fire', 'fem', 'seks', 'sju', 'åtte', 'ni'];
const SAME = new Map([
  ['én', 'en'],
  ['ein', 'en'],
  ['ett', 'en'],
  ['eitt', 'en'],
  ['syv', 'sju'],
]);
/** Digits of a phone number, and of an identity number. */
const PHONE_LENGTH = 8;
const IDENTITY_LENGTH = 11;

/** How many digits the words stand for. */
const digitsOf = (words: readonly string[]): number =>
  words.reduce((sum, word) => sum + (ONES.includes(SAME.get(word) ?? word) ? 1 : 2), 0);

/** A child counting: each number one more than the one before. */
function counts(words: readonly string[]): boolean {
  const values = words.map((word) => ONES.indexOf(SAME.get(word) ?? word));
  return values.every((value, i) => i === 0 || value === (values[i - 1] ?? 0) + 1 || value < 0);
}

/** The most words from the first on that stand for a whole number; what follows may be «to ganger». */
function wholeNumber(words: readonly string[]): readonly string[] | undefined {
  for (let length = words.length; length > 3; length--) {
    const first = words.slice(0, length);
    const digits = digitsOf(first);
    if ((digits === PHONE_LENGTH || digits === IDENTITY_LENGTH) && !counts(first)) return first;
  }
  return undefined;
}

export function findSpokenNumbers({ lower }: Prepared, out: Candidate[]): void {
  eachMatch(SEQUENCE, lower, (match) => {
    const found = [...match[0].matchAll(ONE)];
    const number = wholeNumber(found.map(([word]) => word));
    const last = number === undefined ? undefined : found[number.length - 1];
    if (number === undefined || last === undefined) return;
    const identity = digitsOf(number) === IDENTITY_LENGTH;
    out.push({
      start: match.index,
      end: match.index + last.index + last[0].length,
      type: identity ? 'NATIONAL_ID' : 'PHONE',
      severity: 'block',
      rank: identity ? RANK.nationalId : RANK.phone,
    });
  });
}
