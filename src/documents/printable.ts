/** Text that every format can carry: composed letters, no characters that are invisible, reorder text or break XML. */

/** Invisible, joining, direction-changing and variation characters: they print nothing and can hide or reorder text. */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\u{FFF9}-\u{FFFB}]/gu;
/** Controls other than tab and line feed, and noncharacters: not allowed in XML, no meaning on paper. */
const FORBIDDEN = /[\p{Cc}\p{Noncharacter_Code_Point}]/gu;
const LINE_BREAK = /\r\n|[\n\r\v\f\u{0085}\u{2028}\u{2029}]/gu;
/** Letters joined by a typesetter, as in text copied from PDF: each is two or three letters. */
const LIGATURE = /[\u{FB00}-\u{FB06}]/gu;
const BREAK_MARK = '\n';

/**
 * One passage, NFC. Line breaks become single `\n`, tabs a space. Half surrogate pairs become U+FFFD. Spaces at either
 * end stay, since a passage may be one of several runs.
 */
export function printable(text: string): string {
  return text
    .toWellFormed()
    .replaceAll(LINE_BREAK, BREAK_MARK)
    .replaceAll('\t', ' ')
    .replaceAll(LIGATURE, (sign) => sign.normalize('NFKC'))
    .replaceAll(INVISIBLE, '')
    .replaceAll(FORBIDDEN, (char) => (char === BREAK_MARK ? char : ''))
    .replaceAll(/ *\n[ \n]*/g, BREAK_MARK)
    .normalize('NFC');
}

/** The same for titles and labels: one line, trimmed. */
export const printableLine = (text: string): string => printable(text).replaceAll(/\s+/g, ' ').trim();

const NO_BREAK = '\u00a0';
const MONTHS =
  'januar|februar|mars|april|mai|juni|juli|august|september|oktober|november|desember|' +
  'January|February|March|April|May|June|July|August|September|October|November|December';
/** Spaces that a line must not end at: each pattern is the space, seen from both sides. */
const BOUND = [
  // § 13, §§ 13 and 14
  /(?<=§) (?=\d)/gu,
  // § 13 a (sections have letters up to h; «i» and «å» are words)
  /(?<=§[ \u00a0]\d+(?:-\d+)?) (?=[a-h](?![\p{L}\d]))/gu,
  // nr. 1, kap. 4, kl. 09.00
  /(?<=(?<!\p{L})(?:nr|no|kap|kl)\.) (?=\d)/giu,
  // § 13 a nr. 1: the number belongs to its section
  /(?<=§[ \u00a0]\d+(?:-\d+)?(?:[ \u00a0][a-h])?) (?=nr\.)/gu,
  // 8. desember, 8 December
  new RegExp(`(?<=(?<!\\d)\\d{1,2}\\.?) (?=(?:${MONTHS})(?!\\p{L}))`, 'gu'),
];

/** The same text with no-break spaces where a line break would part a number from what it counts or names. */
export const bound = (text: string): string => BOUND.reduce((all, space) => all.replaceAll(space, NO_BREAK), text);
