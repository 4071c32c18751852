import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE_FILE } from '../domain/example.ts';
import { samrad, temporaryFolder } from './harness.ts';

test('rescues what can be read, says how much, leaves the damaged store alone, and refuses with the right status', async () => {
  const folder = temporaryFolder();
  const keys = join(folder, 'passord.txt');
  writeFileSync(keys, 'fjell blåbær vinter åre\n');
  const store = join(folder, 'lager.db');
  const made = await samrad([
    'run',
    EXAMPLE_FILE,
    '--out',
    join(folder, 'ut'),
    '--store',
    store,
    '--passphrase-file',
    keys,
  ]);
  expect(made.status).toBe(0);
  const bytes = readFileSync(store);
  bytes.fill(0, 4 * 4096, 6 * 4096);
  writeFileSync(store, bytes);
  expect((await samrad(['verify', store, '--passphrase-file', keys])).status).toBe(4);

  const rescued = join(folder, 'reddet.db');
  const salvage = (...more: string[]) => samrad(['salvage', store, '--passphrase-file', keys, ...more]);
  const done = await salvage('--out', rescued);
  expect([done.status, done.error]).toEqual([0, '']);
  expect(done.out).toMatch(/2 av \d+ sider er skadet/);
  expect(done.out).toMatch(/meeting: \d+ reddet/);
  expect(readFileSync(store).equals(bytes)).toBe(true);
  expect((await samrad(['verify', rescued, '--passphrase-file', keys])).status).toBe(0);
  expect((await salvage('--out', rescued, '--lang', 'nn')).status).toBe(2);

  const wrong = join(folder, 'feil.txt');
  writeFileSync(wrong, 'noe helt annet\n');
  const to = join(folder, 'x.db');
  expect((await samrad(['salvage', store, '--out', to, '--passphrase-file', wrong])).status).toBe(5);
  writeFileSync(store, Buffer.alloc(8 * 4096, 9));
  const nothing = await salvage('--out', to);
  expect([nothing.status, nothing.error]).toEqual([4, expect.stringContaining('Ikke slett filen')]);
  expect((await salvage()).error).toContain('--out mangler');
  expect((await samrad(['salvage', join(folder, 'ingen.db'), '--out', to, '--passphrase-file', keys])).status).toBe(2);
  expect(existsSync(to)).toBe(false);
});
