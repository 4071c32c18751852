/** A slot made anew at a higher cost: chosen by measuring, only upwards, and nothing lost whatever comes between. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { nodeFiles } from '../../src/store/engine/files.ts';
import { openStore, type Store } from '../../src/store/index.ts';
import { type Argon2Cost, DEFAULT_COST, HIGHEST_COST } from '../../src/store/keys/argon2.ts';
import { argon2CostSchema, chooseCost, hasMemoryFor, isClearlyHigher } from '../../src/store/keys/argon2-cost.ts';
import { readKeyFile, writeKeyFile } from '../../src/store/keys/key-file.ts';
import type { PassphraseSlot } from '../../src/store/keys/slots.ts';
import { must } from '../result.ts';
import {
  CHEAPEST,
  type ClosedStore,
  copyOf,
  makeStore,
  open,
  PASSPHRASE,
  temporaryFolder,
  testEnvironment,
} from './support.ts';

const env = testEnvironment();
const SECOND = 'rød sykkel mild vind';
/** The least that is clearly more than the cheapest: the derivations here are real ones. */
const HIGHER: Argon2Cost = { ...CHEAPEST, iterations: 5 };
const GIB = 1024 * 1024;
let template: ClosedStore;
beforeAll(async () => {
  template = await makeStore();
  const store = must(await openStore(env, { ...template, passphrase: PASSPHRASE }));
  must(await store.keys.addPerson({ passphrase: SECOND, role: 'stedfortreder', cost: CHEAPEST }));
  must(store.keys.addOsKey({ secret: new Uint8Array(32).fill(7), wrapped: new Uint8Array([1, 2, 3]) }));
  store.close();
});

const byPassphrase = async ({ file }: ClosedStore, passphrase = PASSPHRASE, over = env): Promise<Store> =>
  must(await openStore(over, { file, passphrase }));
const slotsOf = ({ file }: ClosedStore) => must(readKeyFile(nodeFiles, file)).slots;
const personsOf = (closed: ClosedStore) =>
  slotsOf(closed).filter((slot): slot is PassphraseSlot => slot.type === 'passphrase');
const raiseOf = (store: Store, over: Partial<Parameters<Store['keys']['raiseCost']>[0]> = {}) =>
  store.keys.raiseCost({
    passphrase: PASSPHRASE,
    cost: HIGHER,
    stop: new AbortController().signal,
    accept: () => true,
    ...over,
  });

/** The worker of the tests behind a gate that is shut. */
function gatedWorker(): { worker: URL; open: () => void } {
  const folder = temporaryFolder();
  const [script, gate] = [join(folder, 'gated.mjs'), join(folder, 'open')];
  writeFileSync(
    script,
    `import { existsSync } from 'node:fs';
     while (!existsSync(${JSON.stringify(gate)})) await new Promise((next) => setTimeout(next, 5));
     await import(${JSON.stringify(env.argon2Worker.href)});`,
  );
  return { worker: pathToFileURL(script), open: () => writeFileSync(gate, '') };
}

/** Measures as a machine does that needs so many milliseconds for one pass over 1 MiB. */
const machineOf =
  (perMebibyte: number, tried: Argon2Cost[] = []) =>
  async (cost: Argon2Cost) => {
    tried.push(cost);
    return (cost.memoryKiB / 1024) * cost.iterations * perMebibyte;
  };
const PLENTY = { total: 64 * GIB, free: 32 * GIB };
const chosen = (perMebibyte: number, memory = PLENTY, from = DEFAULT_COST) =>
  chooseCost(machineOf(perMebibyte), { from, memory });

