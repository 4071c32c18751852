/** Names, places and organisations found by the trained tagger, line by line, with the lines already seen remembered. */

import model from '../../resources/anonymity/model.json' with { type: 'json' };
import { type Candidate, RANK } from './candidate.ts';
import type { Lexicon } from './lexicon.ts';
import { lineMode } from './tagger/features.ts';
import { Tagger } from './tagger/model.ts';
import { decide, spansOf } from './tagger/spans.ts';
import { WordBook } from './tagger/word-info.ts';
import { NEWLINE, type Token } from './tokenize.ts';
import type { Words } from './word-set.ts';

/** A span of a line, offsets from the beginning of the line. */
interface LineSpan {
  readonly start: number;
  readonly end: number;
  readonly type: Candidate['type'];
}

const MOST_LINES_REMEMBERED = 2_000;

export class NameTagger {
  private readonly tagger = new Tagger(model);
  private readonly book: WordBook;
  private readonly seen = new Map<string, readonly LineSpan[]>();

  constructor(lexicon: Lexicon, words: Words) {
    this.book = new WordBook(lexicon, words);
  }

  find(text: string, tokens: readonly Token[], out: Candidate[]): void {
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
    const spans = this.tag(tokens, offset);
    if (this.seen.size >= MOST_LINES_REMEMBERED) this.seen.clear();
    this.seen.set(written, spans);
    return spans;
  }

  private tag(tokens: readonly Token[], offset: number): LineSpan[] {
    const infos = tokens.map((token) => this.book.info(token));
    const marginals = this.tagger.marginals(tokens, infos);
    const labels = decide(marginals, tokens.length, lineMode(infos));
    return spansOf(tokens, labels).map((span) => ({
      start: (tokens[span.first]?.start ?? 0) - offset,
      end: (tokens[span.last]?.end ?? 0) - offset,
      type: span.type,
    }));
  }
}
