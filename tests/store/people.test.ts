import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/engine/connection.ts';
import { nodeFiles } from '../../src/store/engine/files.ts';
import { openStore, proveBackup, type Store } from '../../src/store/index.ts';
import { readKeyFile } from '../../src/store/keys/key-file.ts';
import { must } from '../result.ts';
import {
  CHEAPEST,
  type ClosedStore,
  copyOf,
  dataKeyOf,
  makeStore,
  open,
  PASSPHRASE,
  temporaryFolder,
  testEnvironment,
} from './support.ts';

const env = testEnvironment();
const SECOND = 'rød sykkel mild vind';
const CHANGED = 'gul traktor høy sol';
let template: ClosedStore;
beforeAll(async () => {
  template = await makeStore();
});

const openWith = async ({ file }: ClosedStore, passphrase: string): Promise<Store> =>
  must(await openStore(env, { file, passphrase }));
const codeOf = async ({ file }: ClosedStore, passphrase: string): Promise<string> => {
  const opened = await openStore(env, { file, passphrase });
  if (opened.ok) opened.value.close();
  return opened.ok ? 'opened' : opened.failure.code;
};
const rolesOf = (store: Store) => must(store.keys.people()).map(({ role, current }) => [role, current]);

/** A store of two persons, opened by the first. */
async function ofTwo(): Promise<{ closed: ClosedStore; store: Store; secondId: string }> {
  const closed = copyOf(template);
  const store = await openWith(closed, PASSPHRASE);
  must(await store.keys.addPerson({ passphrase: SECOND, role: 'stedfortreder', cost: CHEAPEST }));
  const secondId = must(store.keys.people())[1]?.id ?? expect.fail('no second person');
  return { closed, store, secondId };
}

test('a second person has a passphrase of their own and sees the same store', async () => {
  const { closed, store } = await ofTwo();
  expect(rolesOf(store)).toEqual([
    ['koordinator', true],
    ['stedfortreder', false],
  ]);
  expect(must(await store.keys.isOwn(PASSPHRASE))).toBe(true);
  expect(must(await store.keys.isOwn(SECOND))).toBe(false);
  const kept = store.cases.create({ observations: 'felles' });
  store.close();

  const second = await openWith(closed, SECOND);
  expect(second.cases.list()).toEqual([kept]);
  expect(rolesOf(second)).toEqual([
    ['koordinator', false],
    ['stedfortreder', true],
  ]);
  expect(must(second.keys.people()).map((p) => p.since)).toEqual(['2026-11-22', '2026-11-22']);
  second.close();
});

test('a changed passphrase: the new one opens, the old one does not, the other person notices nothing', async () => {
  const { closed, store } = await ofTwo();
  must(await store.keys.changePassphrase({ passphrase: CHANGED, cost: CHEAPEST }));
  expect(rolesOf(store)).toEqual([
    ['koordinator', true],
    ['stedfortreder', false],
  ]);
  store.close();
  expect(await codeOf(closed, PASSPHRASE)).toBe('wrong-passphrase');
  expect(await codeOf(closed, SECOND)).toBe('opened');
  expect(await codeOf(closed, CHANGED)).toBe('opened');
  (await open(closed)).close();
});

test('a removed person is shut out by a new data key; the others and the recovery code open as before', async () => {
  const { closed, store, secondId } = await ofTwo();
  const kept = store.cases.create({ observations: 'felles' });
  const word = { type: 'NAME', words: 'våren' } as const;
  store.kept.keep(kept.id, word, 'ordinary');
  const folder = temporaryFolder();
  const backup = join(folder, must(store.backUp({ folders: [folder], reason: 'asked' })).name);
  const keysBefore = readFileSync(`${closed.file}.keys`);
  const third = must(await store.keys.addPerson({ passphrase: CHANGED, role: 'fast', cost: CHEAPEST }));
  expect(third).toBeUndefined();

  const keyBefore = await dataKeyOf(closed);
  const after = must(await store.removeKey(secondId));
  expect(store.isOpen).toBe(false);
  expect((await dataKeyOf(closed)).bytes.equals(keyBefore.bytes)).toBe(false);
  expect(after.cases.list()).toEqual([kept]);
  // Its hash hung on the key that is gone: the person is asked again, and no row is left that nobody can read.
  expect([after.kept.any(kept.id), after.kept.has(kept.id, word)]).toEqual([false, false]);
  expect(rolesOf(after)).toEqual([
    ['koordinator', true],
    ['fast', false],
  ]);
  // The first is not the last: it still changes its own passphrase on the new key.
  expect(must(await after.keys.isOwn(PASSPHRASE))).toBe(true);
  after.close();

  // Neither with the passphrase nor with the very key that the person had.
  expect(await codeOf(closed, SECOND)).toBe('wrong-passphrase');
  expect(() => openDatabase(closed.file, keyBefore)).toThrow('file is not a database');
  expect(await codeOf(closed, PASSPHRASE)).toBe('opened');
  expect(await codeOf(closed, CHANGED)).toBe('opened');
  (await open(closed)).close();
  // The key file of before opens its slots, but no longer the database.
  writeFileSync(`${closed.file}.keys`, keysBefore);
  expect(await codeOf(closed, SECOND)).toBe('corrupt');
  expect(await codeOf(closed, PASSPHRASE)).toBe('corrupt');
  // What the person could read then, a backup of then still lets them read.
  must(await proveBackup(env, { backup, file: closed.file, passphrase: SECOND }));
});

