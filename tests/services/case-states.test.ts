/**
 * Whatever is asked for, in whatever order: no case gets from one state to another but along the way written down here. The
 * table says what each operation may do; it is not the product's own.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CaseDraft } from '../../src/domain/case.ts';
import { moveOf, placeOf, QUEUE } from '../../src/domain/case-move.ts';
import type { QueuedCase } from '../../src/domain/case-view.ts';
import { type CaseStatus, caseStatusSchema } from '../../src/domain/codes.ts';
import type { FollowUpOutcome } from '../../src/domain/follow-up.ts';
import { addDays } from '../../src/domain/local-time.ts';
import type { MeetingView } from '../../src/domain/meeting-view.ts';
import type { Result } from '../../src/domain/result.ts';
import { must } from '../result.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';
import { COMPLETE } from './sample-case.ts';

/** Without the person’s own judgement. */
const WHOLE: CaseDraft = { ...COMPLETE, confirmedFiveFamilies: false };
const STOPPED: CaseDraft = { ...COMPLETE, dutyGate: { reporting: 'nei', averting: 'ja' } };
const UNSURE: CaseDraft = { ...COMPLETE, dutyGate: { reporting: 'usikker', averting: 'nei' } };

// A store is made and filled: slow where many share the machine.
const PATIENCE = 60_000;

let b: Bench;
let meeting: string;
const ends: (() => void)[] = [];
afterAll(() => {
  for (const end of ends) end();
});
beforeAll(async () => {
  b = bench('electron', (end) => ends.push(end));
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(b.services.practice.load());
  const chair = must(b.services.team.get())?.team.members[0]?.id ?? '';
  const date = addDays('2026-11-22', 3);
  const facts = { type: 'konsultasjonsteam', start: '09:00', end: '11:00', place: 'Gran', purpose: 'Gi råd.' } as const;
  meeting = must(b.services.meeting.create({ ...facts, date, chair, minuteTaker: chair })).id;
}, PATIENCE);

const itemsOf = (view: MeetingView) =>
  view.agenda.map((i) => ({
    kind: i.kind,
    case: i.case?.id,
    title: i.case === null ? (i.title ?? undefined) : undefined,
    minutes: i.minutes,
  }));
const withAgenda = (change: (items: ReturnType<typeof itemsOf>) => ReturnType<typeof itemsOf>): Result<unknown> => {
  const view = must(b.services.meeting.get({ id: meeting }));
  return b.services.meeting.saveAgenda({ id: meeting, version: view.version, agenda: change(itemsOf(view)) });
};
const followUp = (c: QueuedCase, outcome: FollowUpOutcome): Result<unknown> => {
  const { given } = must(b.services.followUp.get({ case: c.id }));
  const used = (given?.advice ?? []).map(() => 'delvis' as const);
  const content = { used, effect: 'bedre', newDirection: undefined, outcome } as const;
  return b.services.followUp.save({ case: c.id, version: c.version, content });
};
const draft = (body: CaseDraft) => (c: QueuedCase) =>
  b.services.case.save({ id: c.id, version: c.version, draft: body });