test('what a PC bears: about a second, memory before passes, never less than a new store’s and never out of range', async () => {
  // From a slow one to a fast one; 128 MiB and three passes take 0.4 s at 1 millisecond.
  expect(await chosen(9)).toEqual(DEFAULT_COST);
  expect(await chosen(1.5)).toEqual({ ...DEFAULT_COST, iterations: 5 });
  expect(await chosen(1)).toEqual({ ...DEFAULT_COST, memoryKiB: 256 * 1024 });
  expect(await chosen(0.5)).toEqual({ ...DEFAULT_COST, memoryKiB: 512 * 1024 });
  expect(await chosen(0.001)).toEqual({ ...HIGHEST_COST, parallelism: 1 });
  // An office PC with little memory, or little of it free, takes more passes instead.
  const small = { total: 2 * GIB, free: GIB };
  expect(await chosen(1, small)).toEqual({ ...DEFAULT_COST, memoryKiB: 256 * 1024 });
  expect(await chosen(1, { total: 2 * GIB, free: GIB / 2 })).toEqual({ ...DEFAULT_COST, iterations: 7 });
  expect(await chosen(1, { total: GIB, free: GIB / 16 })).toEqual({ ...DEFAULT_COST, iterations: 7 });
  // What a slot has is kept to, however slow the machine.
  const slot = { ...DEFAULT_COST, memoryKiB: 512 * 1024, iterations: 4 };
  expect(await chosen(9, PLENTY, slot)).toEqual(slot);
  expect(hasMemoryFor(DEFAULT_COST, { total: 0, free: 0 })).toBe(true);

  // Nothing is tried that is bound to take too long, and nothing outside the range.
  const tried: Argon2Cost[] = [];
  await chooseCost(machineOf(1.2, tried), { from: DEFAULT_COST, memory: PLENTY });
  expect(
    tried.map(({ memoryKiB, iterations }) => (memoryKiB / 1024) * iterations * 1.2).filter((ms) => ms > 1_000),
  ).toEqual([]);
  await chooseCost(machineOf(0, tried), { from: DEFAULT_COST, memory: PLENTY });
  for (const cost of tried) expect(argon2CostSchema.safeParse(cost).success).toBe(true);
});

test('a step that takes longer than it promised is not chosen', async () => {
  const measure = async (cost: Argon2Cost) => (cost.memoryKiB > DEFAULT_COST.memoryKiB ? 3_000 : 900);
  expect(await chooseCost(measure, { from: DEFAULT_COST, memory: PLENTY })).toEqual(DEFAULT_COST);
});

test('clearly higher is half as much again, and lower in nothing', () => {
  const than = DEFAULT_COST;
  expect(isClearlyHigher(than, than)).toBe(false);
  expect(isClearlyHigher({ ...than, iterations: 4 }, than)).toBe(false);
  expect(isClearlyHigher({ ...than, iterations: 5 }, than)).toBe(true);
  expect(isClearlyHigher({ ...than, memoryKiB: 1024 * 1024 }, { ...than, iterations: 4 })).toBe(false);
  expect(isClearlyHigher({ ...than, memoryKiB: 64 * 1024, iterations: 10 }, than)).toBe(false);
  expect(isClearlyHigher({ ...than, iterations: 10 }, { ...than, parallelism: 2 })).toBe(false);
});

test('raised: the same passphrase opens at the new cost with a fresh salt; everybody else’s slot is untouched', async () => {
  const closed = copyOf(template);
  const before = slotsOf(closed);
  const [own] = personsOf(closed);
  const store = await byPassphrase(closed);
  expect(must(await raiseOf(store))).toBe(true);
  expect(must(store.keys.people()).map(({ id, since, current, cost }) => [id, since, current, cost])).toEqual([
    [own?.id, '2026-11-22', true, HIGHER],
    [before[2]?.id, '2026-11-22', false, CHEAPEST],
  ]);
  expect(must(await store.keys.isOwn(PASSPHRASE))).toBe(true);
  // Once is enough, and a lower one never comes.
  const raised = readFileSync(`${closed.file}.keys`);
  expect(must(await raiseOf(store))).toBe(false);
  expect(must(await raiseOf(store, { cost: CHEAPEST }))).toBe(false);
  expect(readFileSync(`${closed.file}.keys`).equals(raised)).toBe(true);
  store.close();

  const after = slotsOf(closed);
  expect(after.slice(1)).toEqual(before.slice(1));
  expect(personsOf(closed)[0]?.kdf).toMatchObject(HIGHER);
  expect(personsOf(closed)[0]?.kdf.salt).not.toBe(own?.kdf.salt);
  for (const passphrase of [PASSPHRASE, SECOND]) (await byPassphrase(closed, passphrase)).close();
  (await open(closed)).close();
  const osSecrets = new Map([[after.find(({ type }) => type === 'os')?.id ?? '', new Uint8Array(32).fill(7)]]);
  must(await openStore(env, { file: closed.file, osSecrets })).close();

  // A new passphrase keeps what has been reached, although the program would give a new store less.
  const again = await byPassphrase(closed);
  must(await again.keys.changePassphrase({ passphrase: SECOND, cost: CHEAPEST }));
  expect(must(again.keys.people())[0]?.cost).toEqual(HIGHER);
  again.close();
});

