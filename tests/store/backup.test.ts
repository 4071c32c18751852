import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { ok } from '../../src/domain/result.ts';
import { nodeFiles } from '../../src/store/engine/files.ts';
import {
  differencesBetween,
  openStore,
  proveBackup,
  readBackupHead,
  recoverStore,
  restoreBackup,
  runTransaction,
  type Store,
  schemaVersion,
  storeStands,
  verifyStore,
} from '../../src/store/index.ts';
import { enterExample } from '../../tools/fixtures/enter-example.ts';
import { must } from '../result.ts';
import {
  CHEAPEST,
  type ClosedStore,
  copyOf,
  makeStore,
  NOW,
  open,
  PASSPHRASE,
  temporaryFolder,
  testEnvironment,
} from './support.ts';

const env = testEnvironment();
let template: ClosedStore;
beforeAll(async () => {
  template = await makeStore((store) => {
    enterExample(store);
    store.cases.create({ observations: 'en kladd som ikke skal med' });
  });
});

const backedUp = (store: Store, folder = temporaryFolder()): string =>
  join(folder, must(store.backUp({ folders: [folder], reason: 'asked' })).name);

/** A copy of the template with one backup of it, closed. */
async function withBackup(): Promise<{ closed: ClosedStore; backup: string }> {
  const closed = copyOf(template);
  const store = await open(closed);
  const backup = backedUp(store);
  store.close();
  return { closed, backup };
}

describe('a backup', () => {
  test('is one file that says when, why and whose keys fit, and stands in every folder', async () => {
    const closed = copyOf(template);
    const store = await open(closed);
    const folders = [temporaryFolder(), temporaryFolder()];
    const made = must(store.backUp({ folders, reason: 'daily' }));
    expect(made).toEqual({
      name: 'samrad-2026-11-22-0930.sikkerhetskopi',
      madeAt: NOW.toISOString(),
      failures: [undefined, undefined],
    });
    expect(store.audit.list().at(-1)?.event).toBe('backup');
    for (const folder of folders) expect(readdirSync(folder)).toEqual([made.name]);
    const { manifest } = must(readBackupHead(join(folders[0] ?? '', made.name)));
    expect(manifest).toMatchObject({ madeAt: NOW.toISOString(), reason: 'daily', keys: { store: store.id } });
    // A second one in the same minute takes a name of its own.
    expect(must(store.backUp({ folders, reason: 'asked' })).name).toBe('samrad-2026-11-22-0930-2.sikkerhetskopi');
    store.close();
    expect(readdirSync(dirname(closed.file)).sort()).toEqual(['samrad.db', 'samrad.db.keys']);
  });

  test('holds everything but unfinished cases, and opens with passphrase or code', async () => {
    const { closed, backup } = await withBackup();
    const source = must(await verifyStore(env, closed));
    for (const credential of [{ recoveryCode: closed.recoveryCode }, { passphrase: PASSPHRASE }]) {
      const proved = must(await proveBackup(env, { backup, file: closed.file, ...credential }));
      expect(proved.report.counts).toEqual({
        ...source.counts,
        case_draft: 0,
        case_code: Number(source.counts.case_code) - 1,
        search_entry: Number(source.counts.search_entry) - 1,
        search_text: Number(source.counts.search_text) - 1,
        audit_event: Number(source.counts.audit_event) - 1,
      });
    }
    expect(readdirSync(dirname(closed.file)).sort()).toEqual(['samrad.db', 'samrad.db.keys']);
    expect(await proveBackup(env, { backup, file: closed.file, passphrase: 'feil' })).toEqual({
      ok: false,
      failure: { code: 'wrong-passphrase' },
    });
  });

  test('one folder that refuses it does not keep it from the other', async () => {
    const store = await open(copyOf(template));
    const folder = temporaryFolder();
    const made = must(store.backUp({ folders: [join(folder, 'mangler'), folder], reason: 'asked' }));
    expect(made.failures).toEqual([{ code: 'folder-not-writable' }, undefined]);
    expect(readdirSync(folder)).toEqual([made.name]);
    store.close();
  });

  test('holds nothing readable of what is stored', async () => {
    const { backup } = await withBackup();
    const bytes = readFileSync(backup);
    for (const text of ['Frydal', 'barnehagen', 'CREATE TABLE', PASSPHRASE, template.recoveryCode]) {
      expect([text, bytes.includes(Buffer.from(text, 'utf8')), bytes.includes(Buffer.from(text, 'utf16le'))]).toEqual([
        text,
        false,
        false,
      ]);
    }
  });

  test('every changed byte of it is caught, and every cut', async () => {
    const { closed, backup } = await withBackup();
    const whole = readFileSync(backup);
    const headEnd = whole.indexOf(0x0a, whole.indexOf(0x0a) + 1);
    const answers = new Map<string, number>();
    const attempt = async (bytes: Buffer): Promise<void> => {
      writeFileSync(backup, bytes);
      const proved = await proveBackup(env, { ...closed, backup });
      const answer = proved.ok ? 'opened' : proved.failure.code;
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
    };
    for (let i = 0; i < 60; i++) {
      const changed = Buffer.from(whole);
      // Half of them in the two lines before the database.
      const at =
        i % 2 === 0 ? Math.floor((i * headEnd) / 60) : headEnd + Math.floor((i * (whole.length - headEnd)) / 60);
      changed[at] = (changed[at] ?? 0) ^ (1 << (i % 8));
      await attempt(changed);
    }
    for (const length of [0, 1, 16, 17, headEnd, headEnd + 1, whole.length - 4096, whole.length - 1]) {
      await attempt(whole.subarray(0, length));
    }
    await attempt(Buffer.concat([whole, Buffer.alloc(1)]));
    console.info(`backup: 60 flipped bits and 9 wrong lengths, answers ${JSON.stringify(Object.fromEntries(answers))}`);
    expect(answers.has('opened')).toBe(false);
    for (const answer of answers.keys()) {
      expect(['corrupt', 'not-a-store', 'newer-store', 'wrong-passphrase']).toContain(answer);
    }
  });
});

