/** A folder for the keys derived in one run of the tests, gone after it. All passphrases in tests are invented. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Names the folder to every process and thread of the run. */
export const DERIVED_KEYS = 'SAMRAD_TEST_DERIVED_KEYS';

export const ARGON2_ONCE = new URL('./argon2-once.ts', import.meta.url);

export default function setUp(): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'samrad-derived-'));
  process.env[DERIVED_KEYS] = folder;
  return () => rmSync(folder, { recursive: true, force: true });
}
