/** From a file and a credential to an open, checked database. Used by opening and by verifying. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { fail, ok, type Result } from '../domain/result.ts';
import { isWhole, openDatabase } from './engine/connection.ts';
import { type FilePort, nodeFiles } from './engine/files.ts';
import { keyFileOf, unfinishedOf } from './engine/paths.ts';
import type { StoreEnvironment } from './environment.ts';
import type { DataKey } from './keys/data-key.ts';
import { isAuthentic, type KeyFile, readKeyFile } from './keys/key-file.ts';
import { type Credential, openSlots } from './keys/slots.ts';
import { schemaVersion, versionOf } from './schema/migrations.ts';

export interface Unlocked {
  readonly db: Database;
  readonly dataKey: DataKey;
  readonly keyFile: KeyFile;
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

const storeRow = z.strictObject({ id: z.uuid(), key_epoch: z.number().int().min(1) });

/** Checks that database and key file belong together, and brings the epoch up to date after a kill between the two writes. */
function epochsAgree(db: Database, keyFile: KeyFile): boolean {
  const row = storeRow.safeParse(db.prepare('SELECT id, key_epoch FROM store').get());
  if (!row.success || row.data.id !== keyFile.store) return false;
  if (keyFile.epoch === row.data.key_epoch + 1) {
    // The key file is written first. It is authentic, so one step ahead is a kill; behind is an older file put back.
    db.prepare('UPDATE store SET key_epoch = ?').run(keyFile.epoch);
    return true;
  }
  return keyFile.epoch === row.data.key_epoch;
}

/**
 * Opens a store's database and checks it: `no-store`, `not-a-store`, `wrong-passphrase`, `newer-store`, `corrupt`. Throws
 * engine and file errors, for `errors.ts` to name. Neither migrates nor writes anything but the epoch.
 */
export async function unlock(env: StoreEnvironment, file: string, credential: Credential): Promise<Result<Unlocked>> {
  const files = env.files ?? nodeFiles;
  finishCreation(files, file);
  const found = files.describe(file);
  if (found === undefined) return fail({ code: 'no-store' });
  if (!found.isFile || found.size === 0) return fail({ code: 'not-a-store' });
  const keyFile = readKeyFile(files, file);
  if (!keyFile.ok) return keyFile;
  const dataKey = await openSlots(env, keyFile.value.slots, credential, keyFile.value.store);
  if (dataKey === undefined) return fail({ code: 'wrong-passphrase' });

  let db: Database | undefined;
  const refuse = (code: 'corrupt' | 'newer-store'): Result<never> => {
    db?.close();
    dataKey.wipe();
    return fail({ code });
  };
  try {
    if (!isAuthentic(keyFile.value, dataKey)) return refuse('corrupt');
    db = openDatabase(file, dataKey);
    if (versionOf(db) > schemaVersion()) return refuse('newer-store');
    if (!isWhole(db, 'quick') || !epochsAgree(db, keyFile.value)) return refuse('corrupt');
    return ok({ db, dataKey, keyFile: keyFile.value });
  } catch (error) {
    db?.close();
    dataKey.wipe();
    throw error;
  }
}
