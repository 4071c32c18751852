/** Finds words and phrases of a list among tokens, longest first. */

import { NEWLINE, type Token } from './tokenize.ts';

export interface PhraseHit<T> {
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
  if (/['’]s$/.test(word)) return word.slice(0, -2);
  if (/s['’]$/.test(word)) return word.slice(0, -1);
  if (word.length > 2 && word.endsWith('s')) return word.slice(0, -1);
  return undefined;
}

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
    const bare = withoutGenitive(word);
    for (const entry of this.byFirst.get(word) ?? []) {
      if (this.matches(entry, tokens, words, first)) {
        return { first, last: first + entry.words.length - 1, value: entry.value };
      }
    }
    if (bare === undefined) return undefined;
    for (const entry of this.byFirst.get(bare) ?? []) {
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
