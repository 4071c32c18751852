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
  copyOf,
  hitsOf,
  makeStore,
  open,
  PASSPHRASE,
  temporaryFolder,
  testEnvironment,
} from '../store/support.ts';

const ROUNDS = Number(process.env.SAMRAD_CRASH_ROUNDS ?? 20);
/** How many rounds one store lives through: every round looks at everything that was acknowledged in it. */
const ROUNDS_PER_STORE = 50;
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

interface Outlived {
  readonly acknowledged: number;
  readonly lost: number;
  /** Whole, and the kill came between the write and the word of it. */
  readonly untold: number;
  readonly replayed: number;
}

/** Kills that many writers of one store, one after the other, and looks at all of it after each. */
async function outlive(closed: ClosedStore, rounds: number): Promise<Outlived> {
  const example = await open(closed);
  const textsBefore = example.search.find({ words: '', limit: 1 }).total;
  const [casesBefore, meetingsBefore] = [example.cases.list().length, example.meetings.list().length];
  const auditBefore = example.audit.list().length;
  example.close();

  const acknowledged = new Set<number>();
  let next = 1;
  let lost = 0;
  let untold = 0;
  let replayed = 0;
  for (let round = 0; round < rounds; round++) {
    for (const number of await killedWriter(closed, next, round % 2 === 0 ? 'ready' : 'first'))
      acknowledged.add(number);
    if (readdirSync(dirname(closed.file)).includes('samrad.db-wal')) replayed += 1;

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
    untold = cases.size - acknowledged.size;
    next = Math.max(0, ...cases.keys()) + 1;
  }
  return { acknowledged: acknowledged.size, lost, untold, replayed };
}

test(`a writer killed ${ROUNDS} times loses nothing it acknowledged and leaves nothing half done`, async () => {
  const template = await makeStore((store) => {
    enterExample(store);
  });
  const all: Outlived[] = [];
  for (let round = 0; round < ROUNDS; round += ROUNDS_PER_STORE) {
    all.push(await outlive(copyOf(template), Math.min(ROUNDS_PER_STORE, ROUNDS - round)));
  }
  const sum = (of: keyof Outlived): number => all.reduce((total, each) => total + each[of], 0);
  console.info(
    `crash: ${ROUNDS} kills, ${sum('acknowledged')} acknowledged transactions, ${sum('lost')} lost, ` +
      `${sum('untold')} whole ones whose acknowledgement was cut off, ${sum('replayed')} times a log was replayed`,
  );
  expect(sum('lost')).toBe(0);
  expect(sum('acknowledged')).toBeGreaterThanOrEqual(Math.floor(ROUNDS / 2));
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
