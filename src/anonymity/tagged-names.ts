/** Names, places and organisations found by the trained tagger, line by line, with the lines already seen remembered. */

import model from '../../resources/anonymity/model.json' with { type: 'json' };
import { type Candidate, RANK } from './candidate.ts';
import { isGeneric } from './generic-names.ts';
import type { Lexicon } from './lexicon.ts';
import { withoutGenitive } from './phrases.ts';
import { lineMode } from './tagger/features.ts';
import { Tagger } from './tagger/model.ts';
import { decide, spansOf } from './tagger/spans.ts';
import { WordBook } from './tagger/word-info.ts';
import { lower, NEWLINE, type Token, WORD } from './tokenize.ts';
import type { Words } from './word-set.ts';

/** A span of a line, offsets from the beginning of the line. */
interface LineSpan {
  readonly start: number;
  readonly end: number;
  readonly type: Candidate['type'];
}

const MOST_LINES_REMEMBERED = 2_000;

/** Finds names sentence by sentence and line by line; a word once taken for a name is one wherever it stands in the text. */
export class NameTagger {
  private readonly words: Words;
  private readonly tagger = new Tagger(model);
  private readonly book: WordBook;
  private readonly seen = new Map<string, readonly LineSpan[]>();

  constructor(lexicon: Lexicon, words: Words) {
    this.book = new WordBook(lexicon, words);
    this.words = words;
  }

  find(text: string, tokens: readonly Token[], out: Candidate[]): void {
    const found: Candidate[] = [];
    this.findByLine(text, tokens, found);
    out.push(...found);
    this.findAgain(tokens, found, out);
  }

  /** Other places of the words that make up the names found; ordinary words are left alone. */
  private findAgain(tokens: readonly Token[], found: readonly Candidate[], out: Candidate[]): void {
    const names = new Set<string>();
    let next = 0;
    const inside = new Set<Token>();
    for (const token of tokens) {
      while ((found[next]?.end ?? Number.POSITIVE_INFINITY) <= token.start) next++;
      const span = found[next];
      if (span === undefined || token.start < span.start) continue;
      inside.add(token);
      const word = lower(token.text);
      if (span.type === 'NAME' && token.kind === WORD && word.length > 2 && !this.words.dictionary.has(word))
        names.add(word);
    }
    if (names.size === 0) return;
    for (const token of tokens) {
      if (token.kind !== WORD || inside.has(token)) continue;
      const word = lower(token.text);
      if (!names.has(word) && !names.has(withoutGenitive(word) ?? '')) continue;
      out.push({ start: token.start, end: token.end, type: 'NAME', severity: 'warn', rank: RANK.tagger });
    }
  }

  private findByLine(text: string, tokens: readonly Token[], out: Candidate[]): void {
    let from = 0;
    for (let i = 0; i <= tokens.length; i++) {
      if (i < tokens.length && tokens[i]?.kind !== NEWLINE) continue;
      const line = tokens.slice(from, i);
      from = i + 1;
      const first = line[0];
      const last = line.at(-1);
      if (first === undefined || last === undefined) continue;
      const written = text.slice(first.start, last.end);
      for (const span of this.line(written, line, first.start)) {
        out.push({
          start: first.start + span.start,
          end: first.start + span.end,
          type: span.type,
          severity: 'warn',
          rank: RANK.tagger,
        });
      }
    }
  }

  private line(written: string, tokens: readonly Token[], offset: number): readonly LineSpan[] {
    const known = this.seen.get(written);
    if (known !== undefined) return known;
    const spans = this.tag(written, tokens, offset);
    if (this.seen.size >= MOST_LINES_REMEMBERED) this.seen.clear();
    this.seen.set(written, spans);
    return spans;
  }

  private tag(written: string, tokens: readonly Token[], offset: number): LineSpan[] {
    const infos = tokens.map((token) => this.book.info(token));
    const marginals = this.tagger.marginals(tokens, infos);
    const labels = decide(marginals, tokens.length, lineMode(infos));
    return spansOf(tokens, labels)
      .map((span) => ({
        start: (tokens[span.first]?.start ?? 0) - offset,
        end: (tokens[span.last]?.end ?? 0) - offset,
        type: span.type,
      }))
      .filter((span) => !isGeneric(written.slice(span.start, span.end), span.type === 'NAME'));
  }
}
