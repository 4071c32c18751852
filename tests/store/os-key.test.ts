/** The slot of the operating system: opens for the person it is for, cannot be changed or moved, and goes with a new key. */
import { randomFillSync } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { nodeFiles } from '../../src/store/engine/files.ts';
import { openStore, recoverStore, type Store, wrappedSecrets } from '../../src/store/index.ts';
import { readKeyFile } from '../../src/store/keys/key-file.ts';
import { must } from '../result.ts';
import { CHEAPEST, type ClosedStore, copyOf, makeStore, open, PASSPHRASE, testEnvironment } from './support.ts';

const env = testEnvironment();
const secret = new Uint8Array(randomFillSync(Buffer.alloc(32)));
const wrapped = new Uint8Array(randomFillSync(Buffer.alloc(230)));
const OTHERS = 'elg bålplass trikk mose hytte';
/** With a slot of the operating system for the person who made it. */
let template: ClosedStore;
let slotId: string;
let person: string;

beforeAll(async () => {
  template = await makeStore((store) => {
    must(store.keys.addOsKey({ secret, wrapped }));
    slotId = must(store.keys.osKey())?.id ?? '';
    person = store.keys.own;
  });
});

const withSecret = (file: string, id = slotId, bytes: Uint8Array = secret) =>
  openStore(env, { file, osSecrets: new Map([[id, bytes]]) });
const byOs = async (closed: ClosedStore): Promise<Store> => must(await withSecret(closed.file));
const codeOf = async (opening: ReturnType<typeof withSecret>): Promise<string> => {
  const opened = await opening;
  if (opened.ok) opened.value.close();
  return opened.ok ? 'opened' : opened.failure.code;
};

test('its secret opens for the person it is for, and nothing else does in its place', async () => {
  const closed = copyOf(template);
  expect(must(wrappedSecrets(env, closed.file))).toEqual([
    { id: slotId, since: '2026-11-22', wrapped: Buffer.from(wrapped) },
  ]);
  const store = await byOs(closed);
  expect(must(store.keys.people())).toMatchObject([{ id: person, role: 'koordinator', current: true }]);
  expect(must(await store.keys.isOwn(PASSPHRASE))).toBe(true);
  store.close();
  expect(await codeOf(withSecret(closed.file, slotId, new Uint8Array(32)))).toBe('wrong-passphrase');
  expect(await codeOf(withSecret(closed.file, person))).toBe('wrong-passphrase');
  expect(await codeOf(openStore(env, { file: closed.file, osSecrets: new Map() }))).toBe('wrong-passphrase');
  // The secret alone is no passphrase and no code.
  expect(readFileSync(`${closed.file}.keys`, 'utf8')).not.toContain(Buffer.from(secret).toString('hex'));
});

test('it cannot be changed, moved to another person, put in again or taken out without the key', async () => {
  const closed = copyOf(template);
  const keys = `${closed.file}.keys`;
  const original = readFileSync(keys, 'utf8');
  const changes: ((os: Record<string, unknown>, recovery: Record<string, unknown>) => void)[] = [
    (os) => Object.assign(os, { owner: '11111111-1111-4111-8111-111111111111' }),
    (os) => Object.assign(os, { since: '2020-01-01' }),
    (os) => Object.assign(os, { wrapped: `00${String(os.wrapped).slice(2)}` }),
    (os, recovery) => Object.assign(os, { kdf: recovery.kdf }),
    (os, recovery) => Object.assign(os, { dataKey: recovery.dataKey }),
    (os) => Object.assign(os, { id: '11111111-1111-4111-8111-111111111111' }),
  ];
  for (const change of changes) {
    const parsed = JSON.parse(original) as { slots: Record<string, unknown>[] };
    expect(parsed.slots.map(({ type }) => type)).toEqual(['passphrase', 'recovery', 'os']);
    const [, recovery, os] = parsed.slots;
    change(os ?? {}, recovery ?? {});
    writeFileSync(keys, `${JSON.stringify(parsed, null, 2)}\n`);
    expect(['corrupt', 'wrong-passphrase']).toContain(await codeOf(withSecret(closed.file)));
    expect(['corrupt', 'wrong-passphrase']).toContain(await codeOf(openStore(env, closed)));
  }
  const fewer = JSON.parse(original) as { slots: unknown[] };
  fewer.slots.pop();
  writeFileSync(keys, `${JSON.stringify(fewer, null, 2)}\n`);
  expect(await codeOf(openStore(env, closed))).toBe('corrupt');
  writeFileSync(keys, original);
  expect(await codeOf(withSecret(closed.file))).toBe('opened');
});

test('turned off, the store has a new key: what the system kept, and the key file of before, open it no more', async () => {
  const closed = copyOf(template);
  const before = readFileSync(`${closed.file}.keys`);
  const store = await byOs(closed);
  const other = must(await store.removeKey(slotId));
  expect(must(other.keys.osKey())).toBeUndefined();
  expect(must(other.keys.people())).toMatchObject([{ id: person, current: true }]);
  other.close();
  expect(await codeOf(withSecret(closed.file))).toBe('wrong-passphrase');
  (await open(closed)).close();
  writeFileSync(`${closed.file}.keys`, before);
  expect(await codeOf(withSecret(closed.file))).toBe('corrupt');
});

test('turned on again it takes the place of the one before; a new passphrase keeps it; the person’s end is its own', async () => {
  const closed = copyOf(template);
  const store = await byOs(closed);
  const again = new Uint8Array(randomFillSync(Buffer.alloc(32)));
  must(store.keys.addOsKey({ secret: again, wrapped }));
  const next = must(store.keys.osKey())?.id ?? '';
  expect(must(wrappedSecrets(env, closed.file)).map(({ id }) => id)).toEqual([next]);
  must(await store.keys.changePassphrase({ passphrase: OTHERS, cost: CHEAPEST }));
  expect(must(store.keys.osKey())?.id).toBe(next);
  must(await store.keys.addPerson({ passphrase: PASSPHRASE, role: 'fast', cost: CHEAPEST }));
  const first = store.keys.own;
  store.close();
  expect(await codeOf(withSecret(closed.file))).toBe('wrong-passphrase');
  expect(await codeOf(withSecret(closed.file, next, again))).toBe('opened');

  // The other person takes the first one away, and with them what the system had for them.
  const theirs = must(await openStore(env, { file: closed.file, passphrase: PASSPHRASE }));
  expect(must(theirs.keys.osKey())).toBeUndefined();
  must(await theirs.removeKey(first)).close();
  expect(
    must(readKeyFile(nodeFiles, closed.file))
      .slots.map(({ type }) => type)
      .sort(),
  ).toEqual(['passphrase', 'recovery']);
  expect(await codeOf(withSecret(closed.file, next, again))).toBe('wrong-passphrase');
});

test('whoever opened with the recovery code has no passphrase to stand behind one; using the code lets it go', async () => {
  const closed = copyOf(template);
  const store = await open(closed);
  expect(store.keys.addOsKey({ secret, wrapped })).toEqual({ ok: false, failure: { code: 'not-found' } });
  store.close();
  must(await recoverStore(env, { ...closed, passphrase: OTHERS, kdf: CHEAPEST })).store.close();
  expect(must(wrappedSecrets(env, closed.file))).toEqual([]);
  expect(await codeOf(withSecret(closed.file))).toBe('wrong-passphrase');
});
