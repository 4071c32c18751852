import { existsSync, readdirSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createServices } from '../../src/services/index.ts';
import { must } from '../result.ts';
import { PASSPHRASE, practice } from './harness.ts';

/** Flips bytes in some pages, and returns what the file holds then. */
function damage(file: string, pages: readonly number[]): Buffer {
  const bytes = readFileSync(file);
  for (const page of pages) bytes.fill(0x55, (page - 1) * 4096 + 300, (page - 1) * 4096 + 340);
  writeFileSync(file, bytes);
  return bytes;
}

test('a damaged store: looked at, rescued, gone on with; the damaged one is kept, and nothing is an older copy', async () => {
  const b = await practice();
  const before = must(b.services.case.list()).length;
  b.services.lock('user');
  const store = join(b.env.paths.store, 'samrad.db');
  expect(must(b.services.rescue.examine())).toEqual({ keys: 'whole', database: 'there', openBy: null });
  const bytes = damage(store, [5]);
  const services = b.restart();
  expect(await services.vault.unlock({ passphrase: PASSPHRASE })).toEqual({ ok: false, failure: { code: 'corrupt' } });

  const report = must(await services.rescue.salvage({ passphrase: PASSPHRASE }));
  expect(report).toMatchObject({ damagedPages: 1, checked: true, allKeys: true });
  expect(readFileSync(store).equals(bytes)).toBe(true);
  expect(services.isUnlocked()).toBe(false);
  // A second time replaces what the first one made, and not before it has made something better.
  const first = readFileSync(`${store}.salvaged`);
  expect(await services.rescue.salvage({ passphrase: 'noe helt annet' })).toEqual({
    ok: false,
    failure: { code: 'wrong-passphrase' },
  });
  expect(readFileSync(`${store}.salvaged`).equals(first)).toBe(true);
  must(await services.rescue.salvage({ passphrase: PASSPHRASE }));
  expect(
    readdirSync(b.env.paths.store)
      .filter((name) => name.includes('.salvaged'))
      .sort(),
  ).toEqual(['samrad.db.salvaged', 'samrad.db.salvaged.keys']);

  must(await services.rescue.useSalvaged({ passphrase: PASSPHRASE }));
  expect(must(services.case.list()).length).toBeGreaterThanOrEqual(before - 3);
  expect(must(services.vault.status())).toMatchObject({ state: 'unlocked', practice: true, notice: null });
  expect(must(services.vault.log()).entries[0]?.event).toBe('salvaged');
  expect(readFileSync(`${store}.replaced`).equals(bytes)).toBe(true);
  expect(existsSync(`${store}.salvaged`)).toBe(false);
  services.lock('user');
  must(await services.vault.unlock({ passphrase: PASSPHRASE }));
});

test('says what of the files is wrong, and who has the store open', async () => {
  const b = await practice();
  const { rescue } = b.services;
  const store = join(b.env.paths.store, 'samrad.db');
  expect(must(rescue.examine()).openBy?.since).toMatch(/^\d{4}-/);
  expect(await rescue.salvage({ passphrase: PASSPHRASE })).toEqual({ ok: false, failure: { code: 'in-use' } });
  b.services.lock('user');
  truncateSync(store, 10_000);
  writeFileSync(`${store}.keys`, '{');
  expect(must(rescue.examine())).toEqual({ keys: 'damaged', database: 'cut', openBy: null });
  writeFileSync(`${store}.keys`, '{"format":"samrad-keys/9"}');
  writeFileSync(store, '');
  expect(must(rescue.examine())).toEqual({ keys: 'newer', database: 'empty', openBy: null });
  rmSync(`${store}.keys`);
  rmSync(store);
  expect(must(rescue.examine())).toEqual({ keys: 'missing', database: 'missing', openBy: null });
  expect(await rescue.useSalvaged({ passphrase: PASSPHRASE })).toEqual({ ok: false, failure: { code: 'no-store' } });
});

test('without its key file a store is rescued by the one in a backup', async () => {
  const b = await practice();
  must(b.services.backup.now());
  b.services.lock('user');
  rmSync(join(b.env.paths.store, 'samrad.db.keys'));
  expect(must(await b.services.rescue.salvage({ passphrase: PASSPHRASE })).allKeys).toBe(false);
  must(await b.services.rescue.useSalvaged({ passphrase: PASSPHRASE }));
  // Only this passphrase is known to be right: a new sheet is due.
  expect(must(b.services.vault.status()).setup).toMatchObject({ recoveryConfirmed: false, newCode: true });
});

test('where a store must not lie, none is made and none is opened', async () => {
  const b = await practice();
  b.services.lock('user');
  const services = createServices({ ...b.env, placeRules: { platform: 'linux', variables: {}, refused: [b.home] } });
  expect(must(services.vault.status()).place).toBe('policy');
  const refused = { ok: false, failure: { code: 'not-allowed', rule: 'place-policy' } };
  expect(await services.vault.unlock({ passphrase: PASSPHRASE })).toEqual(refused);
  expect(await services.vault.create({ passphrase: PASSPHRASE, practice: true })).toEqual(refused);
  expect(await services.vault.recover({ code: 'x', passphrase: PASSPHRASE })).toEqual(refused);
  expect(await services.rescue.salvage({ passphrase: PASSPHRASE })).toEqual(refused);
});

test('the log is written as text, table and PDF, filtered, and only where the person says', async () => {
  const b = await practice();
  const all = { event: null, role: null, from: null };
  for (const format of ['txt', 'csv', 'pdf'] as const) {
    b.desk.file = join(b.home, `logg.${format}`);
    expect(must(await b.services.vault.exportLog({ ...all, format }))).toEqual({ fileName: `logg.${format}` });
  }
  const rows = readFileSync(join(b.home, 'logg.csv'), 'utf8').trimEnd().split('\r\n');
  expect(rows).toHaveLength(must(b.services.vault.log()).entries.length + 1);
  expect(rows[0]).toBe('\uFEFFTid;Hendelse;Rolle');
  expect(readFileSync(join(b.home, 'logg.txt'), 'utf8')).toContain('Kjeden av hendelser er kontrollert og hel.');
  expect(readFileSync(join(b.home, 'logg.pdf')).subarray(0, 5).toString()).toBe('%PDF-');

  b.desk.file = join(b.home, 'logg.csv');
  must(await b.services.vault.exportLog({ event: 'run', role: null, from: null, format: 'csv' }));
  const filtered = readFileSync(b.desk.file, 'utf8').trimEnd().split('\r\n').slice(1);
  expect(filtered.every((row) => row.includes('Kjørefil lest inn'))).toBe(true);
  must(await b.services.vault.exportLog({ event: null, role: null, from: '2999-01-01', format: 'txt' }));
  b.desk.file = undefined;
  expect(await b.services.vault.exportLog({ ...all, format: 'csv' })).toEqual({
    ok: false,
    failure: { code: 'cancelled' },
  });
});
