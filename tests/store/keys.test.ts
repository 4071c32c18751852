import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, describe, expect, test, vi } from 'vitest';
import { faultOfCode } from '../../src/domain/recovery-code.ts';
import { nodeFiles } from '../../src/store/engine/files.ts';
import { createStore, newRecoveryCode, openStore, parseRecoveryCode } from '../../src/store/index.ts';
import { HIGHEST_COST, LOWEST_COST, passphraseBytes } from '../../src/store/keys/argon2.ts';
import { DataKey } from '../../src/store/keys/data-key.ts';
import { readKeyFile, sealKeyFile, writeKeyFile } from '../../src/store/keys/key-file.ts';
import { passphraseSlot, recoverySlot, type Slot } from '../../src/store/keys/slots.ts';
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
let template: ClosedStore;
beforeAll(async () => {
  template = await makeStore();
});

const keyFileOf = (store: ClosedStore) => must(readKeyFile(nodeFiles, store.file));
const codeWhenOpening = async (store: ClosedStore) => {
  const opened = await openStore(env, store);
  if (opened.ok) opened.value.close();
  return opened.ok ? 'opened' : opened.failure.code;
};

describe('recovery code', () => {
  test('reads back as it is printed, and as people type it', () => {
    for (let round = 0; round < 200; round++) {
      const code = newRecoveryCode(env.random);
      expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){8}[0-9A-HJKMNP-TV-Z]{4}$/);
      const bytes = parseRecoveryCode(code);
      expect(bytes?.length).toBe(20);
      const typed = ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l').replaceAll('-', ' ')} `;
      expect(parseRecoveryCode(typed)).toEqual(bytes);
    }
  });

  test('every slip of one sign is noticed', () => {
    const code = newRecoveryCode(env.random);
    let tried = 0;
    for (let at = 0; at < code.length; at++) {
      if (code[at] === '-') continue;
      for (const sign of '0123456789ABCDEFGHJKMNPQRSTVWXYZ') {
        if (sign === code[at]) continue;
        tried++;
        expect(parseRecoveryCode(code.slice(0, at) + sign + code.slice(at + 1))).toBeUndefined();
      }
    }
    expect(tried).toBe(36 * 31);
  });

  test('signs or groups that change places, and a group too many or too few, are noticed', () => {
    const code = newRecoveryCode(env.random);
    const groups = code.split('-');
    const signs = groups.join('');
    const swapped = (at: number): string => signs.slice(0, at) + signs[at + 1] + signs[at] + signs.slice(at + 2);
    const slips = [
      ...Array.from({ length: signs.length - 1 }, (_, at) => swapped(at)),
      ...groups.flatMap((_, a) =>
        groups.map((__, b) => groups.map((g, at) => groups[at === a ? b : at === b ? a : at] ?? g).join('-')),
      ),
      ...groups.map((_, at) => groups.toSpliced(at, 1).join('-')),
      ...groups.map((group, at) => groups.toSpliced(at, 0, group).join('-')),
    ].filter((slip) => slip.replaceAll('-', '') !== signs);
    expect(slips.length).toBeGreaterThan(80);
    for (const slip of slips) expect([slip, parseRecoveryCode(slip)]).toEqual([slip, undefined]);
    // In any spelling of its own it is still the code.
    for (const typed of [groups.join(' \u2013 '), groups.join('\u00A0'), groups.join('\n'), code.toLowerCase()]) {
      expect(parseRecoveryCode(typed)).toEqual(parseRecoveryCode(code));
    }
    expect(faultOfCode(groups.slice(1).join('-'))).toEqual({ what: 'length', signs: 32 });
    expect(faultOfCode(`${code.slice(0, -1)}U`)).toEqual({ what: 'sign', sign: 'U' });
    expect(faultOfCode(code)).toBeUndefined();
  });

  test('what is no code is no code', () => {
    for (const text of ['', '-', 'fjord lykt', newRecoveryCode(env.random).slice(0, -1), 'å'.repeat(36)]) {
      expect(parseRecoveryCode(text)).toBeUndefined();
    }
  });
});

describe('passphrase', () => {
  test('is the same in both Unicode spellings of å', () => {
    const composed = 'kåpe';
    const decomposed = 'ka\u030ape';
    expect(decomposed).not.toBe(composed);
    expect(passphraseBytes(decomposed)).toEqual(passphraseBytes(composed));
  });

  test('opens the store, in either spelling; another does not', async () => {
    const store = copyOf(template);
    must(await openStore(env, { file: store.file, passphrase: PASSPHRASE.normalize('NFD') })).close();
    for (const passphrase of [PASSPHRASE.toUpperCase(), '']) {
      const refused = await openStore(env, { file: store.file, passphrase });
      expect(refused).toEqual({ ok: false, failure: { code: 'wrong-passphrase' } });
    }
  });

  test('a recovery code opens; another code does not', async () => {
    const store = copyOf(template);
    (await open(store)).close();
    expect(await codeWhenOpening({ ...store, recoveryCode: newRecoveryCode(env.random) })).toBe('wrong-passphrase');
    expect(await codeWhenOpening({ ...store, recoveryCode: 'ikke en kode' })).toBe('wrong-passphrase');
  });
});

