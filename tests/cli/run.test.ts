import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cliEnvironment } from '../../src/cli/environment.ts';
import { openStore } from '../../src/store/index.ts';
import { changed, EXAMPLE_FILE, exampleRun, type LooseRun } from '../domain/example.ts';
import { samrad, snapshot, temporaryFolder, writeJson } from './harness.ts';

const PASSPHRASE = 'fjell blåbær vinter åre';

function storeEnvironment() {
  const { clock, random, paths } = cliEnvironment();
  return { clock, random, argon2Worker: paths.argon2Worker };
}

/** Permission bits do not bind root: work is done as a user they do bind. */
async function asOrdinaryUser<T>(work: () => Promise<T>): Promise<T> {
  if (process.getuid?.() !== 0) return work();
  const NOBODY = 65_534;
  process.seteuid?.(NOBODY);
  try {
    return await work();
  } finally {
    process.seteuid?.(0);
  }
}

describe('the example', () => {
  test('gives every document asked for, a manifest that tells the truth, and a store that opens', async () => {
    const folder = temporaryFolder();
    const out = join(folder, 'ut', 'mappe');
    const { status, out: said } = await samrad(['run', EXAMPLE_FILE, '--out', out]);
    expect(status).toBe(0);

    const manifest = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
    expect(Object.keys(manifest).sort()).toEqual(['cases', 'files', 'store']);
    const asked = exampleRun().documents.flatMap((d: LooseRun) =>
      d.formats.map((f: string) => [d.type, d.of, f, d.language].join(' ')),
    );
    expect(manifest.files.map((f: LooseRun) => [f.type, f.of, f.format, f.language].join(' '))).toEqual(asked);
    for (const file of manifest.files) {
      const bytes = readFileSync(join(out, file.path));
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(file.sha256);
      expect(file.pages === undefined).toBe(file.format !== 'pdf');
    }
    expect(new Set(manifest.files.map((f: LooseRun) => f.path)).size).toBe(manifest.files.length);
    expect(manifest.cases.map((c: LooseRun) => c.id)).toEqual(['c1', 'c2', 'c3']);
    for (const c of manifest.cases) {
      expect(c.code).toMatch(/^S-[2-9A-Z]{4}$/);
      for (const f of c.findings) expect(Object.keys(f).sort()).toEqual(['path', 'severity', 'type']);
    }
    expect(manifest.store).toBe('samrad.db');
    expect(readdirSync(out).sort()).toEqual(
      [...manifest.files.map((f: LooseRun) => f.path), 'manifest.json', 'samrad.db', 'samrad.db.keys'].sort(),
    );

    const passphrase = /Passordsetning \(vises bare nå\): (.+)/.exec(said)?.[1] ?? '';
    expect(passphrase.split(' ')).toHaveLength(6);
    for (const [name, bytes] of snapshot(folder)) expect([name, bytes.includes(passphrase)]).toEqual([name, false]);
    const store = await openStore(storeEnvironment(), { file: join(out, 'samrad.db'), passphrase });
    if (!store.ok) throw new Error(store.failure.code);
    expect(store.value.cases.list().map((c) => c.status)).toEqual(['drøftet', 'drøftet', 'drøftet']);
    expect(store.value.meetings.list()).toHaveLength(1);
    expect(store.value.receipts.list()).toHaveLength(4);
    store.value.close();

    const keys = writeJson(folder, 'passord.txt', `${passphrase}\n`);
    const verified = await samrad(['verify', join(out, 'samrad.db'), '--passphrase-file', keys]);
    expect([verified.status, verified.error]).toEqual([0, '']);
    expect(verified.out).toContain('Lageret er helt.');
  });

  test('run again on the same store: municipality and team are updated, the rest is added', async () => {
    const folder = temporaryFolder();
    const keys = writeJson(folder, 'passord.txt', PASSPHRASE);
    const store = join(folder, 'lager.db');
    const recovery = join(folder, 'kode.txt');
    const first = ['run', EXAMPLE_FILE, '--out', join(folder, 'a'), '--store', store, '--passphrase-file', keys];
    expect((await samrad([...first, '--recovery-file', recovery])).status).toBe(0);
    expect(readFileSync(recovery, 'utf8').trim().length).toBeGreaterThan(30);
    const second = writeJson(
      folder,
      'ny.json',
      changed((r) => (r.municipality.population = 5000)),
    );
    const again = await samrad([
      'run',
      second,
      '--out',
      join(folder, 'b'),
      '--store',
      store,
      '--passphrase-file',
      keys,
    ]);
    expect([again.status, again.out.includes('vises bare nå')]).toEqual([0, false]);
    expect(JSON.parse(readFileSync(join(folder, 'b', 'manifest.json'), 'utf8')).store).toBe(store);

    const opened = await openStore(storeEnvironment(), { file: store, passphrase: PASSPHRASE });
    if (!opened.ok) throw new Error(opened.failure.code);
    expect(opened.value.municipalities.get()?.value.population).toBe(5000);
    expect(opened.value.teams.list()).toHaveLength(1);
    expect(opened.value.teams.list()[0]?.team.members).toHaveLength(7);
    expect(opened.value.cases.list()).toHaveLength(6);
    expect(opened.value.meetings.list()).toHaveLength(2);
    opened.value.close();
  });
});

