import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { openDatabase } from '../../src/store/engine/connection.ts';
import { openStore, recoverStore } from '../../src/store/index.ts';
import { must } from '../result.ts';
import {
  CHEAPEST,
  type ClosedStore,
  copyOf,
  dataKeyOf,
  makeStore,
  open,
  PASSPHRASE,
  testEnvironment,
} from './support.ts';

const env = testEnvironment();
const NEW_PASSPHRASE = 'grønn sau lang bru';
let template: ClosedStore;
beforeAll(async () => {
  template = await makeStore();
});

const codeOf = async (at: Parameters<typeof openStore>[1]): Promise<string> => {
  const opened = await openStore(env, at);
  if (opened.ok) opened.value.close();
  return opened.ok ? 'opened' : opened.failure.code;
};

test('a new recovery code: the one before stops working, the passphrase goes on, the sheet is unconfirmed again', async () => {
  const closed = copyOf(template);
  const store = await open(closed);
  expect(store.keys.sheetConfirmed).toBe(false);
  must(store.keys.confirmSheet());
  expect(store.keys.sheetConfirmed).toBe(true);
  const first = must(store.keys.renewRecoveryCode());
  expect(store.keys.sheetConfirmed).toBe(false);
  const second = must(store.keys.renewRecoveryCode());
  store.close();

  expect(await codeOf(closed)).toBe('wrong-passphrase');
  expect(await codeOf({ ...closed, recoveryCode: first })).toBe('wrong-passphrase');
  expect(await codeOf({ ...closed, recoveryCode: second })).toBe('opened');
  expect(await codeOf({ file: closed.file, passphrase: PASSPHRASE })).toBe('opened');
});

test('whichever file operation fails while a code is renewed, the failure is typed, and a code on paper is never falsely confirmed', async () => {
  for (const broken of ['read', 'writeNew', 'replace'] as const) {
    const closed = copyOf(template);
    const { nodeFiles } = await import('../../src/store/engine/files.ts');
    const opened = must(await openStore(env, closed));
    must(opened.keys.confirmSheet());
    opened.close();
    let armed = false;
    const files = {
      ...nodeFiles,
      [broken]: (...given: never[]) => {
        if (armed) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
        return (nodeFiles[broken] as (...all: never[]) => unknown)(...given);
      },
    };
    const store = must(await openStore(testEnvironment({ files }), closed));
    armed = true;
    expect(store.keys.renewRecoveryCode()).toEqual({ ok: false, failure: { code: 'disk-full' } });
    expect(store.keys.sheetConfirmed).toBe(false);
    store.close();
    expect(await codeOf(closed)).toBe('opened');
  }
});

test('a key file changed under an open store is not written over', async () => {
  const closed = copyOf(template);
  const store = await open(closed);
  const keys = `${closed.file}.keys`;
  const original = readFileSync(keys, 'utf8');
  const changed = original.replace('"epoch": 1', '"epoch": 2');
  writeFileSync(keys, changed);
  expect(store.keys.renewRecoveryCode()).toEqual({ ok: false, failure: { code: 'corrupt' } });
  expect(readFileSync(keys, 'utf8')).toBe(changed);
  store.close();
});

test('using the code: new passphrase, new code, new data key, everything entered still there, and the log tells', async () => {
  const closed = copyOf(template);
  const before = await open(closed);
  const kept = before.cases.create({ observations: 'står her fortsatt' });
  must(before.keys.confirmSheet());
  before.close();
  const keyBefore = await dataKeyOf(closed);

  const recovered = must(await recoverStore(env, { ...closed, passphrase: NEW_PASSPHRASE, kdf: CHEAPEST }));
  expect(recovered.store.cases.list()).toEqual([kept]);
  expect(recovered.store.keys.sheetConfirmed).toBe(false);
  expect(recovered.store.audit.list().map((e) => e.event)).toEqual(['recovery-used']);
  expect(recovered.store.audit.verifyChain().intact).toBe(true);
  recovered.store.cases.create({ observations: 'skrevet etterpå' });
  recovered.store.close();

  const keyAfter = await dataKeyOf({ file: closed.file, recoveryCode: recovered.recoveryCode });
  expect(keyAfter.bytes.equals(keyBefore.bytes)).toBe(false);
  expect(() => openDatabase(closed.file, keyBefore)).toThrow('file is not a database');
  expect(await codeOf(closed)).toBe('wrong-passphrase');
  expect(await codeOf({ file: closed.file, passphrase: PASSPHRASE })).toBe('wrong-passphrase');
  expect(await codeOf({ file: closed.file, passphrase: NEW_PASSPHRASE })).toBe('opened');
  const again = await open({ file: closed.file, recoveryCode: recovered.recoveryCode });
  expect(again.cases.list()).toHaveLength(2);
  again.close();

  // The key file and the database of before, put back one without the other.
  const old = copyOf(template);
  const present = copyOf({ ...closed, recoveryCode: recovered.recoveryCode });
  writeFileSync(`${present.file}.keys`, readFileSync(`${old.file}.keys`));
  expect(await codeOf({ file: present.file, recoveryCode: old.recoveryCode })).toBe('corrupt');
  writeFileSync(`${old.file}.keys`, readFileSync(`${closed.file}.keys`));
  expect(await codeOf({ file: old.file, recoveryCode: recovered.recoveryCode })).toBe('corrupt');
});

test('a wrong code and an empty passphrase change nothing', async () => {
  const closed = copyOf(template);
  const files = () => [readFileSync(closed.file), readFileSync(`${closed.file}.keys`)];
  const before = files();
  const recover = async (change: object) => recoverStore(env, { ...closed, passphrase: NEW_PASSPHRASE, ...change });
  expect(await recover({ recoveryCode: 'ikke en kode' })).toEqual({ ok: false, failure: { code: 'wrong-passphrase' } });
  expect(await recover({ passphrase: '' })).toEqual({ ok: false, failure: { code: 'weak-passphrase' } });
  using _held = await open(copyOf(template));
  expect(files()).toEqual(before);
});
