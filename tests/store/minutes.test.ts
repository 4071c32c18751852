import { beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { EMPTY_NOTES } from '../../src/domain/case-notes.ts';
import { type FrozenMinutes, frozenMinutesSchema } from '../../src/domain/minutes.ts';
import type { MinutesVersion, Store } from '../../src/store/index.ts';
import { type EnteredExample, enterExample, idIn, readExample } from '../../tools/fixtures/enter-example.ts';
import { type ClosedStore, copyOf, failureOfCall, hitsOf, makeStore, open, rawDatabase } from './support.ts';

const run = readExample();
let template: ClosedStore;
let entered: EnteredExample;
let closed: ClosedStore;
let store: Store;
beforeAll(async () => {
  template = await makeStore((fresh) => {
    entered = enterExample(fresh, run);
    const [meeting = ''] = entered.meetingIds;
    fresh.meetings.setStatus(meeting, 1, 'startet');
  });
});
beforeEach(async () => {
  closed = copyOf(template);
  store = await open(closed);
  return () => store.close();
});

const meetingId = (): string => entered.meetingIds[0] ?? '';
const caseId = (): string => idIn(entered.caseIds, 'c1');
const line = { key: 'a', text: 'Bruk kalenderen.', adviceType: 'rad_veiledning', agreed: true };

describe('notes', () => {
  test('what is agreed becomes the discussion and is found; the meeting keeps its version', () => {
    const before = store.meetings.get(meetingId());
    const notes = { ...EMPTY_NOTES, lines: [line, { ...line, key: 'b', text: 'Bare tenkt', agreed: false }] };
    const saved = store.notes.save(meetingId(), caseId(), 0, notes);
    expect(store.notes.get(meetingId(), caseId())).toEqual(saved);
    const after = store.meetings.get(meetingId());
    expect(after?.version).toBe(before?.version);
    expect(after?.meeting.discussions.map((d) => d.case)).toEqual(before?.meeting.discussions.map((d) => d.case));
    expect(after?.meeting.discussions[0]?.advice).toEqual([{ text: line.text, adviceType: line.adviceType }]);
    expect(hitsOf(store, 'kalenderen')).toEqual([{ kind: 'advice', id: meetingId() }]);
    expect(hitsOf(store, 'tenkt')).toEqual([]);
    expect(store.contents().meeting.get(meetingId())).toBe((after?.version ?? 0) + 1);
  });

  test('an addressee comes back, and a case that was not discussed has no discussion', () => {
    const addressed = { ...EMPTY_NOTES, lines: [{ ...line, addressedTo: 'PPT' }] };
    store.notes.save(meetingId(), caseId(), 0, addressed);
    const advice = store.meetings.get(meetingId())?.meeting.discussions[0]?.advice;
    expect(advice).toEqual([{ text: line.text, adviceType: line.adviceType, addressedTo: 'PPT' }]);
    store.notes.save(meetingId(), caseId(), 1, { ...addressed, notDiscussed: true });
    expect(store.meetings.get(meetingId())?.meeting.discussions.some((d) => d.case === caseId())).toBe(false);
  });

  test('a stale version, a case from elsewhere and a meeting that is not open are refused', () => {
    store.notes.save(meetingId(), caseId(), 0, EMPTY_NOTES);
    const save = (id: string, version: number) => () => store.notes.save(meetingId(), id, version, EMPTY_NOTES);
    expect(failureOfCall(save(caseId(), 0))).toEqual({ code: 'conflict' });
    const other = store.cases.create({}).id;
    expect(failureOfCall(save(other, 0))).toEqual({ code: 'not-allowed', rule: 'case-not-on-agenda' });
    store.meetings.setStatus(meetingId(), 2, 'godkjent');
    expect(failureOfCall(save(caseId(), 1))).toEqual({ code: 'not-allowed', rule: 'minutes-not-open' });
  });
});

describe('frozen minutes', () => {
  const content = (over: Partial<FrozenMinutes> = {}): FrozenMinutes =>
    frozenMinutesSchema.parse({
      meeting: store.meetings.get(meetingId())?.meeting,
      cases: [],
      municipality: run.municipality,
      team: run.team,
      approvedOn: '2026-12-10',
      number: 1,
      practice: false,
      letterhead: null,
      ...over,
    });
  const version = (over: Partial<FrozenMinutes> = {}): MinutesVersion => ({
    content: content(over),
    approvedAt: '2026-12-10T09:00:00.000Z',
    language: 'nb',
    templateVersion: '1.0',
    files: [{ kind: 'full', format: 'pdf', sha256: 'a'.repeat(64) }],
  });

  test('come back as they were frozen', () => {
    store.minutes.freeze(meetingId(), version());
    store.minutes.freeze(meetingId(), version({ number: 2, reason: 'Feil dato' }));
    expect(store.minutes.versions(meetingId())).toEqual([version(), version({ number: 2, reason: 'Feil dato' })]);
  });

  test('a version out of order, or a second one without a reason, is refused', () => {
    store.minutes.freeze(meetingId(), version());
    const freeze = (over: Partial<FrozenMinutes>) => () => store.minutes.freeze(meetingId(), version(over));
    expect(freeze({ number: 1 })).toThrow();
    expect(freeze({ number: 3, reason: 'Hopp' })).toThrow('frozen');
    expect(freeze({ number: 2 })).toThrow('CHECK');
    expect(store.minutes.versions(meetingId())).toHaveLength(1);
  });

  test('nothing behind the back of the repositories changes or deletes them', async () => {
    store.minutes.freeze(meetingId(), version());
    store.close();
    const db = await rawDatabase(closed);
    for (const sql of [
      "UPDATE minutes_version SET content = '{}'",
      'DELETE FROM minutes_version',
      "UPDATE minutes_file SET sha256 = 'b'",
      'DELETE FROM minutes_file',
    ]) {
      expect(() => db.exec(sql), sql).toThrow('approved minutes are frozen');
    }
    db.close();
  });

  test('a correction can be under way once, and only of something approved', () => {
    const begin = () =>
      store.minutes.beginCorrection(meetingId(), { reason: 'Feil', before: { attendance: [], notes: [] } });
    expect(failureOfCall(begin)).toEqual({ code: 'not-allowed', rule: 'minutes-not-approved' });
    store.minutes.freeze(meetingId(), version());
    begin();
    expect(store.minutes.correction(meetingId())).toEqual({ reason: 'Feil', before: { attendance: [], notes: [] } });
    expect(failureOfCall(begin)).toEqual({ code: 'not-allowed', rule: 'correction-under-way' });
    store.minutes.endCorrection(meetingId());
    expect(store.minutes.correction(meetingId())).toBeUndefined();
  });
});

test('comments keep the service and what was done about them', () => {
  const comment = { service: 'BVT', case: caseId(), text: 'Vi savner et råd.', madeOn: '2026-12-09' };
  store.minutes.addComment(meetingId(), comment);
  const [kept] = store.minutes.comments(meetingId());
  expect(kept).toMatchObject({ ...comment, answer: null });
  store.minutes.answer(meetingId(), kept?.id ?? '', 'Lagt til.');
  expect(store.minutes.comments(meetingId())).toMatchObject([{ answer: 'Lagt til.' }]);
  const unknown = '11111111-1111-4111-8111-111111111111';
  expect(failureOfCall(() => store.minutes.answer(meetingId(), unknown, 'x'))).toEqual({ code: 'not-found' });
});
