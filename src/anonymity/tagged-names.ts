/** Names, places and organisations found by the trained tagger. */

import { type Candidate, RANK } from './candidate.ts';
import { isGeneric } from './generic-names.ts';
import type { Lexicon } from './lexicon.ts';
import { withoutGenitive } from './phrases.ts';
import type { Document } from './prepare.ts';
import { type ModelFile, Tagger } from './tagger/model.ts';
import { completeSpans, decide, spansOf } from './tagger/spans.ts';
import { WordBook } from './tagger/word-info.ts';
import { lower, type Token, WORD } from './tokenize.ts';
import type { Words } from './word-set.ts';

/** Finds names block by block; a word once taken for a name is one wherever it stands in the text. */
export class NameTagger {
  private readonly words: Words;
  private readonly tagger: Tagger;
  private readonly book: WordBook;

  constructor(lexicon: Lexicon, words: Words, model: ModelFile) {
    this.tagger = new Tagger(model);
    this.book = new WordBook(lexicon, words);
    this.words = words;
  }

  /** Findings of one block. */
  find({ text, tokens, words }: Document, out: Candidate[]): void {
    const infos = tokens.map((token) => this.book.info(token));
    const marginals = this.tagger.marginals(tokens, infos);
    const labels = decide(marginals, infos);
    for (const { first, last, type } of completeSpans(spansOf(tokens, labels), words)) {
      const start = tokens[first]?.start ?? 0;
      const end = tokens[last]?.end ?? 0;
      const written = text.slice(start, end);
      if (isGeneric(written, type === 'NAME') || isMark(text, start, end)) continue;
      out.push({ start, end, type, severity: 'warn', rank: RANK.tagger });
    }
  }

  /** Other places of the words that make up the names found in the whole text; ordinary words are left alone. */
  findAgain(tokens: readonly Token[], found: readonly Candidate[]): Candidate[] {
    const spans = found.filter(({ type }) => type === 'NAME').sort((a, b) => a.start - b.start);
    const names = new Set<string>();
    const inside = new Set<Token>();
    let next = 0;
    for (const token of tokens) {
      while ((spans[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
      const span = spans[next];
      if (span === undefined) break;
      if (token.start < span.start) continue;
      inside.add(token);
      const word = lower(token.text);
      if (token.kind === WORD && word.length > 2 && !this.words.dictionary.has(word)) names.add(word);
    }
    if (names.size === 0) return [];
    return tokens
      .filter((token) => token.kind === WORD && !inside.has(token) && this.isAmong(names, lower(token.text)))
      .map(({ start, end }) => ({ start, end, type: 'NAME', severity: 'warn', rank: RANK.tagger }));
  }

  private isAmong(names: ReadonlySet<string>, word: string): boolean {
    return names.has(word) || names.has(withoutGenitive(word) ?? '');
  }
}

/** A lone letter that belongs to a number or a sign («8B», «N-7030»). */
function isMark(text: string, start: number, end: number): boolean {
  if (end - start > 1) return false;
  return /\d$/.test(text.slice(0, start).trimEnd()) || /^[-/]?\d/.test(text.slice(end));
}
