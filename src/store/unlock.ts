/** From a file and a credential to an open, checked database. Used by opening, verifying and recovering. */
import Database from 'better-sqlite3';
import { z } from 'zod';
import { fail, ok, type Result } from '../domain/result.ts';
import { isWhole, openDatabase, PAGE_SIZE } from './engine/connection.ts';
import { type FilePort, nodeFiles } from './engine/files.ts';
import { keyFileOf, leftoversOf, rekeyedOf, replacedOf, restoredOf, unfinishedOf } from './engine/paths.ts';
import type { StoreEnvironment } from './environment.ts';
import type { DataKey } from './keys/data-key.ts';
import {
  isAuthentic,
  type KeyFile,
  type KeySet,
  keyFileWith,
  readKeyFile,
  setsOf,
  writeKeyFile,
} from './keys/key-file.ts';
import { type Credential, openSlots, type Slot } from './keys/slots.ts';
import { migrationsOf, schemaVersion, versionOf } from './schema/migrations.ts';
import { hasOwnSchema } from './schema/own-schema.ts';

export interface Unlocked {
  readonly db: Database.Database;
  readonly dataKey: DataKey;
  /** As it stands on the disk: of one key set. */
  readonly keyFile: KeyFile;
  /** The slot that opened. */
  readonly slot: Slot;
}

/** A key set that a credential opens. */
interface OpenSet {
  readonly set: KeySet;
  readonly isNext: boolean;
  readonly dataKey: DataKey;
  readonly slot: Slot;
}

/**
 * A store is made under another name, then its key file is written, then it gets its name (create.ts). A kill between the
 * last two leaves all the parts; the name is given here.
 */
function finishCreation(files: FilePort, file: string): void {
  const unfinished = unfinishedOf(file);
  if (files.describe(file) || !files.describe(keyFileOf(file)) || !files.describe(unfinished)) return;
  files.replace(unfinished, file);
}

const storeRow = z.object({ id: z.uuid(), key_epoch: z.number().int().min(1) });

/** Steps that a key set is ahead of the database it is for; undefined when it is of another store. */
function stepsAhead(db: Database.Database, { store, epoch }: KeyFile): number | undefined {
  const row = storeRow.safeParse(db.prepare('SELECT id, key_epoch FROM store').get());
  return row.success && row.data.id === store ? epoch - row.data.key_epoch : undefined;
}

/** Checks that database and key file belong together, and brings the epoch up to date after a kill between the two writes. */
export function epochsAgree(db: Database.Database, keyFile: KeyFile): boolean {
  const ahead = stepsAhead(db, keyFile);
  // The key file is written first. It is authentic, so one step ahead is a kill; behind is an older file put back.
  if (ahead === 1) db.prepare('UPDATE store SET key_epoch = ?').run(keyFile.epoch);
  return ahead === 0 || ahead === 1;
}

/** Whether a store stands there that a restore has proved. One with something in its log was cut off before that. */
function isRestored(files: FilePort, file: string): boolean {
  const restored = restoredOf(file);
  return files.describe(restored) !== undefined && (files.describe(`${restored}-wal`)?.size ?? 0) === 0;
}

/**
 * A restore moves the store that was there away, which decides it, and then puts the proved one in its place
 * (backup/restore.ts). A kill between leaves all the parts; the rest is done here.
 */
export function putInPlace(files: FilePort, file: string): void {
  if (files.describe(file) || !isRestored(files, file)) return;
  const restored = restoredOf(file);
  const move = (from: string, to: string): void => {
    if (files.describe(from)) files.replace(from, to);
  };
  // A log of the store that was there would be replayed into the one that comes.
  move(`${file}-wal`, `${replacedOf(file)}-wal`);
  move(keyFileOf(restored), keyFileOf(file));
  files.replace(restored, file);
}

/** Whether a store stands there, one too whose making or restoring was cut off and will be ended at its opening. */
export function storeStands(file: string, files: FilePort = nodeFiles): boolean {
  const there = (path: string): boolean => files.describe(path) !== undefined;
  return there(file) || isRestored(files, file) || (there(keyFileOf(file)) && there(unfinishedOf(file)));
}

async function openSets(env: StoreEnvironment, keyFile: KeyFile, credential: Credential): Promise<OpenSet[]> {
  const open: OpenSet[] = [];
  for (const set of setsOf(keyFile)) {
    const opened = await openSlots(env, set.slots, credential, keyFile.store);
    if (opened) open.push({ ...opened, set, isNext: set === keyFile.next });
  }
  return open;
}

const isNotThisKey = (error: unknown): boolean =>
  error instanceof Database.SqliteError && error.code.startsWith('SQLITE_NOTADB');

