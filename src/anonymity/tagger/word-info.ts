/** What the tagger knows about one written word, whatever stands beside it. Kept for as long as the word is met again. */

import { hashText } from '../hash.ts';
import type { Lexicon } from '../lexicon.ts';
import { withoutGenitive } from '../phrases.ts';
import { lower, NUMBER, type Token, WORD } from '../tokenize.ts';
import type { WordSet, Words } from '../word-set.ts';

/** Casing of a token. */
export const CASE = { lower: 0, initial: 1, upper: 2, mixed: 3, number: 4, sign: 5, initials: 6 } as const;

export interface WordInfo {
  readonly word: string;
  readonly hash: number;
  readonly casing: number;
  /** Bits of the lists the word stands in. */
  readonly lists: number;
  /** Coarse list membership and how ordinary the word is, 0-31. */
  readonly kind: number;
  /** 0 unknown, 1 put together of dictionary words, 2 dictionary word, 3 common word. */
  readonly ordinary: number;
  readonly prefixes: readonly number[];
  readonly suffixes: readonly number[];
  readonly grams: readonly number[];
  /** Length class and shape. */
  readonly shape: number;
}

export const IN_LIST = {
  first: 1,
  rareFirst: 2,
  surname: 4,
  rareSurname: 8,
  place: 16,
  city: 32,
  placeWord: 64,
  origin: 128,
  genitive: 256,
  part: 512,
} as const;

const FIRST = IN_LIST.first | IN_LIST.rareFirst;
const LAST = IN_LIST.surname | IN_LIST.rareSurname;
const PLACE = IN_LIST.place | IN_LIST.city;
const AFFIX_SEED = 7;
const GRAM_SEED = 11;
const MOST_GRAMS = 7;

function casingOf(token: Token, word: string): number {
  if (token.kind === NUMBER) return CASE.number;
  if (token.kind !== WORD) return CASE.sign;
  const { text } = token;
  if (text.endsWith('.')) return CASE.initials;
  if (text === word) return CASE.lower;
  const rest = text.slice(1);
  if (rest === word.slice(1)) return CASE.initial;
  return text === text.toUpperCase() ? CASE.upper : CASE.mixed;
}

function shapeOf(token: Token, casing: number): number {
  if (token.kind === NUMBER) return 40 + Math.min(9, token.text.length);
  if (token.kind !== WORD) return 60;
  const length = Math.min(token.text.length, 4);
  return casing * 5 + length + (token.text.includes('-') ? 80 : 0) + (/['’]/.test(token.text) ? 160 : 0);
}

/** Looks words up in the lists and remembers the answers. */
export class WordBook {
  private readonly lexicon: Lexicon;
  private readonly words: Words;
  private readonly known = new Map<string, WordInfo>();

  constructor(lexicon: Lexicon, words: Words) {
    this.lexicon = lexicon;
    this.words = words;
  }

  /** `hidden` pretends that the word stands in no list: training uses it so that unseen names are learnt by context and form. */
  info(token: Token, hidden = false): WordInfo {
    const cached = hidden ? undefined : this.known.get(token.text);
    if (cached !== undefined) return cached;
    const info = this.describe(token, hidden);
    if (!hidden) {
      if (this.known.size > MOST_REMEMBERED) this.known.clear();
      this.known.set(token.text, info);
    }
    return info;
  }

  private describe(token: Token, hidden: boolean): WordInfo {
    const word = lower(token.text);
    const casing = casingOf(token, word);
    const isWord = token.kind === WORD;
    const lists = isWord && !hidden ? this.lists(word) : 0;
    const ordinary = isWord ? this.ordinary(word) : 0;
    const coarse = ((lists & FIRST) !== 0 ? 1 : 0) + ((lists & LAST) !== 0 ? 2 : 0) + ((lists & PLACE) !== 0 ? 4 : 0);
    const affix = (piece: string, side: number) => hashText(piece, AFFIX_SEED + side);
    const sizes = isWord ? [1, 2, 3, 4].filter((size) => size < word.length) : [];
    const padded = `^${word}$`;
    const grams: number[] = [];
    if (isWord && ordinary < 3) {
      for (let i = 0; i + 3 <= padded.length && grams.length < MOST_GRAMS; i++) {
        grams.push(hashText(padded.slice(i, i + 3), GRAM_SEED));
      }
    }
    return {
      word,
      hash: token.kind === NUMBER ? hashText(`#${Math.min(9, token.text.length)}`) : hashText(word),
      casing,
      lists,
      kind: coarse + 8 * ordinary,
      ordinary,
      prefixes: sizes.map((size) => affix(word.slice(0, size), 0)),
      suffixes: sizes.map((size) => affix(word.slice(-size), 1)),
      grams,
      shape: shapeOf(token, casing),
    };
  }

  private ordinary(word: string): number {
    if (this.words.common.has(word)) return 3;
    if (this.words.dictionary.has(word)) return 2;
    return isCompound(word, this.words.dictionary) ? 1 : 0;
  }

  private lists(word: string): number {
    const whole = this.plainLists(word);
    if (whole !== 0) return whole;
    const bare = withoutGenitive(word);
    const genitive = bare === undefined ? 0 : this.plainLists(bare);
    if (genitive !== 0) return genitive | IN_LIST.genitive;
    if (!word.includes('-')) return 0;
    const parts = word.split('-').reduce((bits, part) => bits | this.plainLists(part), 0);
    return parts === 0 ? 0 : parts | IN_LIST.part;
  }

  private plainLists(word: string): number {
    const { lexicon } = this;
    let bits = 0;
    if (lexicon.firstNames.has(word)) bits |= IN_LIST.first;
    if (lexicon.rareFirstNames.has(word)) bits |= IN_LIST.rareFirst;
    if (lexicon.surnames.has(word)) bits |= IN_LIST.surname;
    if (lexicon.rareSurnames.has(word)) bits |= IN_LIST.rareSurname;
    if (lexicon.places.has(word)) bits |= IN_LIST.place;
    if (lexicon.cities.has(word)) bits |= IN_LIST.city;
    if (lexicon.placeWords.has(word)) bits |= IN_LIST.placeWord;
    if (lexicon.countries.has(word) || lexicon.demonyms.has(word)) bits |= IN_LIST.origin;
    return bits;
  }
}

const LONGEST_COMPOUND = 45;

/** Norwegian writes compounds as one word; a joint -s- or -e- may stand between the parts («omsorg-s-svikt»). */
function isCompound(word: string, dictionary: WordSet): boolean {
  if (word.length > LONGEST_COMPOUND) return false;
  for (let head = 3; head <= word.length - 4; head++) {
    if (!dictionary.has(word.slice(head))) continue;
    const first = word.slice(0, head);
    if (dictionary.has(first)) return true;
    if (head > 4 && /[se]$/.test(first) && dictionary.has(first.slice(0, -1))) return true;
  }
  return false;
}

const MOST_REMEMBERED = 50_000;