describe('a restore', () => {
  test('brings back what stood in the backup, and keeps the replaced store, which still opens', async () => {
    const { closed, backup } = await withBackup();
    const store = await open(closed);
    const added = store.cases.create({ observations: 'skrevet etter kopien' });
    store.close();

    const restored = must(await restoreBackup(env, { ...closed, backup }));
    expect(restored.cases.get(added.id)).toBeUndefined();
    expect(restored.cases.list()).toHaveLength(3);
    expect(restored.audit.list().at(-1)?.event).toBe('restored');
    restored.close();
    expect(readdirSync(dirname(closed.file)).sort()).toEqual([
      'samrad.db',
      'samrad.db.keys',
      'samrad.db.replaced',
      'samrad.db.replaced.keys',
    ]);
    const replaced = await open({ ...closed, file: `${closed.file}.replaced` });
    expect(replaced.cases.get(added.id)).toEqual(added);
    replaced.close();

    // A second restore gives the first replaced store a name of its own.
    must(await restoreBackup(env, { ...closed, backup })).close();
    expect(existsSync(`${closed.file}.replaced-2026-11-22-0930.keys`)).toBe(true);
    const first = await open({ ...closed, file: `${closed.file}.replaced-2026-11-22-0930` });
    expect(first.cases.get(added.id)).toEqual(added);
    first.close();
  });

  test('works where the store is damaged, lost, or was never there', async () => {
    const { closed, backup } = await withBackup();
    writeFileSync(closed.file, Buffer.alloc(50_000, 7));
    must(await restoreBackup(env, { ...closed, backup })).close();
    expect(readFileSync(`${closed.file}.replaced`).equals(Buffer.alloc(50_000, 7))).toBe(true);
    must(await verifyStore(env, closed));

    const elsewhere = { ...closed, file: join(temporaryFolder(), 'annen.db') };
    must(await restoreBackup(env, { ...elsewhere, backup })).close();
    expect(must(await verifyStore(env, elsewhere)).counts).toMatchObject({ anonymous_case: 3, meeting: 1 });
    expect(readdirSync(dirname(elsewhere.file)).sort()).toEqual(['annen.db', 'annen.db.keys']);
  });

  test('cut off while the taken-out copy was written to, it is nobody’s store, and the next one begins anew', async () => {
    const { closed, backup } = await withBackup();
    const store = await open(closed);
    store.cases.create({ observations: 'bare i loggen' });
    const lost = { ...closed, file: join(temporaryFolder(), 'samrad.db') };
    for (const part of ['', '-wal', '.keys']) {
      writeFileSync(`${lost.file}.restore${part}`, readFileSync(closed.file + part));
    }
    store.close();
    expect(storeStands(lost.file)).toBe(false);
    expect(await openStore(env, lost)).toEqual({ ok: false, failure: { code: 'no-store' } });
    must(await restoreBackup(env, { ...lost, backup })).close();
    expect(must(await verifyStore(env, lost)).counts).toMatchObject({ anonymous_case: 3, case_draft: 0 });
    expect(readdirSync(dirname(lost.file)).sort()).toEqual(['samrad.db', 'samrad.db.keys']);
  });

  test('opens with the keys of its time: those given since do not, those taken since do', async () => {
    const { closed, backup } = await withBackup();
    const passphrase = 'grønn sau lang bru';
    must(await recoverStore(env, { ...closed, passphrase, kdf: CHEAPEST })).store.close();
    const file = closed.file;
    expect(await restoreBackup(env, { backup, file, passphrase })).toEqual({
      ok: false,
      failure: { code: 'wrong-passphrase' },
    });
    must(await restoreBackup(env, { backup, file, passphrase: PASSPHRASE })).close();
    must(await verifyStore(env, closed));
  });

  test('refuses an open store, another file, a later schema and a missing backup, and changes nothing', async () => {
    const { closed, backup } = await withBackup();
    const attempt = async (with_: string): Promise<unknown> => {
      const before = readFileSync(closed.file);
      const restored = await restoreBackup(env, { ...closed, backup: with_ });
      expect(readFileSync(closed.file).equals(before)).toBe(true);
      expect(readdirSync(dirname(closed.file)).some((name) => name.includes('re'))).toBe(false);
      return restored.ok ? 'restored' : restored.failure.code;
    };
    expect(await attempt(`${backup}x`)).toBe('no-such-file');
    expect(await attempt(closed.file)).toBe('not-a-store');
    const later = `${backup}-senere`;
    writeFileSync(
      later,
      readFileSync(backup, 'latin1').replace(`"schemaVersion":${schemaVersion()}`, '"schemaVersion":9'),
      'latin1',
    );
    expect(await attempt(later)).toBe('newer-store');
    const newer = `${backup}-nyere`;
    writeFileSync(newer, readFileSync(backup, 'latin1').replace('samrad-backup/1', 'samrad-backup/2'), 'latin1');
    expect(await attempt(newer)).toBe('newer-store');
    // Larger than can be read in one piece, it is not begun on; nor is a key file that is none of ours.
    const huge = (path: string) => ({
      ...nodeFiles,
      describe: (asked: string) => (asked === path ? { size: 3 * 2 ** 30, isFile: true } : nodeFiles.describe(asked)),
      read: (asked: string) => (asked === path ? expect.fail('read') : nodeFiles.read(asked)),
    });
    const tooLarge = await restoreBackup({ ...env, files: huge(backup) }, { ...closed, backup });
    expect(tooLarge).toMatchObject({ failure: { code: 'too-large' } });
    expect(await openStore({ ...env, files: huge(`${closed.file}.keys`) }, closed)).toMatchObject({
      failure: { code: 'corrupt' },
    });

    const held = await open(closed);
    const answer = await restoreBackup(env, { ...closed, backup });
    expect(answer).toEqual({ ok: false, failure: { code: 'in-use' } });
    must(runTransaction(held, () => ok(held.cases.create({ observations: 'x' }))));
    held.close();
  });

  test('asking whether a store is held leaves what stands in its log alone', async () => {
    const { closed, backup } = await withBackup();
    const store = await open(closed);
    store.cases.create({ observations: 'bare i loggen' });
    const copy = { ...closed, file: join(temporaryFolder(), 'samrad.db') };
    for (const part of ['', '-wal', '.keys']) writeFileSync(copy.file + part, readFileSync(closed.file + part));
    store.close();
    expect(readFileSync(`${copy.file}-wal`).length).toBeGreaterThan(4_096);
    writeFileSync(backup, 'ingen kopi');
    expect((await restoreBackup(env, { ...copy, backup })).ok).toBe(false);
    const opened = must(await openStore(env, copy));
    expect(opened.cases.list()).toHaveLength(5);
    opened.close();
  });

  test('whichever file operation fails, the failure is typed and the store opens, as it was or restored', async () => {
    const answers = new Map<string, number>();
    for (let fatal = 1; ; fatal++) {
      const { closed, backup } = await withBackup();
      let count = 0;
      const guarded = <A extends unknown[], R>(operation: (...given: A) => R) => {
        return (...given: A): R => {
          count += 1;
          if (count === fatal) throw Object.assign(new Error('ENOSPC'), { code: 'ENOSPC' });
          return operation(...given);
        };
      };
      const files = {
        ...nodeFiles,
        read: guarded(nodeFiles.read),
        writeNew: guarded(nodeFiles.writeNew),
        replace: guarded(nodeFiles.replace),
      };
      const restored = await restoreBackup(testEnvironment({ files }), { ...closed, backup });
      const answer = restored.ok ? 'restored' : restored.failure.code;
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
      if (restored.ok) restored.value.close();
      else expect(answer).toBe('disk-full');
      expect(must(await verifyStore(env, closed)).counts).toMatchObject({ anonymous_case: 3, meeting: 1 });
      if (count < fatal) break;
    }
    console.info(`restore with one failing file operation: ${JSON.stringify(Object.fromEntries(answers))}`);
    expect(answers.get('disk-full')).toBeGreaterThan(5);
  });
});

