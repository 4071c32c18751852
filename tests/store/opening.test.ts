import { spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { hostname } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, describe, expect, test } from 'vitest';
import { backupFolderOf, createStore, openStore, readOpenNote } from '../../src/store/index.ts';
import { unlock } from '../../src/store/unlock.ts';
import { must } from '../result.ts';
import { releasedStore } from './released.ts';
import {
  CHEAPEST,
  type ClosedStore,
  copyOf,
  makeStore,
  open,
  PASSPHRASE,
  rawDatabase,
  temporaryFolder,
  testEnvironment,
} from './support.ts';

const env = testEnvironment();
const HOLDER = fileURLToPath(new URL('./hold-store.ts', import.meta.url));
let template: ClosedStore;
beforeAll(async () => {
  template = await makeStore();
});

const codeOf = async (store: ClosedStore): Promise<string> => {
  const opened = await openStore(env, store);
  if (opened.ok) opened.value.close();
  return opened.ok ? 'opened' : opened.failure.code;
};

describe('a store that cannot be opened says why', () => {
  test('nothing there', async () => {
    expect(await codeOf({ ...template, file: join(temporaryFolder(), 'samrad.db') })).toBe('no-store');
    expect(await codeOf({ ...template, file: join(temporaryFolder(), 'mangler', 'samrad.db') })).toBe('no-store');
    expect(await codeOf({ ...template, file: join(template.file, 'samrad.db') })).toBe('no-store');
  });

  test('something else there', async () => {
    const random = join(temporaryFolder(), 'samrad.db');
    writeFileSync(random, randomBytes(40_000));
    expect(await codeOf({ ...template, file: random })).toBe('not-a-store');

    const withoutKeys = copyOf(template);
    rmSync(`${withoutKeys.file}.keys`);
    expect(await codeOf(withoutKeys)).toBe('not-a-store');

    const empty = copyOf(template);
    writeFileSync(empty.file, '');
    expect(await codeOf(empty)).toBe('not-a-store');

    const folder = copyOf(template);
    rmSync(folder.file);
    mkdirSync(folder.file);
    expect(await codeOf(folder)).toBe('not-a-store');
  });

  test('damage, wherever it is', async () => {
    const damages: [string, (bytes: Buffer) => Buffer][] = [
      ['salt', (b) => b.fill(1, 0, 16)],
      ['header', (b) => b.fill(1, 16, 100)],
      ['schema', (b) => b.fill(1, 3000, 3010)],
      ['a page in the middle', (b) => b.fill(1, 10 * 4096 + 50, 10 * 4096 + 60)],
      ['cut short', (b) => b.subarray(0, 5 * 4096)],
      ['cut within the first page', (b) => b.subarray(0, 1000)],
      [
        'two pages swapped',
        (b) =>
          Buffer.concat([b.subarray(0, 8192), b.subarray(12288, 16384), b.subarray(8192, 12288), b.subarray(16384)]),
      ],
      ['other bytes altogether', (b) => randomBytes(b.length)],
    ];
    for (const [name, damage] of damages) {
      const store = copyOf(template);
      writeFileSync(store.file, damage(readFileSync(store.file)));
      expect([name, await codeOf(store)]).toEqual([name, 'corrupt']);
    }
  });

  test('a cut within a free last page, which the engine itself does not mind', async () => {
    const store = copyOf(template);
    const { db, dataKey } = must(await unlock(testEnvironment(), store.file, { passphrase: PASSPHRASE }));
    db.exec('CREATE TABLE filler (a); INSERT INTO filler VALUES (zeroblob(40000)); DROP TABLE filler');
    db.close();
    dataKey.wipe();
    const bytes = readFileSync(store.file);
    writeFileSync(store.file, bytes.subarray(0, bytes.length - 3_000));
    expect(await codeOf(store)).toBe('corrupt');
  });

  test('another store under the same keys', async () => {
    const store = copyOf(template);
    const other = await makeStore();
    writeFileSync(store.file, readFileSync(other.file));
    expect(await codeOf(store)).toBe('corrupt');
  });

  test('a store of a later version, untouched', async () => {
    const store = copyOf(template);
    const db = await rawDatabase(store);
    db.pragma('user_version = 9999');
    db.close();
    const before = readFileSync(store.file);
    expect(await codeOf(store)).toBe('newer-store');
    expect(readFileSync(store.file).equals(before)).toBe(true);
  });
});

