/**
 * Everything a person can do that writes or reads a file, with each of its file operations failing in turn: the answer is a
 * typed failure, nothing is lost, nothing half written is left, and when the disk is well again the same works.
 */
import { spawnSync } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest';
import frydal from '../../resources/demo/frydal.json' with { type: 'json' };
import { consentOrderSchema } from '../../src/domain/named-documents.ts';
import { parseWith } from '../../src/domain/problems.ts';
import type { Result } from '../../src/domain/result.ts';
import { readPolicy } from '../../src/services/policy-file.ts';
import { run } from '../../src/services/run.ts';
import { failingDisk } from '../failing-fs.ts';
import { must } from '../result.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

const KEY = 'kajakk ugle fjell vinter torsk brygge';
const CODES = ['ENOSPC', 'EACCES', 'EIO', 'EROFS'] as const;
/** What may be said of a disk that refuses; of one that is full only that it is. */
const TYPED: Readonly<Record<(typeof CODES)[number], readonly string[]>> = {
  ENOSPC: ['disk-full'],
  EACCES: ['folder-not-writable', 'read-only', 'unreadable-file'],
  EIO: ['folder-not-writable', 'corrupt', 'unreadable-file'],
  EROFS: ['folder-not-writable', 'read-only', 'unreadable-file'],
};

let b: Bench;
let meeting: string;
const ends: (() => void)[] = [];
const total = { points: 0, tries: 0, refused: 0 };

beforeAll(async () => {
  b = bench('electron', (end) => ends.push(end));
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(b.services.practice.load());
  const [held] = must(b.services.meeting.list());
  meeting = held?.id ?? '';
  must(await b.services.minutes.approve({ meeting, version: held?.version ?? 0, language: 'nb' }));
  must(await b.services.letterhead.change({ colour: '#12616b' }));
}, 120_000);
afterAll(() => {
  for (const end of ends) end();
  console.info(
    `failing files: ${total.points} operations, ${total.tries} tries with ${CODES.join(', ')}: ${total.refused} typed refusals, the rest done all the same`,
  );
});

/** All that is kept, without times and without the log, which tells of attempts too. */
const kept = (): unknown => ({
  cases: must(b.services.case.list()),
  meetings: must(b.services.meeting.list()),
  letterhead: must(b.services.letterhead.get()),
  receipts: must(b.services.consent.list()),
  issued: must(b.services.meeting.get({ id: meeting })).issued,
  review: must(b.services.retention.get()).review,
  bin: must(b.services.bin.list()),
});

const listed = (folder: string): string[] =>
  existsSync(folder) ? readdirSync(folder, { recursive: true }).map(String).sort() : [];

interface Trial<T> {
  readonly act: () => Promise<Result<T>> | Result<T>;
  /** Runs after each try, with the disk well again. */
  readonly after?: (answer: Result<T>) => Promise<void> | void;
  /** What has to be there before each try. */
  readonly before?: () => void;
  /** Every so many operations, and one code for each in turn, for what takes long; all with SAMRAD_EVERY_FAILURE=1. */
  readonly step?: number;
  /** What may be said besides. */
  readonly also?: readonly string[];
}

const EVERY = process.env.SAMRAD_EVERY_FAILURE === '1';
if (EVERY) vi.setConfig({ testTimeout: 600_000 });

/** Runs it with its first, second, third … operation failing until none fails any more. */
async function withEachFailing<T>(name: string, { act, after, before, step, also = [] }: Trial<T>): Promise<void> {
  const disk = failingDisk(b.home);
  let [points, refused] = [0, 0];
  for (let nth = 1; ; nth += EVERY ? 1 : (step ?? 1)) {
    let used = 0;
    for (const code of step === undefined || EVERY ? CODES : [CODES[points % CODES.length] ?? 'EIO']) {
      before?.();
      disk.failAt(nth, code);
      const answer = await act();
      const healed = disk.heal();
      used = Math.max(used, healed.used);
      if (!answer.ok) {
        expect([...TYPED[code], ...also], `${name}: ${healed.failed} ${code}`).toContain(answer.failure.code);
        refused += 1;
      }
      total.tries += 1;
      await after?.(answer);
    }
    if (used < nth) break;
    points += 1;
  }
  total.points += points;
  total.refused += refused;
  expect(refused, name).toBeGreaterThan(0);
}

