/** Making a new store. */
import type { TeamRole } from '../domain/codes.ts';
import { type Failure, FailureError, fail, ok, type Result } from '../domain/result.ts';
import { buildStore } from './build.ts';
import { checkpoint, openDatabase } from './engine/connection.ts';
import { type FilePort, nodeFiles } from './engine/files.ts';
import { newId } from './engine/identity.ts';
import { leaveOpenNote } from './engine/open-note.ts';
import { filesOfStore, keyFileOf, unfinishedOf } from './engine/paths.ts';
import type { StoreEnvironment } from './environment.ts';
import { asAsyncResult } from './errors.ts';
import { type Argon2Cost, DEFAULT_COST } from './keys/argon2.ts';
import { DataKey } from './keys/data-key.ts';
import { sealKeyFile, writeKeyFile } from './keys/key-file.ts';
import { newRecoveryCode } from './keys/recovery-code.ts';
import { passphraseSlot, recoverySlot } from './keys/slots.ts';
import { migrate, migrationsOf } from './schema/migrations.ts';
import type { Store } from './store.ts';

export interface NewStore {
  readonly store: Store;
  /** Shown once, for the person to print and file away. Kept nowhere. */
  readonly recoveryCode: string;
}

// While a store is made, what cannot be written is the folder's fault; later it would be the store's.
const ofFolder = (failure: Failure): Failure =>
  failure.code === 'disk-full' || failure.code === 'store-exists' ? failure : { code: 'folder-not-writable' };

function removeParts(files: FilePort, file: string): void {
  for (const part of filesOfStore(file)) {
    try {
      files.remove(part);
    } catch {
      // The disk that refused to write refuses this too; what made the attempt fail is what the person must hear.
    }
  }
}

function makeDatabase(
  env: StoreEnvironment,
  files: FilePort,
  file: string,
  dataKey: DataKey,
  { storeId, practice }: { readonly storeId: string; readonly practice: boolean },
): void {
  // Made by us and not by the engine, so that only the owner can read it from its first moment.
  files.writeNew(file, new Uint8Array(0));
  const db = openDatabase(file, dataKey);
  try {
    const migrated = migrate(db, migrationsOf(env));
    if (!migrated.ok) throw new FailureError(migrated.failure);
    db.prepare(
      'INSERT INTO store (one, id, key_epoch, practice, sheet_confirmed) VALUES (1, @storeId, 1, @practice, 0)',
    ).run({ storeId, practice: practice ? 1 : 0 });
    checkpoint(db);
  } finally {
    db.close();
  }
}

/**
 * Makes an encrypted store with a new random data key, a passphrase slot and a recovery slot, and opens it. How strong the
 * passphrase is, the caller has judged; an empty one is `weak-passphrase`. Failures: `store-exists` (also when only a key
 * file stands there), `folder-not-writable`, `disk-full`. On failure nothing is left behind.
 */
export async function createStore(
  env: StoreEnvironment,
  input: {
    readonly file: string;
    readonly passphrase: string;
    /** For invented cases only; false when left out. */
    readonly practice?: boolean;
    /** Role of the person who makes it; the coordinator when left out. */
    readonly role?: TeamRole;
    readonly kdf?: Argon2Cost;
  },
): Promise<Result<NewStore>> {
  const { file, passphrase, practice = false, role = 'koordinator', kdf: cost = DEFAULT_COST } = input;
  const files = env.files ?? nodeFiles;
  if (passphrase === '') return fail({ code: 'weak-passphrase' });

  const dataKey = DataKey.make(env.random);
  let ours = false;
  const made = await asAsyncResult<NewStore>(async () => {
    if (files.describe(file) || files.describe(keyFileOf(file))) return fail({ code: 'store-exists' });
    const storeId = newId(env.random);
    const recoveryCode = newRecoveryCode(env.random);
    const own = await passphraseSlot(env, { passphrase, role, cost, dataKey, storeId });
    const slots = [own, recoverySlot(env, { code: recoveryCode, dataKey, storeId })];
    // Asked again after the wait for the key. What is left of an attempt that was killed holds no data, and its key is lost.
    if (files.describe(file) || files.describe(keyFileOf(file))) return fail({ code: 'store-exists' });
    for (const leftOver of filesOfStore(file)) files.remove(leftOver);
    ours = true;

    makeDatabase(env, files, unfinishedOf(file), dataKey, { storeId, practice });
    writeKeyFile(files, file, sealKeyFile(storeId, 1, slots, dataKey));
    files.replace(unfinishedOf(file), file);
    const db = openDatabase(file, dataKey);
    leaveOpenNote(files, file, env.clock());
    return ok({ store: buildStore(env, { db, file, id: storeId, dataKey, ownSlot: own.id }), recoveryCode });
  });
  if (made.ok) return made;
  dataKey.wipe();
  if (ours) removeParts(files, file);
  return fail(ofFolder(made.failure));
}