describe('refused, and nothing is changed', () => {
  const refusals: [string, unknown, number, RegExp][] = [
    ['an empty file', '', 2, /tom/],
    ['a byte-order mark', `\uFEFF${JSON.stringify(exampleRun())}`, 2, /BOM/],
    ['not JSON', '{"format": "samrad-run/1",', 2, /ikke gyldig JSON/],
    ['deep nesting', '['.repeat(100_000) + ']'.repeat(100_000), 2, /\(hele filen\).*et objekt/],
    ['an unknown key', changed((r) => (r.meetings[0].sted = 'x')), 2, /meetings\[0\]\.sted/],
    [
      'a time that does not exist',
      changed((r) => Object.assign(r.meetings[0], { date: '2027-03-28', start: '02:30' })),
      2,
      /meetings\[0\]\.start/,
    ],
    [
      'an invisible character',
      changed((r) => (r.team.members[2].name = 'Maria\u200D Lindqvist')),
      2,
      /team\.members\[2\]\.name/,
    ],
    ['right-to-left letters', changed((r) => (r.team.members[2].name = 'مريم')), 2, /team\.members\[2\]\.name/],
    [
      'an unsettled duty',
      changed((r) => (r.cases[0].dutyGate.reporting = 'usikker')),
      2,
      /cases\[0\]\.dutyGate\.reporting/,
    ],
    [
      'a phone number in a case',
      changed((r) => (r.cases[1].observations = 'Ring mor på 99 00 00 00 i dag.')),
      3,
      /cases\[1\]\.observations: PHONE/,
    ],
    [
      'a national id in advice',
      changed((r) => (r.meetings[0].discussions[0].advice[0].text = 'Gjelder 17895099916.')),
      3,
      /advice\[0\]\.text: NATIONAL_ID/,
    ],
    [
      'a local place in the purpose',
      changed((r) => (r.meetings[0].purpose = 'Råd om Lauvåsen barnehage.')),
      3,
      /meetings\[0\]\.purpose/,
    ],
  ];
  test.each(refusals)('%s', async (_, content, status, message) => {
    const folder = temporaryFolder();
    const keys = writeJson(folder, 'passord.txt', PASSPHRASE);
    const file = writeJson(folder, 'kjoring.json', content);
    const before = snapshot(folder);
    const args = [
      'run',
      file,
      '--out',
      join(folder, 'ut'),
      '--store',
      join(folder, 'lager.db'),
      '--passphrase-file',
      keys,
    ];
    const refused = await samrad(args);
    expect([refused.status, refused.out]).toEqual([status, '']);
    expect(refused.error).toMatch(message);
    expect(snapshot(folder)).toEqual(before);
    expect(existsSync(join(folder, 'ut'))).toBe(false);
  });

  test('the message never repeats the text it is about', async () => {
    const folder = temporaryFolder();
    const run = changed((r) => {
      r.cases[0].observations = 'Hemmelige ord om tlf 99 00 00 00.';
    });
    const { error } = await samrad(['run', writeJson(folder, 'k.json', run), '--out', join(folder, 'ut')]);
    expect(error).not.toMatch(/Hemmelige|99 00/);
  });

  test('a file of fifty megabytes is not read', async () => {
    const folder = temporaryFolder();
    const file = writeJson(folder, 'stor.json', `"${'x'.repeat(50 * 1024 * 1024)}"`);
    const refused = await samrad(['run', file, '--out', join(folder, 'ut')]);
    expect([refused.status, refused.error]).toEqual([2, expect.stringContaining('større enn 8 MiB')]);
  });

  test('an output folder that is a file, holds something, lies under a file, or cannot be made', async () => {
    const folder = temporaryFolder();
    const taken = writeJson(folder, 'fil', 'x');
    mkdirSync(join(folder, 'full'));
    writeFileSync(join(folder, 'full', 'noe.txt'), 'mitt');
    const before = snapshot(folder);
    for (const out of [taken, join(folder, 'full'), join(taken, 'under'), '/proc/samrad/ut']) {
      expect([out, (await samrad(['run', EXAMPLE_FILE, '--out', out])).status]).toEqual([out, 2]);
    }
    expect(snapshot(folder)).toEqual(before);
  });

  test('an output folder without write permission', async () => {
    const folder = temporaryFolder();
    const file = writeJson(folder, 'k.json', exampleRun());
    const out = join(folder, 'låst');
    mkdirSync(out);
    chmodSync(folder, 0o755);
    chmodSync(out, 0o555);
    const refused = await asOrdinaryUser(() => samrad(['run', file, '--out', out]));
    expect([refused.status, refused.error]).toEqual([2, expect.stringContaining('får ikke skrive')]);
    expect(readdirSync(out)).toEqual([]);
  });

  test('a wrong passphrase, a file that is no store, and a store of a newer version', async () => {
    const folder = temporaryFolder();
    const keys = writeJson(folder, 'passord.txt', PASSPHRASE);
    const store = join(folder, 'lager.db');
    const run = (out: string, file: string, passphrase: string) =>
      samrad(['run', EXAMPLE_FILE, '--out', join(folder, out), '--store', file, '--passphrase-file', passphrase]);
    expect((await run('a', store, keys)).status).toBe(0);
    const before = snapshot(folder);
    const wrong = writeJson(folder, 'feil.txt', 'en helt annen setning');
    before.set('feil.txt', readFileSync(wrong));

    expect((await run('b', store, wrong)).status).toBe(5);
    expect((await run('b', keys, keys)).status).toBe(4);
    expect(snapshot(folder)).toEqual(before);

    const keyFile = JSON.parse(readFileSync(`${store}.keys`, 'utf8'));
    writeFileSync(`${store}.keys`, JSON.stringify({ ...keyFile, format: 'samrad-keys/99' }));
    const newer = await run('b', store, keys);
    expect([newer.status, newer.error]).toEqual([4, expect.stringContaining('nyere versjon')]);
    expect(existsSync(join(folder, 'b'))).toBe(false);
  });

  test('a recovery file that exists already: no store is made', async () => {
    const folder = temporaryFolder();
    const keys = writeJson(folder, 'passord.txt', PASSPHRASE);
    const before = snapshot(folder);
    const args = ['--store', join(folder, 'lager.db'), '--passphrase-file', keys, '--recovery-file', keys];
    expect((await samrad(['run', EXAMPLE_FILE, '--out', join(folder, 'ut'), ...args])).status).toBe(2);
    expect(snapshot(folder)).toEqual(before);
  });
});

