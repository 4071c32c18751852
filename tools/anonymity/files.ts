import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** Absolute path of a file named from the project's root. */
export function projectPath(relative: string): string {
  return fileURLToPath(new URL(`../../${relative}`, import.meta.url));
}

/** Rows of a tab-separated file without its comment lines. */
export function rows(path: string): string[][] {
  return readFileSync(path, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '' && !line.startsWith('#'))
    .map((line) => line.split('\t'));
}

/** Rows of one of the lists in resources/anonymity/sources. */
export function sourceRows(name: string): string[][] {
  return rows(projectPath(`resources/anonymity/sources/${name}`));
}

/** Pieces of a list where several entries share a line, parted by blanks. */
export function sourceWords(name: string): string[] {
  return sourceRows(name).flatMap((row) => row.join(' ').split(/\s+/));
}
