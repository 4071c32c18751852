import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { changed, EXAMPLE_FILE } from '../domain/example.ts';
import { samrad, temporaryFolder, writeJson } from './harness.ts';

test('every document for parents of a run file stands in the folder, in the formats its language can have', async () => {
  const folder = temporaryFolder();
  // One form and one talk: the others are made alike.
  const file = writeJson(
    folder,
    'ett.json',
    changed((run) => {
      run.consentForms = run.consentForms.slice(0, 1);
      run.talks = run.talks.slice(0, 1);
      run.documents = [];
    }),
  );
  const polish = join(folder, 'polsk');
  const made = await samrad(['parents', file, '--with', 'pl', '--out', polish]);
  expect([made.status, made.error]).toEqual([0, '']);
  const all = ['om-samtykke-barn', 'om-samtykke-ungdom', 'samtaleinvitasjon-1', 'samtykkeskjema-1'];
  expect(readdirSync(polish).sort()).toEqual(all.flatMap((n) => [`${n}-nb-pl.docx`, `${n}-nb-pl.pdf`]).sort());
  expect(made.out).toContain('Oversettelsen til polsk er et utkast');

  const arabic = join(folder, 'arabisk');
  const word = await samrad(['parents', file, '--with', 'ar', '--out', arabic, '--lang', 'nn']);
  expect(readdirSync(arabic).sort()).toEqual(all.map((n) => `${n}-nb-ar.docx`).sort());
  expect(word.out).toContain('Arabisk blir berre laga som Word.');
});

test('what is wrong is told, and nothing is written', async () => {
  const folder = temporaryFolder();
  const out = join(folder, 'ut');
  const language = await samrad(['parents', EXAMPLE_FILE, '--with', 'sv', '--out', out]);
  expect([language.status, language.error.includes('se, pl, uk, ar, so, ti')]).toEqual([2, true]);
  expect((await samrad(['parents', EXAMPLE_FILE, '--with', 'pl'])).error).toContain('--out');
  const broken = await samrad(['parents', writeJson(folder, 'feil.json', '{}'), '--with', 'pl', '--out', out]);
  expect([broken.status, existsSync(out)]).toEqual([2, false]);
});
