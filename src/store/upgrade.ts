/**
 * Bringing an older store up to the schema of this program. A backup that counts comes first; without one the store is not
 * touched. Then the change, whole or not at all. Whoever opens a store to go on with it comes this way.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';
import type { AuditEvent } from './audit/chain.ts';
import { auditLog } from './audit/log.ts';
import { makeBackup } from './backup/make.ts';
import { backupFolderOf } from './engine/paths.ts';
import type { StoreEnvironment } from './environment.ts';
import { failureOf } from './errors.ts';
import type { OpenDatabase } from './inspect.ts';
import type { Credential } from './keys/slots.ts';
import { migrate, migrationsOf, schemaVersion, versionOf } from './schema/migrations.ts';
import { searchIndex } from './search.ts';
import { type Unlocked, unlock } from './unlock.ts';

/** What opening an older store has done. */
export interface Upgraded {
  readonly from: number;
  readonly to: number;
  /** Path of the backup that was made of it first. */
  readonly backup: string;
}

/** A store that is damaged is told as that; all else is why it was not upgraded. Throws what is a bug. */
function whyNot(error: unknown): Failure {
  const failure = failureOf(error);
  if (failure === undefined) throw error;
  if (failure.code === 'corrupt') return failure;
  return { code: 'not-upgraded', cause: failure.code === 'disk-full' ? 'disk-full' : 'backup' };
}

/** Path of a backup that has been opened and counted. */
function backUpFirst(env: StoreEnvironment, open: OpenDatabase): Result<string> {
  const folder = backupFolderOf(open.file);
  try {
    mkdirSync(folder, { recursive: true });
  } catch {
    // What stands in the way, the writing of the backup tells.
  }
  try {
    const { name, failures } = makeBackup(env, open, { folders: [folder], reason: 'before-migration' });
    const [refused] = failures;
    if (refused === undefined) return ok(join(folder, name));
    return fail({ code: 'not-upgraded', cause: refused.code === 'disk-full' ? 'disk-full' : 'backup' });
  } catch (error) {
    return fail(whyNot(error));
  }
}

/**
 * Takes all steps in one transaction, with the index of the whole text made anew where the steps have changed what it should
 * say, and `events` added to the log. On failure the database is as it was.
 */
export function upgradeDatabase(
  env: StoreEnvironment,
  { db, storeId }: { readonly db: Database; readonly storeId: string },
  events: readonly AuditEvent[],
): Result<{ readonly from: number; readonly to: number }> {
  try {
    return migrate(db, migrationsOf(env), () => {
      const index = searchIndex(db);
      if (!index.isInStep()) index.rebuild();
      const log = auditLog({ db, clock: env.clock, random: env.random, storeId });
      for (const event of events) log.append(event, 'program');
    });
  } catch (error) {
    const code = failureOf(error)?.code;
    if (code === 'corrupt') return fail({ code });
    return fail({ code: 'not-upgraded', cause: code === 'disk-full' ? 'disk-full' : 'change' });
  }
}

function upgrade(env: StoreEnvironment, open: OpenDatabase): Result<Upgraded | undefined> {
  if (versionOf(open.db) === schemaVersion(migrationsOf(env))) return ok(undefined);
  const backup = backUpFirst(env, open);
  if (!backup.ok) return backup;
  const upgraded = upgradeDatabase(env, open, ['backup', 'upgraded']);
  return upgraded.ok ? ok({ ...upgraded.value, backup: backup.value }) : upgraded;
}

/** A store as `unlock` opens it, of this program's schema. */
export type Current = Unlocked & { readonly upgraded: Upgraded | undefined };

/**
 * As `unlock`, and brings an older store up to date. Failures besides those of `unlock`: `not-upgraded`; then the store is
 * closed and as it was.
 */
export async function unlockCurrent(
  env: StoreEnvironment,
  file: string,
  credential: Credential,
): Promise<Result<Current>> {
  const unlocked = await unlock(env, file, credential);
  if (!unlocked.ok) return unlocked;
  const { db, dataKey, keyFile } = unlocked.value;
  let current = false;
  try {
    const upgraded = upgrade(env, { db, file, dataKey, storeId: keyFile.store });
    current = upgraded.ok;
    return upgraded.ok ? ok({ ...unlocked.value, upgraded: upgraded.value }) : upgraded;
  } finally {
    if (!current) {
      db.close();
      dataKey.wipe();
    }
  }
}
