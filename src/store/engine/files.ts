/** The file system as the store uses it beside the database: few operations, so that a test can make any of them fail. */
import {
  closeSync,
  fchmodSync,
  fsyncSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname } from 'node:path';

export interface FilePort {
  /** Size in bytes and kind, or undefined when nothing stands there. Must not open the file (see `nodeFiles.describe`). */
  describe(path: string): { readonly size: number; readonly isFile: boolean } | undefined;
  /** The bytes of a file, or undefined when nothing stands there. */
  read(path: string): Buffer | undefined;
  /** Writes a file that must not exist yet, readable by its owner only, and waits until it stands on the disk. */
  writeNew(path: string, bytes: Uint8Array): void;
  /** Puts a file in the place of another in one step, and waits until the folder knows. */
  replace(from: string, to: string): void;
  /** Removes a file; nothing happens when there is none. */
  remove(path: string): void;
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';

const orUndefinedWhenMissing = <T>(read: () => T): T | undefined => {
  try {
    return read();
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
};

// A rename is durable only when the folder has been written too. Windows has no such call and needs none (NTFS journals it).
function syncFolder(path: string): void {
  if (process.platform === 'win32') return;
  const handle = openSync(dirname(path), 'r');
  try {
    fsyncSync(handle);
  } finally {
    closeSync(handle);
  }
}

export const nodeFiles: FilePort = {
  // Only stat: opening and closing a database file in this process would drop the POSIX lock a live connection holds on it.
  describe: (path) =>
    orUndefinedWhenMissing(() => {
      const found = statSync(path);
      return { size: found.size, isFile: found.isFile() };
    }),
  read: (path) => orUndefinedWhenMissing(() => readFileSync(path)),
  writeNew(path, bytes) {
    const handle = openSync(path, 'wx', 0o600);
    try {
      // The umask may have taken rights from the owner's file, never given any; this makes them exactly the owner's.
      if (process.platform !== 'win32') fchmodSync(handle, 0o600);
      writeFileSync(handle, bytes);
      fsyncSync(handle);
    } catch (error) {
      rmSync(path, { force: true });
      throw error;
    } finally {
      closeSync(handle);
    }
  },
  replace(from, to) {
    renameSync(from, to);
    syncFolder(to);
  },
  remove: (path) => rmSync(path, { force: true }),
};

/** Writes a file whole or not at all: a temporary neighbour, flushed, then renamed over the old one. */
export function writeAtomically(files: FilePort, path: string, bytes: Uint8Array): void {
  const temporary = `${path}.tmp`;
  files.remove(temporary);
  files.writeNew(temporary, bytes);
  try {
    files.replace(temporary, path);
  } catch (error) {
    files.remove(temporary);
    throw error;
  }
}
