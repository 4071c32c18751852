/**
 * Pictures of page 1 of each document in ./demo-output, for the README: docs/bilder/dokumenter/<type>.png.
 * Uses pdftoppm (Debian: poppler-utils); says so where it is missing. Run `npm run demo` first.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../..', import.meta.url));
const target = join(root, 'docs', 'bilder', 'dokumenter');
mkdirSync(target, { recursive: true });

const { files } = JSON.parse(readFileSync(join(root, 'demo-output', 'manifest.json'), 'utf8')) as {
  files: { format: string; language: string; path: string }[];
};
const firstOfType = new Map<string, string>();
for (const { format, path } of files) {
  const type = path.split('-')[0] ?? path;
  if (format === 'pdf' && !firstOfType.has(type)) firstOfType.set(type, path);
}
for (const [type, path] of firstOfType) {
  const made = spawnSync('pdftoppm', [
    ...['-r', '72', '-png', '-f', '1', '-l', '1', '-singlefile'],
    join(root, 'demo-output', path),
    join(target, type),
  ]);
  if (made.error) {
    console.log('pictures of documents not made: pdftoppm is missing (Debian: poppler-utils)');
    break;
  }
  if (made.status !== 0) throw new Error(`pdftoppm failed on ${path}`);
  console.log(`docs/bilder/dokumenter/${type}.png`);
}
