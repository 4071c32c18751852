/** Features of a word in its line, as integers below FEATURE_SPACE. */

import type { Token } from '../tokenize.ts';
import { CASE, type WordInfo } from './word-info.ts';

const FEATURE_BITS = 22;
export const FEATURE_SPACE = 1 << FEATURE_BITS;
const SHIFT = 32 - FEATURE_BITS;

/** Features that name the word itself; training leaves them out now and then so that the rest must carry unseen names. */
export const OWN_WORD_FEATURES = 3;

function feature(template: number, a: number, b = 0): number {
  let hash = Math.imul(a ^ Math.imul(template + 1, 0x9e3779b1), 0x85ebca6b);
  hash ^= hash >>> 13;
  hash = Math.imul(hash ^ b, 0xc2b2ae35);
  hash ^= hash >>> 16;
  return Math.imul(hash, 0x27d4eb2f) >>> SHIFT;
}

function pair(a: number, b: number): number {
  return Math.imul(a ^ (a >>> 15), 0x2c1b3c6d) ^ b;
}

/** How a line uses capitals: none at all, as usual, or nearly everywhere. */
export const MODE = { lower: 0, usual: 1, capitals: 2 } as const;

export function lineMode(infos: readonly WordInfo[]): number {
  let wordCount = 0;
  let capitals = 0;
  for (const { casing } of infos) {
    if (casing === CASE.number || casing === CASE.sign || casing === CASE.initials) continue;
    wordCount++;
    if (casing !== CASE.lower) capitals++;
  }
  if (capitals === 0) return MODE.lower;
  return wordCount >= 4 && capitals > wordCount * 0.6 ? MODE.capitals : MODE.usual;
}

const ENDS_SENTENCE = /^[.!?:…•*–-]$/;

/** For each token, whether a sentence begins there. */
export function sentenceStarts(tokens: readonly Token[]): boolean[] {
  let open = true;
  return tokens.map((token) => {
    const starts = open;
    if (/^["«“'(]$/.test(token.text)) return starts;
    open = ENDS_SENTENCE.test(token.text);
    return starts;
  });
}

const NOTHING = 0x51ed270b;

function wordAt(infos: readonly WordInfo[], i: number): number {
  return infos[i]?.hash ?? NOTHING + (i < 0 ? 1 : 2);
}

function kindAt(infos: readonly WordInfo[], i: number): number {
  return infos[i]?.kind ?? 63;
}

function shapeAt(infos: readonly WordInfo[], i: number): number {
  return infos[i]?.shape ?? 255;
}

/**
 * Writes the features of word `i` to `out` and returns how many there are. The first OWN_WORD_FEATURES name the word itself.
 * `mode` and `starts` come from lineMode and sentenceStarts.
 */
export function featuresAt(
  infos: readonly WordInfo[],
  i: number,
  mode: number,
  starts: boolean,
  out: Int32Array,
): number {
  const info = infos[i];
  if (info === undefined) return 0;
  let n = 0;
  const own = info.hash;
  const casing = info.casing * 6 + mode * 2 + (starts ? 1 : 0);
  const shown = info.casing === CASE.lower ? (mode === MODE.lower ? 0 : 1) : starts ? 2 : 3;
  const previous = wordAt(infos, i - 1);
  const next = wordAt(infos, i + 1);
  const before = wordAt(infos, i - 2);
  const after = wordAt(infos, i + 2);
  const kind = info.kind;
  const listed = info.lists * 4 + info.ordinary;
  out[n++] = feature(1, own);
  out[n++] = feature(2, own, shown);
  out[n++] = feature(3, own, pair(previous, 1));
  out[n++] = feature(0, 0);
  out[n++] = feature(4, casing);
  out[n++] = feature(5, info.shape, casing);
  out[n++] = feature(6, listed);
  out[n++] = feature(7, listed, shown);
  out[n++] = feature(8, kind, casing);
  for (let k = 0; k < info.prefixes.length; k++) out[n++] = feature(10 + k, info.prefixes[k] ?? 0, info.ordinary);
  for (let k = 0; k < info.suffixes.length; k++) out[n++] = feature(15 + k, info.suffixes[k] ?? 0, info.ordinary);
  if (info.suffixes.length >= 3) out[n++] = feature(20, info.suffixes[2] ?? 0, shown);
  for (let k = 0; k < info.grams.length; k++) out[n++] = feature(21, info.grams[k] ?? 0);
  out[n++] = feature(22, previous);
  out[n++] = feature(23, next);
  out[n++] = feature(24, before);
  out[n++] = feature(25, after);
  out[n++] = feature(26, previous, shown);
  out[n++] = feature(27, next, shown);
  out[n++] = feature(28, previous, pair(next, 5));
  out[n++] = feature(29, previous, kind * 4 + shown);
  out[n++] = feature(30, next, kind * 4 + shown);
  out[n++] = feature(31, before, pair(previous, shown));
  out[n++] = feature(32, next, pair(after, shown));
  out[n++] = feature(33, kindAt(infos, i - 1), kind * 4 + shown);
  out[n++] = feature(34, kindAt(infos, i + 1), kind * 4 + shown);
  out[n++] = feature(35, kindAt(infos, i - 1), pair(kindAt(infos, i + 1), kind * 4 + shown));
  out[n++] = feature(36, shapeAt(infos, i - 1), info.shape);
  out[n++] = feature(37, shapeAt(infos, i + 1), info.shape);
  out[n++] = feature(38, shapeAt(infos, i - 1), pair(shapeAt(infos, i + 1), info.shape));
  out[n++] = feature(39, kindAt(infos, i - 2), pair(kindAt(infos, i - 1), kind));
  out[n++] = feature(40, kindAt(infos, i + 1), pair(kindAt(infos, i + 2), kind));
  out[n++] = feature(41, infos[i - 1]?.suffixes[2] ?? 1, shown);
  out[n++] = feature(42, infos[i + 1]?.suffixes[2] ?? 1, shown);
  out[n++] = feature(43, infos[i + 1]?.suffixes[3] ?? 1, kind);
  return n;
}

/** Room enough for the features of one word. */
export const MOST_FEATURES = 64;

/** Groups of transitions: what kind of token the second label falls on. */
export const TRANSITION_CLASSES = 4;

export function transitionClass(info: WordInfo): number {
  if (info.word === 'og' || info.word === '&') return 1;
  if (info.casing === CASE.sign) return 2;
  return info.casing === CASE.initial || info.casing === CASE.initials || info.casing === CASE.upper ? 3 : 0;
}
