import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type MeetingStatus, meetingStatusSchema } from '../../src/domain/codes.ts';
import { mayMeetingPass } from '../../src/domain/meeting.ts';
import { fail, ok } from '../../src/domain/result.ts';
import { type MeetingContent, runTransaction, type Store, type StoredMeeting } from '../../src/store/index.ts';
import {
  type EnteredExample,
  enterExample,
  idIn,
  readExample,
  withStoredIds,
} from '../../tools/fixtures/enter-example.ts';
import { must } from '../result.ts';
import { type ClosedStore, copyOf, failureOfCall, makeStore, open } from './support.ts';

const run = readExample();
const UNKNOWN = '11111111-1111-4111-8111-111111111111';
let template: ClosedStore;
let entered: EnteredExample;
let store: Store;
beforeAll(async () => {
  template = await makeStore((fresh) => {
    entered = enterExample(fresh, run);
  });
});
beforeEach(async () => {
  store = await open(copyOf(template));
  return () => store.close();
});

const content = (): MeetingContent => {
  const [meeting] = run.meetings;
  if (meeting === undefined) throw new Error('the example has a meeting');
  return withStoredIds(meeting, entered.memberIds, entered.caseIds);
};
const theMeeting = (): StoredMeeting => {
  const [meeting] = store.meetings.list();
  if (meeting === undefined) throw new Error('the example meeting is gone');
  return meeting;
};

describe('a meeting', () => {
  test('comes back with everything in it, in order', () => {
    const stored = theMeeting();
    expect(stored.meeting).toEqual({ ...content(), id: stored.id });
    expect(stored).toMatchObject({ version: 1, status: 'planlagt', teamId: entered.teamId });
    expect(stored.meeting.discussions.map((d) => d.advice.length)).toEqual(
      run.meetings[0]?.discussions.map((d) => d.advice.length),
    );
    expect(store.meetings.get(stored.id)).toEqual(stored);
    expect(store.meetings.get(UNKNOWN)).toBeUndefined();
  });

  test('without anything that may be left out', () => {
    const bare: MeetingContent = {
      ...content(),
      onlineLink: undefined,
      caseDeadline: undefined,
      next: undefined,
      agenda: [],
      attendance: [],
      discussions: [],
      recusals: [],
    };
    const made = store.meetings.create(entered.teamId, bare);
    expect(store.meetings.get(made.id)?.meeting).toEqual({ ...bare, id: made.id });
  });

  test("a save replaces all its parts, and nobody else's", () => {
    const other = store.meetings.create(entered.teamId, { ...content(), date: '2027-01-12' });
    const stored = theMeeting();
    const next: MeetingContent = {
      ...content(),
      place: 'Møterom Bjørk',
      agenda: content().agenda.slice(0, 2).reverse(),
      attendance: content().attendance.slice(1),
      discussions: content().discussions.slice(0, 1),
      recusals: [{ memberRole: 'leder' }, { memberRole: 'fast' }],
      next: undefined,
    };
    const saved = store.meetings.save(stored.id, 1, next);
    expect(saved.meeting).toEqual({ ...next, id: stored.id });
    expect(store.meetings.get(stored.id)).toEqual(saved);
    expect(saved.version).toBe(2);
    expect(store.meetings.get(other.id)).toEqual(other);
    expect(failureOfCall(() => store.meetings.save(stored.id, 1, next))).toEqual({ code: 'conflict' });
    expect(failureOfCall(() => store.meetings.save(UNKNOWN, 1, next))).toEqual({ code: 'not-found' });
  });

  test('made elsewhere, it keeps its id and state', () => {
    const given = { id: UNKNOWN, teamId: entered.teamId, status: 'referat' as const, meeting: content() };
    expect(store.meetings.enter(given)).toMatchObject({ id: UNKNOWN, status: 'referat', version: 1 });
    expect(failureOfCall(() => store.meetings.enter(given))).toEqual({ code: 'conflict' });
  });

  test('unknown team, member or case: not-found, and nothing is written', () => {
    const attempts: (() => unknown)[] = [
      () => store.meetings.create(UNKNOWN, content()),
      () => store.meetings.create(entered.teamId, { ...content(), chair: UNKNOWN }),
      () =>
        store.meetings.create(entered.teamId, {
          ...content(),
          attendance: [{ member: UNKNOWN, present: true, deputy: undefined }],
        }),
      () =>
        store.meetings.create(entered.teamId, {
          ...content(),
          discussions: [
            { case: UNKNOWN, advice: [], openQuestions: [], followUpDate: undefined, dutyReassessed: true },
          ],
        }),
    ];
    for (const attempt of attempts) {
      const result = runTransaction(store, () => {
        attempt();
        return ok(undefined);
      });
      expect(result).toEqual(fail({ code: 'not-found' }));
    }
    expect(store.meetings.list().length).toBe(1);
  });

  test('only finished cases come onto an agenda; one already there may stay', () => {
    const draft = store.cases.create({});
    const withDraft: MeetingContent = {
      ...content(),
      agenda: [...content().agenda, { kind: 'sak', case: draft.id, title: undefined, minutes: 5 }],
    };
    const stored = theMeeting();
    const refused = { code: 'not-allowed', rule: 'case-not-ready' };
    expect(failureOfCall(() => store.meetings.create(entered.teamId, withDraft))).toEqual(refused);
    expect(failureOfCall(() => store.meetings.save(stored.id, 1, withDraft))).toEqual(refused);

    const onAgenda = store.cases.get(idIn(entered.caseIds, 'c1'));
    store.cases.setStatus(onAgenda?.id ?? '', onAgenda?.version ?? 0, 'duty_stop');
    expect(store.meetings.save(stored.id, 1, content()).version).toBe(2);
  });

  test('passes forward only, is cancelled before approval only, and is read-only afterwards', () => {
    const course: MeetingStatus[] = ['planlagt', 'innkalt', 'startet', 'referat', 'godkjent'];
    const expected = (from: MeetingStatus, to: MeetingStatus): boolean =>
      from !== 'avlyst' && from !== 'godkjent' && (to === 'avlyst' || course.indexOf(to) > course.indexOf(from));
    let allowed = 0;
    for (const from of meetingStatusSchema.options) {
      for (const to of meetingStatusSchema.options) {
        expect([from, to, mayMeetingPass(from, to)]).toEqual([from, to, expected(from, to)]);
        let at = store.meetings.create(entered.teamId, content());
        if (from !== 'planlagt') at = store.meetings.setStatus(at.id, at.version, from);
        if (expected(from, to)) {
          allowed += 1;
          const passed = store.meetings.setStatus(at.id, at.version, to);
          expect(store.meetings.get(at.id)).toEqual(passed);
          expect(passed).toEqual({ ...at, status: to, version: at.version + 1 });
        } else {
          const failure = failureOfCall(() => store.meetings.setStatus(at.id, at.version, to));
          expect(failure).toEqual({ code: 'not-allowed', rule: 'meeting-transition' });
        }
      }
    }
    expect(allowed).toBe(14);
    for (const [status, rule] of [
      ['godkjent', 'meeting-is-approved'],
      ['avlyst', 'meeting-is-cancelled'],
    ] as const) {
      const at = store.meetings.create(entered.teamId, content());
      store.meetings.setStatus(at.id, 1, status);
      expect(failureOfCall(() => store.meetings.save(at.id, 2, content()))).toEqual({ code: 'not-allowed', rule });
      expect(failureOfCall(() => store.meetings.setStatus(at.id, 1, 'innkalt'))).toEqual({ code: 'conflict' });
    }
  });

  test('the list is by day and start, within a period whose ends count', () => {
    const on = (date: string, start = '09:00') =>
      store.meetings.create(entered.teamId, { ...content(), date, start }).id;
    const [late, early, later] = [on('2027-03-01'), on('2027-02-01'), on('2027-03-01', '10:00')];
    const ids = (period?: { from?: string; to?: string }) => store.meetings.list(period).map((m) => m.id);
    expect(ids()).toEqual([theMeeting().id, early, late, later]);
    expect(ids({ from: '2027-02-01', to: '2027-02-28' })).toEqual([early]);
    expect(ids({ from: '2027-02-02' })).toEqual([late, later]);
    expect(ids({ to: '2027-02-01' })).toEqual([theMeeting().id, early]);
  });
});

