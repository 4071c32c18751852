/** Putting another store in the place of the present one, which is kept. */
import { toOslo } from '../domain/local-time.ts';
import type { FilePort } from './engine/files.ts';
import { keyFileOf, replacedOf } from './engine/paths.ts';
import { putInPlace } from './unlock.ts';

/** The store that the last restore replaced gets a name of its own, so that this one's can take the usual one. */
function keepEarlierReplaced(files: FilePort, file: string, now: Date): void {
  const replaced = replacedOf(file);
  const { date, time } = toOslo(now);
  const base = `${replaced}-${date}-${time.replace(':', '')}`;
  let kept = base;
  for (let number = 2; files.describe(kept) || files.describe(keyFileOf(kept)); number++) kept = `${base}-${number}`;
  for (const part of ['.keys', '-wal', '']) {
    if (files.describe(replaced + part) !== undefined) files.replace(replaced + part, kept + part);
  }
}

/**
 * Puts the store that stands, proved, under `restoredOf(file)` in the place of the one at `file`, which nobody may have open.
 * That one is kept beside it, with its key file and log. Killed at any instant, one of the two opens.
 */
export function replaceStore(files: FilePort, file: string, now: Date): void {
  keepEarlierReplaced(files, file, now);
  const keys = files.read(keyFileOf(file));
  if (files.describe(file)) {
    if (keys !== undefined) files.writeNew(keyFileOf(replacedOf(file)), keys);
    // From here on the other store is the one that counts.
    files.replace(file, replacedOf(file));
  }
  putInPlace(files, file);
}
