/** Finds words and phrases of a list among tokens, longest first. */

import { NEWLINE, type Token } from './tokenize.ts';

interface PhraseHit<T> {
  readonly first: number;
  /** Index of the last token, inclusive. */
  readonly last: number;
  readonly value: T;
}

interface Entry<T> {
  readonly words: readonly string[];
  readonly value: T;
}

/** Removes a genitive ending («Lauvåsens», «Bakkens'», «Moss'»). Undefined when there is none. */
export function withoutGenitive(word: string): string | undefined {
  const { length } = word;
  if (length < 3) return undefined;
  const last = word.charCodeAt(length - 1);
  if (last === SMALL_S) {
    const before = word.charCodeAt(length - 2);
    return word.slice(0, before === APOSTROPHE || before === CURLY_APOSTROPHE ? -2 : -1);
  }
  const ends = (last === APOSTROPHE || last === CURLY_APOSTROPHE) && word.charCodeAt(length - 2) === SMALL_S;
  return ends ? word.slice(0, -1) : undefined;
}

const SMALL_S = 115;
const APOSTROPHE = 39;
const CURLY_APOSTROPHE = 0x2019;

const NONE: readonly never[] = [];

/** An index of phrases by their first word; phrases are given in lower case with single blanks. */
export class PhraseIndex<T> {
  private readonly byFirst = new Map<string, Entry<T>[]>();

  constructor(entries: Iterable<readonly [readonly string[], T]>) {
    for (const [words, value] of entries) {
      const first = words[0];
      if (first === undefined) continue;
      const list = this.byFirst.get(first) ?? [];
      list.push({ words, value });
      list.sort((a, b) => b.words.length - a.words.length);
      this.byFirst.set(first, list);
    }
  }

  /** Hits in order, not overlapping. `words` are the tokens' texts in lower case; the last word may carry a genitive ending. */
  find(tokens: readonly Token[], words: readonly string[]): PhraseHit<T>[] {
    const hits: PhraseHit<T>[] = [];
    if (this.byFirst.size === 0) return hits;
    for (let i = 0; i < words.length; i++) {
      const hit = this.at(tokens, words, i);
      if (hit === undefined) continue;
      hits.push(hit);
      i = hit.last;
    }
    return hits;
  }

  private at(tokens: readonly Token[], words: readonly string[], first: number): PhraseHit<T> | undefined {
    const word = words[first] ?? '';
    for (const entry of this.byFirst.get(word) ?? NONE) {
      if (this.matches(entry, tokens, words, first)) {
        return { first, last: first + entry.words.length - 1, value: entry.value };
      }
    }
    const bare = withoutGenitive(word);
    if (bare === undefined) return undefined;
    for (const entry of this.byFirst.get(bare) ?? NONE) {
      if (entry.words.length === 1) return { first, last: first, value: entry.value };
    }
    return undefined;
  }

  private matches(entry: Entry<T>, tokens: readonly Token[], words: readonly string[], first: number): boolean {
    for (let k = 1; k < entry.words.length; k++) {
      const wanted = entry.words[k];
      const word = words[first + k];
      if (word === undefined || tokens[first + k]?.kind === NEWLINE) return false;
      const isLast = k === entry.words.length - 1;
      if (word !== wanted && !(isLast && withoutGenitive(word) === wanted)) return false;
    }
    return true;
  }
}
