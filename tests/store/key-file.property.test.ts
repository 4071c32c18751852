/** Whatever is changed in a key file: a typed failure, or the very file there was. Never a crash, never a store that opens on it. */
import { readFileSync, writeFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, expect, test } from 'vitest';
import { createStore, openStore, wrappedSecrets } from '../../src/store/index.ts';
import { canonicalJson } from '../../src/store/keys/canonical.ts';
import type { Slot } from '../../src/store/keys/slots.ts';
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
const secret = new Uint8Array(32).fill(9);
const REFUSALS = ['corrupt', 'wrong-passphrase', 'newer-store'];
type Json = Record<string, unknown> | unknown[];
let template: ClosedStore;
let osSlot: string;

beforeAll(async () => {
  template = await makeStore((store) => {
    must(store.keys.addOsKey({ secret, wrapped: new Uint8Array([1, 2, 3]) }));
    osSlot = must(store.keys.osKey())?.id ?? '';
  });
});

const keysOf = ({ file }: ClosedStore): string => readFileSync(`${file}.keys`, 'utf8');
/** In our own spelling, so that it is read and not refused for its looks. */
const put = ({ file }: ClosedStore, value: unknown): void =>
  writeFileSync(`${file}.keys`, `${canonicalJson(value as object, 2)}\n`);
/** What the recovery code and the operating system's secret open: neither costs a derivation. */
const answersTo = ({ file, recoveryCode }: ClosedStore): (() => Promise<string>)[] =>
  [{ recoveryCode }, { osSecrets: new Map([[osSlot, secret]]) }].map((credential) => async () => {
    const opened = await openStore(env, { file, ...credential });
    if (opened.ok) opened.value.close();
    return opened.ok ? 'opened' : opened.failure.code;
  });
const answers = async (closed: ClosedStore): Promise<string[]> => {
  const found: string[] = [];
  for (const ask of answersTo(closed)) found.push(await ask());
  return found;
};

/** The way to every value in a parsed file. */
function pathsIn(value: unknown, to: readonly (string | number)[] = []): (readonly (string | number)[])[] {
  if (typeof value !== 'object' || value === null) return [to];
  const entries = Array.isArray(value) ? value.map((one, at) => [at, one] as const) : Object.entries(value);
  return [to, ...entries.flatMap(([key, one]) => pathsIn(one, [...to, key]))];
}
const parentOf = (root: Json, path: readonly (string | number)[]): Json =>
  path.slice(0, -1).reduce<Json>((at, key) => Reflect.get(at, key) as Json, root);

const hexOf = (text: string) =>
  fc.nat(text.length - 1).map((at) => {
    const other = (Number.parseInt(text[at] ?? '0', 16) + 1 + (at % 15)) % 16;
    return text.slice(0, at) + other.toString(16) + text.slice(at + 1);
  });
/** Another value in the place of one: of the same kind, where it can pass for it, or of any. */
function otherThan(value: unknown): fc.Arbitrary<unknown> {
  const any = fc.oneof(fc.jsonValue({ maxDepth: 1 }), fc.constant('__proto__'), fc.constant(1e308), fc.constant(-1));
  if (typeof value === 'number')
    return fc.oneof(fc.integer({ min: 1, max: 12 }), fc.constant(value * 2), fc.constant(value + 1), any);
  if (typeof value !== 'string') return any;
  if (/^[0-9a-f]+$/.test(value)) return fc.oneof({ weight: 4, arbitrary: hexOf(value) }, { weight: 1, arbitrary: any });
  const same = fc.constantFrom(
    'leder',
    'fast',
    'recovery',
    'os',
    'passphrase',
    '2020-02-29',
    'hkdf-sha256',
    'argon2id',
  );
  return fc.oneof(same, fc.uuid(), fc.constant(value.toUpperCase()), fc.constant(`${value} `), any);
}

