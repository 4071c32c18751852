/** A lock in the middle of anything: what began before it does not end after it, and no key is left in memory. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { Result } from '../../src/domain/result.ts';
import { DataKey } from '../../src/store/keys/data-key.ts';
import { must } from '../result.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

const OTHER = 'brygge tinde kvist ugle salt torsk';
const LOCKED = { ok: false, failure: { code: 'locked' } };
const ends: (() => void)[] = [];
let b: Bench;
/** Every key the engine was given, by its own bytes. */
const keys = new Set<Buffer>();

beforeAll(async () => {
  const { withEngineForm } = DataKey.prototype;
  const spy = vi.spyOn(DataKey.prototype, 'withEngineForm').mockImplementation(function <T>(
    this: DataKey,
    use: (key: Buffer) => T,
  ): T {
    keys.add(this.bytes);
    return withEngineForm.call(this, use) as T;
  });
  ends.push(() => spy.mockRestore());
  b = bench('electron', (end) => ends.push(end));
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(b.services.practice.load());
}, 120_000);
afterAll(() => {
  for (const end of ends) end();
});

const unlock = () => b.services.vault.unlock({ passphrase: PASSPHRASE });
const isZero = (bytes: Buffer): boolean => bytes.every((byte) => byte === 0);

test('the key is in memory while the store is open, and zeros afterwards', async () => {
  expect([...keys].filter((key) => !isZero(key))).toHaveLength(1);
  b.services.lock('user');
  expect(keys.size).toBeGreaterThan(0);
  expect([...keys].every(isZero)).toBe(true);
  keys.clear();
  must(await unlock());
  expect([...keys].filter((key) => !isZero(key))).toHaveLength(1);
});

test('two locks at once are one; an unlocking that began before the lock does not end after it, one that begins after it does', async () => {
  b.services.lock('idle');
  b.services.lock('lock-screen');
  expect(must(b.services.vault.status()).locked).toMatchObject({ reason: 'idle', saved: true });
  const early = unlock();
  b.services.lock('suspend');
  const late = unlock();
  expect(await early).toEqual(LOCKED);
  must(await late);
  expect([...keys].filter((key) => !isZero(key))).toHaveLength(1);
});

test('what could not be saved is said on the lock screen', async () => {
  b.services.lock('suspend', false);
  expect(must(b.services.vault.status()).locked).toMatchObject({ reason: 'suspend', saved: false });
  must(await unlock());
});

/** The answer of a dialog that stays open until it is told. */
function openDialog(ask: 'chooseFolder' | 'chooseFile' | 'findFile'): (path: string) => void {
  let answer = (_: string): void => {};
  const asked = vi
    .spyOn(b.env.desk, ask)
    .mockImplementationOnce(() => new Promise<string>((resolve) => (answer = resolve)));
  return (path) => {
    expect(asked).toHaveBeenCalledOnce();
    asked.mockRestore();
    answer(path);
  };
}

test.each([
  [
    'a document',
    'chooseFolder',
    () => b.services.document.make({ type: 'ground-rules', formats: ['docx'], language: 'nb' }),
  ],
  ['the log', 'chooseFile', () => b.services.vault.exportLog({ event: null, role: null, from: null, format: 'csv' })],
  ['the recovery sheet', 'chooseFile', () => b.services.vault.saveRecoverySheet()],
  [
    'a transfer file',
    'chooseFile',
    () =>
      b.services.transfer.save({
        chosen: must(b.services.transfer.list()).map(({ kind, id }) => ({ kind, id })),
        passphrase: OTHER,
      }),
  ],
  ['a transfer file to take in', 'findFile', () => b.services.transfer.choose()],
  ['a letterhead', 'findFile', () => b.services.letterhead.choose({ file: 'word' })],
  ['the second folder', 'chooseFolder', () => b.services.backup.chooseFolder()],
] as const)(
  'a dialog for %s stays open on the lock screen: whoever has unlocked since, nothing comes of it',
  async (_, ask, begin) => {
    const answer = openDialog(ask);
    const begun: Promise<Result<unknown>> = begin();
    b.services.lock('idle');
    must(await unlock());
    const { folder } = b.desk;
    answer(ask === 'chooseFolder' ? (folder ?? '') : join(folder ?? '', 'fil'));
    expect(await begun).toEqual(LOCKED);
    expect(readdirSync(folder ?? '')).toEqual([]);
    expect(must(b.services.backup.list()).secondFolder).toBeNull();
  },
);

test('a lock at any moment of a change of keys: closed afterwards, and the passphrase opens', async () => {
  const [, other] = must(await b.services.people.add({ own: PASSPHRASE, role: 'leder', passphrase: OTHER }));
  let before = true;
  for (const turns of [0, 1, 3, 40]) {
    const removing = b.services.people.remove({ own: PASSPHRASE, id: other?.id ?? '' });
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    b.services.lock('lock-screen');
    const removed = await removing;
    if (before)
      expect(removed.ok || removed.failure.code === 'locked' || removed.failure.code === 'not-found').toBe(true);
    before &&= !removed.ok;
    expect(b.services.isUnlocked()).toBe(false);
    expect([...keys].every(isZero)).toBe(true);
    must(await unlock());
  }
});

test('a lock while a backup is put back: closed, and the store or the backup opens', async () => {
  const { name } = must(b.services.backup.now());
  const restoring = b.services.backup.restore({ place: 'first', name, passphrase: PASSPHRASE });
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setImmediate(resolve));
  b.services.lock('suspend');
  await restoring;
  b.services.lock('suspend');
  expect([...keys].every(isZero)).toBe(true);
  must(await unlock());
  expect(must(b.services.case.list()).length).toBeGreaterThan(0);
});
