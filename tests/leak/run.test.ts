/**
 * No citizen identity reaches the store: the whole scenario runs with marker strings as print-time values, and then both
 * the raw bytes of every file outside the documents and, after unlocking, every value in the database are searched. The raw
 * scan alone would prove nothing: the file is encrypted.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { samrad, snapshot, temporaryFolder, writeJson } from '../cli/harness.ts';
import { changed } from '../domain/example.ts';
import { rawDatabase } from '../store/support.ts';

/** One marker per print-time value of the run file. */
const MARKERS = {
  purpose: 'Merkeformålxq',
  exclusions: 'Merkeunntakxq',
  childView: 'Merkemeningxq',
  interpreter: 'Merketolkxq',
  oralRecord: 'Merkemuntligxq',
  youthBasis: 'Merkegrunnxq',
  child: 'Merkebarnxq Æøåsen',
  birthDate: '2019-11-23',
  guardian: 'Merkeforelderxq Čáŋsen',
  unit: 'Merkeenhetxq',
  department: 'Merkeavdelingxq',
  place: 'Merkestedxq',
  contactRole: 'Merkekontaktxq',
  talkChild: 'Merkesamtalebarnxq',
  talkGuardian: 'Merkesamtaleforelderxq',
} as const;

const run = changed((r) => {
  const { childView, interpreter, oralRecord, youthBasis } = MARKERS;
  Object.assign(r.consentForms[0], {
    purpose: `${MARKERS.purpose}.`,
    exclusions: `${MARKERS.exclusions}.`,
    signatureLines: ['foresatt', 'foresatt', 'ungdom'],
    ...{ childView, interpreter, oralRecord, youthBasis },
  });
  r.consentForms[0].printOnly = {
    child: { name: MARKERS.child, birthDate: MARKERS.birthDate },
    guardians: [{ name: MARKERS.guardian, hasParentalResponsibility: true }],
  };
  Object.assign(r.talks[0], {
    unit: MARKERS.unit,
    department: MARKERS.department,
    place: MARKERS.place,
    contactRole: MARKERS.contactRole,
    printOnly: { child: { name: MARKERS.talkChild }, guardians: [{ name: MARKERS.talkGuardian }] },
  });
});

/** A marker in the encodings it could lie in. */
const needles = (marker: string): Buffer[] => [Buffer.from(marker, 'utf8'), Buffer.from(marker, 'utf16le')];
const holds = (bytes: Buffer, marker: string): boolean => needles(marker).some((n) => bytes.includes(n));

/** Text of everything inside a Word file. */
const wordText = (bytes: Buffer): string =>
  Object.entries(unzipSync(bytes))
    .filter(([name]) => name.endsWith('.xml'))
    .map(([, content]) => Buffer.from(content).toString('utf8'))
    .join('\n');

test('print-time values stand on paper and nowhere else', async () => {
  const folder = temporaryFolder();
  const keys = writeJson(folder, 'passord.txt', 'fjell kajakk vinter ugle torsk');
  const input = writeJson(folder, 'kjoring.json', run);
  const recovery = join(folder, 'kode.txt');
  const store = join(folder, 'lager.db');
  const args = ['--store', store, '--passphrase-file', keys, '--recovery-file', recovery];
  const { status, out, error } = await samrad(['run', input, '--out', join(folder, 'ut'), ...args]);
  expect([status, error]).toEqual([0, expect.any(String)]);

  const files = snapshot(folder);
  files.delete('kjoring.json');
  const documents = [...files].filter(([name]) => /\.(docx|pdf|txt|ics)$/.test(name) && name.startsWith('ut'));
  const words = documents.filter(([name]) => name.endsWith('.docx')).map(([, bytes]) => wordText(bytes));
  const onPaper = Object.entries(MARKERS).filter(([key]) => key !== 'birthDate');
  for (const [key, marker] of onPaper) {
    // The scan can find what is there: every marker stands in some document.
    expect([key, words.some((t) => t.includes(marker))]).toEqual([key, true]);
  }

  const elsewhere = [...files].filter(([name]) => !documents.some(([d]) => d === name));
  expect(elsewhere.map(([name]) => name).sort()).toEqual(
    ['kode.txt', 'lager.db', 'lager.db.keys', 'passord.txt', 'ut/manifest.json'].sort(),
  );
  for (const marker of Object.values(MARKERS)) {
    for (const [name, bytes] of elsewhere) expect([name, marker, holds(bytes, marker)]).toEqual([name, marker, false]);
    for (const [name] of files) expect(name).not.toContain(marker);
    expect(out + error).not.toContain(marker);
  }

  const db = await rawDatabase({ file: store, recoveryCode: readFileSync(recovery, 'utf8').trim() });
  const tables = db.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all() as string[];
  let values = 0;
  const found: string[] = [];
  for (const table of tables) {
    for (const row of db.prepare(`SELECT * FROM "${table}"`).raw().iterate() as Iterable<unknown[]>) {
      for (const value of row) {
        values += 1;
        const bytes = Buffer.isBuffer(value) ? value : Buffer.from(String(value), 'utf8');
        // The index folds letters: a word is looked for as it would be kept there too.
        const folded = Buffer.from(bytes.toString('utf8').toLowerCase());
        for (const marker of Object.values(MARKERS)) {
          if (holds(bytes, marker) || folded.includes(marker.toLowerCase())) found.push(`${table}: ${marker}`);
        }
      }
    }
  }
  const caseWord = db.prepare("SELECT count(*) FROM search_text WHERE search_text MATCH 'frileken'").pluck().get();
  db.close();
  expect(tables).toEqual(expect.arrayContaining(['anonymous_case', 'case_draft', 'meeting', 'receipt', 'audit_event']));
  expect(found).toEqual([]);
  expect(values).toBeGreaterThan(300);
  expect(caseWord).toBe(1);
});