/** A folder of its own to save in. */
function exportFolder(name: string): string {
  const folder = join(b.home, name);
  mkdirSync(folder);
  b.desk.folder = folder;
  return folder;
}

const consent = must(
  parseWith(consentOrderSchema, {
    form: {
      purpose: 'Vi vil snakke sammen.',
      requestingService: 'BHG',
      services: [{ serviceType: 'PSY', direction: 'begge' }],
      informationTypes: ['trivsel_læring'],
      exclusions: '',
      reviewDate: '2027-06-15',
      signatureLines: ['foresatt'],
      childView: 'Barnet er fire år.',
      language: 'nb',
      printOnly: {
        child: { name: 'Mari Myhr', birthDate: '2022-11-23' },
        guardians: [{ name: 'Kari Myhr', hasParentalResponsibility: true }],
      },
    },
    sections: { ageGuidance: true, withdrawalSlip: true, interpreter: true, oralRecord: true },
    language: 'nb',
    formats: ['txt', 'docx'],
  }),
);

test.each([
  ['a document', () => b.services.document.make({ type: 'ground-rules', formats: ['docx', 'pdf'], language: 'nb' })],
  ['a consent form', () => b.services.consent.make(consent)],
  ['the archive’s file', () => b.services.retention.archive({ meetings: [meeting] })],
  ['approved minutes', () => b.services.minutes.save({ meeting, number: 1, kind: 'log' })],
] as const)('%s: all files under their names, or none, and no trace in the store without them', async (name, make) => {
  const folder = exportFolder(name.replaceAll(/[^a-z]/g, '-'));
  writeFileSync(join(folder, 'notat.txt'), 'mitt eget');
  const before = kept();
  await withEachFailing<{ files: readonly string[] }>(name, {
    act: make,
    step: name === 'a document' ? 1 : 2,
    after(answer) {
      const files = answer.ok ? answer.value.files : [];
      expect(listed(folder)).toEqual(['notat.txt', ...files].sort());
      for (const file of files) {
        expect(readFileSync(join(folder, file)).length).toBeGreaterThan(100);
        rmSync(join(folder, file));
      }
      if (!answer.ok) expect(kept()).toEqual(before);
    },
  });
});

const OLD = 'det som lå der før';
test.each([
  ['ark.pdf', () => b.services.vault.saveRecoverySheet()],
  ['logg.csv', () => b.services.vault.exportLog({ event: null, role: null, from: null, format: 'csv' })],
  ['brevhode.docx', () => b.services.letterhead.saveSample({ number: null })],
  [
    'flytt.samradflytt',
    () =>
      b.services.transfer.save({
        chosen: must(b.services.transfer.list()).map(({ kind, id }) => ({ kind, id })),
        passphrase: KEY,
      }),
  ],
] as const)('%s: the new file whole, or the one that was there', async (name, save) => {
  const folder = exportFolder(name.replace('.', '-'));
  const file = join(folder, name);
  b.desk.file = file;
  let whole: number | undefined;
  const unflushed: number[] = [];
  await withEachFailing<unknown>(name, {
    act: save,
    step: name.startsWith('flytt') ? 3 : 1,
    before: () => writeFileSync(file, OLD),
    after(answer) {
      expect(listed(folder)).toEqual([name]);
      const bytes = readFileSync(file);
      if (answer.ok) whole ??= bytes.length;
      // Said not to be saved, it may stand there whole: when only the folder could not be flushed.
      if (answer.ok) expect(bytes.toString('utf8')).not.toBe(OLD);
      else if (bytes.toString('utf8') !== OLD) unflushed.push(bytes.length);
    },
  });
  for (const length of unflushed) expect(Math.abs(length - (whole ?? 0))).toBeLessThan(64);
});

