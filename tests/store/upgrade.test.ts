/** Opening a store of an older schema: a backup that counts first, then the change; or nothing at all. */
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { databaseIn } from '../../src/store/backup/container.ts';
import { type FilePort, nodeFiles } from '../../src/store/engine/files.ts';
import {
  backupFolderOf,
  openStore,
  proveBackup,
  readBackupHead,
  recoverStore,
  restoreBackup,
  salvageStore,
  schemaVersion,
  verifyStore,
} from '../../src/store/index.ts';
import { writeKeyFile } from '../../src/store/keys/key-file.ts';
import { MIGRATIONS, type Migration } from '../../src/store/schema/migrations.ts';
import { must } from '../result.ts';
import { RELEASED, releasedStore } from './released.ts';
import { CHEAPEST, type ClosedStore, open, rawDatabase, temporaryFolder, testEnvironment } from './support.ts';

/** After the stores were made, for the log is read by time. */
const clock = (): Date => new Date('2027-01-11T08:30:00Z');
const env = testEnvironment({ clock });
const [OLDEST = 1] = RELEASED;
/** A program to come, whose step is this one. */
const programWith = (sql: string) =>
  testEnvironment({ clock, migrations: [...MIGRATIONS, { version: schemaVersion() + 1, sql } satisfies Migration] });

const backupsOf = ({ file }: ClosedStore): string[] => {
  const folder = backupFolderOf(file);
  return existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];
};
const bytesOf = ({ file }: ClosedStore): Buffer[] => ['', '.keys'].map((part) => readFileSync(file + part));
/** An unfinished case, as the first program wrote it. */
async function addDraft(store: ClosedStore): Promise<void> {
  const db = await rawDatabase(store);
  const id = '5f0c9a52-0f5b-4c1e-9b53-0d8c5ad2f001';
  db.prepare("INSERT INTO case_code (id, code) VALUES (?, 'S-7K3Q')").run(id);
  db.prepare(`INSERT INTO case_draft (id, version, status, created_month, updated_at, body)
    VALUES (?, 1, 'kladd', '2026-11', '2026-11-22T08:00:00.000Z', '{"observations":"kladdeord"}')`).run(id);
  db.prepare(
    "INSERT INTO search_entry (row, kind, case_id, meeting_id, at) VALUES (7, 'case', ?, NULL, '2026-11')",
  ).run(id);
  db.prepare("INSERT INTO search_text (rowid, title, body) VALUES (7, 'S-7K3Q', 'kladdeord')").run();
  db.close();
}

