/** Taking a backup out of its container: to look at it, or to put it in the place of the present store. */
import type { Database } from 'better-sqlite3';
import { fail, ok, type Result } from '../../domain/result.ts';
import { gathererOf } from '../belongings.ts';
import { contentsOf, isPractice, type StoreContents } from '../contents.ts';
import { deletionRepository } from '../deletion.ts';
import { isHeld, writeAnew } from '../engine/connection.ts';
import { type FilePort, nodeFiles, writeAtomically } from '../engine/files.ts';
import { filesOfDatabase, keyFileOf, restoredOf } from '../engine/paths.ts';
import type { StoreEnvironment } from '../environment.ts';
import { asAsyncResult } from '../errors.ts';
import { inspect, type VerifyReport } from '../inspect.ts';
import { writeKeyFile } from '../keys/key-file.ts';
import type { Credential } from '../keys/slots.ts';
import { openStore } from '../open.ts';
import { replaceStore } from '../replace.ts';
import { migrationsOf, schemaVersion } from '../schema/migrations.ts';
import { searchIndex } from '../search.ts';
import type { Store } from '../store.ts';
import { type Tombstone, tombstoneRepository } from '../tombstone.ts';
import { putInPlace, unlock } from '../unlock.ts';
import { upgradeDatabase } from '../upgrade.ts';
import { type BackupManifest, databaseIn, isAuthenticManifest } from './container.ts';

/** What Node reads in one piece. Twenty years of a team are a hundredth of it (docs/sikkerhet/målinger.md). */
const LARGEST_BACKUP_MIB = 2047;

/** A backup that has been taken out, opened and proved whole. */
export interface ProvedBackup {
  readonly manifest: BackupManifest;
  readonly report: VerifyReport;
  readonly contents: StoreContents;
  /** Whether it is of a practice store. */
  readonly practice: boolean;
  /** What in it the tombstones given took away again. */
  readonly deletedAgain: readonly Tombstone[];
}

/** Deletes in the copy what is known to be deleted, before it can take anybody's place. */
function followTombstones(
  env: StoreEnvironment,
  { db, storeId }: { readonly db: Database; readonly storeId: string },
  known: readonly Tombstone[],
): Tombstone[] {
  if (known.length === 0) return [];
  const context = { db, clock: env.clock, random: env.random, storeId };
  const parts = {
    gatherer: gathererOf(db),
    search: searchIndex(db),
    tombstones: tombstoneRepository(context),
  };
  const deleted = deletionRepository(context, parts).follow(known);
  if (deleted.length > 0) writeAnew(db);
  return deleted;
}

const partsOf = (restored: string): string[] => [
  ...filesOfDatabase(restored),
  `${restored}.tmp`,
  keyFileOf(restored),
  `${keyFileOf(restored)}.tmp`,
];

function remove(files: FilePort, paths: readonly string[]): void {
  for (const path of paths) files.remove(path);
}

/**
 * Takes a backup out beside the store, under a name of its own, brings what was taken out up to date and proves it whole with
 * a credential of its time. It is gone again when that fails.
 */
async function takeOut(
  env: StoreEnvironment,
  { backup, file, ...credential }: { readonly backup: string; readonly file: string } & Credential,
  tombstones: readonly Tombstone[] = [],
): Promise<Result<ProvedBackup>> {
  const files = env.files ?? nodeFiles;
  if ((files.describe(backup)?.size ?? 0) > LARGEST_BACKUP_MIB * 1024 * 1024) {
    return fail({ code: 'too-large', limitMiB: LARGEST_BACKUP_MIB });
  }
  const bytes = files.read(backup);
  if (bytes === undefined) return fail({ code: 'no-such-file' });
  const taken = databaseIn(bytes);
  if (!taken.ok) return taken;
  const { manifest, database } = taken.value;
  if (manifest.schemaVersion > schemaVersion(migrationsOf(env))) return fail({ code: 'newer-store' });

  const restored = restoredOf(file);
  let proved = false;
  try {
    remove(files, partsOf(restored));
    writeAtomically(files, restored, database);
    writeKeyFile(files, restored, manifest.keys);
    const unlocked = await unlock(env, restored, credential);
    if (!unlocked.ok) return unlocked;
    const { db, dataKey, keyFile } = unlocked.value;
    try {
      if (!isAuthenticManifest(manifest, dataKey)) return fail({ code: 'corrupt' });
      // What was taken out is a copy: the backup itself stays as it is.
      const upgraded = upgradeDatabase(env, { db, storeId: keyFile.store }, ['upgraded']);
      if (!upgraded.ok) return upgraded;
      const contents = contentsOf(db);
      const practice = isPractice(db);
      const deletedAgain = followTombstones(env, { db, storeId: keyFile.store }, tombstones);
      const report = inspect(env, { db, file: restored, dataKey, storeId: keyFile.store });
      if (!report.ok) return report;
      proved = true;
      return ok({ manifest, report: report.value, contents, practice, deletedAgain });
    } finally {
      db.close();
      dataKey.wipe();
    }
  } finally {
    if (!proved) remove(files, partsOf(restored));
  }
}

/** Opens a backup and proves it whole, beside `file`, without touching the store there. Leaves nothing behind. */
export function proveBackup(
  env: StoreEnvironment,
  input: { readonly backup: string; readonly file: string } & Credential,
): Promise<Result<ProvedBackup>> {
  return asAsyncResult(async () => {
    const proved = await takeOut(env, input);
    if (proved.ok) remove(env.files ?? nodeFiles, partsOf(restoredOf(input.file)));
    return proved;
  });
}

/**
 * Puts a backup in the place of the store at `file`, which must be closed, and opens it. The store that was there is kept
 * beside it (`.replaced`), with its key file, also when it is damaged. Killed at any instant, the store before or the restored
 * one opens. Failures: those of the backup (`no-such-file`, `not-a-store`, `corrupt`, `newer-store`, `wrong-passphrase`), and
 * `in-use`, `disk-full`, `read-only`; then the store is as before.
 */
export function restoreBackup(
  env: StoreEnvironment,
  input: { readonly backup: string; readonly file: string } & Credential,
  /** What the present store knows to be deleted: it does not come back. `deleted` is told what of it the backup held. */
  known: { readonly tombstones: readonly Tombstone[]; deleted(things: readonly Tombstone[]): void } = {
    tombstones: [],
    deleted: () => undefined,
  },
): Promise<Result<Store>> {
  const { backup: _, ...at } = input;
  const { file } = input;
  const files = env.files ?? nodeFiles;
  return asAsyncResult(async () => {
    putInPlace(files, file);
    if (files.describe(file) && isHeld(file)) return fail({ code: 'in-use' });
    const taken = await takeOut(env, input, known.tombstones);
    if (!taken.ok) return taken;
    replaceStore(files, file, env.clock());
    const opened = await openStore(env, at);
    if (!opened.ok) return opened;
    opened.value.audit.append('restored', 'bruker');
    known.deleted(taken.value.deletedAgain);
    return opened;
  });
}