test('what differs is told in numbers per kind', async () => {
  const { closed, backup } = await withBackup();
  const store = await open(closed);
  const [first] = store.cases.list().filter((c) => c.status === 'satt_opp');
  if (first === undefined) return expect.fail('no case');
  store.cases.save(first.id, first.version, { ...first.body, observations: 'endret' });
  store.cases.create({ observations: 'ny kladd' });
  const proved = must(await proveBackup(env, { ...closed, backup }));
  expect(differencesBetween(store.contents(), proved.contents)).toMatchObject({
    draft: { onlyNow: 2, onlyBackup: 0, changed: 0, same: 0 },
    case: { onlyNow: 0, onlyBackup: 0, changed: 1, same: 2 },
    meeting: { onlyNow: 0, onlyBackup: 0, changed: 0, same: 1 },
  });

  store.letterheads.approve({ word: undefined, logo: undefined, colour: '#12616b' }, '2026-11-22', 0);
  store.translations.approve({ language: 'pl', approvedOn: '2026-11-22', sha256: 'a'.repeat(64) });
  store.wordings.put('pl', 'consentForm.title', { text: 'Zgoda', basedOn: 'a'.repeat(64) });
  const later = store.contents();
  const added = { onlyNow: 1, onlyBackup: 0, changed: 0, same: 0 };
  expect(differencesBetween(later, proved.contents)).toMatchObject({
    letterhead: added,
    translation: added,
    wording: added,
  });
  store.letterheads.use(undefined, 1);
  store.translations.approve({ language: 'pl', approvedOn: '2026-11-23', sha256: 'b'.repeat(64) });
  store.wordings.put('pl', 'consentForm.title', { text: 'Zgoda rodzica', basedOn: 'a'.repeat(64) });
  const changed = { onlyNow: 0, onlyBackup: 0, changed: 1, same: 0 };
  expect(differencesBetween(store.contents(), later)).toMatchObject({
    letterhead: changed,
    translation: changed,
    wording: changed,
  });
  store.close();
});

test('a folder that is a file refuses', async () => {
  const store = await open(copyOf(template));
  const file = join(temporaryFolder(), 'fil');
  writeFileSync(file, '');
  mkdirSync(join(dirname(file), 'mappe'));
  expect(must(store.backUp({ folders: [file], reason: 'asked' })).failures).toEqual([{ code: 'folder-not-writable' }]);
  store.close();
});
