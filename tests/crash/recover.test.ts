/** Process death while the recovery code is used: before every file operation, and at random instants. */
import { spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';
import { beforeAll, expect, test } from 'vitest';
import { openStore, verifyStore } from '../../src/store/index.ts';
import { enterExample } from '../../tools/fixtures/enter-example.ts';
import { must } from '../result.ts';
import { type ClosedStore, copyOf, makeStore, PASSPHRASE, testEnvironment } from '../store/support.ts';
import { killAtRandom, runAndKill } from './killed.ts';

const ROUNDS = Math.ceil(Number(process.env.SAMRAD_CRASH_ROUNDS ?? 20) / 4);
const RECOVERER = fileURLToPath(new URL('./recoverer.ts', import.meta.url));
const NEW_PASSPHRASE = 'grønn sau lang bru';
const env = testEnvironment();

let template: ClosedStore;
beforeAll(async () => {
  template = await makeStore((store) => {
    enterExample(store);
    must(store.keys.confirmSheet());
  });
});

type Outcome = 'before' | 'after';

/** After a kill: everything entered is there, and either the credentials of before open the store or the new passphrase. */
async function outcomeOf(store: ClosedStore): Promise<Outcome> {
  const { file, recoveryCode } = store;
  let confirmed: boolean | undefined;
  const opens = async (credential: { passphrase: string } | { recoveryCode: string }): Promise<boolean> => {
    const opened = await openStore(env, { file, ...credential });
    if (opened.ok) {
      confirmed = opened.value.keys.sheetConfirmed;
      opened.value.close();
    } else expect(opened.failure.code).toBe('wrong-passphrase');
    return opened.ok;
  };
  // Whoever tries first decides where both ways are open, so the order changes from copy to copy.
  const newFirst = randomInt(2) === 0;
  const withNew = newFirst && (await opens({ passphrase: NEW_PASSPHRASE }));
  const withCode = await opens({ recoveryCode });
  const after = withNew || (await opens({ passphrase: NEW_PASSPHRASE }));
  expect(withCode).toBe(!after);
  if (after) expect(await opens({ passphrase: PASSPHRASE })).toBe(false);

  const credential = after ? { passphrase: NEW_PASSPHRASE } : { recoveryCode };
  const report = must(await verifyStore(env, { file, ...credential }));
  expect(report.counts).toMatchObject({ anonymous_case: 3, meeting: 1 });
  expect(confirmed).toBe(!after);
  expect(readdirSync(dirname(file)).sort()).toEqual(['samrad.db', 'samrad.db.keys']);
  return after ? 'after' : 'before';
}

test('killed before any file operation of a recovery, the store opens as before or as after', async () => {
  const outcomes: Outcome[] = [];
  for (let fatal = 1; ; fatal++) {
    const store = copyOf(template);
    const { signal, status } = spawnSync(
      process.execPath,
      [RECOVERER, store.file, store.recoveryCode, NEW_PASSPHRASE, String(fatal)],
      { stdio: ['ignore', 'ignore', 'inherit'] },
    );
    outcomes.push(await outcomeOf(store));
    if (signal === 'SIGKILL') continue;
    expect(status).toBe(0);
    break;
  }
  const count = (outcome: Outcome): number => outcomes.filter((o) => o === outcome).length;
  console.info(
    `recovery: killed at ${outcomes.length - 1} file operations, ${count('before')} as before, ${count('after')} as after`,
  );
  expect(outcomes[0]).toBe('before');
  expect(outcomes.at(-1)).toBe('after');
  // The copy; the key file twice, written and renamed, with the copy's renaming between; the note, written and renamed.
  expect(outcomes.length).toBe(9);
}, 300_000);

test(`killed at ${ROUNDS} random instants of a recovery, the store opens as before or as after`, async () => {
  const outcomes: Outcome[] = [];
  const run = async (killAfter?: number): Promise<number> => {
    const store = copyOf(template);
    const given = [store.file, store.recoveryCode, NEW_PASSPHRASE, '0'];
    const { said, milliseconds } = await runAndKill(RECOVERER, given, killAfter);
    const outcome = await outcomeOf(store);
    if (said.includes('recovered')) expect(outcome).toBe('after');
    if (killAfter !== undefined) outcomes.push(outcome);
    return milliseconds;
  };
  await killAtRandom(ROUNDS, run);
  console.info(`recovery: ${ROUNDS} random kills, ${outcomes.filter((o) => o === 'after').length} as after`);
}, 3_600_000);