test('the set before, put back after a raise, is an old one', async () => {
  const closed = copyOf(template);
  const before = must(readKeyFile(nodeFiles, closed.file));
  const store = await byPassphrase(closed);
  must(await raiseOf(store));
  store.close();
  const after = must(readKeyFile(nodeFiles, closed.file));
  expect(after.epoch).toBe(before.epoch + 1);
  const answers: string[] = [];
  const weaker = { ...after, slots: [...before.slots.slice(0, 1), ...after.slots.slice(1)] };
  for (const put of [before, { ...before, epoch: after.epoch }, weaker]) {
    writeKeyFile(nodeFiles, closed.file, put);
    const opened = await openStore(env, { file: closed.file, passphrase: PASSPHRASE });
    answers.push(opened.ok ? 'opened' : opened.failure.code);
  }
  expect(answers).toEqual(['corrupt', 'corrupt', 'corrupt']);
});

test('a no and a lock leave the key file as it was', async () => {
  const closed = copyOf(template);
  const before = readFileSync(`${closed.file}.keys`);
  const isUntouched = (): boolean => readFileSync(`${closed.file}.keys`).equals(before);
  const locked = { ok: false, failure: { code: 'locked' } };

  const refused = await byPassphrase(closed);
  let asked = 0;
  const accept = () => {
    asked += 1;
    return false;
  };
  expect(must(await raiseOf(refused, { accept }))).toBe(false);
  expect(asked).toBe(1);
  refused.close();
  expect(isUntouched()).toBe(true);

  const closing = await byPassphrase(closed);
  const raising = raiseOf(closing, { accept });
  closing.close();
  expect(await raising).toEqual(locked);
  expect(asked).toBe(1);
  expect(isUntouched()).toBe(true);
});

test('a lock ends the thread; a passphrase changed while it worked is not changed back', async () => {
  const closed = copyOf(template);
  const before = readFileSync(`${closed.file}.keys`);
  const gate = gatedWorker();
  const gated = { ...env, argon2Worker: env.argon2Worker };
  const locking = await byPassphrase(closed, PASSPHRASE, gated);
  gated.argon2Worker = gate.worker;
  const ending = new AbortController();
  const ended = raiseOf(locking, { stop: ending.signal });
  locking.close();
  // The gate stays shut: without an end of the thread this would never be answered.
  ending.abort();
  expect(await ended).toEqual({ ok: false, failure: { code: 'locked' } });
  expect(readFileSync(`${closed.file}.keys`).equals(before)).toBe(true);

  gated.argon2Worker = env.argon2Worker;
  const changing = await byPassphrase(closed, PASSPHRASE, gated);
  gated.argon2Worker = gate.worker;
  const late = raiseOf(changing);
  gated.argon2Worker = env.argon2Worker;
  must(await changing.keys.changePassphrase({ passphrase: 'gul traktor høy sol', cost: CHEAPEST }));
  const changed = readFileSync(`${closed.file}.keys`);
  gate.open();
  expect(must(await late)).toBe(false);
  expect(readFileSync(`${closed.file}.keys`).equals(changed)).toBe(true);
  changing.close();
  expect(await openStore(env, { file: closed.file, passphrase: PASSPHRASE })).toMatchObject({
    failure: { code: 'wrong-passphrase' },
  });
});

test('whichever file operation fails, the raise is refused with its reason and the same passphrase opens', async () => {
  for (const broken of ['read', 'writeNew', 'replace'] as const) {
    const closed = copyOf(template);
    let armed = false;
    const files = {
      ...nodeFiles,
      [broken]: (...given: never[]) => {
        if (armed) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        return (nodeFiles[broken] as (...all: never[]) => unknown)(...given);
      },
    };
    const store = await byPassphrase(closed, PASSPHRASE, testEnvironment({ files }));
    armed = true;
    expect(await raiseOf(store)).toEqual({ ok: false, failure: { code: 'disk-full' } });
    expect(store.isOpen).toBe(true);
    store.cases.create({ observations: 'skrevet etterpå' });
    armed = false;
    store.close();
    const again = await byPassphrase(closed);
    expect(again.cases.list()).toHaveLength(1);
    again.close();
  }
});

test('the slot that is expected is tried first, so that nobody pays for another person’s', async () => {
  const closed = copyOf(template);
  const [, second] = personsOf(closed);
  let derived = 0;
  const counting = {
    ...env,
    get argon2Worker() {
      derived += 1;
      return env.argon2Worker;
    },
  };
  const pays = async (likely: string | undefined): Promise<number> => {
    derived = 0;
    must(await openStore(counting, { file: closed.file, passphrase: SECOND, likely })).close();
    return derived;
  };
  expect([await pays(undefined), await pays(second?.id), await pays('of nobody here')]).toEqual([2, 1, 2]);
});
