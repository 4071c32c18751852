/** Turns labelled text into what the trainer reads. */

import {
  featuresAt,
  lineMode,
  MOST_FEATURES,
  sentenceStarts,
  transitionClass,
} from '../../src/anonymity/tagger/features.ts';
import { LABELS, type Label } from '../../src/anonymity/tagger/labels.ts';
import type { WordBook } from '../../src/anonymity/tagger/word-info.ts';
import { NEWLINE, type Token, tokenize, WORD } from '../../src/anonymity/tokenize.ts';
import type { Sequence } from './crf.ts';
import type { Span } from './notes.ts';
import type { Random } from './random.ts';

export interface Sample {
  readonly text: string;
  readonly spans: readonly Span[];
  readonly weight: number;
}

/** Lower-cases a sample and its labels' text alike; lengths stay the same for the letters used here. */
export function lowerCased(sample: Sample, weight = sample.weight): Sample {
  return { ...sample, text: sample.text.toLowerCase(), weight };
}

/** Splits a document's tokens into its lines. */
export function lines(tokens: readonly Token[]): Token[][] {
  const result: Token[][] = [];
  let current: Token[] = [];
  for (const token of tokens) {
    if (token.kind === NEWLINE) {
      if (current.length > 0) result.push(current);
      current = [];
    } else current.push(token);
  }
  if (current.length > 0) result.push(current);
  return result;
}

const buffer = new Int32Array(MOST_FEATURES);

/** Sequences of one sample; with probability `hide` a labelled word is treated as standing in no list. */
export function toSequences(sample: Sample, book: WordBook, random: Random, hide: number): Sequence[] {
  return lines(tokenize(sample.text)).map((tokens) => {
    const labels = Uint8Array.from(tokens, (token) => {
      const span = sample.spans.find((candidate) => candidate.start < token.end && token.start < candidate.end);
      const label = LABELS.indexOf((span?.type ?? 'O') as Label);
      return label < 0 ? 0 : label;
    });
    const infos = tokens.map((token, i) =>
      book.info(token, token.kind === WORD && labels[i] !== 0 && random.chance(hide)),
    );
    const mode = lineMode(infos);
    const starts = sentenceStarts(tokens);
    const offsets = new Int32Array(tokens.length + 1);
    const all: number[] = [];
    for (let i = 0; i < infos.length; i++) {
      const count = featuresAt(infos, i, mode, starts[i] === true, buffer);
      for (let k = 0; k < count; k++) all.push(buffer[k] ?? 0);
      offsets[i + 1] = all.length;
    }
    return {
      features: Int32Array.from(all),
      offsets,
      labels,
      classes: Uint8Array.from(infos, transitionClass),
      weight: sample.weight,
    };
  });
}
