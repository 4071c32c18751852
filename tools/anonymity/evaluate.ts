/**
 * Prints how well the guard does on the project's labelled notes.
 *
 *   node tools/anonymity/evaluate.ts [--examples] [--write] [--norne FOLDER] [--model FILE --held-out]
 *
 * `--write` renews tools/anonymity/report.json, which a test keeps from getting worse. `--held-out` measures a model trained with the same
 * option, on names it has never met. Entity level: a span is found when a finding of its kind touches it. Character level: shared characters.
 */

import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createGuard, createGuardFrom, type Guard } from '../../src/anonymity/guard.ts';
import { loadLexicon } from '../../src/anonymity/lexicon.ts';
import type { ModelFile } from '../../src/anonymity/tagger/model.ts';
import { norneNotes } from './corpora.ts';
import { noteSets, type Report, type Summary, score, summary } from './evaluation.ts';
import { projectPath } from './files.ts';
import { isHeldOut, withoutNames } from './held-out.ts';
import type { Score } from './scores.ts';

const { values } = parseArgs({
  options: {
    examples: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
    norne: { type: 'string' },
    model: { type: 'string' },
    'held-out': { type: 'boolean', default: false },
  },
});

function makeGuard(): Guard {
  if (values.model === undefined) return createGuard();
  const lexicon = loadLexicon();
  return createGuardFrom({
    lexicon: values['held-out'] ? withoutNames(lexicon, isHeldOut) : lexicon,
    model: JSON.parse(readFileSync(values.model, 'utf8')) as ModelFile,
  });
}

function percent(value: number): string {
  return (value * 100).toFixed(1).padStart(6);
}

function print(name: string, result: Summary, details: Score): void {
  process.stdout.write(`\n${name}: ${details.notes} notes, ${details.identifiers} identifiers\n`);
  process.stdout.write('  type             entity P      R     F1   char P      R   gold\n');
  for (const [type, f] of Object.entries(result.types)) {
    const entity = `${percent(f.precision)} ${percent(f.recall)} ${percent(f.f1)}`;
    const character = `${percent(f.characterPrecision)} ${percent(f.characterRecall)}`;
    process.stdout.write(`  ${type.padEnd(16)}  ${entity}   ${character}  ${String(f.gold).padStart(5)}\n`);
  }
  process.stdout.write(`  identifiers fully covered ${percent(result.covered)} %\n`);
  if (details.clean > 0) {
    process.stdout.write(
      `  clean notes with a finding ${percent(result.cleanFlagged)} % (${details.cleanFlagged} of ${details.clean})\n`,
    );
  }
  if (!values.examples) return;
  for (const { type, text, context } of details.missed)
    process.stdout.write(`  missed ${type} [${text}] … ${context}\n`);
  for (const { type, text, context } of details.wrong) process.stdout.write(`  wrong ${type} [${text}] … ${context}\n`);
}

const guard = makeGuard();
const report: Report = {};
for (const { name, notes } of noteSets(values['held-out'])) {
  const details = score(guard, notes);
  const result = summary(details);
  report[name] = result;
  print(name, result, details);
}
if (values.norne !== undefined) {
  const notes = norneNotes(values.norne, 'test');
  for (const [name, set] of [
    ['NorNE test', notes],
    ['NorNE test, lower case', notes.map((note) => ({ ...note, text: note.text.toLowerCase() }))],
  ] as const) {
    const details = score(guard, set);
    print(name, summary(details), details);
  }
}
if (values.write) {
  writeFileSync(projectPath('tools/anonymity/report.json'), `${JSON.stringify(report, null, 1)}\n`);
}