test('a PC without the memory that the key asks for says so, and the store is as it was', async () => {
  const store = copyOf(template);
  const before = readFileSync(store.file);
  // What the engine throws in the thread when it is given no more memory.
  const argon2Worker = new URL('data:text/javascript,new WebAssembly.Memory({ initial: 1, maximum: 1 }).grow(1)');
  const opened = await openStore({ ...env, argon2Worker }, { file: store.file, passphrase: PASSPHRASE });
  expect(opened).toEqual({ ok: false, failure: { code: 'no-memory' } });
  expect(readFileSync(store.file)).toEqual(before);
  expect(await codeWhenOpening(store)).toBe('opened');
});

describe('key file', () => {
  const change = (store: ClosedStore, alter: (text: string) => string): ClosedStore => {
    const file = `${store.file}.keys`;
    const before = readFileSync(file, 'utf8');
    const after = alter(before);
    expect(after).not.toBe(before);
    writeFileSync(file, after);
    return store;
  };

  test('every single changed byte of it is caught', async () => {
    const store = copyOf(template);
    const whole = readFileSync(`${store.file}.keys`);
    const caught = new Map<string, number>();
    const offsets = Array.from({ length: 150 }, (_, i) => Math.floor((i * whole.length) / 150));
    for (const offset of offsets) {
      const changed = Buffer.from(whole);
      changed[offset] = (changed[offset] ?? 0) ^ (1 << (offset % 8));
      writeFileSync(`${store.file}.keys`, changed);
      const code = await codeWhenOpening(store);
      caught.set(code, (caught.get(code) ?? 0) + 1);
    }
    console.info(`key file: ${offsets.length} flipped bits, answers ${JSON.stringify(Object.fromEntries(caught))}`);
    expect(caught.has('opened')).toBe(false);
    for (const code of caught.keys()) expect(['corrupt', 'wrong-passphrase', 'newer-store']).toContain(code);
    writeFileSync(`${store.file}.keys`, whole);
    expect(await codeWhenOpening(store)).toBe('opened');
  });

  test('an Argon2id cost outside the range is refused before it is used', async () => {
    const refused: [keyof typeof LOWEST_COST, number][] = [
      ['memoryKiB', LOWEST_COST.memoryKiB - 1],
      ['memoryKiB', HIGHEST_COST.memoryKiB + 1],
      ['iterations', LOWEST_COST.iterations - 1],
      ['iterations', HIGHEST_COST.iterations + 1],
      ['parallelism', 0],
      ['parallelism', HIGHEST_COST.parallelism + 1],
    ];
    for (const [key, value] of refused) {
      const store = change(copyOf(template), (text) =>
        text.replace(new RegExp(`"${key}": \\d+`), `"${key}": ${value}`),
      );
      expect(await openStore(env, { file: store.file, passphrase: PASSPHRASE })).toEqual({
        ok: false,
        failure: { code: 'corrupt' },
      });
    }
    await expect(
      createStore(env, {
        file: `${temporaryFolder()}/samrad.db`,
        passphrase: 'x',
        kdf: { ...LOWEST_COST, iterations: 2 },
      }),
    ).rejects.toThrow();
  });

  test('a newer format is named as such; anything else is damage', async () => {
    expect(await codeWhenOpening(change(copyOf(template), (t) => t.replace('samrad-keys/1', 'samrad-keys/2')))).toBe(
      'newer-store',
    );
    expect(await codeWhenOpening(change(copyOf(template), (t) => t.replace('samrad-keys/1', 'samrad-keys/0')))).toBe(
      'corrupt',
    );
    expect(await codeWhenOpening(change(copyOf(template), () => ''))).toBe('corrupt');
    expect(await codeWhenOpening(change(copyOf(template), (t) => t.slice(0, 200)))).toBe('corrupt');
    expect(await codeWhenOpening(change(copyOf(template), (t) => `\uFEFF${t}`))).toBe('corrupt');
    expect(await codeWhenOpening(change(copyOf(template), (t) => t + ' '.repeat(70_000)))).toBe('corrupt');
    expect(await codeWhenOpening(change(copyOf(template), (t) => t.replace('{', '{\n  "epoch": 1,')))).toBe('corrupt');
  });

  test('a slot taken away, one put in and an older set put back are caught', async () => {
    const store = copyOf(template);
    const original = keyFileOf(store);
    const dataKey = await dataKeyOf(store);
    const withSlots = (slots: Slot[]) => writeKeyFile(nodeFiles, store.file, { ...original, slots });

    withSlots(original.slots.filter((s) => s.type === 'recovery'));
    expect(await codeWhenOpening(store)).toBe('corrupt');
    withSlots([...original.slots].reverse());
    expect(await codeWhenOpening(store)).toBe('corrupt');
    const code = newRecoveryCode(env.random);
    const foreign = recoverySlot(env, { code, dataKey: DataKey.make(env.random), storeId: original.store });
    withSlots([foreign]);
    expect(await codeWhenOpening({ ...store, recoveryCode: code })).toBe('corrupt');

    // A set changed by somebody with the key: the database takes over its epoch, and the set before is then an old one.
    writeKeyFile(nodeFiles, store.file, sealKeyFile(original.store, 2, original.slots, dataKey));
    expect(await codeWhenOpening(store)).toBe('opened');
    writeKeyFile(nodeFiles, store.file, original);
    expect(await codeWhenOpening(store)).toBe('corrupt');
    writeKeyFile(nodeFiles, store.file, sealKeyFile(original.store, 4, original.slots, dataKey));
    expect(await codeWhenOpening(store)).toBe('corrupt');
    writeKeyFile(nodeFiles, store.file, sealKeyFile(original.store, 2, original.slots, dataKey));
    expect(await codeWhenOpening(store)).toBe('opened');
  });

  test('key file and database of two stores do not go together, even under the same key', async () => {
    const store = copyOf(template);
    const dataKey = await dataKeyOf(store);
    const storeId = '11111111-1111-4111-8111-111111111111';
    const slot = recoverySlot(env, { code: store.recoveryCode, dataKey, storeId });
    writeKeyFile(nodeFiles, store.file, sealKeyFile(storeId, 1, [slot], dataKey));
    expect(await codeWhenOpening(store)).toBe('corrupt');
  });

  test('several passphrases can open one store', async () => {
    const store = copyOf(template);
    const original = keyFileOf(store);
    const dataKey = await dataKeyOf(store);
    const second = await passphraseSlot(env, {
      passphrase: 'nummer to',
      role: 'fast',
      cost: CHEAPEST,
      dataKey,
      storeId: original.store,
    });
    writeKeyFile(nodeFiles, store.file, sealKeyFile(original.store, 2, [...original.slots, second], dataKey));
    for (const passphrase of [PASSPHRASE, 'nummer to']) {
      must(await openStore(env, { file: store.file, passphrase })).close();
    }
  });
});