describe('arguments', () => {
  const wrong: [string[], RegExp][] = [
    [[], /Ukjent kommando/],
    [['kjør'], /Ukjent kommando/],
    [['run'], /Hvilken fil/],
    [['run', 'a.json'], /--out mangler/],
    [['run', 'a.json', '--out'], /--out mangler en verdi/],
    [['run', 'a.json', '--out', 'b', '--fort'], /Ukjent valg: --fort/],
    [['run', 'a.json', '--out', 'b', '--store', 'c'], /--passphrase-file mangler/],
    [['run', 'a.json', '--out', 'b', '--passphrase-file', 'c'], /bare sammen med --store/],
    [['run', 'a.json', '--out', 'b', '--lang', 'sv'], /Ukjent språk/],
    [['run', 'finnes-ikke.json', '--out', 'b'], /finnes ikke/],
    [['verify', 'a.db'], /--passphrase-file mangler/],
    [['scan'], /--jsonl/],
  ];
  test.each(wrong)('%j', async (args, message) => {
    const { status, error } = await samrad(args);
    expect([status, error]).toEqual([2, expect.stringMatching(message)]);
  });

  test('help in three languages', async () => {
    for (const [language, word] of [
      ['nb', 'Bruk'],
      ['nn', 'køyrefila'],
      ['en', 'Usage'],
    ] as const) {
      const { status, out } = await samrad(['--help', '--lang', language]);
      expect([status, out]).toEqual([0, expect.stringContaining(word)]);
    }
  });

  test('an error is told in the language asked for', async () => {
    expect((await samrad(['run', '--lang', 'en'])).error).toContain('Which file?');
  });
});

test('stopped by a signal half-way: nothing is left behind', async () => {
  const folder = temporaryFolder();
  const child = spawn(
    process.execPath,
    [join(import.meta.dirname, '../../src/cli/index.ts'), 'run', EXAMPLE_FILE, '--out', join(folder, 'ut')],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  let said = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    said += text;
    // Once: a second signal would end the program on the spot.
    if (!child.killed && said.includes('krypterte lageret')) child.kill('SIGTERM');
  });
  const [status] = await once(child, 'exit');
  expect([status, said]).toEqual([1, expect.stringContaining('avbrutt')]);
  expect(readdirSync(folder)).toEqual([]);
});
