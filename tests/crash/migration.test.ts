/** Process death while an older store is brought up to date: at every file operation, within the change, and at random instants. */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import {
  backupFolderOf,
  openStore,
  proveBackup,
  restoreBackup,
  schemaVersion,
  verifyStore,
} from '../../src/store/index.ts';
import { must } from '../result.ts';
import { RELEASED, releasedStore } from '../store/released.ts';
import { type ClosedStore, copyOf, temporaryFolder, testEnvironment } from '../store/support.ts';
import { killAtRandom, runAndKill } from './killed.ts';

const ROUNDS = Math.ceil(Number(process.env.SAMRAD_CRASH_ROUNDS ?? 20) / 4);
const MIGRATOR = fileURLToPath(new URL('./migrator.ts', import.meta.url));
const [OLD = 1] = RELEASED;
const env = testEnvironment({ clock: () => new Date('2027-01-11T11:00:00Z') });

let template: ClosedStore;
let before: Readonly<Record<string, number>>;
beforeAll(async () => {
  template = releasedStore(OLD);
  before = must(await verifyStore(env, template)).counts;
});

type Outcome = 'before' | 'after';

/** After a kill: old or new, whole, with every row; new only with a backup that counts, and old ones open as new. */
async function outcomeOf(store: ClosedStore): Promise<Outcome> {
  const found = must(await verifyStore(env, store));
  expect([OLD, schemaVersion()]).toContain(found.schemaVersion);
  const after = found.schemaVersion === schemaVersion();
  const { audit_event: events = 0, ...rows } = before;
  expect(found.counts).toMatchObject({ ...rows, audit_event: events + (after ? 2 : 0) });
  expect(Object.keys(found.counts).length > Object.keys(before).length).toBe(after);

  const folder = backupFolderOf(store.file);
  const backups = (): string[] =>
    (existsSync(folder) ? readdirSync(folder) : []).filter((name) => !name.endsWith('.part'));
  const made = backups();
  if (after) expect(made).toHaveLength(1);
  const opened = must(await openStore(env, store));
  expect(opened.upgraded === undefined).toBe(after);
  expect(opened.cases.list()).toHaveLength(before.anonymous_case ?? 0);
  opened.close();
  // What a kill left of a backup never counts; what stands under its name does.
  expect(backups()).toHaveLength(made.length + (after ? 0 : 1));
  for (const name of made) {
    const { manifest } = must(await proveBackup(env, { ...store, backup: join(folder, name) }));
    expect(manifest).toMatchObject({ reason: 'before-migration', schemaVersion: OLD });
  }
  expect(readdirSync(dirname(store.file)).sort()).toEqual(['samrad.db', 'samrad.db.keys', 'sikkerhetskopier']);
  return after ? 'after' : 'before';
}

const count = (outcomes: readonly Outcome[], of: Outcome): number => outcomes.filter((o) => o === of).length;

/** Runs it until the n-th of what it asks for kills it; undefined when it came to its end. */
async function killedAt(what: 'file' | 'clock', nth: number): Promise<Outcome | undefined> {
  const store = copyOf(template);
  const given = [MIGRATOR, store.file, store.recoveryCode, what, String(nth)];
  const { signal, status } = spawnSync(process.execPath, given, { stdio: ['ignore', 'ignore', 'inherit'] });
  if (signal === 'SIGKILL') return outcomeOf(store);
  expect(status).toBe(0);
  return undefined;
}

test('killed before any file operation and within the change, an older store is old or new, whole, and new with its backup', async () => {
  const outcomes: Outcome[] = [];
  for (
    let nth = 1, outcome = await killedAt('file', 1);
    outcome !== undefined;
    outcome = await killedAt('file', ++nth)
  ) {
    outcomes.push(outcome);
  }
  // The copy, the backup written and named; then the note, which comes when all is done, written and named.
  expect(outcomes).toEqual(['before', 'before', 'before', 'after', 'after']);
  // The clock is looked at for the backup's name, and then for each event in the log, within the change.
  for (const nth of [2, 3]) expect(await killedAt('clock', nth)).toBe('before');
  console.info(
    `migration: killed at ${outcomes.length} file operations and twice within the change: ${count(outcomes, 'before') + 2} before, ${count(outcomes, 'after')} after, 0 between`,
  );
}, 300_000);

test('killed while a backup of an older store is brought up to date: what stood there stands, or nothing does, and the backup is whole', async () => {
  const store = copyOf(template);
  const { upgraded, close } = must(await openStore(env, store));
  close();
  const backup = upgraded?.backup ?? '';
  const standing = must(await verifyStore(env, store)).counts;
  const restore = (file: string): unknown =>
    spawnSync(process.execPath, [MIGRATOR, file, store.recoveryCode, 'clock', '1', backup], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }).signal;
  expect(restore(store.file)).toBe('SIGKILL');
  expect(must(await verifyStore(env, store)).counts).toEqual(standing);

  const lost = { ...store, file: join(temporaryFolder(), 'samrad.db') };
  expect(restore(lost.file)).toBe('SIGKILL');
  const found = await openStore(env, lost);
  if (found.ok) found.value.close();
  else expect(found.failure.code).toBe('no-store');
  must(await restoreBackup(env, { ...lost, backup })).close();
  const { audit_event: _, ...rows } = before;
  expect(must(await verifyStore(env, lost))).toMatchObject({ schemaVersion: schemaVersion(), counts: rows });
}, 300_000);

test(`killed at ${ROUNDS} random instants of it, nothing is lost and nothing is half done`, async () => {
  const outcomes: Outcome[] = [];
  const run = async (killAfter?: number): Promise<number> => {
    const store = copyOf(template);
    const given = [store.file, store.recoveryCode, 'file', '0'];
    const { said, milliseconds } = await runAndKill(MIGRATOR, given, killAfter);
    const outcome = await outcomeOf(store);
    if (said.includes('upgraded')) expect(outcome, `killed after ${killAfter} ms`).toBe('after');
    if (killAfter !== undefined) outcomes.push(outcome);
    return milliseconds;
  };
  await killAtRandom(ROUNDS, run);
  console.info(
    `migration: ${ROUNDS} random kills: ${count(outcomes, 'before')} before, ${count(outcomes, 'after')} after, 0 between`,
  );
}, 3_600_000);