/** What can be asked for, and what may come of it when it is answered. */
type Step = readonly [from: CaseStatus, to: CaseStatus];
const WRITING: readonly Step[] = [
  ['kladd', 'kladd'],
  ['duty_stop', 'kladd'],
];
const JOBS: Readonly<Record<string, { run: (c: QueuedCase) => Result<unknown>; may: readonly Step[] }>> = {
  writeWhole: { run: draft(WHOLE), may: [...WRITING, ['klar_for_kontroll', 'klar_for_kontroll']] },
  judge: { run: draft(COMPLETE), may: [...WRITING, ['klar_for_kontroll', 'klar_for_kontroll']] },
  writeLess: { run: draft({ dutyGate: WHOLE.dutyGate }), may: [...WRITING, ['klar_for_kontroll', 'kladd']] },
  beUnsure: { run: draft(UNSURE), may: [...WRITING, ['klar_for_kontroll', 'kladd']] },
  stop: {
    run: draft(STOPPED),
    may: [
      ['kladd', 'duty_stop'],
      ['duty_stop', 'duty_stop'],
      ['klar_for_kontroll', 'duty_stop'],
    ],
  },
  submit: { run: (c) => b.services.case.submit(c), may: [['kladd', 'klar_for_kontroll']] },
  complete: {
    run: (c) => b.services.case.complete(c),
    may: [
      ['kladd', 'klar'],
      ['klar_for_kontroll', 'klar'],
    ],
  },
  reopen: {
    run: (c) => b.services.case.reopen(c),
    may: [
      ['klar', 'kladd'],
      ['klar_for_kontroll', 'kladd'],
    ],
  },
  plan: {
    run: (c) => withAgenda((items) => [...items, { kind: 'sak', case: c.id, title: undefined, minutes: 10 }]),
    may: [
      ['klar', 'satt_opp'],
      ['drøftet', 'satt_opp'],
      ['oppfølging', 'satt_opp'],
      // Twice on the same agenda changes nothing.
      ['satt_opp', 'satt_opp'],
    ],
  },
  takeOff: {
    run: (c) => withAgenda((items) => items.filter((i) => i.case !== c.id)),
    may: [
      ['satt_opp', 'klar'],
      ['satt_opp', 'oppfølging'],
    ],
  },
  lookAgain: {
    run: (c) => followUp(c, { kind: 'on', date: '2027-03-01' }),
    may: [
      ['drøftet', 'oppfølging'],
      ['oppfølging', 'oppfølging'],
    ],
  },
  close: {
    run: (c) => followUp(c, { kind: 'closed', reason: 'godt_nok' }),
    may: [
      ['drøftet', 'avsluttet'],
      ['oppfølging', 'avsluttet'],
    ],
  },
  leaveToMeeting: { run: (c) => followUp(c, { kind: 'meeting' }), may: [['satt_opp', 'satt_opp']] },
  takeBack: {
    run: (c) => b.services.followUp.takeBack({ case: c.id, version: c.version }),
    may: [
      ['avsluttet', 'oppfølging'],
      ['oppfølging', 'oppfølging'],
      ['satt_opp', 'satt_opp'],
    ],
  },
};
const NAMES = Object.keys(JOBS);

/** Those of the example first, by what they are, then new ones in their order: ids and codes are drawn anew every time. */
const known: string[] = [];
function queue(): QueuedCase[] {
  const rows = must(b.services.case.list());
  const facts = ({ status, ageBand, concernThemes }: QueuedCase): string => `${status} ${ageBand} ${concernThemes}`;
  for (const row of rows.toSorted((x, y) => facts(x).localeCompare(facts(y)))) {
    if (!known.includes(row.id)) known.push(row.id);
  }
  return rows.toSorted((x, y) => known.indexOf(x.id) - known.indexOf(y.id));
}

test('a case waits for the next deadline, then for its meeting, then to be looked at again', () => {
  const chair = must(b.services.team.get())?.team.members[0]?.id ?? '';
  const facts = { type: 'konsultasjonsteam', start: '09:00', end: '11:00', place: 'Gran', purpose: 'Gi råd.' } as const;
  const people = { chair, minuteTaker: chair };
  // Of two meetings that are still to come the deadlines have passed; that of the example’s own counts.
  const withDeadline = (date: string, caseDeadline: string) =>
    must(b.services.meeting.create({ ...facts, ...people, date, caseDeadline }));
  withDeadline('2026-11-24', '2026-11-20');
  const { id } = must(b.services.case.start());
  expect(queue().find((c) => c.id === id)?.waitsFor).toEqual({ what: 'deadline', date: '2026-12-08' });
  withDeadline('2026-11-30', '2026-11-23');
  const now = (): QueuedCase => queue().find((c) => c.id === id) ?? expect.fail('the case is gone');
  expect(now()).toMatchObject({ createdMonth: '2026-11', waitsFor: { what: 'deadline', date: '2026-11-23' } });
  must(draft(COMPLETE)(now()));
  must(b.services.case.complete(now()));
  must(withAgenda((items) => [...items, { kind: 'sak', case: id, title: undefined, minutes: 10 }]));
  expect(now()).toMatchObject({
    meeting: { id: meeting, date: '2026-11-25', status: 'planlagt' },
    waitsFor: { what: 'meeting', date: '2026-11-25' },
    discussed: false,
  });
  must(withAgenda((items) => items.filter((i) => i.case !== id)));
  const waiting = queue().find((c) => c.status === 'drøftet' || c.status === 'oppfølging');
  const due = must(b.services.followUp.list()).find((row) => row.case === waiting?.id)?.due;
  expect(waiting).toMatchObject({ discussed: true, waitsFor: { what: 'follow-up', date: due } });
  expect(must(b.services.case.save({ id: must(b.services.case.start()).id, version: 1, draft: STOPPED })).status).toBe(
    'duty_stop',
  );
  expect(queue().find((c) => c.status === 'duty_stop')?.waitsFor).toBeNull();
});

