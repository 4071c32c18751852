/** What the operating system may have a key to, read without one. */
import { ok, type Result } from '../domain/result.ts';
import { nodeFiles } from './engine/files.ts';
import type { StoreEnvironment } from './environment.ts';
import { asResult } from './errors.ts';
import { readKeyFile, setsOf } from './keys/key-file.ts';

export interface WrappedSecret {
  /** Of the slot it opens. */
  readonly id: string;
  /** `YYYY-MM-DD`, Europe/Oslo. */
  readonly since: string;
  readonly wrapped: Uint8Array;
}

/** The secrets of a store that the operating system of some PC has wrapped. Not authenticated: only opening tells. */
export const wrappedSecrets = (env: StoreEnvironment, file: string): Result<WrappedSecret[]> =>
  asResult(() => {
    const read = readKeyFile(env.files ?? nodeFiles, file);
    if (!read.ok) return read;
    const slots = setsOf(read.value).flatMap((set) => set.slots.flatMap((slot) => (slot.type === 'os' ? [slot] : [])));
    // While a new data key is given to the store the same slot stands in both sets, with the same secret.
    const one = new Map(slots.map((slot) => [slot.id, slot]));
    return ok([...one.values()].map(({ id, since, wrapped }) => ({ id, since, wrapped: Buffer.from(wrapped, 'hex') })));
  });
