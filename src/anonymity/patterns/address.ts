/** Street addresses, post boxes, property numbers and postcodes with their town. */

import { before, type Candidate, eachMatch, RANK } from '../candidate.ts';
import type { Lexicon } from '../lexicon.ts';
import type { Document } from '../prepare.ts';
import { NUMBER, WORD } from '../tokenize.ts';
import type { Words } from '../word-set.ts';

/** Endings that make a word a street whenever a house number follows. */
const STREET =
  '(?:veien|vegen|veg|vei|veg|gaten|gata|gate|gt|allé|(?<=\\p{L})alle|alléen|alleen|stien|stigen|stig|sti|stredet|smauet|smug|smuget|geila|veita|bakken|bakkane|bakkan|svingen|kroken|faret|tunet|tun|ringen|plass|plassen|torg|torget|torvet|brygge|brygga|bryggen|kaia|kai|kaien|terrasse|terrassen|lia|åsen|haugen|toppen|jordet|løkka|løkken|moen|myra|enga|engen|marka|skogen|grenda|feltet|hagen|hagan|parken|dalen|vika|viken|sletta|berget|kleiva|lunden|stubben|vollen|åkeren|reina|neset|odden|høgda|høyda|kollen|tråkket|slyngen|rabben|knatten|knausen|veikroken|heia|holmen|tangen|strand|stranda|elva|råsa|rasta|snippen|snaret|bøen|bakke|haug|minde|løypa|linna)';
const HOUSE = '(?:nr\\.? ?)?\\d{1,4}(?: ?[a-hj-z](?![\\p{L}\\d]))?(?: ?[-–] ?\\d{1,3}(?: ?[a-h](?!\\p{L}))?)?';
const FLOOR =
  '(?:,? ?(?:(?:h|u|k|l)0[1-9]0\\d|\\d{1,2}\\.? ?(?:etg\\.?|etasje|et\\.)|(?:første|andre|tredje|fjerde|femte|fyrste) etasje|leil\\.? ?(?:nr\\.? ?)?\\d{1,4}|leilighet \\d{1,4}|oppgang \\p{L}|kjeller(?:en|leilighet)?))?';
/** Bounded, so that a text of one endless word costs no more than another. */
const WORD_PART = "[\\p{L}][\\p{L}'’.-]{0,40}";
const WITH_NUMBER = new RegExp(
  `(?<![\\p{L}\\d-])((?:${WORD_PART} ){0,3}?(?:${WORD_PART})?${STREET}\\.?|${WORD_PART}(?:v|vn|gt|gtn|pl)\\.|\\p{L}{3,}g\\.) ?,? ?${HOUSE}${FLOOR}(?![\\p{L}\\d])(?! ?(?:år|min|mnd|timer|ganger|gonger|km|meter|barn|elever|stk|dager|dagar|uker|kr|%|[.:]\\d))`,
  'gu',
);
/** A street named without a number; the word itself must not be a dictionary word. */
const WITHOUT_NUMBER = new RegExp(
  `(?<![\\p{L}\\d-])(${WORD_PART}(?:veien|vegen|veg|vei|gaten|gata|gate|allé|alléen|stredet|smauet))s?(?![\\p{L}\\d-])`,
  'gu',
);
const BOX = /(?<![\p{L}\d])(?:(?:post)?boks|pb\.?|postboks nr\.?) ?\d{1,5}(?![\d.,]\d)(?: \p{Lu}\p{L}+)?/giu;
const PROPERTY =
  /(?<![\p{L}\d])(?:g\.?nr\.? ?\d{1,4},? ?b\.?nr\.? ?\d{1,5}(?:,? ?(?:f\.?nr|s\.?nr)\.? ?\d{1,4})?|gårds- og bruksnummer \d+\/\d+)/gu;
