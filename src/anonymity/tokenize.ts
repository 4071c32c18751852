/** Splits text into words, numbers and signs with their offsets. */

export const WORD = 1;
export const NUMBER = 2;
const SIGN = 3;
export const NEWLINE = 4;

export interface Token {
  readonly start: number;
  readonly end: number;
  readonly kind: typeof WORD | typeof NUMBER | typeof SIGN | typeof NEWLINE;
  /** As written, without the marks that nobody sees. */
  readonly text: string;
}

const LETTER = /^[\p{L}\p{M}]$/u;

/** True for a letter of any script. Latin letters are decided without a regular expression. */
function isLetter(code: number): boolean {
  if (code < 128) return (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
  if (code < 0x250) return code >= 0xc0 && code !== 0xd7 && code !== 0xf7;
  if (code >= 0xd800 && code <= 0xdfff) return false;
  return LETTER.test(String.fromCharCode(code));
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

const HYPHEN = 45;
const DOT = 46;

function isApostrophe(code: number): boolean {
  return code === 39 || code === 0x2019 || code === 0x02bc;
}

/** A place where a word may be broken, or a mark without width: nobody sees it inside a word, pasted text is full of it. */
function isInvisible(code: number): boolean {
  return code === 0xad || (code >= 0x200b && code <= 0x200d) || code === 0x2060 || code === 0xfeff;
}

const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
const visible = (word: string): string => (INVISIBLE.test(word) ? word.replace(INVISIBLE, '') : word);

/**
 * Tokens of a text in order. A word keeps its inner hyphens and apostrophes («Ann-Kristin», «O'Brien»); a single letter keeps the dot
 * of an initial («K.»). White space yields nothing, except that each line break is a token.
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  const length = text.length;
  let i = 0;
  while (i < length) {
    const code = text.charCodeAt(i);
    if (code === 10) {
      tokens.push({ start: i, end: i + 1, kind: NEWLINE, text: '\n' });
      i++;
    } else if (code <= 32 || code === 0xa0) {
      i++;
    } else if (isLetter(code)) {
      const end = wordEnd(text, i);
      tokens.push({ start: i, end, kind: WORD, text: visible(text.slice(i, end)) });
      i = end;
    } else if (isDigit(code)) {
      let end = i + 1;
      while (end < length && isDigit(text.charCodeAt(end))) end++;
      tokens.push({ start: i, end, kind: NUMBER, text: text.slice(i, end) });
      i = end;
    } else {
      const end = code >= 0xd800 && code <= 0xdbff && i + 1 < length ? i + 2 : i + 1;
      tokens.push({ start: i, end, kind: SIGN, text: text.slice(i, end) });
      i = end;
    }
  }
  return tokens;
}

function wordEnd(text: string, start: number): number {
  const length = text.length;
  let end = start + 1;
  while (end < length) {
    const code = text.charCodeAt(end);
    if (isLetter(code)) {
      end++;
    } else if (
      (code === HYPHEN || isApostrophe(code) || isInvisible(code)) &&
      end + 1 < length &&
      isLetter(text.charCodeAt(end + 1))
    ) {
      end += 2;
    } else {
      break;
    }
  }
  if (end === start + 1 && end < length && text.charCodeAt(end) === DOT) return end + 1;
  return end;
}

/** Lower-cases without changing length, so that offsets stay true (`İ` would otherwise grow). */
export function lower(text: string): string {
  const plain = text.toLowerCase();
  if (plain.length === text.length) return plain;
  let result = '';
  for (let i = 0; i < text.length; i++) {
    const unit = text.charAt(i);
    const small = unit.toLowerCase();
    result += small.length === 1 ? small : unit;
  }
  return result;
}
