/** Saving finished documents in a folder the user chose. */
import { existsSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { fail, ok, type Result } from '../domain/result.ts';
import { fileFailure } from './file-failure.ts';

/** Saves the files beside each other, all or none. A name that is taken gets a number: nothing of the user's is replaced. */
export function saveAll(folder: string, files: readonly { name: string; bytes: Uint8Array }[]): Result<string[]> {
  const written: string[] = [];
  try {
    for (const { name, bytes } of files) {
      const free = freeName(folder, name);
      const part = join(folder, `.${free}.part`);
      written.push(part);
      writeFileSync(part, bytes, { flag: 'wx' });
      renameSync(part, join(folder, free));
      written[written.length - 1] = join(folder, free);
    }
    return ok(written.map((path) => basename(path)));
  } catch (error) {
    for (const path of written) rmSync(path, { force: true });
    return fail(fileFailure(error, 'folder-not-writable'));
  }
}

function freeName(folder: string, name: string): string {
  const dot = name.lastIndexOf('.');
  for (let n = 1; ; n++) {
    const candidate = n === 1 ? name : `${name.slice(0, dot)}-${n}${name.slice(dot)}`;
    if (!existsSync(join(folder, candidate))) return candidate;
  }
}