describe('a store of every released schema', () => {
  for (const version of RELEASED) {
    test(`${version}: backed up, brought up to date with all that was in it, and the backup leads back`, async () => {
      const store = releasedStore(version);
      const older = version < schemaVersion();
      if (older) await addDraft(store);
      else {
        const present = await open(store, env);
        present.cases.create({ observations: 'kladdeord' });
        present.close();
      }
      const before = must(await verifyStore(env, store));
      expect(before.schemaVersion).toBe(version);
      expect(backupsOf(store)).toEqual([]);

      const opened = await open(store, env);
      expect(opened.upgraded !== undefined).toBe(older);
      const log = opened.audit.list().map(({ event }) => event);
      expect(log.slice(before.auditEntries)).toEqual(older ? ['backup', 'upgraded'] : []);
      expect(opened.audit.verifyChain().intact).toBe(true);
      expect(opened.search.find({ words: 'kladdeord', limit: 1 }).total).toBe(1);
      opened.close();
      const after = must(await verifyStore(env, store));
      expect(after.schemaVersion).toBe(schemaVersion());
      const { audit_event: _, ...rows } = before.counts;
      expect(after.counts).toMatchObject(rows);
      const added = Object.entries(after.counts).filter(([table]) => !(table in before.counts));
      expect(added.filter(([, count]) => count > 0)).toEqual([]);
      const again = await open(store, env);
      expect(again.upgraded).toBeUndefined();
      again.close();
      if (!older) return expect(backupsOf(store)).toEqual([]);

      // The only one, and without the unfinished case.
      const [backup = '', ...more] = backupsOf(store);
      expect(more).toEqual([]);
      expect(must(readBackupHead(backup)).manifest).toMatchObject({
        reason: 'before-migration',
        schemaVersion: version,
      });
      const { case_draft: drafts, case_code: codes = 0 } = before.counts;
      const proved = must(await proveBackup(env, { ...store, backup }));
      expect(proved.report.schemaVersion).toBe(schemaVersion());
      expect(proved.report.counts).toMatchObject({
        anonymous_case: before.counts.anonymous_case,
        meeting: before.counts.meeting,
        case_draft: 0,
        case_code: codes - Number(drafts),
      });
      expect(must(readBackupHead(backup)).manifest.schemaVersion).toBe(version);

      // In it lies a whole store of then, for the program of then; and this one takes it back.
      const taken = must(databaseIn(readFileSync(backup)));
      const elsewhere = { ...store, file: join(temporaryFolder(), 'samrad.db') };
      writeFileSync(elsewhere.file, taken.database);
      writeKeyFile(nodeFiles, elsewhere.file, taken.manifest.keys);
      const { case_draft: _drafts, case_code: _codes, search_entry: __, search_text: ___, ...same } = rows;
      const held = must(await verifyStore(env, elsewhere));
      expect(held).toMatchObject({ schemaVersion: version, counts: same });
      expect(Object.keys(held.counts)).toEqual(Object.keys(before.counts));
      const over = must(await restoreBackup(env, { ...store, backup }));
      expect(over.audit.list().map(({ event }) => event)).toEqual(expect.arrayContaining(['upgraded', 'restored']));
      over.close();
      expect(must(await verifyStore(env, store)).schemaVersion).toBe(schemaVersion());
    });
  }
});