describe('the key in memory', () => {
  test('the engine gets «raw:» and 64 digits, wiped afterwards', () => {
    const key = new DataKey(Buffer.from(Array.from({ length: 32 }, (_, i) => i * 8)));
    let form: Buffer = Buffer.alloc(0);
    key.withEngineForm((bytes) => {
      form = bytes;
      expect(bytes.toString('latin1')).toBe(`raw:${key.bytes.toString('hex')}`);
    });
    expect(form.length).toBe(68);
    expect(form.every((byte) => byte === 0)).toBe(true);
  });

  test('is wiped when a new store is closed', async () => {
    const drawn: Uint8Array[] = [];
    const watched = testEnvironment({
      random: (bytes) => {
        if (bytes.length === 32) drawn.push(bytes);
        return env.random(bytes);
      },
    });
    const file = `${temporaryFolder()}/samrad.db`;
    const { store } = must(await createStore(watched, { file, passphrase: PASSPHRASE, kdf: CHEAPEST }));
    // The data key is in use; the one-time keys it was sealed with are gone already.
    const inUse = () => drawn.filter((bytes) => bytes.some((byte) => byte !== 0)).length;
    expect([drawn.length, inUse()]).toEqual([3, 1]);
    store.close();
    expect(inUse()).toBe(0);
  });

  test('is wiped when an opened store is closed, and when opening fails', async () => {
    const wiped: DataKey[] = [];
    const wipe = DataKey.prototype.wipe;
    const spy = vi.spyOn(DataKey.prototype, 'wipe').mockImplementation(function (this: DataKey) {
      wiped.push(this);
      wipe.call(this);
    });
    const opened = await open(copyOf(template));
    expect(wiped).toEqual([]);
    opened.close();
    expect(opened.isOpen).toBe(false);
    opened.close();
    expect(wiped.length).toBe(1);

    const broken = copyOf(template);
    const bytes = readFileSync(broken.file);
    writeFileSync(broken.file, bytes.fill(7, 100, 200));
    expect(await codeWhenOpening(broken)).toBe('corrupt');
    expect(wiped.length).toBeGreaterThanOrEqual(2);
    expect(wiped.every((key) => key.bytes.every((byte) => byte === 0))).toBe(true);
    spy.mockRestore();
  });
});
