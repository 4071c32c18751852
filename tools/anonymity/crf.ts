/** Trains a linear-chain conditional random field with AdaGrad, one line at a time. */

import { FEATURE_SPACE, TRANSITION_CLASSES } from '../../src/anonymity/tagger/features.ts';
import { LABEL_COUNT } from '../../src/anonymity/tagger/labels.ts';
import { Random } from './random.ts';

const L = LABEL_COUNT;

export interface Sequence {
  /** Features of all words, one after another; negative ones are passed over. */
  readonly features: Int32Array;
  /** Where each word's features begin; one more entry than words. */
  readonly offsets: Int32Array;
  readonly labels: Uint8Array;
  readonly classes: Uint8Array;
  readonly weight: number;
}

export interface Weights {
  readonly features: Float32Array;
  readonly transitions: Float64Array;
}

interface TrainOptions {
  readonly epochs: number;
  readonly rate: number;
  readonly seed: number;
  /** How often a labelled word is shown without the features that name it. */
  readonly ownWordDropout: number;
  readonly ownWordFeatures: number;
  readonly progress: (line: string) => void;
}

/** Weights after `epochs` passes, averaged over the last half of the run. */
export function trainCrf(sequences: readonly Sequence[], options: TrainOptions): Weights {
  const features = new Float32Array(FEATURE_SPACE * L);
  const squares = new Float32Array(FEATURE_SPACE * L).fill(1e-3);
  const transitions = new Float64Array(TRANSITION_CLASSES * L * L);
  const transitionSquares = new Float64Array(TRANSITION_CLASSES * L * L).fill(1e-2);
  const random = new Random(options.seed);
  const order = sequences.map((_, i) => i);
  for (let epoch = 0; epoch < options.epochs; epoch++) {
    random.shuffle(order);
    let loss = 0;
    let words = 0;
    const rate = options.rate * (1 - (0.8 * epoch) / options.epochs);
    for (const index of order) {
      const sequence = sequences[index];
      if (sequence === undefined) continue;
      loss += step(sequence, features, squares, transitions, transitionSquares, rate, random, options);
      words += sequence.labels.length;
    }
    options.progress(`epoch ${epoch + 1}: ${(loss / words).toFixed(4)} per word\n`);
  }
  return { features, transitions };
}

function step(
  sequence: Sequence,
  weights: Float32Array,
  squares: Float32Array,
  transitions: Float64Array,
  transitionSquares: Float64Array,
  rate: number,
  random: Random,
  options: TrainOptions,
): number {
  const { features, offsets, labels, classes } = sequence;
  const count = labels.length;
  const scores = new Float64Array(count * L);
  const from = new Int32Array(count);
  for (let i = 0; i < count; i++) {
    const start = offsets[i] ?? 0;
    const dropped =
      labels[i] !== 0 ? random.chance(options.ownWordDropout) : random.chance(options.ownWordDropout * 0.15);
    from[i] = dropped ? start + options.ownWordFeatures : start;
    for (let k = from[i] ?? 0; k < (offsets[i + 1] ?? 0); k++) {
      const row = (features[k] ?? -1) * L;
      if (row < 0) continue;
      for (let l = 0; l < L; l++) scores[i * L + l] = (scores[i * L + l] ?? 0) + (weights[row + l] ?? 0);
    }
  }
  const expected = new Float64Array(transitions.length);
  const { posterior, logZ } = forwardBackward(scores, classes, transitions, count, expected);
  let gold = 0;
  for (let i = 0; i < count; i++) {
    const label = labels[i] ?? 0;
    gold += scores[i * L + label] ?? 0;
    if (i > 0) gold += transitions[(classes[i] ?? 0) * L * L + (labels[i - 1] ?? 0) * L + label] ?? 0;
  }
  for (let i = 0; i < count; i++) {
    const label = labels[i] ?? 0;
    if (i > 0) {
      const edge = (classes[i] ?? 0) * L * L + (labels[i - 1] ?? 0) * L + label;
      expected[edge] = (expected[edge] ?? 0) - 1;
    }
    if ((posterior[i * L + label] ?? 0) > 0.9995) continue;
    for (let l = 0; l < L; l++) {
      const gradient = sequence.weight * ((l === label ? 1 : 0) - (posterior[i * L + l] ?? 0));
      if (Math.abs(gradient) < 1e-4) continue;
      const square = gradient * gradient;
      for (let k = from[i] ?? 0; k < (offsets[i + 1] ?? 0); k++) {
        const at = (features[k] ?? -1) * L + l;
        if (at < 0) continue;
        const sum = (squares[at] ?? 0) + square;
        squares[at] = sum;
        weights[at] = (weights[at] ?? 0) + (rate * gradient) / Math.sqrt(sum);
      }
    }
  }
  for (let t = 0; t < transitions.length; t++) {
    const gradient = -(expected[t] ?? 0) * sequence.weight;
    if (gradient === 0) continue;
    const sum = (transitionSquares[t] ?? 0) + gradient * gradient;
    transitionSquares[t] = sum;
    transitions[t] = (transitions[t] ?? 0) + (rate * gradient) / Math.sqrt(sum);
  }
  return logZ - gold;
}

