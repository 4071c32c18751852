/**
 * Writes a set of files all or none: everything is staged in a hidden folder inside the target, moved into place at the
 * end, and taken away again when anything fails, together with the folders made for it.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fail, ok, type Result } from '../domain/result.ts';
import { fileFailure } from './file-failure.ts';

export interface OutputFolder {
  readonly folder: string;
  /** Where files are written before they are moved into place. */
  readonly staging: string;
  /** Moves everything staged into the folder. Synchronous, so that it can be the last step of a database transaction. */
  commit(): Result<void>;
  /** Removes what was staged or moved, and the folders made for it. Safe to call at any time before `finish`. */
  undo(): void;
  /** The files stay. */
  finish(): void;
}

/** The folder and those of its ancestors that do not exist yet, outermost first. */
function missingFolders(folder: string): string[] {
  return existsSync(folder) ? [] : [...missingFolders(dirname(folder)), folder];
}

/** Makes ready an output folder that must be new or empty. Fails when it is a file, holds something or cannot be written. */
export function prepareOutputFolder(folder: string): Result<OutputFolder> {
  const missing = missingFolders(folder);
  const [made] = missing;
  let staging: string;
  try {
    if (made === undefined) {
      if (!statSync(folder).isDirectory()) return fail({ code: 'folder-is-file' });
      if (readdirSync(folder).length > 0) return fail({ code: 'folder-not-empty' });
    }
    // One by one: the recursive mkdir of Node never returns where the system makes no folders (/proc).
    for (const each of missing) mkdirSync(each);
    staging = mkdtempSync(join(folder, '.samrad-'));
  } catch (error) {
    if (made !== undefined) rmSync(made, { recursive: true, force: true });
    return fail(fileFailure(error, 'folder-not-writable'));
  }

  const moved: string[] = [];
  return ok({
    folder,
    staging,
    commit() {
      try {
        for (const name of readdirSync(staging)) {
          renameSync(join(staging, name), join(folder, name));
          moved.push(join(folder, name));
        }
        rmSync(staging, { recursive: true });
        return ok(undefined);
      } catch (error) {
        return fail(fileFailure(error, 'folder-not-writable'));
      }
    },
    undo() {
      for (const path of moved) rmSync(path, { recursive: true, force: true });
      rmSync(staging, { recursive: true, force: true });
      if (made !== undefined) rmSync(made, { recursive: true, force: true });
    },
    finish() {
      moved.length = 0;
    },
  });
}
