/** Making a backup of an open store. It counts only when it has been opened, proved whole, counted and read back. */
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import type { BackupReason } from '../../domain/backup.ts';
import { toOslo } from '../../domain/local-time.ts';
import { type Failure, FailureError } from '../../domain/result.ts';
import { openDatabase, writeAnew } from '../engine/connection.ts';
import { type FilePort, nodeFiles } from '../engine/files.ts';
import { copyOf, filesOfDatabase } from '../engine/paths.ts';
import type { StoreEnvironment } from '../environment.ts';
import { failureOf } from '../errors.ts';
import { countRows, inspect, isOfThisSchema, type OpenDatabase } from '../inspect.ts';
import { openKeyFile } from '../open-key-file.ts';
import { versionOf } from '../schema/migrations.ts';
import { searchIndex } from '../search.ts';
import { databaseIn, headOf, sha256Of } from './container.ts';

/** What the names of backups end with. */
export const BACKUP_EXTENSION = '.sikkerhetskopi';

export interface MadeBackup {
  /** Name of the file, in every folder it was written to. */
  readonly name: string;
  readonly madeAt: string;
  /** Per folder asked for: undefined when the backup stands there. */
  readonly failures: readonly (Failure | undefined)[];
}

// Unfinished cases are left out: what is not ready yet shall not live on in twelve months of copies.
// Plain SQL, for the store may be of any schema there has been.
function removeDrafts(env: StoreEnvironment, copy: Database): void {
  const unfinished = copy.prepare(
    'SELECT EXISTS (SELECT 1 FROM case_draft) OR EXISTS (SELECT 1 FROM bin WHERE draft = 1)',
  );
  const held = unfinished.pluck().get() === 1;
  copy
    .transaction(() => {
      copy.exec(`DELETE FROM search_text WHERE rowid IN (SELECT row FROM search_entry
          WHERE meeting_id IS NULL AND case_id IN (SELECT id FROM case_draft));
        DELETE FROM search_entry WHERE meeting_id IS NULL AND case_id IN (SELECT id FROM case_draft);
        DELETE FROM kept_finding
          WHERE case_id IN (SELECT id FROM case_draft UNION SELECT id FROM bin WHERE draft = 1);
        DELETE FROM bin WHERE draft = 1;
        DELETE FROM case_draft;
        DELETE FROM case_code WHERE id NOT IN (SELECT id FROM anonymous_case)
          AND id NOT IN (SELECT case_id FROM agenda_item WHERE case_id IS NOT NULL)
          AND id NOT IN (SELECT case_id FROM discussion)
          AND id NOT IN (SELECT case_id FROM issued_document WHERE case_id IS NOT NULL)`);
      if (!isOfThisSchema(env, copy)) return;
      // Made from the other rows: it shall never be why there is no backup.
      const index = searchIndex(copy);
      if (!index.isInStep()) index.rebuild();
    })
    .immediate();
  if (held) writeAnew(copy);
}

/** Rows that have nothing to do with drafts; what was kept of a draft, and its place in the index, go with it. */
const withoutDrafts = (counts: Readonly<Record<string, number>>): [string, number][] =>
  Object.entries(counts).filter(
    ([table]) => !['case_code', 'case_draft', 'kept_finding', 'bin', 'search_entry', 'search_text'].includes(table),
  );

/** The bytes of a copy of the database that has been opened, proved whole and counted. */
function provedCopy(env: StoreEnvironment, { db, file, dataKey, storeId }: OpenDatabase): Buffer {
  const files = env.files ?? nodeFiles;
  const to = copyOf(file);
  const removeParts = (): void => {
    for (const part of filesOfDatabase(to)) files.remove(part);
  };
  removeParts();
  try {
    // Made by us and not by the engine, so that only the owner can read it from its first moment.
    files.writeNew(to, new Uint8Array(0));
    db.prepare('VACUUM INTO ?').run(to);
    const copy = openDatabase(to, dataKey);
    try {
      removeDrafts(env, copy);
    } finally {
      copy.close();
    }
    const proved = inspect(env, { db: openDatabase(to, dataKey), file: to, dataKey, storeId });
    if (!proved.ok) throw new FailureError(proved.failure);
    const present = countRows(db);
    const { case_code: codes = 0, case_draft: drafts = 0 } = present;
    const { case_code: keptCodes = 0, case_draft: keptDrafts, bin: keptBin } = proved.value.counts;
    const binned = Number(db.prepare('SELECT count(*) FROM bin WHERE draft = 0').pluck().get());
    const complete =
      JSON.stringify(withoutDrafts(present)) === JSON.stringify(withoutDrafts(proved.value.counts)) &&
      codes - keptCodes <= drafts &&
      keptDrafts === 0 &&
      keptBin === binned;
    const bytes = files.read(to);
    if (!complete || bytes === undefined) throw new FailureError({ code: 'corrupt' });
    return bytes;
  } finally {
    removeParts();
  }
}

/** What a folder refuses is told as the folder's fault, not the store's. */
function ofFolder(error: unknown): Failure {
  const failure = failureOf(error);
  if (failure === undefined) throw error;
  return failure.code === 'no-store' || failure.code === 'read-only' ? { code: 'folder-not-writable' } : failure;
}

/** A name that is free in every folder: the wall clock of the making, and a number when two fall on one minute. */
function freeName(files: FilePort, folders: readonly string[], at: Date): string {
  const { date, time } = toOslo(at);
  const isTaken = (path: string): boolean => {
    try {
      return files.describe(path) !== undefined;
    } catch {
      // A folder that cannot be asked will refuse the writing too, and is told of then.
      return false;
    }
  };
  for (let number = 1; ; number++) {
    const name = `samrad-${date}-${time.replace(':', '')}${number === 1 ? '' : `-${number}`}${BACKUP_EXTENSION}`;
    if (!folders.some((folder) => isTaken(join(folder, name)))) return name;
  }
}

/** Writes the whole file, reads it back, and gives it its name only then. */
function writeProved(files: FilePort, path: string, bytes: Buffer): void {
  const part = `${path}.part`;
  files.remove(part);
  try {
    files.writeNew(part, bytes);
    const back = files.read(part);
    const same = back !== undefined && databaseIn(back).ok && sha256Of(back) === sha256Of(bytes);
    if (!same) throw new FailureError({ code: 'corrupt' });
    files.replace(part, path);
  } catch (error) {
    files.remove(part);
    throw error;
  }
}

/**
 * Makes one backup and writes it to every folder, which must exist. Throws when no copy could be made; that a folder refuses
 * it is told per folder.
 */
export function makeBackup(
  env: StoreEnvironment,
  open: OpenDatabase,
  to: { readonly folders: readonly string[]; readonly reason: BackupReason },
): MadeBackup {
  const files = env.files ?? nodeFiles;
  const keys = openKeyFile(env, open);
  const database = provedCopy(env, open);
  const at = env.clock();
  const schemaVersion = versionOf(open.db);
  const content = {
    madeAt: at.toISOString(),
    reason: to.reason,
    schemaVersion,
    size: database.length,
    sha256: sha256Of(database),
    keys,
  };
  const bytes = Buffer.concat([headOf(content, open.dataKey), database]);
  const name = freeName(files, to.folders, at);
  const failures = to.folders.map((folder) => {
    try {
      writeProved(files, join(folder, name), bytes);
      return undefined;
    } catch (error) {
      return ofFolder(error);
    }
  });
  return { name, madeAt: content.madeAt, failures };
}
