/** Labelled text from outside the project: NorNE and the examples of Bokmålsordboka. */

import { DatabaseSync } from 'node:sqlite';
import type { FindingType } from '../../src/anonymity/finding.ts';
import { detokenise, type LabelledWord, readSplit, readTraining } from './norne.ts';
import type { Note, Span } from './notes.ts';
import type { Random } from './random.ts';
import { lowerCased, type Sample } from './samples.ts';

/** NorNE's entity types in the guard's terms; the rest is left unmarked. */
const TYPE: Readonly<Record<string, FindingType>> = {
  PER: 'NAME',
  LOC: 'PLACE',
  GPE_LOC: 'PLACE',
  GPE_ORG: 'PLACE',
  ORG: 'ORG',
};
/** Not marked by the conventions of the notes. */
const HOME = /^(?:norge|noreg|norges|noregs)$/i;

function toNote(sentence: readonly LabelledWord[]): { text: string; spans: Span[] } {
  const { text, starts } = detokenise(sentence);
  const spans: Span[] = [];
  for (const [i, word] of sentence.entries()) {
    const type = TYPE[word.label];
    const start = starts[i] ?? 0;
    if (type === undefined || HOME.test(word.form)) continue;
    const last = spans.at(-1);
    if (last !== undefined && last.type === type && last.end + 1 >= start && sentence[i - 1]?.label === word.label) {
      spans[spans.length - 1] = { ...last, end: start + word.form.length };
    } else {
      spans.push({ start, end: start + word.form.length, type });
    }
  }
  return { text, spans };
}

/** Training sentences as written and, for a share of them, in lower case. */
export function norneSamples(folder: string, random: Random, lowerShare: number): Sample[] {
  const samples: Sample[] = [];
  for (const form of ['nob', 'nno'] as const) {
    for (const sentence of readTraining(folder, form)) {
      const sample: Sample = { ...toNote(sentence), weight: 1 };
      samples.push(sample);
      if (random.chance(lowerShare)) samples.push(lowerCased(sample, 0.7));
    }
  }
  return samples;
}

/** A published evaluation split as labelled notes. */
export function norneNotes(folder: string, split: 'dev' | 'test'): Note[] {
  return (['nob', 'nno'] as const).flatMap((form) =>
    readSplit(folder, form, split).map((sentence, i) => ({
      id: `${form}-${split}-${i}`,
      lang: form === 'nob' ? ('nb' as const) : ('nn' as const),
      ...toNote(sentence),
    })),
  );
}

/** Examples of use from the dictionary that hold no capital inside: ordinary Norwegian with nothing to find. */
export function dictionarySamples(file: string, random: Random, limit: number): Sample[] {
  const database = new DatabaseSync(file, { readOnly: true });
  const quotes: string[] = [];
  for (const row of database.prepare('SELECT quote FROM examples ORDER BY id').iterate()) {
    const quote = String(row.quote ?? '').trim();
    if (quote.length > 12 && !/\p{Lu}/u.test(quote.slice(1))) quotes.push(quote);
  }
  return random
    .shuffle(quotes)
    .slice(0, limit)
    .map((quote) => {
      const end = /[.!?]$/.test(quote) ? '' : '.';
      const written = random.chance(0.6) ? quote.charAt(0).toUpperCase() + quote.slice(1) : quote;
      return { text: written + end, spans: [], weight: 1 };
    });
}
