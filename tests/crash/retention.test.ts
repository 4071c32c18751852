/** Process death while a retention run deletes: after every kill each deletion is whole or has not been. */
import { spawn } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { frozenMinutesSchema } from '../../src/domain/minutes.ts';
import { verifyStore } from '../../src/store/index.ts';
import { enterExample, readExample } from '../../tools/fixtures/enter-example.ts';
import { must } from '../result.ts';
import { type ClosedStore, copyOf, makeStore, open, testEnvironment } from '../store/support.ts';

const ROUNDS = Number(process.env.SAMRAD_CRASH_ROUNDS ?? 20);
const DELETER = fileURLToPath(new URL('./deleter.ts', import.meta.url));
const env = testEnvironment();
const run = readExample();
/** How many meetings a run deletes; each with a case of its own. */
const MEETINGS = 12;

/** Meetings with approved minutes, each with one case on its agenda; one derivation for all the rounds. */
const template = (): Promise<ClosedStore> =>
  makeStore((store) => {
    const entered = enterExample(store, { ...run, consentForms: [] });
    const first = store.meetings.get(entered.meetingIds[0] ?? '');
    if (first === undefined) throw new Error('the example has a meeting');
    const { id: _, ...content } = first.meeting;
    store.transaction(() => {
      for (const id of [...entered.caseIds.values()]) store.deletion.purge('case', id);
      for (let number = 0; number < MEETINGS; number++) {
        const made = store.cases.create({ observations: `nummer${number}` });
        store.cases.setStatus(made.id, 1, 'klar_for_kontroll');
        const agenda = [{ kind: 'sak' as const, case: made.id, title: undefined, minutes: 20 }];
        const meeting = store.meetings.create(first.teamId, { ...content, agenda, discussions: [] });
        store.minutes.freeze(meeting.id, {
          content: frozenMinutesSchema.parse({
            meeting: meeting.meeting,
            cases: [],
            municipality: run.municipality,
            team: run.team,
            approvedOn: '2026-12-10',
            number: 1,
            practice: false,
            letterhead: null,
          }),
          approvedAt: '2026-12-10T09:00:00.000Z',
          language: 'nb',
          templateVersion: '1.0',
          files: [{ kind: 'full', format: 'pdf', sha256: 'a'.repeat(64) }],
        });
      }
      store.deletion.purge('meeting', first.id);
    });
  });

/** A deleter that waits to be told its store: starting one takes longer than all it does. */
const startDeleter = ({ recoveryCode }: ClosedStore) =>
  spawn(process.execPath, [DELETER, recoveryCode], { stdio: ['pipe', 'pipe', 'inherit'] });

/** What a deleter acknowledged that was killed so long after it had acknowledged that many, or after it had begun. */
async function killed(
  child: ReturnType<typeof startDeleter>,
  { file }: ClosedStore,
  lines: number,
  milliseconds: number,
): Promise<string[]> {
  let said = '';
  let armed = false;
  child.stdin.write(`${file}\n`);
  await new Promise<void>((resolve) => {
    child.stdout.on('data', (bytes: Buffer) => {
      said += bytes.toString();
      // The first line says that it has begun.
      if (armed || said.split('\n').length - 2 < lines) return;
      armed = true;
      setTimeout(() => child.kill('SIGKILL'), milliseconds);
    });
    child.once('close', () => resolve());
  });
  expect(child.signalCode).toBe('SIGKILL');
  return said.split('\n').slice(1, -1);
}

test(`a retention run killed ${ROUNDS} times leaves every deletion whole or not begun`, async () => {
  const closed = await template();
  const before = must(await verifyStore(env, copyOf(closed))).counts;
  let acknowledged = 0;
  let unfinished = 0;
  let next = startDeleter(closed);
  for (let round = 0; round < ROUNDS; round++) {
    const deleter = next;
    if (round + 1 < ROUNDS) next = startDeleter(closed);
    const copy = copyOf(closed);
    // Every other one is sure to have something to lose.
    const lines = round % 2 === 0 ? 0 : randomInt(1, MEETINGS);
    const milliseconds = randomInt(0, 8);
    const said = await killed(deleter, copy, lines, milliseconds);
    const what = `round ${round}, killed ${milliseconds} ms after ${lines} acknowledgements`;
    const store = await open(copy);
    const left = store.meetings.list();
    const gone = MEETINGS - left.length;
    expect(
      left.map((m) => m.id).filter((id) => said.includes(id)),
      what,
    ).toEqual([]);
    expect(gone, what).toBeGreaterThanOrEqual(said.length);
    // Of each that is left all is there; of each that is gone nothing but its tombstones and its receipt.
    expect(
      left.every((m) => store.minutes.versions(m.id).length === 1),
      what,
    ).toBe(true);
    const cases = store.cases.list().map((c) => c.id);
    expect(cases.sort(), what).toEqual(left.flatMap((m) => m.meeting.agenda.flatMap((i) => i.case ?? [])).sort());
    expect(store.retention.receipts().length, what).toBe(gone);
    expect(
      said.every((id) => store.tombstones.has('meeting', id)),
      what,
    ).toBe(true);
    store.close();
    const { counts } = must(await verifyStore(env, copy));
    expect([counts.minutes_version, counts.case_code, counts.search_text], what).toEqual([
      left.length,
      left.length,
      2 * left.length,
    ]);
    expect(Number(counts.tombstone) - Number(before.tombstone), what).toBe(2 * gone);
    expect(Number(counts.audit_event) - Number(before.audit_event), what).toBe(gone);
    acknowledged += said.length;
    if (gone < MEETINGS) unfinished += 1;
  }
  console.info(
    `retention: ${ROUNDS} kills, ${acknowledged} acknowledged deletions, 0 undone or half done, ${unfinished} runs cut short`,
  );
  expect(acknowledged).toBeGreaterThanOrEqual(Math.floor(ROUNDS / 2));
}, 3_600_000);