function forwardBackward(
  scores: Float64Array,
  classes: Uint8Array,
  transitions: Float64Array,
  count: number,
  expected: Float64Array,
): { posterior: Float64Array; logZ: number } {
  const forward = new Float64Array(count * L);
  const emission = new Float64Array(count * L);
  const table = transitions.map(Math.exp);
  let logZ = 0;
  for (let i = 0; i < count; i++) {
    let top = Number.NEGATIVE_INFINITY;
    for (let l = 0; l < L; l++) top = Math.max(top, scores[i * L + l] ?? 0);
    let sum = 0;
    const base = (classes[i] ?? 0) * L * L;
    for (let to = 0; to < L; to++) {
      const e = Math.exp((scores[i * L + to] ?? 0) - top);
      emission[i * L + to] = e;
      let value = i === 0 ? 1 : 0;
      if (i > 0) for (let f = 0; f < L; f++) value += (forward[(i - 1) * L + f] ?? 0) * (table[base + f * L + to] ?? 0);
      forward[i * L + to] = value * e;
      sum += value * e;
    }
    for (let l = 0; l < L; l++) forward[i * L + l] = (forward[i * L + l] ?? 0) / sum;
    logZ += top + Math.log(sum);
  }
  const posterior = new Float64Array(count * L);
  const backward = new Float64Array(count * L);
  for (let l = 0; l < L; l++) backward[(count - 1) * L + l] = 1;
  for (let i = count - 1; i >= 0; i--) {
    let sum = 0;
    for (let l = 0; l < L; l++) sum += (forward[i * L + l] ?? 0) * (backward[i * L + l] ?? 0);
    for (let l = 0; l < L; l++) posterior[i * L + l] = ((forward[i * L + l] ?? 0) * (backward[i * L + l] ?? 0)) / sum;
    if (i === 0) break;
    const base = (classes[i] ?? 0) * L * L;
    let total = 0;
    let pairs = 0;
    for (let f = 0; f < L; f++) {
      let value = 0;
      for (let to = 0; to < L; to++) {
        const edge = (table[base + f * L + to] ?? 0) * (emission[i * L + to] ?? 0) * (backward[i * L + to] ?? 0);
        value += edge;
        pairs += (forward[(i - 1) * L + f] ?? 0) * edge;
      }
      backward[(i - 1) * L + f] = value;
      total += value;
    }
    for (let f = 0; f < L; f++) {
      for (let to = 0; to < L; to++) {
        const at = base + f * L + to;
        expected[at] =
          (expected[at] ?? 0) +
          ((forward[(i - 1) * L + f] ?? 0) *
            (table[at] ?? 0) *
            (emission[i * L + to] ?? 0) *
            (backward[i * L + to] ?? 0)) /
            pairs;
      }
    }
    for (let f = 0; f < L; f++) backward[(i - 1) * L + f] = (backward[(i - 1) * L + f] ?? 0) / total;
  }
  return { posterior, logZ };
}
