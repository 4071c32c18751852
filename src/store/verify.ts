/** Proving that a store on the disk is whole. */
import type { Result } from '../domain/result.ts';
import type { StoreEnvironment } from './environment.ts';
import { asAsyncResult } from './errors.ts';
import { inspect, type VerifyReport } from './inspect.ts';
import type { Credential } from './keys/slots.ts';
import { unlock } from './unlock.ts';

export type { VerifyReport } from './inspect.ts';

/**
 * Opens a store and proves it whole (`inspect`). Does not migrate and leaves the store closed. `corrupt` when anything is
 * not as it was written; else failures as of `openStore`.
 */
export function verifyStore(
  env: StoreEnvironment,
  at: { readonly file: string } & Credential,
): Promise<Result<VerifyReport>> {
  return asAsyncResult(async () => {
    const unlocked = await unlock(env, at.file, at);
    if (!unlocked.ok) return unlocked;
    const { db, dataKey, keyFile } = unlocked.value;
    try {
      return inspect(env, { db, file: at.file, dataKey, storeId: keyFile.store });
    } finally {
      dataKey.wipe();
    }
  });
}