test('files that are read: refused with a reason, and nothing is changed', async () => {
  const before = kept();
  b.desk.file = join(b.home, 'inn.samradflytt');
  const chosen = must(b.services.transfer.list()).map(({ kind, id }) => ({ kind, id }));
  must(await b.services.transfer.save({ chosen, passphrase: KEY }));
  b.desk.found = b.desk.file;
  await withEachFailing<unknown>('a transfer file chosen', { act: () => b.services.transfer.choose() });
  must(await b.services.transfer.choose());
  must(await b.services.transfer.look({ passphrase: KEY }));
  must(b.services.transfer.forget());

  b.desk.found = join(b.home, 'logo.png');
  writeFileSync(b.desk.found, 'ikke et bilde');
  await withEachFailing<unknown>('a letterhead chosen', { act: () => b.services.letterhead.choose({ file: 'logo' }) });
  expect(kept()).toEqual(before);
});

test('a policy file that cannot be read is a broken policy: the strictest holds', () => {
  const file = join(b.home, 'policy.json');
  writeFileSync(file, '{"format":"samrad-policy/1"}');
  const machine = { platform: process.platform, variables: {} };
  const disk = failingDisk(b.home);
  for (const code of CODES) {
    for (let nth = 1; ; nth++) {
      disk.failAt(nth, code);
      const policy = readPolicy(machine, [file], () => true);
      const { failed } = disk.heal();
      expect(policy.problems.map(({ what }) => what)).toEqual(failed === undefined ? [] : ['unreadable']);
      if (failed === undefined) break;
      expect(policy.rules.exportFolders).toEqual([]);
    }
  }
});

test('choices of this PC: the profile before, or the new one, whole', async () => {
  const file = join(b.env.paths.profile, 'profile.json');
  const minutes = (): number => JSON.parse(readFileSync(file, 'utf8')).preferences.lockMinutes;
  let wanted: 5 | 3 = 5;
  await withEachFailing('choices', {
    act() {
      wanted = wanted === 5 ? 3 : 5;
      return b.services.settings.set({ locale: 'nb', colorScheme: 'auto', lockMinutes: wanted });
    },
    after(answer) {
      if (answer.ok) expect(minutes()).toBe(wanted);
      expect([3, 5]).toContain(minutes());
      // For this session the choice holds in any case.
      expect(must(b.services.settings.get()).lockMinutes).toBe(wanted);
      expect(listed(b.env.paths.profile)).toEqual(['profile.json']);
    },
  });
});

test('a backup in two folders: what is said to stand there opens, the store goes on, old ones go only for new ones', async () => {
  const second = exportFolder('minnepinne');
  must(await b.services.backup.chooseFolder());
  const first = must(b.services.backup.list()).folder;
  let said = 0;
  const before = kept();
  await withEachFailing<{ name: string; second: string }>('a backup', {
    act: () => b.services.backup.now(),
    step: 4,
    before: () => {
      b.now = new Date(b.now.getTime() + 86_400_000);
    },
    after(answer) {
      const known = must(b.services.backup.list()).backups;
      expect(listed(first).every((name) => known.some((each) => each.name === name))).toBe(true);
      if (answer.ok) {
        expect(existsSync(join(first, answer.value.name))).toBe(true);
        if (answer.value.second === 'made') expect(existsSync(join(second, answer.value.name))).toBe(true);
        if (answer.value.second === 'failed') said += 1;
      }
      expect(b.services.isUnlocked()).toBe(true);
    },
  });
  expect(said).toBeGreaterThan(0);
  expect(kept()).toEqual({ ...(before as object), review: must(b.services.retention.get()).review });
  must(b.services.backup.forgetFolder());
  // The newest of them is whole.
  const [newest] = must(b.services.backup.list()).backups;
  must(await b.services.backup.compare({ place: 'first', name: newest?.name ?? '', passphrase: PASSPHRASE }));
});

