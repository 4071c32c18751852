/** Process death while persons are added, change their passphrase and are removed, and while a slot is made anew. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { openStore, verifyStore } from '../../src/store/index.ts';
import { enterExample } from '../../tools/fixtures/enter-example.ts';
import { must } from '../result.ts';
import { type ClosedStore, copyOf, makeStore, PASSPHRASE, testEnvironment } from '../store/support.ts';
import { killAtRandom, runAndKill } from './killed.ts';

const ROUNDS = Math.ceil(Number(process.env.SAMRAD_CRASH_ROUNDS ?? 20) / 5);
const KEY_CHANGER = fileURLToPath(new URL('./key-changer.ts', import.meta.url));
const KEY_RAISER = fileURLToPath(new URL('./key-raiser.ts', import.meta.url));
const SECOND = 'rød sykkel mild vind';
const CHANGED = 'gul traktor høy sol';
const env = testEnvironment();

let template: ClosedStore;
beforeAll(async () => {
  template = await makeStore((store) => {
    enterExample(store);
  });
});

/** The states the store passes through, by which of the three passphrases open it. */
const STATES: Readonly<Record<string, string>> = {
  'true,false,false': 'before',
  'true,true,false': 'added',
  'false,true,true': 'changed',
  'false,false,true': 'removed',
};

async function stateOf(store: ClosedStore): Promise<string> {
  const opens = [];
  for (const passphrase of [PASSPHRASE, SECOND, CHANGED]) {
    const opened = await openStore(env, { file: store.file, passphrase });
    if (opened.ok) opened.value.close();
    else expect(opened.failure.code).toBe('wrong-passphrase');
    opens.push(opened.ok);
  }
  // The recovery code opens throughout.
  expect(must(await verifyStore(env, store)).counts).toMatchObject({ anonymous_case: 3 });
  expect(
    readdirSync(dirname(store.file))
      .filter((name) => !name.endsWith('.open'))
      .sort(),
  ).toEqual(['samrad.db', 'samrad.db.keys']);
  return STATES[opens.join(',')] ?? expect.fail(`the passphrases open ${opens.join(',')}`);
}

const acknowledged = (said: string): string =>
  ['removed', 'changed', 'added'].find((state) => said.includes(state)) ?? 'before';
const ORDER = ['before', 'added', 'changed', 'removed'];

test('killed before any file operation of a change of keys, the store is before or after it, never between', async () => {
  const states: string[] = [];
  for (let fatal = 1; ; fatal++) {
    const store = copyOf(template);
    const given = [KEY_CHANGER, store.file, PASSPHRASE, SECOND, CHANGED, String(fatal)];
    const { signal, stdout } = spawnSync(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
    const state = await stateOf(store);
    expect(ORDER.indexOf(state)).toBeGreaterThanOrEqual(ORDER.indexOf(acknowledged(stdout.toString())));
    states.push(state);
    if (signal !== 'SIGKILL') break;
  }
  const count = ORDER.map((state) => `${states.filter((s) => s === state).length} ${state}`).join(', ');
  console.info(`change of keys: killed at ${states.length - 1} file operations: ${count}`);
  expect(states[0]).toBe('before');
  expect(states.at(-1)).toBe('removed');
  expect(new Set(states).size).toBe(4);
}, 600_000);

test(`killed at ${ROUNDS} random instants of a change of keys, nothing acknowledged is undone`, async () => {
  const states: string[] = [];
  const run = async (killAfter?: number): Promise<number> => {
    const store = copyOf(template);
    const given = [store.file, PASSPHRASE, SECOND, CHANGED, '0'];
    const { said, milliseconds } = await runAndKill(KEY_CHANGER, given, killAfter);
    const state = await stateOf(store);
    expect(ORDER.indexOf(state)).toBeGreaterThanOrEqual(ORDER.indexOf(acknowledged(said)));
    if (killAfter !== undefined) states.push(state);
    return milliseconds;
  };
  await killAtRandom(ROUNDS, run);
  const count = ORDER.map((state) => `${states.filter((s) => s === state).length} ${state}`).join(', ');
  console.info(`change of keys: ${ROUNDS} random kills: ${count}`);
}, 3_600_000);

test('killed before any file operation of a raise, the same passphrase opens, at the cost before or the new one', async () => {
  const run = async (fatal: number): Promise<{ state: 'before' | 'raised'; killed: boolean }> => {
    const store = copyOf(template);
    const given = [KEY_RAISER, store.file, PASSPHRASE, String(fatal)];
    const { signal, stdout } = spawnSync(process.execPath, given, { stdio: ['ignore', 'pipe', 'inherit'] });
    // Not another state than before as far as passphrases go, and nothing left over.
    expect(await stateOf(store)).toBe('before');
    const opened = must(await openStore(env, { file: store.file, passphrase: PASSPHRASE }));
    const iterations = must(opened.keys.people())[0]?.cost.iterations;
    opened.close();
    expect([3, 5]).toContain(iterations);
    if (stdout.toString().includes('raised')) expect(iterations).toBe(5);
    return { state: iterations === 5 ? 'raised' : 'before', killed: signal === 'SIGKILL' };
  };
  let fatal = 1;
  let last = await run(fatal);
  for (; last.killed; last = await run(fatal)) {
    expect(last.state).toBe('before');
    fatal += 1;
  }
  expect([fatal > 3, last.state]).toEqual([true, 'raised']);
  // After the last of them the key file is the new one and the database has not heard of it.
  expect(await run(1 - fatal)).toEqual({ state: 'raised', killed: true });
  console.info(`raise: killed before ${fatal - 1} file operations and after the last of them`);
}, 600_000);