describe('transactions', () => {
  test('a thrown error, a thrown failure and a returned failure each undo everything', () => {
    const write = () => {
      store.cases.create({ observations: 'skal bort' });
      store.audit.append('export', 'leder');
    };
    const before = [store.cases.list().length, store.audit.list().length];
    expect(() =>
      store.transaction(() => {
        write();
        throw new TypeError('en feil');
      }),
    ).toThrow(TypeError);
    expect(() =>
      runTransaction(store, () => {
        write();
        throw new TypeError('en feil');
      }),
    ).toThrow(TypeError);
    expect(
      runTransaction(store, () => {
        write();
        return fail({ code: 'cancelled' });
      }),
    ).toEqual(fail({ code: 'cancelled' }));
    expect(
      runTransaction(store, () => {
        write();
        store.cases.saveDraft(UNKNOWN, 1, {});
        return ok(undefined);
      }),
    ).toEqual(fail({ code: 'not-found' }));
    expect([store.cases.list().length, store.audit.list().length]).toEqual(before);

    expect(
      must(
        runTransaction(store, () => {
          write();
          return ok('ferdig');
        }),
      ),
    ).toBe('ferdig');
    expect([store.cases.list().length, store.audit.list().length]).toEqual(before.map((n) => n + 1));
  });

  test('an inner one undone leaves the outer one whole', () => {
    store.transaction(() => {
      store.cases.create({ observations: 'ytre' });
      expect(
        runTransaction(store, () => {
          store.cases.create({ observations: 'indre' });
          return fail({ code: 'cancelled' });
        }).ok,
      ).toBe(false);
    });
    const drafts = store.cases.list().filter((c) => c.status === 'kladd');
    expect(drafts.map((c) => c.body.observations)).toEqual(['ytre']);
  });

  test('a closed store is locked', () => {
    store.close();
    expect(runTransaction(store, () => ok(store.cases.list()))).toEqual(fail({ code: 'locked' }));
  });
});
