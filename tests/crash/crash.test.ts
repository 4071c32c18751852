/**
 * Process death at any instant: SIGKILL, no warning. It shows what the store survives when its process dies, not when the
 * power goes. `SAMRAD_CRASH_ROUNDS` sets the number of rounds.
 */
import { spawn, spawnSync } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { createStore, openStore, verifyStore } from '../../src/store/index.ts';
import { enterExample } from '../../tools/fixtures/enter-example.ts';
import { must } from '../result.ts';
import {
  CHEAPEST,
  type ClosedStore,
  hitsOf,
  makeStore,
  open,
  PASSPHRASE,
  temporaryFolder,
  testEnvironment,
} from '../store/support.ts';

const ROUNDS = Number(process.env.SAMRAD_CRASH_ROUNDS ?? 20);
const env = testEnvironment();
const WRITER = fileURLToPath(new URL('./writer.ts', import.meta.url));
const CREATOR = fileURLToPath(new URL('./creator.ts', import.meta.url));

/**
 * Runs a writer and kills it at a random instant after it has begun or, to be sure of something to lose, after its first
 * acknowledgement; the numbers it acknowledged.
 */
async function killedWriter(store: ClosedStore, first: number, after: 'ready' | 'first'): Promise<number[]> {
  const child = spawn(process.execPath, [WRITER, store.file, store.recoveryCode, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let said = '';
  let armed = false;
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      if (armed || !said.includes('\n', after === 'ready' ? 0 : 'ready\n'.length)) return;
      armed = true;
      setTimeout(() => child.kill('SIGKILL'), randomInt(1, 150));
    });
    child.once('close', () => resolve());
  });
  expect(child.signalCode).toBe('SIGKILL');
  // A line without its end was not said.
  return said.split('\n').slice(1, -1).map(Number);
}

test(`a writer killed ${ROUNDS} times loses nothing it acknowledged and leaves nothing half done`, async () => {
  const closed = await makeStore((store) => {
    enterExample(store);
  });
  const example = await open(closed);
  const textsBefore = example.search.find({ words: '', limit: 1 }).total;
  const [casesBefore, meetingsBefore] = [example.cases.list().length, example.meetings.list().length];
  const auditBefore = example.audit.list().length;
  example.close();

  const acknowledged = new Set<number>();
  let next = 1;
  let lost = 0;
  let unacknowledged = 0;
  let notEmptyLogs = 0;
  for (let round = 0; round < ROUNDS; round++) {
    for (const number of await killedWriter(closed, next, round % 2 === 0 ? 'ready' : 'first'))
      acknowledged.add(number);
    if (readdirSync(dirname(closed.file)).includes('samrad.db-wal')) notEmptyLogs += 1;

    const store = await open(closed);
    const numberIn = (text: string | undefined): number => Number(/nummer(\d+)/.exec(text ?? '')?.[1]);
    const cases = new Map(store.cases.list().map((c) => [numberIn(c.body.observations), c] as const));
    const meetings = new Map(store.meetings.list().map((m) => [numberIn(m.meeting.purpose), m] as const));
    cases.delete(Number.NaN);
    meetings.delete(Number.NaN);
    lost += [...acknowledged].filter((number) => !cases.has(number)).length;
    expect([...meetings.keys()].sort()).toEqual([...cases.keys()].sort());
    for (const [number, made] of cases) {
      expect(made.status).toBe('satt_opp');
      expect(meetings.get(number)?.meeting.agenda[0]?.case).toBe(made.id);
      const hits = hitsOf(store, `nummer${number}slutt`).map((hit) => hit.id);
      expect(hits.sort()).toEqual([made.id, meetings.get(number)?.id].sort());
    }
    expect(store.audit.list().length).toBe(auditBefore + cases.size);
    store.close();
    const report = must(await verifyStore(env, closed));
    expect(report.counts).toMatchObject({
      anonymous_case: casesBefore + cases.size,
      meeting: meetingsBefore + cases.size,
      search_text: textsBefore + 2 * cases.size,
      case_draft: 0,
    });
    unacknowledged = cases.size - acknowledged.size;
    next = Math.max(0, ...cases.keys()) + 1;
  }
  console.info(
    `crash: ${ROUNDS} kills, ${acknowledged.size} acknowledged transactions, ${lost} lost, ` +
      `${unacknowledged} whole ones whose acknowledgement was cut off, ${notEmptyLogs} times a log was replayed`,
  );
  expect(lost).toBe(0);
  expect(acknowledged.size).toBeGreaterThanOrEqual(Math.floor(ROUNDS / 2));
}, 3_600_000);

test('killed before any step of its making, a store either opens or was never made', async () => {
  const outcomes = new Map<string, number>();
  for (let fatal = 1; ; fatal++) {
    const file = join(temporaryFolder(), 'samrad.db');
    const { signal, status } = spawnSync(process.execPath, [CREATOR, file, PASSPHRASE, String(fatal)], {
      stdio: 'inherit',
    });
    const opened = await openStore(env, { file, passphrase: PASSPHRASE });
    const outcome = opened.ok ? 'opens' : opened.failure.code;
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
    if (opened.ok) {
      opened.value.close();
      expect(readdirSync(dirname(file)).sort()).toEqual(['samrad.db', 'samrad.db.keys']);
    } else {
      expect(opened.failure.code).toBe('no-store');
      must(await createStore(env, { file, passphrase: PASSPHRASE, kdf: CHEAPEST })).store.close();
      expect(readdirSync(dirname(file)).sort()).toEqual(['samrad.db', 'samrad.db.keys']);
    }
    if (signal !== 'SIGKILL') {
      expect(status).toBe(0);
      break;
    }
  }
  console.info(`crash: killed while being made, ${JSON.stringify(Object.fromEntries(outcomes))}`);
  // The database, the key file and its renaming; then the naming of the database, and the note twice; then the whole run.
  expect(Object.fromEntries(outcomes)).toEqual({ 'no-store': 3, opens: 4 });
}, 120_000);
