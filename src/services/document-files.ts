/** Saving finished documents where the user chooses: whole under their names, or not there at all. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store } from '../store/index.ts';
import { fileFailure } from './file-failure.ts';
import type { Session } from './session.ts';

interface FinishedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

const partOf = (path: string): string => join(dirname(path), `.${basename(path)}.part`);

/** What was written goes again; what the disk will not let go is no reason to say something else than what went wrong. */
function takeAway(paths: readonly string[]): void {
  for (const path of paths) {
    try {
      rmSync(path, { force: true });
    } catch {
      // A hidden part of a file at most, which the next saving removes.
    }
  }
}

/** Writes under another name, waits until it stands on the disk, and gives it its own. */
function writeWhole(path: string, bytes: Uint8Array, mode?: number): void {
  const part = partOf(path);
  try {
    rmSync(part, { force: true });
    writeFileSync(part, bytes, { flag: 'wx', flush: true, mode });
    renameSync(part, path);
  } catch (error) {
    takeAway([part]);
    throw error;
  }
}

/** Saves one file at the path the user chose. One that was there before stays until the new one is whole. `mode`: who may read it. */
export function saveFile(path: string, bytes: Uint8Array, mode = 0o666): Result<{ fileName: string }> {
  try {
    writeWhole(path, bytes, mode);
    return ok({ fileName: basename(path) });
  } catch (error) {
    return fail(fileFailure(error, 'folder-not-writable'));
  }
}

/** Saves the files beside each other, all or none. A name that is taken gets a number: nothing of the user's is replaced. */
export function saveAll(folder: string, files: readonly FinishedFile[]): Result<string[]> {
  const written: string[] = [];
  try {
    for (const { name, bytes } of files) {
      const path = join(folder, freeName(folder, name));
      writeWhole(path, bytes);
      written.push(path);
    }
    return ok(written.map((path) => basename(path)));
  } catch (error) {
    takeAway(written);
    return fail(fileFailure(error, 'folder-not-writable'));
  }
}

/**
 * Saves files as the last step of what the store writes down about them. A full disk may refuse that at its very end; then the
 * files go again, for a document without a trace is worse than a trace without its document.
 */
export function saveRecorded(
  session: Session,
  folder: string,
  work: (store: Store) => readonly FinishedFile[],
): Result<string[]> {
  let saved: readonly string[] = [];
  const done = session.write((store) => {
    const names = saveAll(folder, work(store));
    if (names.ok) saved = names.value;
    return names;
  });
  if (!done.ok) takeAway(saved.map((name) => join(folder, name)));
  return done;
}

function freeName(folder: string, name: string): string {
  const dot = name.lastIndexOf('.');
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name.slice(0, dot)}-${n}${name.slice(dot)}`;
    if (!existsSync(join(folder, candidate))) return candidate;
  }
}
