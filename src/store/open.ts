/** Opening a store. */
import { ok, type Result } from '../domain/result.ts';
import { buildStore } from './build.ts';
import { nodeFiles } from './engine/files.ts';
import { leaveOpenNote } from './engine/open-note.ts';
import type { StoreEnvironment } from './environment.ts';
import { asAsyncResult } from './errors.ts';
import { type Credential, personOf } from './keys/slots.ts';
import type { Store } from './store.ts';
import { unlockCurrent } from './upgrade.ts';

/**
 * Opens a store with a passphrase, the recovery code or a secret of the operating system. An older one gets a backup in the
 * folder of its backups and is then brought up to date (`upgraded`). Only one process at a time has a
 * store open. Failures: `no-store`, `not-a-store` (no key file, an empty file), `wrong-passphrase` (no slot opens),
 * `corrupt` (a slot opens but file or key file is not what was written), `newer-store`, `not-upgraded` (an older one, left as
 * it was), `in-use`, `read-only`, `disk-full`.
 */
export function openStore(env: StoreEnvironment, at: { readonly file: string } & Credential): Promise<Result<Store>> {
  return asAsyncResult(async () => {
    const unlocked = await unlockCurrent(env, at.file, at);
    if (!unlocked.ok) return unlocked;
    const { db, dataKey, keyFile, slot, upgraded } = unlocked.value;
    try {
      leaveOpenNote(env.files ?? nodeFiles, at.file, env.clock());
      return ok(buildStore(env, { db, file: at.file, id: keyFile.store, dataKey, ownSlot: personOf(slot), upgraded }));
    } catch (error) {
      db.close();
      dataKey.wipe();
      throw error;
    }
  });
}
