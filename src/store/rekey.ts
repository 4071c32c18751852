/**
 * Giving a store a new data key, so that whoever knew the old one or held a slot of it is shut out. The database is never
 * rewritten in place:
 *  1. a copy is made beside it, taken over to the new key and proved whole, row for row;
 *  2. the key file gets the next set of slots beside the present one;
 *  3. the copy takes the database's place;
 *  4. the key file keeps the next set alone.
 * Killed before 2, nothing has happened; killed before 4, `unlock` finds which key fits and ends it.
 */
import type { Database } from 'better-sqlite3';
import { FailureError, fail, ok, type Result } from '../domain/result.ts';
import { checkpoint, openDatabase } from './engine/connection.ts';
import { type FilePort, nodeFiles } from './engine/files.ts';
import { filesOfDatabase, rekeyedOf } from './engine/paths.ts';
import type { StoreEnvironment } from './environment.ts';
import { countRows, inspect } from './inspect.ts';
import { DataKey } from './keys/data-key.ts';
import { type KeySet, keyFileWith, sealKeySet, writeKeyFile } from './keys/key-file.ts';
import type { Slot } from './keys/slots.ts';
import type { Unlocked } from './unlock.ts';

export interface Rekeying {
  /** Done first, in the present database. */
  readonly prepare?: () => void;
  /** The slots of the new key; the first is the one of the person who asks. */
  readonly slots: (newKey: DataKey) => Promise<readonly [Slot, ...Slot[]]>;
  /** What else changes with the key, in the copy. */
  readonly mark?: (copy: Database) => void;
}

function removeParts(files: FilePort, database: string): void {
  for (const part of filesOfDatabase(database)) files.remove(part);
}

/** A proven copy of the open database under another key, with the epoch of the next key set. Leaves nothing on failure. */
function copyUnder(
  env: StoreEnvironment,
  { db, dataKey, keyFile }: Unlocked,
  { to, from, newKey }: { readonly from: string; readonly to: string; readonly newKey: DataKey },
  mark: (copy: Database) => void,
): Result<void> {
  const files = env.files ?? nodeFiles;
  let done = false;
  removeParts(files, to);
  try {
    // Made by us and not by the engine, so that only the owner can read it from its first moment.
    files.writeNew(to, new Uint8Array(0));
    db.prepare('VACUUM INTO ?').run(to);
    const copy = openDatabase(to, dataKey);
    try {
      newKey.withEngineForm((key) => copy.rekey(key));
      copy
        .transaction(() => {
          copy.prepare('UPDATE store SET key_epoch = ?').run(keyFile.epoch + 1);
          // Their hashes hang on the key that goes: kept on, they would never be met again.
          copy.exec('DELETE FROM kept_finding; DELETE FROM cooperation_kept_finding');
          mark(copy);
        })
        .immediate();
    } finally {
      copy.close();
    }
    const proved = inspect(env, { db: openDatabase(to, newKey), file: to, dataKey: newKey, storeId: keyFile.store });
    if (!proved.ok) return proved;
    const expected = { ...countRows(db), kept_finding: 0, cooperation_kept_finding: 0 };
    if (JSON.stringify(proved.value.counts) !== JSON.stringify(expected)) return fail({ code: 'corrupt' });
    if (files.describe(`${to}-wal`)) throw new Error(`the copy of ${from} was not closed`);
    done = true;
    return ok(undefined);
  } finally {
    if (!done) removeParts(files, to);
  }
}

/** Everything is in the database file and nothing in its log, or the failure that the disk has no room for that. */
function closeForGood(files: FilePort, db: Database, file: string): void {
  checkpoint(db);
  db.close();
  // A log left behind would be replayed into the file that comes in this one's place.
  const log = files.describe(`${file}-wal`);
  if (log !== undefined && log.size > 0) throw new FailureError({ code: 'disk-full' });
}

/**
 * Takes over an open database and its key, and gives back another under a new data key, at the next epoch. The old one is
 * closed and its key wiped, whatever happens; on failure the store is as it was, or the next opening ends what was begun.
 */
export async function rekey(
  env: StoreEnvironment,
  file: string,
  unlocked: Unlocked,
  { prepare = () => undefined, slots: slotsOf, mark = () => undefined }: Rekeying,
): Promise<Result<Unlocked>> {
  const files = env.files ?? nodeFiles;
  const { db, dataKey, keyFile } = unlocked;
  const newKey = DataKey.make(env.random);
  let reopened: Database | undefined;
  try {
    prepare();
    const slots = await slotsOf(newKey);
    // Making a slot takes its time; the store may have been locked meanwhile, and its key wiped.
    if (!db.open) return fail({ code: 'locked' });
    const copied = copyUnder(env, unlocked, { from: file, to: rekeyedOf(file), newKey }, mark);
    if (!copied.ok) return copied;
    closeForGood(files, db, file);
    const next: KeySet = sealKeySet(keyFile.store, keyFile.epoch + 1, slots, newKey);
    const ended = keyFileWith(keyFile.store, next);
    writeKeyFile(files, file, { ...keyFile, next });
    files.replace(rekeyedOf(file), file);
    writeKeyFile(files, file, ended);
    reopened = openDatabase(file, newKey);
    return ok({ db: reopened, dataKey: newKey, keyFile: ended, slot: slots[0] });
  } finally {
    db.close();
    dataKey.wipe();
    if (reopened === undefined) newKey.wipe();
  }
}
