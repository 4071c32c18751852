/** Stores of the schemas that have been released, as they lay on somebody's disk. */
import { copyFileSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';
import { type ClosedStore, temporaryFolder } from './support.ts';

const FIXTURES = join(import.meta.dirname, '../fixtures/stores');

/** Numbers of the schemas that have been released. */
export const RELEASED: readonly number[] = readdirSync(FIXTURES)
  .flatMap((name) => /^schema-(\d+)$/.exec(name)?.[1] ?? [])
  .map(Number)
  .sort((a, b) => a - b);

/** A copy of one, in a folder of its own or where it is wanted. */
export function releasedStore(
  version: number,
  file: string = join(temporaryFolder(), 'samrad.db'),
): ClosedStore & { readonly passphrase: string } {
  const fixture = join(FIXTURES, `schema-${version}`);
  const readMe = readFileSync(join(fixture, 'README.md'), 'utf8');
  const said = (what: string): string =>
    new RegExp(`${what}: \`(.*)\``).exec(readMe)?.[1] ?? expect.fail(`no ${what} in ${dirname(file)}`);
  for (const part of ['', '.keys']) copyFileSync(join(fixture, `samrad.db${part}`), file + part);
  return { file, passphrase: said('Passphrase'), recoveryCode: said('Recovery code') };
}
