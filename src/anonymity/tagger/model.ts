/** The tagger's weights: a sparse table from feature to one small integer per label, and the transitions between labels. */

import { bytesFromBase64 } from '../hash.ts';
import type { Token } from '../tokenize.ts';
import { FEATURE_SPACE, featuresAt, lineMode, MOST_FEATURES, sentenceStarts, transitionClass } from './features.ts';
import { LABEL_COUNT, OUTSIDE } from './labels.ts';
import type { WordInfo } from './word-info.ts';

/** The model file. `features`: ascending keys as variable-length differences; `weights`: LABEL_COUNT signed bytes per feature. */
export interface ModelFile {
  readonly features: string;
  readonly weights: string;
  /** One unit of a weight. */
  readonly scale: number;
  /** [class][from][to] in units of 1, flattened. */
  readonly transitions: readonly number[];
  /** Added to the score of the outside label before decoding; negative finds more. */
  readonly outsideBias: number;
}

/**
 * Which features have weights, and in which row: for each 32 features a word of bits and the number of rows before it, side by side so
 * that a look-up touches one place in memory. `bytes` holds ascending keys as differences of seven bits a byte, low bits first.
 */
function indexKeys(bytes: Uint8Array): Uint32Array {
  const index = new Uint32Array((FEATURE_SPACE / 32) * 2);
  let value = 0;
  let shift = 0;
  let key = 0;
  for (const byte of bytes) {
    value |= (byte & 127) << shift;
    shift += 7;
    if (byte < 128) {
      key += value;
      const at = (key >>> 5) * 2;
      index[at] = (index[at] ?? 0) | (1 << (key & 31));
      value = 0;
      shift = 0;
    }
  }
  let rows = 0;
  for (let at = 0; at < index.length; at += 2) {
    index[at + 1] = rows;
    rows += bitCount(index[at] ?? 0);
  }
  return index;
}

function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555);
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333);
  return Math.imul((n + (n >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}

/** Weights and marginal decoding of a linear-chain conditional random field. */
export class Tagger {
  private readonly index: Uint32Array;
  private readonly weights: Int8Array;
  private readonly scale: number;
  private readonly transitions: Float64Array;
  private readonly outsideBias: number;
  private readonly buffer = new Int32Array(MOST_FEATURES);

  constructor(file: ModelFile) {
    this.index = indexKeys(bytesFromBase64(file.features));
    const raw = bytesFromBase64(file.weights);
    this.weights = new Int8Array(raw.buffer, raw.byteOffset, raw.length);
    this.scale = file.scale;
    this.transitions = Float64Array.from(file.transitions, Math.exp);
    this.outsideBias = file.outsideBias;
  }

  /** Unnormalised label weights (exponentials) of each word, LABEL_COUNT a word. */
  private emissions(tokens: readonly Token[], infos: readonly WordInfo[]): Float64Array {
    const count = infos.length;
    const result = new Float64Array(count * LABEL_COUNT);
    const mode = lineMode(infos);
    const starts = sentenceStarts(tokens);
    const { buffer, index, weights } = this;
    for (let i = 0; i < count; i++) {
      const found = featuresAt(infos, i, mode, starts[i] === true, buffer);
      const at = i * LABEL_COUNT;
      let s0 = 0;
      let s1 = 0;
      let s2 = 0;
      let s3 = 0;
      let s4 = 0;
      for (let k = 0; k < found; k++) {
        const key = buffer[k] ?? 0;
        const word = (key >>> 5) * 2;
        const bits = index[word] ?? 0;
        const bit = 1 << (key & 31);
        if ((bits & bit) === 0) continue;
        const row = ((index[word + 1] ?? 0) + bitCount(bits & (bit - 1))) * LABEL_COUNT;
        s0 += weights[row] ?? 0;
        s1 += weights[row + 1] ?? 0;
        s2 += weights[row + 2] ?? 0;
        s3 += weights[row + 3] ?? 0;
        s4 += weights[row + 4] ?? 0;
      }
      const bias = this.outsideBias / this.scale;
      const top = Math.max(s0 + bias, s1, s2, s3, s4);
      result[at + OUTSIDE] = Math.exp((s0 + bias - top) * this.scale);
      result[at + 1] = Math.exp((s1 - top) * this.scale);
      result[at + 2] = Math.exp((s2 - top) * this.scale);
      result[at + 3] = Math.exp((s3 - top) * this.scale);
      result[at + 4] = Math.exp((s4 - top) * this.scale);
    }
    return result;
  }

  /** The probability of each label for each word of a line, LABEL_COUNT a word (forward-backward). */
  marginals(tokens: readonly Token[], infos: readonly WordInfo[]): Float64Array {
    const emission = this.emissions(tokens, infos);
    const count = infos.length;
    const L = LABEL_COUNT;
    const forward = new Float64Array(count * L);
    const classes = infos.map((info) => transitionClass(info) * L * L);
    for (let i = 0; i < count; i++) {
      let sum = 0;
      const table = classes[i] ?? 0;
      for (let to = 0; to < L; to++) {
        let value = i === 0 ? 1 : 0;
        if (i > 0) {
          for (let from = 0; from < L; from++) {
            value += (forward[(i - 1) * L + from] ?? 0) * (this.transitions[table + from * L + to] ?? 0);
          }
        }
        value *= emission[i * L + to] ?? 0;
        forward[i * L + to] = value;
        sum += value;
      }
      for (let to = 0; to < L; to++) forward[i * L + to] = (forward[i * L + to] ?? 0) / sum;
    }
    let backward = new Float64Array(L).fill(1);
    for (let i = count - 1; i >= 0; i--) {
      let sum = 0;
      for (let l = 0; l < L; l++) {
        const value = (forward[i * L + l] ?? 0) * (backward[l] ?? 0);
        forward[i * L + l] = value;
        sum += value;
      }
      for (let l = 0; l < L; l++) forward[i * L + l] = (forward[i * L + l] ?? 0) / sum;
      if (i === 0) break;
      const table = classes[i] ?? 0;
      const earlier = new Float64Array(L);
      let total = 0;
      for (let from = 0; from < L; from++) {
        let value = 0;
        for (let to = 0; to < L; to++) {
          value += (this.transitions[table + from * L + to] ?? 0) * (emission[i * L + to] ?? 0) * (backward[to] ?? 0);
        }
        earlier[from] = value;
        total += value;
      }
      for (let from = 0; from < L; from++) earlier[from] = (earlier[from] ?? 0) / total;
      backward = earlier;
    }
    return forward;
  }
}
