/**
 * Trains the tagger for names, places, organisations and addresses.
 *
 *   node tools/anonymity/train.ts --norne FOLDER --dictionary FILE [--notes 90000] [--epochs 6] [--held-out] [--out FILE]
 *
 * The result is the same for the same arguments: every random start is fixed. `--held-out` keeps a fifth of the names out of both the
 * templates and the lists the tagger sees, to measure how it does on names it has never met.
 */

import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { hashText } from '../../src/anonymity/hash.ts';
import { loadLexicon } from '../../src/anonymity/lexicon.ts';
import { FEATURE_SPACE, OWN_WORD_FEATURES } from '../../src/anonymity/tagger/features.ts';
import { LABEL_COUNT } from '../../src/anonymity/tagger/labels.ts';
import type { ModelFile } from '../../src/anonymity/tagger/model.ts';
import { WordBook } from '../../src/anonymity/tagger/word-info.ts';
import { loadWords } from '../../src/anonymity/word-set.ts';
import { dictionarySamples, norneSamples, ordinarySamples } from './corpora.ts';
import { type Sequence, trainCrf, type Weights } from './crf.ts';
import { projectPath } from './files.ts';
import { generatedSamples } from './generate.ts';
import { isHeldOut, withoutNames } from './held-out.ts';
import { readLists } from './lists.ts';
import { Random } from './random.ts';
import { toSequences } from './samples.ts';

const SEED = 20251;
const HIDE_FROM_LISTS = 0.35;
const MOST_FEATURES_KEPT = 420_000;
/** Features met fewer times than this in all of the training text are left out. */
const FEWEST_SIGHTINGS = 3;
const OUTSIDE_BIAS = 0;

const { values } = parseArgs({
  options: {
    norne: { type: 'string' },
    dictionary: { type: 'string' },
    notes: { type: 'string', default: '90000' },
    epochs: { type: 'string', default: '6' },
    'held-out': { type: 'boolean', default: false },
    out: { type: 'string', default: projectPath('resources/anonymity/model.json') },
  },
});
if (values.norne === undefined || values.dictionary === undefined)
  throw new Error('--norne and --dictionary are needed');

/** Bytes of seven bits, low bits first. */
function writeKeys(keys: readonly number[]): Uint8Array {
  const bytes: number[] = [];
  let last = 0;
  for (const key of keys) {
    let rest = key - last;
    last = key;
    while (rest > 127) {
      bytes.push((rest & 127) | 128);
      rest >>>= 7;
    }
    bytes.push(rest);
  }
  return Uint8Array.from(bytes);
}

/** Keeps the features that say most, as whole numbers of one byte. */
function pack(weights: Weights): ModelFile {
  const strength = (feature: number) => {
    let low = Number.POSITIVE_INFINITY;
    let high = Number.NEGATIVE_INFINITY;
    for (let l = 0; l < LABEL_COUNT; l++) {
      const value = weights.features[feature * LABEL_COUNT + l] ?? 0;
      low = Math.min(low, value);
      high = Math.max(high, value);
    }
    return high - low;
  };
  const used: { feature: number; strength: number }[] = [];
  for (let feature = 0; feature < FEATURE_SPACE; feature++) {
    const value = strength(feature);
    if (value > 0.02) used.push({ feature, strength: value });
  }
  used.sort((a, b) => b.strength - a.strength);
  const kept = used.slice(0, MOST_FEATURES_KEPT);
  process.stdout.write(
    `${used.length} features in use, ${kept.length} kept, weakest ${kept.at(-1)?.strength.toFixed(3)}\n`,
  );
  const keys = kept.map((entry) => entry.feature).sort((a, b) => a - b);
  let top = 0;
  for (const key of keys) {
    for (let l = 0; l < LABEL_COUNT; l++) top = Math.max(top, Math.abs(weights.features[key * LABEL_COUNT + l] ?? 0));
  }
  const scale = Math.min(top, 4) / 127;
  const bytes = new Int8Array(keys.length * LABEL_COUNT);
  for (const [i, key] of keys.entries()) {
    for (let l = 0; l < LABEL_COUNT; l++) {
      const value = Math.round((weights.features[key * LABEL_COUNT + l] ?? 0) / scale);
      bytes[i * LABEL_COUNT + l] = Math.max(-127, Math.min(127, value));
    }
  }
  return {
    features: Buffer.from(writeKeys(keys)).toString('base64'),
    weights: Buffer.from(bytes.buffer).toString('base64'),
    scale,
    transitions: [...weights.transitions].map((value) => Number(value.toFixed(4))),
    outsideBias: OUTSIDE_BIAS,
  };
}

const random = new Random(SEED);
const heldOut = values['held-out'];
const full = loadLexicon();
const book = new WordBook(heldOut ? withoutNames(full, isHeldOut) : full, loadWords());
const lists = readLists(heldOut ? (name) => !isHeldOut(name.toLowerCase()) : undefined);
const samples = [
  ...generatedSamples(lists, random, Number(values.notes)),
  ...norneSamples(values.norne, random, 0.8),
  ...dictionarySamples(values.dictionary, random, 45_000),
  ...ordinarySamples(values.dictionary, random, 25_000),
];
const sequences: Sequence[] = samples.flatMap((sample) => toSequences(sample, book, random, HIDE_FROM_LISTS));
const sightings = new Uint8Array(FEATURE_SPACE);
for (const { features } of sequences) {
  for (const feature of features)
    if ((sightings[feature] ?? 0) < 255) sightings[feature] = (sightings[feature] ?? 0) + 1;
}
for (const { features } of sequences) {
  for (let k = 0; k < features.length; k++) {
    if ((sightings[features[k] ?? 0] ?? 0) < FEWEST_SIGHTINGS) features[k] = -1;
  }
}
const words = sequences.reduce((sum, sequence) => sum + sequence.labels.length, 0);
process.stdout.write(`${samples.length} samples, ${sequences.length} lines, ${words} words\n`);
const weights = trainCrf(sequences, {
  epochs: Number(values.epochs),
  rate: 0.12,
  seed: hashText('order'),
  ownWordDropout: 0.45,
  ownWordFeatures: OWN_WORD_FEATURES,
  progress: (line) => process.stdout.write(line),
});
writeFileSync(values.out, `${JSON.stringify(pack(weights))}\n`);
