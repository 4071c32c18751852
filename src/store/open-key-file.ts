/** The key file of a store that is open. */
import { FailureError } from '../domain/result.ts';
import { nodeFiles } from './engine/files.ts';
import type { StoreEnvironment } from './environment.ts';
import type { OpenDatabase } from './inspect.ts';
import { isAuthentic, type KeyFile, readKeyFile } from './keys/key-file.ts';
import { epochsAgree } from './unlock.ts';

/** Reads it as it must be while its store is open: ours, of one set, at the database's epoch. Throws the failure when not. */
export function openKeyFile(env: StoreEnvironment, { db, file, dataKey, storeId }: OpenDatabase): KeyFile {
  const read = readKeyFile(env.files ?? nodeFiles, file);
  if (!read.ok) throw new FailureError(read.failure);
  const keyFile = read.value;
  const whole = keyFile.next === undefined && keyFile.store === storeId && isAuthentic(storeId, keyFile, dataKey);
  if (!whole || !epochsAgree(db, keyFile)) throw new FailureError({ code: 'corrupt' });
  return keyFile;
}