/** The database under a key; undefined when it is under another, or damaged in its first page, which looks the same. */
function openUnder(file: string, dataKey: DataKey): Database.Database | undefined {
  try {
    return openDatabase(file, dataKey);
  } catch (error) {
    if (isNotThisKey(error)) return undefined;
    throw error;
  }
}

type OpenParts = Pick<Unlocked, 'db' | 'keyFile'>;

/**
 * The database, opened with one key set; undefined when the set is not authentic or its key does not fit. A change of data
 * key that was cut off leaves two sets in the key file (rekey.ts). Whoever opens then decides which way it goes: the set
 * whose key fits the database stays, and with the next set the finished copy takes the database's place.
 */
function openWith(
  files: FilePort,
  file: string,
  keyFile: KeyFile,
  { set, isNext, dataKey }: OpenSet,
): OpenParts | undefined {
  if (!isAuthentic(keyFile.store, set, dataKey)) return undefined;
  let db = openUnder(file, dataKey);
  if (keyFile.next === undefined) return db && { db, keyFile };
  if (db === undefined && isNext && files.describe(rekeyedOf(file)) !== undefined) {
    openUnder(rekeyedOf(file), dataKey)?.close();
    files.replace(rekeyedOf(file), file);
    db = openUnder(file, dataKey);
  }
  if (db === undefined) return undefined;
  try {
    const settled = keyFileWith(keyFile.store, set);
    const ahead = stepsAhead(db, settled);
    if (ahead !== 0 && ahead !== 1) {
      // An older set of the same key, laid beside the present one: the present one must not be written over with it.
      db.close();
      return undefined;
    }
    writeKeyFile(files, file, settled);
    return { db, keyFile: settled };
  } catch (error) {
    db.close();
    throw error;
  }
}

/** What was cut off while it was made leaves parts that nothing refers to. */
function removeLeftovers(files: FilePort, file: string): void {
  for (const part of leftoversOf(file)) {
    try {
      if (files.describe(part) !== undefined) files.remove(part);
    } catch {
      // It holds nothing readable, and the next opening tries again.
    }
  }
}

/** Closes the database when it is not whole, of a later program, another store's, or has a schema that is not ours. */
function check(env: StoreEnvironment, { db, keyFile }: OpenParts): Result<void> {
  const refuse = (code: 'corrupt' | 'newer-store'): Result<never> => {
    db.close();
    return fail({ code });
  };
  try {
    const migrations = migrationsOf(env);
    if (versionOf(db) > schemaVersion(migrations)) return refuse('newer-store');
    const isOurs = isWhole(db, 'quick') && hasOwnSchema(db, migrations) && epochsAgree(db, keyFile);
    return isOurs ? ok(undefined) : refuse('corrupt');
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Whether the file ends within a page. The engine takes such a page for empty and does not mind while it is a free one. A log
 * with something in it still holds what is missing: a kill may have come in the middle of moving it.
 */
function isCut(files: FilePort, file: string, size: number): boolean {
  const log = files.describe(`${file}-wal`)?.size ?? 0;
  return log === 0 && size % PAGE_SIZE !== 0;
}

/**
 * Opens a store's database and checks it: `no-store`, `not-a-store`, `wrong-passphrase`, `newer-store`, `corrupt`. Throws
 * engine and file errors, for `errors.ts` to name. Does not migrate; writes nothing but the epoch and the end of a change of
 * data key that was cut off.
 */
export async function unlock(env: StoreEnvironment, file: string, credential: Credential): Promise<Result<Unlocked>> {
  const files = env.files ?? nodeFiles;
  finishCreation(files, file);
  putInPlace(files, file);
  const found = files.describe(file);
  if (found === undefined) return fail({ code: 'no-store' });
  if (!found.isFile || found.size === 0) return fail({ code: 'not-a-store' });
  const keyFile = readKeyFile(files, file);
  if (!keyFile.ok) return keyFile;
  const sets = await openSets(env, keyFile.value, credential);
  if (sets.length === 0) return fail({ code: 'wrong-passphrase' });
  let kept: OpenSet | undefined;
  try {
    if (isCut(files, file, found.size)) return fail({ code: 'corrupt' });
    // One after the other, and no further than the first that fits: opened twice, the database would be in use.
    for (const set of sets) {
      const parts = openWith(files, file, keyFile.value, set);
      if (parts === undefined) continue;
      const checked = check(env, parts);
      if (!checked.ok) return checked;
      removeLeftovers(files, file);
      kept = set;
      return ok({ ...parts, dataKey: set.dataKey, slot: set.slot });
    }
    // A credential of the set before still opens its slot, but no longer the database.
    const replaced = keyFile.value.next !== undefined && !sets.some(({ isNext }) => isNext);
    return fail({ code: replaced ? 'wrong-passphrase' : 'corrupt' });
  } finally {
    for (const set of sets) if (set !== kept) set.dataKey.wipe();
  }
}