test('unlocking: whatever the disk refuses, no store is opened by half, and nobody is kept out of a whole one', async () => {
  const before = kept();
  await withEachFailing<unknown>('unlocking', {
    before: () => b.services.lock('user'),
    act: () => b.services.vault.unlock({ passphrase: PASSPHRASE }),
    step: 5,
    async after(answer) {
      expect(b.services.isUnlocked()).toBe(answer.ok);
      if (!answer.ok) must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
      expect(must(b.services.case.list()).length).toBeGreaterThan(0);
    },
  });
  must(await b.services.letterhead.change({ colour: '#12616b' }));
  expect(kept()).toEqual(before);
});

test('a restore: the store before, or the backup, opens', async () => {
  const [newest] = must(b.services.backup.list()).backups;
  const chosen = { place: newest?.place ?? 'first', name: newest?.name ?? '', passphrase: PASSPHRASE };
  await withEachFailing<unknown>('a restore', {
    act: () => b.services.backup.restore(chosen),
    step: 19,
    // A folder that cannot be read has no backups.
    also: ['not-found'],
    async after() {
      if (!b.services.isUnlocked()) must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
      expect(must(b.services.case.list()).length).toBeGreaterThan(0);
    },
  });
});

test('a rescue: the damaged store is not touched, and the second attempt rescues', async () => {
  b.services.lock('user');
  const store = join(b.env.paths.store, 'samrad.db');
  const bytes = readFileSync(store);
  bytes.fill(0x55, 4 * 4096 + 300, 4 * 4096 + 340);
  writeFileSync(store, bytes);
  await withEachFailing<unknown>('a rescue', {
    act: () => b.services.rescue.salvage({ passphrase: PASSPHRASE }),
    step: 23,
    after: () => expect(readFileSync(store).equals(bytes)).toBe(true),
  });
  must(await b.services.rescue.useSalvaged({ passphrase: PASSPHRASE }));
  expect(must(b.services.case.list()).length).toBeGreaterThan(0);
});

test('a retention run: deleted with a receipt after a backup, or nothing is', async () => {
  b.now = new Date('2031-01-15T09:00:00Z');
  const due = () => must(b.services.retention.get()).review.filter((row) => row.held === null && row.dueOn !== null);
  const things = due()
    .filter((row) => row.kind === 'unheld-meeting')
    .map(({ kind, id }) => ({ kind, id }));
  expect(things.length).toBeGreaterThan(0);
  const disk = failingDisk(b.home);
  let refused = 0;
  for (let nth = 1; ; nth += EVERY ? 1 : 6) {
    const before = kept();
    const code = CODES[nth % CODES.length] ?? 'EIO';
    disk.failAt(nth, code);
    const answer = b.services.retention.run({ things });
    disk.heal();
    total.tries += 1;
    if (answer.ok) break;
    expect(TYPED[code]).toContain(answer.failure.code);
    expect(kept()).toEqual(before);
    refused += 1;
  }
  expect(refused).toBeGreaterThan(0);
  expect(must(b.services.retention.get()).receipts[0]).toMatchObject({ kind: 'unheld-meeting', count: things.length });
});

