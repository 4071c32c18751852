import { beforeAll, beforeEach, expect, test } from 'vitest';
import type { Store } from '../../src/store/index.ts';
import { type ClosedStore, copyOf, failureOfCall, makeStore, open, rawDatabase } from './support.ts';

const WORD = Buffer.from([80, 75, 3, 4, 0, 255]);
const LOGO = Buffer.from([137, 80, 78, 71]);
const FIRST = { word: WORD, logo: LOGO, colour: '#12616b' };
const SECOND = { word: WORD, logo: undefined, colour: '#7a1f3d' };

let template: ClosedStore;
let file: ClosedStore;
let store: Store;
beforeAll(async () => {
  template = await makeStore();
});
beforeEach(async () => {
  file = copyOf(template);
  store = await open(file);
  return () => store.close();
});

test('a new store has the plain letterhead', () => {
  expect(store.letterheads.inUse()).toEqual({ version: 0, number: undefined });
  expect(store.letterheads.active()).toBeUndefined();
  expect(store.letterheads.list()).toEqual([]);
});

test('versions are numbered, kept byte for byte, and the newest approved is in use', async () => {
  const first = store.letterheads.approve(FIRST, '2026-11-20', 0);
  expect(first).toMatchObject({ ...FIRST, number: 1, approvedOn: '2026-11-20' });
  const second = store.letterheads.approve(SECOND, '2026-11-22', 1);
  expect(second.number).toBe(2);
  expect(second.sha256).not.toBe(first.sha256);
  store.close();
  store = await open(file);
  expect(store.letterheads.inUse()).toEqual({ version: 2, number: 2 });
  expect(store.letterheads.active()).toEqual(second);
  expect(store.letterheads.list().map(({ number, approvedOn }) => [number, approvedOn])).toEqual([
    [2, '2026-11-22'],
    [1, '2026-11-20'],
  ]);
  expect(store.letterheads.get(1)).toEqual(first);
});

test('an older version comes back into use, and none at all; nothing is forgotten', () => {
  store.letterheads.approve(FIRST, '2026-11-20', 0);
  store.letterheads.approve(SECOND, '2026-11-22', 1);
  expect(store.letterheads.use(1, 2)).toEqual({ version: 3, number: 1 });
  expect(store.letterheads.active()?.colour).toBe('#12616b');
  expect(store.letterheads.use(undefined, 3)).toEqual({ version: 4, number: undefined });
  expect(store.letterheads.active()).toBeUndefined();
  expect(store.letterheads.list()).toHaveLength(2);
});

test('one like an older version is that version again', () => {
  store.letterheads.approve(FIRST, '2026-11-20', 0);
  store.letterheads.approve(SECOND, '2026-11-22', 1);
  const again = store.letterheads.approve({ ...FIRST, word: Buffer.from(WORD) }, '2026-11-23', 2);
  expect([again.number, again.approvedOn]).toEqual([1, '2026-11-20']);
  expect(store.letterheads.inUse()).toEqual({ version: 3, number: 1 });
  expect(store.letterheads.list()).toHaveLength(2);
});

test('a choice made meanwhile is a conflict, and nothing is kept; an unknown number is not found', () => {
  store.letterheads.approve(FIRST, '2026-11-20', 0);
  expect(failureOfCall(() => store.letterheads.approve(SECOND, '2026-11-22', 0))).toEqual({ code: 'conflict' });
  expect(failureOfCall(() => store.letterheads.use(undefined, 0))).toEqual({ code: 'conflict' });
  expect(failureOfCall(() => store.letterheads.use(7, 1))).toEqual({ code: 'not-found' });
  expect(store.letterheads.list()).toHaveLength(1);
  expect(store.letterheads.inUse()).toEqual({ version: 1, number: 1 });
});

test('the database itself changes and deletes no version', async () => {
  store.letterheads.approve(FIRST, '2026-11-20', 0);
  store.close();
  const db = await rawDatabase(file);
  expect(() => db.prepare("UPDATE letterhead SET colour = '#000000'").run()).toThrow('never changed');
  expect(() => db.prepare('DELETE FROM letterhead').run()).toThrow('never deleted');
  db.close();
  store = await open(file);
  expect(store.letterheads.active()?.colour).toBe('#12616b');
});
