/** Opening a store. */
import { ok, type Result } from '../domain/result.ts';
import { buildStore } from './build.ts';
import { nodeFiles } from './engine/files.ts';
import { leaveOpenNote } from './engine/open-note.ts';
import type { StoreEnvironment } from './environment.ts';
import { asAsyncResult } from './errors.ts';
import { type Credential, personOf } from './keys/slots.ts';
import { migrate } from './schema/migrations.ts';
import type { Store } from './store.ts';
import { unlock } from './unlock.ts';

/**
 * Opens a store with a passphrase, the recovery code or a secret of the operating system, and brings its schema up to date. Only one process at a time has a
 * store open. Failures: `no-store`, `not-a-store` (no key file, an empty file), `wrong-passphrase` (no slot opens),
 * `corrupt` (a slot opens but file or key file is not what was written), `newer-store`, `in-use`, `read-only`, `disk-full`.
 */
export function openStore(env: StoreEnvironment, at: { readonly file: string } & Credential): Promise<Result<Store>> {
  return asAsyncResult(async () => {
    const unlocked = await unlock(env, at.file, at);
    if (!unlocked.ok) return unlocked;
    const { db, dataKey, keyFile, slot } = unlocked.value;
    try {
      const migrated = migrate(db);
      if (!migrated.ok) {
        db.close();
        dataKey.wipe();
        return migrated;
      }
      leaveOpenNote(env.files ?? nodeFiles, at.file, env.clock());
      return ok(buildStore(env, { db, file: at.file, id: keyFile.store, dataKey, ownSlot: personOf(slot) }));
    } catch (error) {
      db.close();
      dataKey.wipe();
      throw error;
    }
  });
}
