/** Words that are found nowhere else, and where they are found again. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** How often a marker stands in the bytes, as UTF-8 and as UTF-16 (of either order of bytes). */
export function countIn(bytes: Buffer, marker: string): number {
  const little = Buffer.from(marker, 'utf16le');
  const needles = [Buffer.from(marker, 'utf8'), little, Buffer.from(little).swap16()];
  let count = 0;
  for (const needle of needles) {
    for (let at = bytes.indexOf(needle); at >= 0; at = bytes.indexOf(needle, at + 1)) count += 1;
  }
  return count;
}

export const markersIn = (bytes: Buffer, markers: readonly string[]): string[] =>
  markers.filter((marker) => countIn(bytes, marker) > 0);

/** Every file under the folders, and what was found in its bytes or its name. */
export function scanFolders(
  folders: readonly string[],
  markers: readonly string[],
): { files: string[]; hits: { file: string; marker: string }[] } {
  const files: string[] = [];
  const hits: { file: string; marker: string }[] = [];
  for (const folder of folders) {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const file = join(entry.parentPath, entry.name);
      if (!entry.isFile() || files.includes(file)) continue;
      files.push(file);
      const found = [...markersIn(readFileSync(file), markers), ...markersIn(Buffer.from(file), markers)];
      hits.push(...found.map((marker) => ({ file, marker })));
    }
  }
  return { files, hits };
}

/** Bytes of a file that may have gone meanwhile. */
export function bytesOf(file: string): Buffer | undefined {
  try {
    return statSync(file).isFile() ? readFileSync(file) : undefined;
  } catch {
    return undefined;
  }
}