/** What writes to the store alone. */
const writes: readonly (readonly [string, () => Result<unknown>])[] = [
  [
    'a letterhead approved',
    () => b.services.letterhead.approve({ version: must(b.services.letterhead.get()).version }),
  ],
  [
    'a rule of retention',
    () => {
      const { version } = must(b.services.retention.get()).rules.find(({ kind }) => kind === 'meeting') ?? {
        version: 0,
      };
      return b.services.retention.saveRule({ kind: 'meeting', version, length: 24 });
    },
  ],
  ['a case begun', () => b.services.case.start()],
  [
    'a case into the bin',
    () => {
      const draft = must(b.services.case.list()).find(({ status }) => status === 'kladd');
      return b.services.bin.remove({ kind: 'case', id: draft?.id ?? '', version: draft?.version ?? 0 });
    },
  ],
  ['back out of it', () => b.services.bin.putBack({ kind: 'case', id: must(b.services.bin.list()).rows[0]?.id ?? '' })],
  [
    'into it again',
    () => {
      const draft = must(b.services.case.list()).find(({ status }) => status === 'kladd');
      return b.services.bin.remove({ kind: 'case', id: draft?.id ?? '', version: draft?.version ?? 0 });
    },
  ],
  [
    'the bin emptied',
    () => b.services.bin.delete({ things: must(b.services.bin.list()).rows.map(({ kind, id }) => ({ kind, id })) }),
  ],
];

/** Lets no file of this process grow beyond so many bytes; undefined lifts it. False where the system has no such limit. */
function limitFiles(bytes: number | undefined): boolean {
  const limit = `--fsize=${bytes ?? 'unlimited'}:`;
  return process.platform === 'linux' && spawnSync('prlimit', [`--pid=${process.pid}`, limit]).status === 0;
}

test('a disk that takes nothing more of the store’s own log: refused, nothing half done, and the same works afterwards', async () => {
  must(await b.services.letterhead.change({ colour: '#7a1f3d' }));
  const log = `${join(b.env.paths.store, 'samrad.db')}-wal`;
  /** Longer than any document, so that the limit is met by the log alone. */
  const fillLog = (): void => {
    let { id, version } = must(b.services.case.start());
    while (statSync(log).size < 500_000) {
      const text = `Barnet leker ${'mye '.repeat(2_000)}${version}`;
      version = must(b.services.case.save({ id, version, draft: { observations: text } })).version;
    }
  };
  fillLog();
  const folder = exportFolder('full');
  const document = () => b.services.document.make({ type: 'minutes-log', meeting, formats: ['docx'], language: 'nb' });
  const refusing = async (work: () => Result<unknown> | Promise<Result<unknown>>) => {
    const before = kept();
    try {
      if (!limitFiles(statSync(log).size)) return false;
      expect(await work()).toEqual({ ok: false, failure: { code: 'read-only' } });
    } finally {
      limitFiles(undefined);
    }
    expect(kept()).toEqual(before);
    return true;
  };
  for (const [, write] of writes) {
    if (!(await refusing(write))) return console.info('a full log: NOT RUN, this system has no limit for files');
    must(write());
  }
  // The bin was emptied, and the log with it. The file is written first and the store refuses at the very end: then the file
  // goes again.
  fillLog();
  await refusing(document);
  expect(listed(folder)).toEqual([]);
  expect(must(await document()).files).toEqual(listed(folder));
});

test('a run file: all of it, or the folder as it was and the store as before', async () => {
  const other = bench();
  onTestFinished(() => other.services.close());
  const store = join(b.home, 'kjoring', 'lager.db');
  mkdirSync(dirname(store));
  must(await other.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  other.services.lock('user');
  const template = join(other.env.paths.store, 'samrad.db');
  const file = join(b.home, 'kjoring.json');
  writeFileSync(file, JSON.stringify({ ...frydal, documents: frydal.documents.slice(0, 1) }));
  const out = join(b.home, 'ut', 'under');
  await withEachFailing<unknown>('a run', {
    before() {
      for (const part of ['', '.keys']) copyFileSync(template + part, store + part);
    },
    act: () => run(b.env, { file, out, store: { file: store, passphrase: PASSPHRASE } }),
    step: 7,
    after(answer) {
      if (answer.ok) expect(listed(out)).toContain('manifest.json');
      else expect(existsSync(join(b.home, 'ut'))).toBe(false);
      rmSync(join(b.home, 'ut'), { recursive: true, force: true });
    },
  });
});
