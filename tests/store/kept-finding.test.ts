import { createHash, createHmac } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { newCooperation } from '../../src/domain/cooperation.ts';
import type { Store } from '../../src/store/index.ts';
import { must } from '../result.ts';
import { dataKeyOf, failureOfCall, makeStore, open, rawDatabase, temporaryFolder } from './support.ts';

const LISE = { type: 'NAME', words: 'lise skogmo' } as const;
const draft = (store: Store): string => store.cases.create({ observations: 'kladd' }).id;
const rows = (db: Awaited<ReturnType<typeof rawDatabase>>): string[] =>
  db.prepare('SELECT hash FROM kept_finding').pluck().all().map(String);

test('a kept finding is kept for its words, its type and its document, over a restart, until it is taken back', async () => {
  const closed = await makeStore();
  const first = await open(closed);
  const [mine, other] = [draft(first), draft(first)];
  expect(first.kept.any(mine)).toBe(false);
  first.kept.keep(mine, LISE, 'ordinary');
  first.kept.keep(mine, LISE, 'many');
  first.close();

  const second = await open(closed);
  expect(second.kept.has(mine, LISE)).toBe(true);
  expect(second.kept.any(mine)).toBe(true);
  expect(second.kept.has(mine, { ...LISE, type: 'PLACE' })).toBe(false);
  expect(second.kept.has(mine, { ...LISE, words: 'lise skogm' })).toBe(false);
  expect(second.kept.has(other, LISE)).toBe(false);
  second.kept.takeBack(mine, LISE);
  second.kept.takeBack(mine, LISE);
  expect(second.kept.has(mine, LISE)).toBe(false);
  expect(failureOfCall(() => second.kept.keep('0b8f3c1e-6d1a-4c2f-9f3e-1a2b3c4d5e6f', LISE, 'many'))).toEqual({
    code: 'not-found',
  });
  second.close();
});

test('neither the words nor any hash that can be tried against names stands in the unlocked database', async () => {
  const closed = await makeStore();
  const store = await open(closed);
  const id = draft(store);
  store.kept.keep(id, LISE, 'ordinary');
  store.close();

  const db = await rawDatabase(closed);
  const dump = JSON.stringify(
    db
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND type IN ('table', 'virtual')")
      .pluck()
      .all()
      .map((name) => db.prepare(`SELECT * FROM ${String(name)}`).all()),
  );
  const [hash = ''] = rows(db);
  db.close();
  expect(hash).toMatch(/^[0-9a-f]{64}$/);
  expect(dump).toContain(hash);
  expect(dump).not.toMatch(/lise|skogmo/i);

  // Everything somebody with the database, but not its key, could try for a name they guess.
  const guesses = ['lise skogmo', 'Lise Skogmo', 'lise', JSON.stringify([id, LISE.type, LISE.words])].flatMap(
    (text) => [
      createHash('sha256').update(text).digest('hex'),
      createHmac('sha256', id).update(text).digest('hex'),
      createHmac('sha256', Buffer.alloc(32)).update(text).digest('hex'),
    ],
  );
  expect(guesses).not.toContain(hash);
  // With the key it is met again: the comparison above could have found it.
  const key = await dataKeyOf(closed);
  expect(key.authenticate('kept findings', JSON.stringify([id, LISE.type, LISE.words])).toString('hex')).toBe(hash);
  expect(
    createHmac('sha256', key.bytes)
      .update(JSON.stringify([id, LISE.type, LISE.words]))
      .digest('hex'),
  ).not.toBe(hash);
  for (const name of readdirSync(dirname(closed.file))) {
    const bytes = readFileSync(join(dirname(closed.file), name));
    expect([hash, 'lise skogmo', 'Lise'].some((text) => bytes.includes(text))).toBe(false);
  }
});

test('it goes with its document: a deleted draft, a deleted case; and a draft’s are in no backup', async () => {
  const closed = await makeStore();
  const store = await open(closed);
  const [kladd, finished, other] = [draft(store), draft(store), draft(store)];
  for (const id of [kladd, finished, other]) store.kept.keep(id, LISE, 'needed');
  const checked = store.cases.setStatus(finished, 1, 'klar_for_kontroll');
  expect(store.kept.has(finished, LISE)).toBe(true);
  const folder = temporaryFolder();
  must(store.backUp({ folders: [folder], reason: 'asked' }));

  store.cases.setStatus(finished, checked.version, 'slettet');
  store.cases.setStatus(kladd, 1, 'slettet');
  expect([kladd, finished, other].map((id) => store.kept.has(id, LISE))).toEqual([false, false, true]);
  store.close();
  const db = await rawDatabase(closed);
  expect(rows(db)).toHaveLength(1);
  db.close();
});

test('what is kept in a meeting on consent is kept in all of its cooperation, and goes with it', async () => {
  const store = await open(await makeStore());
  const cooperation = store.cooperations.create(newCooperation('Blå lykt')).id;
  const meeting = store.cooperations.addMeeting(cooperation, {
    type: 'stafettmøte',
    date: '2026-12-08',
    start: '09:00',
    end: '10:00',
    place: '',
    purpose: '',
    invited: [],
    agenda: [],
    agreed: [],
    looked: [],
  }).id;
  const other = store.cooperations.create(newCooperation('Rød vott')).id;
  store.kept.keep(meeting, LISE, 'ordinary');
  expect([cooperation, meeting, other].map((id) => store.kept.has(id, LISE))).toEqual([true, true, false]);
  expect(store.kept.any(cooperation)).toBe(true);
  store.kept.takeBack(cooperation, LISE);
  expect(store.kept.has(meeting, LISE)).toBe(false);
  store.kept.keep(cooperation, LISE, 'many');
  store.deletion.purge('cooperation', cooperation);
  expect(store.kept.any(cooperation)).toBe(false);
  expect(store.kept.has(cooperation, LISE)).toBe(false);
  store.close();
});