/** A dwelling of a house («H0201»), and a named farm or hamlet with a number, where it is said that somebody lives there. */
const DWELLING = /(?<![\p{L}\d])[hklu]0[1-9]0\d(?!\d)/gu;
const LIVES_AT =
  /(?<![\p{L}])(?:bor|bur|bosatt|busett|adresse(?:n|a)?|bosted|bustad|flyttet|flytta)(?: er|:)?(?: til| i| på|:)* ((?:\p{Lu}[\p{L}'.-]+ ){1,3}\d{1,4}(?: ?[a-hA-H](?!\p{L}))?)(?![\d/:]|\.\d| ?(?:år|barn|km|meter|etg|gang))/dgu;
const POSTCODE =
  /(?<![\d.,/\-+:])(?:n-?)?(\d{4})[ \u00a0,]{1,2}(\p{L}[\p{L}\-.]+(?: (?:i|på) \p{L}[\p{L}-]+)?(?: \p{L}[\p{L}-]+)?)/dgu;
const POSTCODE_KEYED = /(?<![\p{L}\d])(?:postnr|postnummer|post nr|postkode|p\.?nr\.?)\.?(?: er|:)? ?(\d{4})(?!\d)/dgu;

function lowerFirstWord(part: string): string {
  return part.split(' ')[0] ?? '';
}

/** Drops leading words of a multi-word street that belong to the sentence («bor i Øvre Slottsgate 3»). */
function streetStart(text: string, start: number, street: string, words: Words): number {
  const parts = street.split(' ');
  let offset = start;
  let kept = parts.length;
  for (const part of parts.slice(0, -1)) {
    const written = text.slice(offset, offset + part.length);
    const capital = written !== written.toLowerCase();
    const opens = kept === parts.length && isSentenceStart(text, offset) && words.common.has(part);
    const clear = capital && (!opens || STREET_TITLES.has(part));
    if (clear || (!words.dictionary.has(part) && part.length > 2)) break;
    offset += part.length + 1;
    kept--;
  }
  return offset;
}

/** How many tokens before a house number the street may begin, and how far a floor may reach after it. */
const WORDS_BEFORE_NUMBER = 7;
const FLOOR_LENGTH = 30;
const HIGHWAY = /(?:riks|fylkes|europa|hoved|motor)ve[ig]$/;
const STREET_SIGN = /ve[ig]|gat[ea]|allé|strede|smaue/;

/** First words of street names that are ordinary words too. */
const STREET_TITLES = new Set(
  'kong kongens dronning dronningens prins prinsens prinsesse st sankt øvre nedre store lille vesle gamle nye nordre søndre østre vestre midtre indre ytre'.split(
    ' ',
  ),
);
/** What says that a place to live follows. */
const LIVES =
  /(?:bor|bur|bosatt|busett|adresse|adr|flyttet|flytta|bosted|bustad|hjemme|heime|besøk)[.:]? ?(?:til|i|på)? $/u;

function isSentenceStart(text: string, offset: number): boolean {
  return /(?:^|[.!?:\n])\s*$/.test(text.slice(Math.max(0, offset - 4), offset));
}

export function findAddresses(document: Document, lexicon: Lexicon, words: Words, out: Candidate[]): void {
  const { text, lower, tokens } = document;
  const address = (start: number, end: number) =>
    out.push({ start, end, type: 'ADDRESS', severity: 'warn', rank: RANK.address });
  for (const [i, token] of tokens.entries()) {
    if (token.kind !== NUMBER || (tokens[i - 1]?.kind !== WORD && tokens[i - 2]?.kind !== WORD)) continue;
    const from = tokens[Math.max(0, i - WORDS_BEFORE_NUMBER)]?.start ?? 0;
    eachMatch(WITH_NUMBER, lower.slice(from, token.end + FLOOR_LENGTH), (match) => {
      const at = from + match.index;
      if (at > token.start || at + match[0].length < token.end) return;
      const street = match[1] ?? '';
      const start = streetStart(text, at, street, words);
      const last = lower.slice(start, at + street.length);
      const written = text.slice(start, start + 1);
      const lowered = written === written.toLowerCase();
      if (HIGHWAY.test(last)) return;
      const dictionary = lowered && !last.includes(' ') && words.dictionary.has(last.replace(/\.$/, ''));
      if (dictionary && !LIVES.test(before(lower, start, 24))) return;
      address(start, at + match[0].trimEnd().length);
    });
  }
  if (STREET_SIGN.test(lower))
    eachMatch(WITHOUT_NUMBER, lower, (match) => {
      const street = match[1] ?? '';
      const written = text.charAt(match.index);
      const capital = written !== written.toLowerCase();
      const known = words.dictionary.has(street) || words.dictionary.has(match[0]);
      if (known && (!capital || isSentenceStart(text, match.index))) return;
      if (!capital && !/(?: i| på| fra| frå) $/.test(lower.slice(Math.max(0, match.index - 5), match.index))) return;
      const lead = text.slice(Math.max(0, match.index - 40), match.index);
      const first = /(?:^|\s)((?:\p{Lu}[\p{L}.'-]+ ){1,3})$/u.exec(lead)?.[1] ?? '';
      const keeps = first !== '' && !words.common.has(lowerFirstWord(first.toLowerCase()));
      address(keeps ? match.index - first.length : match.index, match.index + match[0].length);
    });
  if (!/\d/.test(lower)) return;
  for (const pattern of [BOX, PROPERTY]) {
    eachMatch(pattern, pattern === BOX ? text : lower, (match) => address(match.index, match.index + match[0].length));
  }
  eachMatch(DWELLING, lower, (match) => address(match.index, match.index + match[0].length));
  eachMatch(LIVES_AT, text, (match) => {
    const span = match.indices?.[1];
    if (span !== undefined) address(span[0], span[1]);
  });
  eachMatch(POSTCODE, lower, (match) => findTown(text, match, lexicon, out));
  eachMatch(POSTCODE_KEYED, lower, (match) => {
    const span = match.indices?.[1];
    if (span !== undefined) postcode(span[0], span[1], out);
  });
}

function postcode(start: number, end: number, out: Candidate[]): void {
  out.push({ start, end, type: 'POSTCODE', severity: 'warn', rank: RANK.postcode });
}

/** A postcode counts when a town follows: its own post town, or another known place where the number is not a year. */
function findTown(text: string, match: RegExpExecArray, lexicon: Lexicon, out: Candidate[]): void {
  const code = match[1] ?? '';
  const codeSpan = match.indices?.[1];
  const townSpan = match.indices?.[2];
  if (codeSpan === undefined || townSpan === undefined) return;
  const town = lexicon.postcodes.get(code);
  const pieces = (match[2] ?? '').split(' ');
  const options = pieces.map((_, i) =>
    pieces
      .slice(0, pieces.length - i)
      .join(' ')
      .replace(/[.-]+$/, ''),
  );
  const own = options.find((name) => name === town);
  const year = /^(?:19|20)/.test(code);
  const capital = /\p{Lu}/u.test(text.charAt(townSpan[0]));
  const other = year || !capital ? undefined : options.find((name) => lexicon.places.has(name));
  const name = own ?? other;
  if (
    name === undefined &&
    !(capital && town !== undefined && !year && /^[ \u00a0]$/.test(text.slice(codeSpan[1], townSpan[0])))
  ) {
    return;
  }
  postcode(codeSpan[0], codeSpan[1], out);
  const length = name?.length ?? pieces[0]?.length ?? 0;
  out.push({
    start: townSpan[0],
    end: townSpan[0] + length,
    type: 'PLACE',
    severity: 'warn',
    rank: RANK.postcode,
  });
}
