/** From label probabilities to spans of one line. */

import type { FindingType } from '../finding.ts';
import { type Token, WORD } from '../tokenize.ts';
import { MODE } from './features.ts';
import { LABEL_COUNT, LABELS } from './labels.ts';

export interface TaggedSpan {
  /** Index of the first and last token in the line, inclusive. */
  readonly first: number;
  readonly last: number;
  readonly type: Extract<FindingType, 'NAME' | 'PLACE' | 'ORG' | 'ADDRESS'>;
}

/** A word is marked when the labels inside spans together reach this probability. */
const THRESHOLD = 0.27;
/** In lines without capitals more is uncertain. */
const LOWER_CASE_THRESHOLD = 0.27;

/** The label of each word, 0 outside. */
export function decide(marginals: Float64Array, count: number, mode: number): number[] {
  const threshold = mode === MODE.lower ? LOWER_CASE_THRESHOLD : THRESHOLD;
  return Array.from({ length: count }, (_, i) => {
    const at = i * LABEL_COUNT;
    if (1 - (marginals[at] ?? 1) < threshold) return 0;
    let best = 1;
    for (let l = 2; l < LABEL_COUNT; l++) if ((marginals[at + l] ?? 0) > (marginals[at + best] ?? 0)) best = l;
    return best;
  });
}

/** Runs of one label, without signs at their ends. */
export function spansOf(tokens: readonly Token[], labels: readonly number[]): TaggedSpan[] {
  const spans: TaggedSpan[] = [];
  for (let i = 0; i < labels.length; i++) {
    const label = labels[i] ?? 0;
    if (label === 0) continue;
    let last = i;
    while (labels[last + 1] === label) last++;
    let first = i;
    i = last;
    while (first <= last && tokens[first]?.kind !== WORD && label !== LABELS.indexOf('ADDRESS')) first++;
    while (last >= first && tokens[last]?.kind !== WORD && !/^\d/.test(tokens[last]?.text ?? '')) last--;
    const type = LABELS[label];
    if (first > last || type === undefined || type === 'O') continue;
    if (tokens.slice(first, last + 1).some((token) => token.kind === WORD)) spans.push({ first, last, type });
  }
  return spans;
}
