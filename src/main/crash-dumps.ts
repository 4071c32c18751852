/** A crash dump may hold the memory of a case. None is made by us, and any that Chromium has left is removed at start. */
import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** Empties the folder; one that is missing is empty. */
export function emptyFolder(folder: string): void {
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch {
    return;
  }
  for (const name of names) rmSync(join(folder, name), { recursive: true, force: true });
}