test('several in turn are removed, each time under another key', async () => {
  const { closed, store, secondId } = await ofTwo();
  const once = must(await store.removeKey(secondId));
  must(await once.keys.addPerson({ passphrase: CHANGED, role: 'fast', cost: CHEAPEST }));
  once.close();
  const other = await openWith(closed, CHANGED);
  const first = must(other.keys.people())[0]?.id ?? '';
  const twice = must(await other.removeKey(first));
  expect(rolesOf(twice)).toEqual([['fast', true]]);
  twice.close();
  expect(await codeOf(closed, PASSPHRASE)).toBe('wrong-passphrase');
  expect(await codeOf(closed, CHANGED)).toBe('opened');
  (await open(closed)).close();
  expect(must(readKeyFile(nodeFiles, closed.file)).epoch).toBe(5);
});

test('nobody removes themself, so the last stays; unknown ones are not found; the recovery code is no person', async () => {
  const closed = copyOf(template);
  const store = await openWith(closed, PASSPHRASE);
  const own = must(store.keys.people())[0]?.id ?? '';
  expect(await store.removeKey(own)).toEqual({ ok: false, failure: { code: 'not-allowed', rule: 'own-key' } });
  expect(await store.removeKey(store.id)).toEqual({ ok: false, failure: { code: 'not-found' } });
  const recovery = must(readKeyFile(nodeFiles, closed.file)).slots.find((s) => s.type === 'recovery')?.id ?? '';
  expect(await store.removeKey(recovery)).toEqual({ ok: false, failure: { code: 'not-found' } });
  expect(store.isOpen).toBe(true);
  expect(await store.keys.addPerson({ passphrase: '', role: 'fast', cost: CHEAPEST })).toEqual({
    ok: false,
    failure: { code: 'weak-passphrase' },
  });
  store.close();

  const byCode = await open(closed);
  expect(await byCode.keys.changePassphrase({ passphrase: CHANGED, cost: CHEAPEST })).toEqual({
    ok: false,
    failure: { code: 'not-found' },
  });
  byCode.close();
});

test('a lock while a slot is being made leaves the keys as they were', async () => {
  const closed = copyOf(template);
  const store = await openWith(closed, PASSPHRASE);
  const before = readFileSync(`${closed.file}.keys`);
  const adding = store.keys.addPerson({ passphrase: SECOND, role: 'fast', cost: CHEAPEST });
  const changing = store.keys.changePassphrase({ passphrase: SECOND, cost: CHEAPEST });
  store.close();
  expect(await adding).toEqual({ ok: false, failure: { code: 'locked' } });
  expect(await changing).toEqual({ ok: false, failure: { code: 'locked' } });
  expect(readFileSync(`${closed.file}.keys`).equals(before)).toBe(true);
  expect(await codeOf(closed, PASSPHRASE)).toBe('opened');
});

test('a slot cannot be moved between persons, stores or roles', async () => {
  const { closed, store } = await ofTwo();
  store.close();
  const keys = `${closed.file}.keys`;
  const original = readFileSync(keys, 'utf8');
  const parsed = JSON.parse(original) as { slots: Record<string, unknown>[] };
  const changed = async (alter: (slots: Record<string, unknown>[]) => void): Promise<string[]> => {
    const copy = structuredClone(parsed);
    alter(copy.slots);
    writeFileSync(keys, `${JSON.stringify(copy, null, 2)}\n`);
    return [await codeOf(closed, PASSPHRASE), await codeOf(closed, SECOND)];
  };
  const attempts: ((slots: Record<string, unknown>[]) => void)[] = [
    ([a]) => {
      if (a) a.role = 'leder';
    },
    ([a]) => {
      if (a) a.since = '2020-01-01';
    },
    ([a, , c]) => {
      if (a && c) [a.dataKey, c.dataKey] = [c.dataKey, a.dataKey];
    },
    ([a, , c]) => {
      if (a && c) [a.binding, c.binding] = [c.binding, a.binding];
    },
    ([a, , c]) => {
      if (a && c) [a.kdf, c.kdf] = [c.kdf, a.kdf];
    },
    (slots) => {
      slots.pop();
    },
  ];
  for (const alter of attempts) {
    for (const answer of await changed(alter)) expect(['corrupt', 'wrong-passphrase']).toContain(answer);
  }
  writeFileSync(keys, original);
  expect(await codeOf(closed, SECOND)).toBe('opened');
});