describe('not upgraded: the store is as it was, byte for byte, and opens when the fault is gone', () => {
  const refusedWith = async (cause: string, store: ClosedStore, program = env): Promise<void> => {
    const before = bytesOf(store);
    expect(await openStore(program, store)).toEqual({ ok: false, failure: { code: 'not-upgraded', cause } });
    expect(bytesOf(store)).toEqual(before);
    expect(readdirSync(dirname(store.file)).filter((name) => /db./.test(name))).toEqual(['samrad.db.keys']);
  };

  test('no backup can be made; one that is not what was written does not count', async () => {
    const store = releasedStore(OLDEST);
    writeFileSync(backupFolderOf(store.file), 'her skulle det vært en mappe');
    await refusedWith('backup', store);
    // With the recovery code too, and then passphrase and code are as they were.
    const { recoveryCode, file } = store;
    const recovered = await recoverStore(env, { file, recoveryCode, passphrase: 'grønn sau lang bru', kdf: CHEAPEST });
    expect(recovered).toEqual({ ok: false, failure: { code: 'not-upgraded', cause: 'backup' } });
    rmSync(backupFolderOf(store.file));
    const files: FilePort = {
      ...nodeFiles,
      read: (path) => {
        const bytes = nodeFiles.read(path);
        if (path.endsWith('.part') && bytes) bytes[bytes.length - 1] = (bytes.at(-1) ?? 0) ^ 1;
        return bytes;
      },
    };
    await refusedWith('backup', store, testEnvironment({ files }));
    expect(backupsOf(store)).toEqual([]);
    (await open(store, env)).close();
    expect(backupsOf(store)).toHaveLength(1);
  });

  test('a step that fails, or leaves a reference to nothing, is undone; the backup stands', async () => {
    const store = releasedStore(OLDEST);
    const steps = [
      'CREATE TABLE half (a TEXT) STRICT; CREATE TABLE half (a TEXT) STRICT;',
      "INSERT INTO team_member VALUES ('m', 'no team', 0, 'Kari', 'SKOLE', 'lærer', 'fast', NULL, 1);",
    ];
    for (const [at, sql] of steps.entries()) {
      await refusedWith('change', store, programWith(sql));
      expect(backupsOf(store)).toHaveLength(at + 1);
    }
    (await open(store, env)).close();
    expect(must(await verifyStore(env, store)).schemaVersion).toBe(schemaVersion());
  });

  test('whichever file operation fails: typed, and the old store untouched or the new one whole with its backup', async () => {
    const CODES = ['ENOSPC', 'EACCES', 'EIO'] as const;
    const answers = new Map<string, number>();
    for (let nth = 1; ; nth++) {
      const store = releasedStore(OLDEST);
      const before = bytesOf(store);
      const code = CODES[nth % CODES.length] ?? 'EIO';
      let count = 0;
      const guarded =
        <A extends unknown[], R>(operation: (...given: A) => R) =>
        (...given: A): R => {
          count += 1;
          if (count === nth) throw Object.assign(new Error(code), { code });
          return operation(...given);
        };
      const { describe: stat, read, writeNew, replace, remove } = nodeFiles;
      const files = {
        // What is only tidied up may fail as it likes.
        describe: (path: string) => (path === store.file ? guarded(stat)(path) : stat(path)),
        read: guarded(read),
        writeNew: guarded(writeNew),
        replace: guarded(replace),
        remove,
      };
      const opened = await openStore(testEnvironment({ files }), store);
      const answer = opened.ok
        ? 'upgraded'
        : opened.failure.code === 'not-upgraded'
          ? `not-upgraded ${opened.failure.cause}`
          : opened.failure.code;
      answers.set(answer, (answers.get(answer) ?? 0) + 1);
      if (opened.ok) {
        expect(opened.value.cases.list()).toHaveLength(3);
        expect(must(readBackupHead(opened.value.upgraded?.backup ?? '')).manifest.schemaVersion).toBe(OLDEST);
        opened.value.close();
      } else {
        const plain = { ENOSPC: 'disk-full', EACCES: 'read-only', EIO: 'corrupt' }[code];
        const typed = code === 'ENOSPC' ? 'not-upgraded disk-full' : 'not-upgraded backup';
        expect([plain, typed]).toContain(answer);
        expect(bytesOf(store)).toEqual(before);
      }
      if (count < nth) break;
    }
    console.info(`upgrade with one failing file operation: ${JSON.stringify(Object.fromEntries(answers))}`);
    expect(answers.get('not-upgraded disk-full')).toBeGreaterThan(0);
    expect(answers.get('not-upgraded backup')).toBeGreaterThan(0);
  });
});

test('the recovery code brings it up to date too: the backup opens with the code of before, the store with the new passphrase', async () => {
  const store = releasedStore(OLDEST);
  const { file, recoveryCode } = store;
  const passphrase = 'grønn sau lang bru';
  const recovered = must(await recoverStore(env, { file, recoveryCode, passphrase, kdf: CHEAPEST }));
  expect(recovered.store.upgraded).toMatchObject({ from: OLDEST, to: schemaVersion() });
  expect(
    recovered.store.audit
      .list()
      .slice(-3)
      .map(({ event }) => event),
  ).toEqual(['backup', 'upgraded', 'recovery-used']);
  const [backup = ''] = backupsOf(store);
  expect(recovered.store.upgraded?.backup).toBe(backup);
  recovered.store.close();
  must(await proveBackup(env, { file, recoveryCode, backup }));
  expect((await proveBackup(env, { file, passphrase, backup })).ok).toBe(false);
});

test('rescue of a damaged older store gives one of this schema; the damaged one is as it was', async () => {
  const store = releasedStore(OLDEST);
  const damaged = readFileSync(store.file);
  damaged.fill(1, 30 * 4096, 31 * 4096);
  writeFileSync(store.file, damaged);
  const to = join(dirname(store.file), 'reddet.db');
  must(await salvageStore(env, { ...store, to }));
  expect(readFileSync(store.file).equals(damaged)).toBe(true);
  expect(must(await verifyStore(env, { ...store, file: to })).schemaVersion).toBe(schemaVersion());
  expect(backupsOf(store)).toEqual([]);
});
