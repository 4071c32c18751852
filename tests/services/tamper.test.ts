/**
 * What can be done to a store while it is closed, met where a person meets it: at the lock screen. Each kind is noticed, changes
 * nothing on the disk, and leaves a way on: the newest backup, or what can be read.
 */
import { copyFileSync, existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import type { StoreExam } from '../../src/domain/vault.ts';
import type { Services } from '../../src/services/index.ts';
import { must } from '../result.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

const PAGE = 4096;
const ends: (() => void)[] = [];
let b: Bench;
let file: string;
/** The files of the store as it is, as it was before, and those of another store that the same passphrase opens. */
const copies = new Map<'now' | 'before' | 'other', { db: Buffer; keys: Buffer }>();
let services: Services;
let backup: string;

const read = (folder: string) => ({
  db: readFileSync(join(folder, 'samrad.db')),
  keys: readFileSync(join(folder, 'samrad.db.keys')),
});
const of = (which: 'now' | 'before' | 'other') => copies.get(which) ?? expect.fail('no such copy');

beforeAll(async () => {
  b = bench('electron', (end) => ends.push(end));
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(b.services.practice.load());
  b.services.lock('user');
  file = join(b.env.paths.store, 'samrad.db');
  copies.set('before', read(b.env.paths.store));
  must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
  must(b.services.case.start());
  backup = must(b.services.backup.now()).name;
  b.services.lock('user');
  copies.set('now', read(b.env.paths.store));
  const another = bench('electron', (end) => ends.push(end));
  must(await another.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(another.services.practice.load());
  another.services.lock('user');
  copies.set('other', read(another.env.paths.store));
}, 120_000);
afterAll(() => {
  for (const end of ends) end();
});
beforeEach(() => {
  services?.close();
  writeFileSync(file, of('now').db);
  writeFileSync(`${file}.keys`, of('now').keys);
  services = b.restart();
});

const pageOf = (db: Buffer, number: number): Buffer => db.subarray((number - 1) * PAGE, number * PAGE);
const flip = (bytes: Buffer, at: number): Buffer => {
  const flipped = Buffer.from(bytes);
  flipped.writeUInt8(flipped.readUInt8(at) ^ 1, at);
  return flipped;
};
const swapped = (db: Buffer, one: number, other: number, from: Buffer = db): Buffer => {
  const changed = Buffer.from(db);
  pageOf(from, other).copy(changed, (one - 1) * PAGE);
  if (from === db) pageOf(db, one).copy(changed, (other - 1) * PAGE);
  return changed;
};
const keysWith = (change: (text: string) => string): Buffer => Buffer.from(change(of('now').keys.toString('utf8')));

interface Tampered {
  readonly db?: () => Buffer;
  readonly keys?: () => Buffer;
  readonly code: string;
  readonly exam?: Partial<StoreExam>;
}
const tampered: readonly (readonly [string, Tampered])[] = [
  ['a bit of the first page', { db: () => flip(of('now').db, 2_000), code: 'corrupt' }],
  ['a bit of a page in the middle', { db: () => flip(of('now').db, 5 * PAGE + 77), code: 'corrupt' }],
  ['two pages that have changed places', { db: () => swapped(of('now').db, 4, 6), code: 'corrupt' }],
  ['a page of an older copy', { db: () => swapped(of('now').db, 4, 5, of('before').db), code: 'corrupt' }],
  ['a page of another store', { db: () => swapped(of('now').db, 4, 4, of('other').db), code: 'corrupt' }],
  [
    'the end cut off within a page',
    { db: () => of('now').db.subarray(0, -1_000), code: 'corrupt', exam: { database: 'cut' } },
  ],
  ['the end cut off between pages', { db: () => of('now').db.subarray(0, 6 * PAGE), code: 'corrupt' }],
  ['nothing left in it', { db: () => Buffer.alloc(0), code: 'not-a-store', exam: { database: 'empty' } }],
  ['another store’s database', { db: () => of('other').db, code: 'corrupt' }],
  ['another store’s keys', { keys: () => of('other').keys, code: 'corrupt' }],
  ['keys that are no keys', { keys: () => Buffer.from('{'), code: 'corrupt', exam: { keys: 'damaged' } }],
  [
    'keys that were made cheaper to guess',
    { keys: () => keysWith((text) => text.replace(/"memoryKiB": ?\d+/, '"memoryKiB":8')), code: 'corrupt' },
  ],
  [
    'keys with another epoch',
    { keys: () => keysWith((text) => text.replace(/"epoch": ?\d+/, '"epoch":9')), code: 'corrupt' },
  ],
];

test.each(tampered)(
  '%s: noticed, nothing is changed, and the passphrase is not blamed',
  async (_, { db, keys, code, exam }) => {
    const [database, keyFile] = [db?.() ?? of('now').db, keys?.() ?? of('now').keys];
    writeFileSync(file, database);
    writeFileSync(`${file}.keys`, keyFile);
    expect(await services.vault.unlock({ passphrase: PASSPHRASE })).toEqual({ ok: false, failure: { code } });
    expect(services.isUnlocked()).toBe(false);
    expect(must(services.vault.status()).state).toBe('locked');
    expect(must(services.rescue.examine())).toMatchObject(exam ?? {});
    expect(readFileSync(file).equals(database)).toBe(true);
    expect(readFileSync(`${file}.keys`).equals(keyFile)).toBe(true);
  },
);

test('every page that is in use: one bit of it is noticed', async () => {
  const { db } = of('now');
  const pages = db.length / PAGE;
  let noticed = 0;
  // A sample at every run, another start each time, all of them in some runs.
  const start = 1 + (Date.now() % 9);
  for (let page = start; page <= pages; page += 9) {
    writeFileSync(file, flip(db, (page - 1) * PAGE + 1_234));
    const opened = await services.vault.unlock({ passphrase: PASSPHRASE });
    if (opened.ok) services.lock('user');
    else {
      expect(opened.failure.code).toBe('corrupt');
      noticed += 1;
    }
  }
  console.info(
    `bits flipped in ${Math.ceil((pages - start + 1) / 9)} of ${pages} pages, from page ${start}: ${noticed} noticed`,
  );
  expect(noticed).toBeGreaterThan(0);
});

test('an older copy of both files: opened, said, and nothing is taken for new before a person says so', async () => {
  writeFileSync(file, of('before').db);
  writeFileSync(`${file}.keys`, of('before').keys);
  must(await services.vault.unlock({ passphrase: PASSPHRASE }));
  expect(must(services.vault.status()).notice).toBe('older-copy');
  services.lock('user');
  // Noticed again the next time, and gone when the right one is back.
  must(await services.vault.unlock({ passphrase: PASSPHRASE }));
  expect(must(services.vault.status()).notice).toBe('older-copy');
  services.lock('user');
  writeFileSync(file, of('now').db);
  writeFileSync(`${file}.keys`, of('now').keys);
  must(await services.vault.unlock({ passphrase: PASSPHRASE }));
  expect(must(services.vault.status()).notice).toBeNull();
});

test('both files gone: no store is said to be there, and the backup brings it back', async () => {
  rmSync(file);
  rmSync(`${file}.keys`);
  expect(await services.vault.unlock({ passphrase: PASSPHRASE })).toEqual({ ok: false, failure: { code: 'no-store' } });
  expect(must(services.vault.status()).state).toBe('none');
  must(await services.backup.restore({ place: 'first', name: backup, passphrase: PASSPHRASE }));
  expect(must(services.case.list()).length).toBeGreaterThan(0);
  services.lock('user');
});

test('the ways on from a damaged one: the newest backup keeps it beside itself, the rescue reads what it can', async () => {
  const damaged = flip(of('now').db, 5 * PAGE + 77);
  writeFileSync(file, damaged);
  expect(must(await services.rescue.salvage({ passphrase: PASSPHRASE })).damagedPages).toBe(1);
  expect(existsSync(`${file}.salvaged`)).toBe(true);
  copyFileSync(file, `${file}.see`);
  const { kept } = must(await services.backup.restore({ place: 'first', name: backup, passphrase: PASSPHRASE }));
  expect(readFileSync(join(b.env.paths.store, kept ?? '')).equals(readFileSync(`${file}.see`))).toBe(true);
  expect(must(services.vault.status()).notice).toBeNull();
});