test('every value in it changed, taken out, doubled or put elsewhere is refused', async () => {
  const closed = copyOf(template);
  const original = keysOf(closed);
  const parsed = JSON.parse(original) as Json;
  const paths = pathsIn(parsed).filter((path) => path.length > 0);
  expect(paths.length).toBeGreaterThan(40);
  const told = new Map<string, number>();
  const isRefused = async (changed: Json, what: unknown): Promise<void> => {
    put(closed, changed);
    if (keysOf(closed) === original) return;
    for (const answer of await answers(closed)) {
      told.set(answer, (told.get(answer) ?? 0) + 1);
      expect([what, REFUSALS.includes(answer) ? 'refused' : answer]).toEqual([what, 'refused']);
    }
    // What can be asked without a key answers too.
    expect(wrappedSecrets(env, closed.file)).toHaveProperty('ok');
  };

  for (const path of paths) {
    const key = path.at(-1) ?? '';
    const without = structuredClone(parsed);
    const parent = parentOf(without, path);
    if (Array.isArray(parent)) parent.splice(Number(key), 1);
    else Reflect.deleteProperty(parent, key);
    await isRefused(without, ['without', path]);
  }
  const change = fc.constantFrom(...paths).chain((path) => {
    const value: unknown = Reflect.get(parentOf(parsed, path), path.at(-1) ?? '');
    return otherThan(value).map((to) => ({ path, to }));
  });
  await fc.assert(
    fc.asyncProperty(change, async ({ path, to }) => {
      const changed = structuredClone(parsed);
      Reflect.set(parentOf(changed, path), path.at(-1) ?? '', to);
      await isRefused(changed, { path, to });
    }),
    { seed: 20_261_122, numRuns: 150 },
  );
  // Two values of the same kind change places: slots, their boxes, their salts, their public keys.
  const places = paths.filter(
    (path) =>
      ['slots', 'dataKey', 'binding', 'salt', 'publicKey', 'id'].includes(String(path.at(-1))) ||
      (path.length === 2 && path[0] === 'slots'),
  );
  for (const [at, a] of places.entries()) {
    for (const b of places
      .slice(at + 1)
      .filter((path) => path.at(-1) === a.at(-1) || (a.length === 2 && path.length === 2))) {
      const swapped = structuredClone(parsed);
      const [one, other] = [parentOf(swapped, a), parentOf(swapped, b)];
      const kept: unknown = Reflect.get(one, a.at(-1) ?? '');
      Reflect.set(one, a.at(-1) ?? '', Reflect.get(other, b.at(-1) ?? ''));
      Reflect.set(other, b.at(-1) ?? '', kept);
      await isRefused(swapped, ['swapped', a, b]);
    }
  }
  const { slots } = parsed as unknown as { slots: Slot[] };
  for (const slot of slots) await isRefused({ ...parsed, slots: [...slots, slot] }, ['twice', slot.type]);
  console.info(
    `key file: ${[...told.values()].reduce((a, b) => a + b)} answers to changed ones, ${JSON.stringify(Object.fromEntries(told))}`,
  );
  writeFileSync(`${closed.file}.keys`, original);
  expect(await answers(closed)).toEqual(['opened', 'opened']);
});

test('a slot of another store, and another store’s whole set, opens neither, with the same passphrase in both', async () => {
  const [closed, other] = [copyOf(template), `${temporaryFolder()}/samrad.db`];
  const made = must(await createStore(env, { file: other, passphrase: PASSPHRASE, kdf: CHEAPEST }));
  made.store.close();
  const foreign = { file: other, recoveryCode: made.recoveryCode };
  const codeOf = async (passphrase: string): Promise<string> => {
    const opened = await openStore(env, { file: closed.file, passphrase });
    if (opened.ok) opened.value.close();
    return opened.ok ? 'opened' : opened.failure.code;
  };
  const own = JSON.parse(keysOf(closed));
  const theirs = JSON.parse(keysOf(foreign));
  put(closed, { ...own, slots: [theirs.slots[0], ...own.slots.slice(1)] });
  expect(await codeOf(PASSPHRASE)).toBe('wrong-passphrase');
  expect(await answers(closed)).toEqual(['corrupt', 'corrupt']);
  put(closed, theirs);
  expect(await codeOf(PASSPHRASE)).toBe('corrupt');
  put(closed, { ...theirs, store: own.store });
  expect(await codeOf(PASSPHRASE)).toBe('wrong-passphrase');
});

test('a set laid beside the present one, older, foreign or made up, never takes its place', async () => {
  const closed = copyOf(template);
  const older = JSON.parse(keysOf(closed));
  const store = await open(closed);
  const recoveryCode = must(store.keys.renewRecoveryCode());
  store.close();
  const present = keysOf(closed);
  const now = { ...closed, recoveryCode };
  const set = JSON.parse(present);
  const { format: _, store: __, ...before } = older;
  const own = { epoch: set.epoch, slots: set.slots, mac: set.mac };
  const beside = [
    before,
    { ...before, epoch: set.epoch },
    { ...before, epoch: set.epoch + 1 },
    { ...own, epoch: set.epoch + 1 },
    { ...own, mac: '0'.repeat(64) },
    own,
  ];
  for (const next of beside) {
    // Whoever opens the present set finds it, and the other one is gone; the code of before opens nothing.
    for (const ask of answersTo(now)) {
      put(closed, { ...set, next });
      expect([await ask(), next]).toEqual(['opened', next]);
      expect(keysOf(closed) === present).toBe(true);
    }
    put(closed, { ...set, next });
    expect(REFUSALS).toContain((await answers(closed))[0]);
  }
  // The other way about: what was before is no way in either, and the present set is not written over.
  put(closed, { ...older, next: own });
  expect(REFUSALS).toContain(await answersTo(closed)[0]?.());
  expect(JSON.parse(keysOf(closed)).next).toEqual(own);
  expect(await answers(now)).toEqual(['opened', 'opened']);
  expect(keysOf(closed) === present).toBe(true);
});
