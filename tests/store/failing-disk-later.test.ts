/** What came to the store after it was first made, with the n-th file operation failing: typed, and nothing lost. */
import { copyFileSync, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { type FilePort, nodeFiles } from '../../src/store/engine/files.ts';
import { adoptSalvaged, openStore, type Store, salvagedOf } from '../../src/store/index.ts';
import { must } from '../result.ts';
import { type ClosedStore, copyOf, makeStore, testEnvironment } from './support.ts';

const env = testEnvironment();
const secret = new Uint8Array(32).fill(7);
const wrapped = new Uint8Array(48).fill(9);
/** With a slot of the operating system, which opens without a derivation, and a letterhead. */
let template: ClosedStore;
let slotId: string;

beforeAll(async () => {
  template = await makeStore((store) => {
    must(store.keys.addOsKey({ secret, wrapped }));
    slotId = must(store.keys.osKey())?.id ?? '';
    store.letterheads.approve({ word: undefined, logo: undefined, colour: '#12616b' }, '2026-11-22', 0);
  });
});

const osSecrets = () => new Map([[slotId, secret]]);
const CODES = ['ENOSPC', 'EACCES', 'EIO'] as const;
const TYPED = { ENOSPC: 'disk-full', EACCES: 'read-only', EIO: 'corrupt' } as const;

/** A disk that is whole until it is told which operation from then on fails, and how. */
function disk(): { files: FilePort; failAt: (nth: number, code: string) => void; used: () => number } {
  let [count, at, code] = [0, Number.POSITIVE_INFINITY, ''];
  const guarded =
    <A extends unknown[], R>(operation: (...given: A) => R) =>
    (...given: A): R => {
      count += 1;
      if (count === at) throw Object.assign(new Error(code), { code });
      return operation(...given);
    };
  const { describe, read, writeNew, replace, remove } = nodeFiles;
  return {
    files: {
      describe: guarded(describe),
      read: guarded(read),
      writeNew: guarded(writeNew),
      replace: guarded(replace),
      remove,
    },
    failAt: (nth, how) => {
      [count, at, code] = [0, nth, how];
    },
    used: () => count,
  };
}

const TYPED_CODES = Object.values(TYPED);

type Failed = (typeof TYPED)[keyof typeof TYPED] | 'done';

/** Runs a change with its first, second, third … operation failing until none fails any more; how often each answer came. */
async function withEachFailing(
  change: (store: Store, closed: ClosedStore) => Promise<Failed> | Failed,
  afterwards: (closed: ClosedStore, answer: Failed) => Promise<void>,
): Promise<Map<string, number>> {
  const answers = new Map<string, number>();
  for (let nth = 1; ; nth++) {
    const code = CODES[nth % CODES.length] ?? 'EIO';
    const closed = copyOf(template);
    const { files, failAt, used } = disk();
    const store = must(await openStore(testEnvironment({ files }), { file: closed.file, osSecrets: osSecrets() }));
    failAt(nth, code);
    const answer = await change(store, closed);
    const operations = used();
    failAt(Number.POSITIVE_INFINITY, '');
    store.close();
    if (answer !== 'done') expect(answer).toBe(TYPED[code]);
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    await afterwards(closed, answer);
    if (operations < nth) break;
  }
  console.info(`one failing file operation: ${JSON.stringify(Object.fromEntries(answers))}`);
  return answers;
}
const answerOf = (result: { ok: true } | { ok: false; failure: { code: string } }): Failed =>
  result.ok ? 'done' : (result.failure.code as Failed);

/** It opens, with all that was in it. */
async function isWhole(closed: ClosedStore): Promise<void> {
  const store = must(await openStore(env, closed));
  expect(store.letterheads.active()?.colour).toBe('#12616b');
  store.close();
}

test('turning on the key of the operating system: the one before opens, or the new one does', async () => {
  const again = new Uint8Array(32).fill(8);
  const answers = await withEachFailing(
    (store) => answerOf(store.keys.addOsKey({ secret: again, wrapped })),
    async (closed, answer) => {
      await isWhole(closed);
      const before = await openStore(env, { file: closed.file, osSecrets: osSecrets() });
      if (before.ok) before.value.close();
      if (answer === 'done') expect(before.ok).toBe(false);
    },
  );
  expect(answers.get('disk-full')).toBeGreaterThan(0);
});

test('turning it off: the store is as it was, or has its new key; both open', async () => {
  const answers = await withEachFailing(
    async (store) => {
      const other = await store.removeKey(slotId);
      if (other.ok) other.value.close();
      return answerOf(other);
    },
    async (closed, answer) => {
      // Whoever opens first ends what was begun.
      await isWhole(closed);
      const kept = await openStore(env, { file: closed.file, osSecrets: osSecrets() });
      if (kept.ok) kept.value.close();
      if (answer === 'done') expect(kept.ok).toBe(false);
    },
  );
  expect(Math.min(...TYPED_CODES.map((code) => answers.get(code) ?? 0))).toBeGreaterThan(1);
});

test('a backup in two folders: what is said to be made opens, and the store is untouched', async () => {
  const second = (closed: ClosedStore): string => join(dirname(closed.file), 'andre');
  let folder = 0;
  await withEachFailing(
    (store, closed) => {
      const folders = [join(dirname(closed.file), 'første'), second(closed)];
      for (const each of folders) mkdirSync(each, { recursive: true });
      const made = store.backUp({ folders, reason: 'asked' });
      if (!made.ok) return answerOf(made);
      // What one folder refuses is told of it alone.
      folder += made.value.failures.filter((failure) => failure !== undefined).length;
      for (const [at, failure] of made.value.failures.entries()) {
        expect([undefined, 'disk-full', 'folder-not-writable', 'corrupt']).toContain(failure?.code);
        expect(nodeFiles.describe(join(folders[at] ?? '', made.value.name)) !== undefined).toBe(failure === undefined);
      }
      return 'done';
    },
    (closed) => isWhole(closed),
  );
  expect(folder).toBeGreaterThan(3);
});

test('taking over what was rescued: the damaged store, or the rescued one, stands there and opens', async () => {
  const answers = new Map<string, number>();
  // Every fourth of some seventy: each costs the proving of a whole store. All of them were run once.
  for (let nth = 1; ; nth += 4) {
    const code = CODES[nth % CODES.length] ?? 'EIO';
    const closed = copyOf(template);
    const salvaged = salvagedOf(closed.file);
    copyFileSync(closed.file, salvaged);
    copyFileSync(`${closed.file}.keys`, `${salvaged}.keys`);
    const { files, failAt, used } = disk();
    failAt(nth, code);
    const adopted = await adoptSalvaged(testEnvironment({ files }), { file: closed.file, osSecrets: osSecrets() });
    const operations = used();
    failAt(Number.POSITIVE_INFINITY, '');
    if (adopted.ok) adopted.value.close();
    const answer = answerOf(adopted);
    if (answer !== 'done') expect(answer).toBe(TYPED[code]);
    answers.set(answer, (answers.get(answer) ?? 0) + 1);
    await isWhole(closed);
    if (operations < nth) break;
  }
  console.info(`adopting with one failing file operation: ${JSON.stringify(Object.fromEntries(answers))}`);
  expect(Math.min(...TYPED_CODES.map((code) => answers.get(code) ?? 0))).toBeGreaterThan(0);
});
