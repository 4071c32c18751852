import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { EXAMPLE_FILE } from '../domain/example.ts';
import { releasedStore } from '../store/released.ts';
import { samrad, temporaryFolder } from './harness.ts';

const PASSPHRASE = 'fjell blåbær vinter åre';

/** A store made of the example, and the file with its passphrase. */
async function made(): Promise<{ folder: string; store: string; keys: string; counts: string }> {
  const folder = temporaryFolder();
  const keys = join(folder, 'passord.txt');
  writeFileSync(keys, `${PASSPHRASE}\n`);
  const store = join(folder, 'lager.db');
  const run = await samrad([
    'run',
    EXAMPLE_FILE,
    '--out',
    join(folder, 'ut'),
    '--store',
    store,
    '--passphrase-file',
    keys,
  ]);
  expect(run.status).toBe(0);
  return { folder, store, keys, counts: await countsOf(store, keys) };
}

async function countsOf(store: string, keys: string): Promise<string> {
  const { status, out } = await samrad(['verify', store, '--passphrase-file', keys]);
  expect(status).toBe(0);
  // The log grows by the backup and the restore themselves.
  return out
    .split('\n')
    .slice(1)
    .filter((line) => !line.includes('audit_event'))
    .join('\n');
}

test('drill: backed up, destroyed, restored elsewhere and in place, and every row is there again', async () => {
  const { folder, store, keys, counts } = await made();
  const copies = join(folder, 'kopier', 'her');
  const backup = await samrad(['backup', store, '--out', copies, '--passphrase-file', keys]);
  expect([backup.status, backup.error]).toEqual([0, '']);
  const [name = ''] = readdirSync(copies);
  expect(backup.out).toContain(name);
  expect(name).toMatch(/^samrad-\d{4}-\d{2}-\d{2}-\d{4}\.sikkerhetskopi$/);

  const elsewhere = join(folder, 'annet.db');
  const restored = await samrad(['restore', join(copies, name), '--store', elsewhere, '--passphrase-file', keys]);
  expect([restored.status, restored.error]).toEqual([0, '']);
  expect(await countsOf(elsewhere, keys)).toBe(counts);

  writeFileSync(store, Buffer.alloc(10_000, 1));
  const inPlace = await samrad(['restore', join(copies, name), '--store', store, '--passphrase-file', keys]);
  expect(inPlace.status).toBe(0);
  expect(inPlace.out).toContain('lager.db.replaced');
  expect(readFileSync(`${store}.replaced`).equals(Buffer.alloc(10_000, 1))).toBe(true);
  expect(await countsOf(store, keys)).toBe(counts);
});

test('a store of an older version: verified as it is, backed up and told of when it is opened, refused when that cannot be', async () => {
  const folder = temporaryFolder();
  const store = join(folder, 'samrad.db');
  const keys = join(folder, 'passord.txt');
  writeFileSync(keys, `${releasedStore(1, store).passphrase}\n`);
  const before = readFileSync(store);
  expect((await samrad(['verify', store, '--passphrase-file', keys])).status).toBe(0);
  expect(readFileSync(store).equals(before)).toBe(true);
  const own = join(folder, 'sikkerhetskopier');
  writeFileSync(own, '');
  const command = ['backup', store, '--out', join(folder, 'kopier'), '--passphrase-file', keys];
  const refused = await samrad(command);
  expect([refused.status, refused.out]).toEqual([4, '']);
  expect(refused.error).toMatch(/eldre versjon.*sikkerhetskopier.*Lageret er urørt/);
  expect(readFileSync(store).equals(before)).toBe(true);
  const restore = ['restore', join(folder, 'finnes-ikke'), '--store', store, '--passphrase-file', keys];
  expect(await samrad(restore)).toEqual(refused);
  rmSync(own);
  const made = await samrad(command);
  expect([made.status, made.error]).toEqual([0, '']);
  const [name = ''] = readdirSync(own);
  expect(made.out).toContain(join(own, name));
  expect((await samrad(command)).out).not.toContain(join(own, name));

  // The way back: the copy of before in another place, brought up to date there.
  const elsewhere = join(folder, 'annet.db');
  expect((await samrad(['restore', join(own, name), '--store', elsewhere, '--passphrase-file', keys])).status).toBe(0);
  expect(await countsOf(elsewhere, keys)).toBe(await countsOf(store, keys));
  const third = releasedStore(1, join(folder, 'tredje.db')).file;
  const over = await samrad(['restore', join(own, name), '--store', third, '--passphrase-file', keys]);
  expect(over.status).toBe(0);
  expect(over.out).toMatch(/eldre versjon.*er oppgradert/);
});

test('says what is wrong, with the exit status of it, and changes nothing', async () => {
  const { folder, store, keys } = await made();
  const copies = join(folder, 'kopier');
  await samrad(['backup', store, '--out', copies, '--passphrase-file', keys]);
  const backup = join(copies, readdirSync(copies)[0] ?? '');
  const wrong = join(folder, 'feil.txt');
  writeFileSync(wrong, 'noe helt annet\n');
  const damaged = join(folder, 'skadet.sikkerhetskopi');
  writeFileSync(damaged, readFileSync(backup).subarray(0, -1));
  writeFileSync(join(folder, 'fil'), '');

  const target = join(folder, 'nytt.db');
  const attempts: [number, string[], RegExp][] = [
    [5, ['restore', backup, '--store', target, '--passphrase-file', wrong], /Passordsetningen/],
    [4, ['restore', damaged, '--store', target, '--passphrase-file', keys], /skadet/],
    [4, ['restore', store, '--store', target, '--passphrase-file', keys], /ikke et Samråd-lager|ikke et/],
    [2, ['restore', `${backup}x`, '--store', target, '--passphrase-file', keys], /finnes ikke/],
    [2, ['restore', backup, '--passphrase-file', keys], /--store mangler/],
    [2, ['restore', '--store', target, '--passphrase-file', keys], /Hvilken sikkerhetskopi/],
    [5, ['backup', store, '--out', copies, '--passphrase-file', wrong], /Passordsetningen/],
    [2, ['backup', `${store}x`, '--out', copies, '--passphrase-file', keys], /ikke noe lager|finnes ikke/],
    [2, ['backup', store, '--out', join(folder, 'fil'), '--passphrase-file', keys], /./],
    [2, ['backup', store, '--passphrase-file', keys], /--out mangler/],
    [2, ['backup', store, '--out', copies], /--passphrase-file mangler/],
  ];
  for (const [status, args, message] of attempts) {
    const answer = await samrad(args);
    expect([args.slice(0, 2), answer.status]).toEqual([args.slice(0, 2), status]);
    expect(answer.error).toMatch(message);
    expect(answer.out).toBe('');
  }
  expect(existsSync(target)).toBe(false);
  expect(readdirSync(copies)).toHaveLength(1);
});