/** Runs one operation on a case, and sees that it went where it may, or nowhere. */
function attempt(c: QueuedCase, name: string): boolean {
  const job = JOBS[name] ?? expect.fail(`there is no ${name}`);
  const before = queue();
  const answer = job.run(c);
  const after = queue();
  const now = after.find((x) => x.id === c.id);
  expect(after.filter((x) => x.id !== c.id)).toEqual(before.filter((x) => x.id !== c.id));
  if (!answer.ok) {
    expect(now).toEqual(c);
    return false;
  }
  const allowed = job.may.some(([from, to]) => from === c.status && to === now?.status);
  // Taking off what is not on an agenda saves the agenda as it was.
  const untouched = name === 'takeOff' && now?.version === c.version;
  expect([name, c.status, now?.status, allowed || untouched]).toEqual([name, c.status, now?.status, true]);
  if (name === 'submit' || name === 'complete') {
    const { draft: kept } = must(b.services.case.get({ id: c.id }));
    expect({ ...kept, confirmedFiveFamilies: name === 'complete' ? kept.confirmedFiveFamilies : true }).toEqual(
      COMPLETE,
    );
  }
  return true;
}

/** A case in a state, brought there by the operations where the store has none. */
function caseIn(status: CaseStatus): QueuedCase {
  const ways: Readonly<Partial<Record<CaseStatus, readonly string[]>>> = {
    kladd: [],
    duty_stop: ['stop'],
    klar_for_kontroll: ['writeWhole', 'submit'],
    klar: ['judge', 'complete'],
    satt_opp: ['judge', 'complete', 'plan'],
  };
  const there = queue().find((c) => c.status === status);
  if (there !== undefined) return there;
  const way = ways[status];
  const from = way === undefined ? caseIn('drøftet').id : must(b.services.case.start()).id;
  const last: Readonly<Partial<Record<CaseStatus, string>>> = { oppfølging: 'lookAgain', avsluttet: 'close' };
  for (const name of way ?? [last[status] ?? expect.fail(`no way to ${status}`)]) {
    attempt(queue().find((c) => c.id === from) ?? expect.fail('the case is gone'), name);
  }
  const made = queue().find((c) => c.id === from);
  expect(made?.status).toBe(status);
  return made ?? expect.fail('the case is gone');
}

test('in every state, whatever that state does not allow is refused, and the case stays as it was', () => {
  for (const status of caseStatusSchema.exclude(['slettet']).options) {
    const { id } = caseIn(status);
    for (const [name, { may }] of Object.entries(JOBS)) {
      if (may.some(([from]) => from === status)) continue;
      const c = queue().find((x) => x.id === id) ?? expect.fail('the case is gone');
      const done = attempt(c, name);
      expect([status, name, done && name !== 'takeOff']).toEqual([status, name, false]);
      expect(queue().find((x) => x.id === id)?.status).toBe(status);
    }
  }
});

test('every operation in any order goes the way that is written down, or nowhere', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.nat(), fc.constantFrom(...NAMES)), { minLength: 20, maxLength: 40 }), (steps) => {
      must(b.services.case.start());
      for (const [pick, name] of steps) {
        const all = queue();
        attempt(all[pick % all.length] ?? expect.fail('nothing to try on'), name);
      }
    }),
    { seed: 20261122, numRuns: 4 },
  );
});

test('what the board would not let through, the services refuse as well', () => {
  const direct = { submit: 'submit', complete: 'complete', reopen: 'reopen', plan: 'plan' } as const;
  let asked = 0;
  for (const c of queue()) {
    const allowed = QUEUE.flatMap((to) => {
      const answer = moveOf(c.status, to, c.discussed);
      return 'move' in answer ? [answer.move] : [];
    });
    for (const [move, job] of Object.entries(direct)) {
      if (allowed.some((m) => m === move)) continue;
      const answer = JOBS[job]?.run(c);
      const now = queue().find((x) => x.id === c.id);
      expect([c.status, move, now && placeOf(now.status), answer?.ok === true && move !== 'plan']).toEqual([
        c.status,
        move,
        placeOf(c.status),
        false,
      ]);
      asked += 1;
    }
  }
  expect(asked).toBeGreaterThan(10);
});
