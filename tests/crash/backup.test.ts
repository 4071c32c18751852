/** Process death while a backup is made and restored: before every file operation, and at random instants. */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { proveBackup, verifyStore } from '../../src/store/index.ts';
import { enterExample } from '../../tools/fixtures/enter-example.ts';
import { must } from '../result.ts';
import { type ClosedStore, copyOf, makeStore, temporaryFolder, testEnvironment } from '../store/support.ts';
import { killAtRandom, runAndKill } from './killed.ts';

const ROUNDS = Math.ceil(Number(process.env.SAMRAD_CRASH_ROUNDS ?? 20) / 2);
const RESTORER = fileURLToPath(new URL('./restorer.ts', import.meta.url));
const env = testEnvironment();

let template: ClosedStore;
let before: Readonly<Record<string, number>>;
beforeAll(async () => {
  template = await makeStore((store) => {
    enterExample(store);
  });
  before = must(await verifyStore(env, template)).counts;
});

type Outcome = 'before' | 'changed' | 'restored';

/** After a kill: the store is whole and in one of the three states it had, and every file called a backup is one. */
async function outcomeOf(store: ClosedStore, folder: string): Promise<Outcome> {
  const { counts } = must(await verifyStore(env, store));
  const {
    case_draft: drafts,
    case_code: codes,
    audit_event: events,
    search_entry: __,
    search_text: ___,
    ...rest
  } = counts;
  const {
    case_draft: _,
    case_code: codesBefore = 0,
    audit_event: eventsBefore = 0,
    search_entry: ____,
    search_text: _____,
    ...restBefore
  } = before;
  expect(rest).toEqual(restBefore);
  expect([codesBefore, codesBefore + 1]).toContain(codes);
  for (const name of readdirSync(folder)) {
    if (name.endsWith('.part')) continue;
    must(await proveBackup(env, { ...store, backup: join(folder, name) }));
  }
  const left = readdirSync(dirname(store.file)).filter((name) => !/\.(replaced(\.keys|-wal)?|open)$/.test(name));
  expect(left.sort()).toEqual(['samrad.db', 'samrad.db.keys']);
  if (drafts === 1) return 'changed';
  const restored = readdirSync(dirname(store.file)).includes('samrad.db.replaced');
  expect(Number(events) - eventsBefore).toBeLessThanOrEqual(1);
  return restored ? 'restored' : 'before';
}

const summary = (outcomes: readonly Outcome[]): string =>
  (['before', 'changed', 'restored'] as const).map((o) => `${outcomes.filter((x) => x === o).length} ${o}`).join(', ');

test('killed before any file operation of a backup and its restore, the store is whole, and no half backup counts', async () => {
  const outcomes: Outcome[] = [];
  for (let fatal = 1; ; fatal++) {
    const store = copyOf(template);
    const folder = temporaryFolder();
    const { signal, status } = spawnSync(
      process.execPath,
      [RESTORER, store.file, store.recoveryCode, folder, String(fatal)],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    outcomes.push(await outcomeOf(store, folder));
    if (signal === 'SIGKILL') continue;
    expect(status).toBe(0);
    break;
  }
  console.info(`backup and restore: killed at ${outcomes.length - 1} file operations: ${summary(outcomes)}`);
  expect(outcomes[0]).toBe('before');
  expect(outcomes.at(-1)).toBe('restored');
  expect(outcomes.length).toBeGreaterThan(12);
}, 300_000);

test(`killed at ${ROUNDS} random instants of a backup and its restore, nothing acknowledged is lost`, async () => {
  const outcomes: Outcome[] = [];
  const run = async (killAfter?: number): Promise<number> => {
    const store = copyOf(template);
    const folder = temporaryFolder();
    const { said, milliseconds } = await runAndKill(RESTORER, [store.file, store.recoveryCode, folder, '0'], killAfter);
    const outcome = await outcomeOf(store, folder);
    if (said.includes('backed-up')) expect(readdirSync(folder).filter((n) => !n.endsWith('.part'))).toHaveLength(1);
    if (said.includes('restored')) expect(outcome).toBe('restored');
    if (killAfter !== undefined) outcomes.push(outcome);
    return milliseconds;
  };
  await killAtRandom(ROUNDS, run);
  console.info(`backup and restore: ${ROUNDS} random kills: ${summary(outcomes)}`);
}, 3_600_000);
