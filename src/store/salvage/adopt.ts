/** Going on with a rescued store in the place of the damaged one. */
import { fail, type Result } from '../../domain/result.ts';
import { isHeld } from '../engine/connection.ts';
import { nodeFiles } from '../engine/files.ts';
import { filesOfDatabase, keyFileOf, restoredOf, salvagedOf } from '../engine/paths.ts';
import type { StoreEnvironment } from '../environment.ts';
import { asAsyncResult } from '../errors.ts';
import type { Credential } from '../keys/slots.ts';
import { openStore } from '../open.ts';
import { replaceStore } from '../replace.ts';
import type { Store } from '../store.ts';
import { verifyStore } from '../verify.ts';

/**
 * Puts the rescued store (`salvagedOf(file)`) in the place of the damaged one and opens it; the damaged one is kept beside
 * it, byte for byte. Failures: `no-store` when nothing has been rescued, `in-use`, and as of `verifyStore`; then both lie as
 * they did.
 */
export function adoptSalvaged(
  env: StoreEnvironment,
  at: { readonly file: string } & Credential,
): Promise<Result<Store>> {
  const files = env.files ?? nodeFiles;
  const { file } = at;
  const salvaged = salvagedOf(file);
  const restored = restoredOf(file);
  return asAsyncResult(async () => {
    const proved = await verifyStore(env, { ...at, file: salvaged });
    if (!proved.ok) return proved;
    if ((files.describe(file)?.size ?? 0) > 0 && isHeld(file)) return fail({ code: 'in-use' });
    // What a restore that was cut off left would be taken for this one's.
    for (const part of filesOfDatabase(restored)) files.remove(part);
    files.replace(keyFileOf(salvaged), keyFileOf(restored));
    files.replace(salvaged, restored);
    replaceStore(files, file, env.clock());
    return openStore(env, at);
  });
}
