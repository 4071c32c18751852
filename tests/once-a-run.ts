/**
 * Folders for what one run of the tests works out once: keys derived, and source compiled for the processes it starts. Gone
 * after the run. All passphrases in tests are invented.
 */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

/** Names the folder to every process and thread of the run. */
export const DERIVED_KEYS = 'SAMRAD_TEST_DERIVED_KEYS';

/** By its path: for pages of the window the bundler would make an address of the web of it. */
export const ARGON2_ONCE = pathToFileURL(join(import.meta.dirname, 'argon2-once.ts'));

export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'samrad-derived-'));
  process.env[DERIVED_KEYS] = join(folder, 'keys');
  mkdirSync(join(folder, 'keys'));
  process.env.NODE_COMPILE_CACHE = join(folder, 'compiled');
  return () => rmSync(folder, { recursive: true, force: true });
}