describe('making a store', () => {
  test('leaves files only their owner can read, and a note while it is open', async () => {
    const file = join(temporaryFolder(), 'samrad.db');
    const { store } = must(await createStore(env, { file, passphrase: PASSPHRASE, kdf: CHEAPEST }));
    expect(readdirSync(dirname(file)).sort()).toEqual([
      'samrad.db',
      'samrad.db-wal',
      'samrad.db.keys',
      'samrad.db.open',
    ]);
    expect(readOpenNote(file)).toEqual({ host: hostname(), pid: process.pid, since: env.clock().toISOString() });
    if (process.platform !== 'win32') {
      for (const name of ['', '-wal', '.keys', '.open'])
        expect([name, statSync(file + name).mode & 0o777]).toEqual([name, 0o600]);
    }
    store.close();
    expect(readdirSync(dirname(file)).sort()).toEqual(['samrad.db', 'samrad.db.keys']);
    expect(readOpenNote(file)).toBeUndefined();
  });

  test('never overwrites', async () => {
    const store = copyOf(template);
    const before = readFileSync(store.file);
    const input = { file: store.file, passphrase: PASSPHRASE, kdf: CHEAPEST };
    expect(await createStore(env, input)).toEqual({ ok: false, failure: { code: 'store-exists' } });
    expect(readFileSync(store.file).equals(before)).toBe(true);
    rmSync(store.file);
    expect(await createStore(env, input)).toEqual({ ok: false, failure: { code: 'store-exists' } });
    expect(existsSync(`${store.file}.keys`)).toBe(true);
  });

  test('refuses an empty passphrase and a folder that is not there', async () => {
    const file = join(temporaryFolder(), 'mangler', 'samrad.db');
    expect(await createStore(env, { file, passphrase: '' })).toEqual({
      ok: false,
      failure: { code: 'weak-passphrase' },
    });
    expect(await createStore(env, { file, passphrase: 'x', kdf: CHEAPEST })).toEqual({
      ok: false,
      failure: { code: 'folder-not-writable' },
    });
  });
});

describe('one at a time', () => {
  const hold = (store: ClosedStore) => {
    const child = spawn(process.execPath, [HOLDER, store.file, store.recoveryCode], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    const said = new Promise<string>((resolve) =>
      child.stdout.once('data', (bytes: Buffer) => resolve(bytes.toString().trim())),
    );
    const ended = new Promise<void>((resolve) => child.once('exit', () => resolve()));
    return { child, said, ended };
  };

  test('a second process is told so, and by whom; a note left over after a kill blocks nobody', async () => {
    const store = copyOf(template);
    const { child, said, ended } = hold(store);
    expect(await said).toBe('open');
    expect(await codeOf(store)).toBe('in-use');
    expect(readOpenNote(store.file)).toEqual({ host: hostname(), pid: child.pid, since: '2026-11-22T10:00:00.000Z' });

    child.kill('SIGKILL');
    await ended;
    expect(readOpenNote(store.file)?.pid).toBe(child.pid);
    expect(await codeOf(store)).toBe('opened');
    expect(readOpenNote(store.file)).toBeUndefined();
  });

  test('the other way round, and in the same process', async () => {
    const store = copyOf(template);
    const mine = await open(store);
    expect(await codeOf(store)).toBe('in-use');
    // The refused attempt must not have let go of the lock that the first one holds.
    const { said, ended } = hold(store);
    expect(await said).toBe('in-use');
    await ended;
    mine.close();
    expect(await codeOf(store)).toBe('opened');
  });

  test('a note that does not read is no note', () => {
    const store = copyOf(template);
    for (const content of ['', '{}', '{"host":1}', 'x'.repeat(1000)]) {
      writeFileSync(`${store.file}.open`, content);
      expect(readOpenNote(store.file)).toBeUndefined();
    }
  });
});

describe('without the right to write', () => {
  // Root ignores permission bits, so the attempt is made as `nobody` (65534) where that can be arranged.
  const asOther = process.getuid?.() === 0 ? ['setpriv', '--reuid=65534', '--regid=65534', '--clear-groups'] : [];
  const possible =
    process.platform !== 'win32' &&
    (asOther.length === 0 || spawnSync('setpriv', [...asOther.slice(1), 'true']).status === 0);
  if (!possible) console.info('read-only stores: NOT RUN, this machine cannot start a process without root rights');

  const attempt = (store: ClosedStore): string => {
    const [command = process.execPath, ...rest] = [
      ...asOther,
      process.execPath,
      HOLDER,
      store.file,
      store.recoveryCode,
    ];
    const { stdout, stderr } = spawnSync(command, rest, { input: '', encoding: 'utf8' });
    return stdout.trim() || stderr;
  };
  const handOver = (store: ClosedStore): ClosedStore => {
    if (asOther.length > 0)
      for (const path of [dirname(store.file), store.file, `${store.file}.keys`]) chownSync(path, 65534, 65534);
    return store;
  };

  test.runIf(possible)('file, folder and key file each give the typed failure', () => {
    expect(attempt(handOver(copyOf(template)))).toBe('open');

    const file = handOver(copyOf(template));
    chmodSync(file.file, 0o400);
    expect(attempt(file)).toBe('read-only');

    const folder = handOver(copyOf(template));
    chmodSync(dirname(folder.file), 0o500);
    expect(attempt(folder)).toBe('read-only');

    const keys = handOver(copyOf(template));
    chmodSync(`${keys.file}.keys`, 0o000);
    expect(attempt(keys)).toBe('read-only');

    // One of an older version too, as long as it cannot be changed at all; else it is its backup that cannot be made.
    const older = handOver(releasedStore(1));
    const before = readFileSync(older.file);
    chmodSync(dirname(older.file), 0o500);
    expect(attempt(older)).toBe('read-only');
    chmodSync(dirname(older.file), 0o700);
    mkdirSync(backupFolderOf(older.file), { mode: 0o500 });
    if (asOther.length > 0) chownSync(backupFolderOf(older.file), 65534, 65534);
    expect(attempt(older)).toBe('not-upgraded');
    expect(readFileSync(older.file).equals(before)).toBe(true);
  });
});
