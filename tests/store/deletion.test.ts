import { join } from 'node:path';
import { beforeAll, beforeEach, expect, test } from 'vitest';
import { EMPTY_NOTES } from '../../src/domain/case-notes.ts';
import { newCooperation } from '../../src/domain/cooperation.ts';
import { frozenMinutesSchema } from '../../src/domain/minutes.ts';
import { restoreBackup, type Store, verifyStore } from '../../src/store/index.ts';
import { type EnteredExample, enterExample, idIn, readExample } from '../../tools/fixtures/enter-example.ts';
import { must } from '../result.ts';
import {
  type ClosedStore,
  copyOf,
  decrypted,
  failureOfCall,
  hitsOf,
  makeStore,
  open,
  rawDatabase,
  temporaryFolder,
  testEnvironment,
} from './support.ts';

const env = testEnvironment();
const MARK = 'gjenkjennelig';
const run = readExample();
const PRINT = 'a'.repeat(64);
let template: ClosedStore;
let entered: EnteredExample;
let closed: ClosedStore;
let store: Store;

/** A meeting with approved minutes and all that can hang on it, every text of it marked; and a concluded case, marked. */
beforeAll(async () => {
  template = await makeStore((fresh) => {
    entered = enterExample(fresh, { ...run, cases: run.cases.map((c) => ({ ...c, observations: `${MARK} sett` })) });
    const [meeting = ''] = entered.meetingIds;
    const [first, second] = [idIn(entered.caseIds, 'c1'), idIn(entered.caseIds, 'c2')];
    fresh.meetings.setStatus(meeting, 1, 'startet');
    const line = { key: 'a', text: `${MARK} råd`, adviceType: 'rad_veiledning', agreed: true };
    fresh.notes.save(meeting, first, 0, { ...EMPTY_NOTES, lines: [line] });
    fresh.followUps.add(first, meeting, {
      used: ['delvis'],
      effect: 'bedre',
      newDirection: `${MARK} retning`,
      outcome: { kind: 'closed', reason: 'godt_nok' },
    });
    fresh.minutes.addComment(meeting, { case: first, service: 'PPT', madeOn: '2026-12-10', text: `${MARK} merknad` });
    const cooperation = fresh.cooperations.create({
      ...newCooperation('Blå lykt'),
      plan: {
        goals: [{ key: '00000000aa', text: `${MARK} mål`, notice: '', by: null }],
        measures: [],
        nextReview: null,
      },
    });
    const circle = fresh.cooperations.addMeeting(cooperation.id, {
      type: 'stafettmøte',
      date: '2026-12-08',
      start: '09:00',
      end: '10:00',
      place: '',
      purpose: `${MARK} formål`,
      invited: [],
      agenda: [],
      agreed: [],
      looked: [],
    });
    fresh.circleFeedback.add(circle.id, {
      role: 'family',
      marks: { heard: 'yes', useful: undefined, rightGroup: undefined, next: undefined },
      texts: { mostUseful: `${MARK} svar`, whoWasMissing: undefined, whatToChange: undefined },
    });
    fresh.kept.keep(circle.id, { type: 'NAME', words: 'lise' }, 'ordinary');
    fresh.kept.keep(first, { type: 'NAME', words: 'lise' }, 'ordinary');
    fresh.kept.keep(meeting, { type: 'NAME', words: 'lise' }, 'ordinary');
    const made = { language: 'nb', format: 'pdf', templateVersion: '1', sha256: PRINT } as const;
    fresh.issued.record({ ...made, meetingId: meeting, type: 'minutes', madeAt: '2026-12-10T09:00:00.000Z' });
    fresh.issued.record({ ...made, caseId: first, type: 'discussion-form', madeAt: '2026-12-10T09:00:00.000Z' });
    const content = frozenMinutesSchema.parse({
      meeting: fresh.meetings.get(meeting)?.meeting,
      cases: [],
      municipality: run.municipality,
      team: run.team,
      approvedOn: '2026-12-10',
      number: 1,
      practice: false,
      letterhead: null,
    });
    fresh.minutes.freeze(meeting, {
      content,
      approvedAt: '2026-12-10T09:00:00.000Z',
      language: 'nb',
      templateVersion: '1.0',
      files: [{ kind: 'full', format: 'pdf', sha256: PRINT }],
    });
    fresh.minutes.beginCorrection(meeting, { reason: `${MARK} grunn`, before: { attendance: [], notes: [] } });
    for (const id of [first, second])
      for (const status of ['drøftet', 'avsluttet'] as const)
        fresh.cases.setStatus(id, fresh.cases.get(id)?.version ?? 0, status);
  });
}, 120_000);
beforeEach(async () => {
  closed = copyOf(template);
  store = await open(closed);
  return () => store.close();
});
const meetingId = (): string => entered.meetingIds[0] ?? '';
const caseId = (name = 'c1'): string => idIn(entered.caseIds, name);
const countsOf = async (): Promise<Readonly<Record<string, number>>> => {
  store.close();
  return must(await verifyStore(env, closed)).counts;
};

test('whatever is deleted for good is on no page of the file: no table, no index, no free page', async () => {
  const binned = store.cases.create({ observations: `${MARK} kladd`, questions: [`${MARK}?`] });
  store.bin.putCase(binned.id, 1);
  store.close();
  expect((await decrypted(closed)).toString('utf8').split(MARK).length).toBeGreaterThan(8);

  store = await open(closed);
  for (const id of ['c1', 'c2', 'c3']) store.deletion.purge('case', caseId(id));
  store.deletion.purge('case', binned.id);
  const receipts = store.receipts.list();
  for (const { id } of receipts) store.deletion.purge('receipt', id);
  expect(store.receipts.list()).toEqual([]);
  // What was said of a case in a meeting is the meeting's, and its minutes stand.
  expect(store.minutes.versions(meetingId())).toHaveLength(1);
  expect(store.cases.get(caseId())).toMatchObject({ status: 'slettet', body: {} });
  expect(store.cases.get(binned.id)).toBeUndefined();
  store.deletion.purge('meeting', meetingId());
  expect(hitsOf(store, MARK)).toEqual([]);
  for (const { id } of store.cooperations.list()) expect(store.deletion.purge('cooperation', id)).toBe(true);
  expect(store.tombstones.list()).toHaveLength(6 + receipts.length);

  const counts = await countsOf();
  const gone = ['case_code', 'case_draft', 'anonymous_case', 'meeting', 'agenda_item', 'advice', 'discussion', 'bin'];
  const andGone = ['case_notes', 'follow_up', 'kept_finding', 'issued_document', 'search_text', 'receipt'];
  const ofMinutes = ['minutes_version', 'minutes_file', 'minutes_comment', 'minutes_correction', 'attendance'];
  const ofConsent = ['cooperation', 'cooperation_meeting', 'cooperation_feedback_marks', 'cooperation_feedback_text'];
  gone.push(...ofConsent, 'cooperation_kept_finding');
  for (const table of [...gone, ...andGone, ...ofMinutes]) expect([table, counts[table]]).toEqual([table, 0]);
  const after = await decrypted(closed);
  expect(after.includes('CREATE TABLE anonymous_case')).toBe(true);
  expect(after.includes(MARK)).toBe(false);
});

test('what was deleted for good is not taken in again from elsewhere', () => {
  const { id, code, status, body } = store.cases.create({ observations: MARK });
  const held = store.meetings.get(meetingId());
  if (held === undefined) throw new Error('the example has a meeting');
  store.deletion.purge('case', id);
  store.deletion.purge('meeting', held.id);
  const refused = { code: 'not-allowed', rule: 'deleted-for-good' };
  expect(failureOfCall(() => store.cases.enter({ id, code, status, body }))).toEqual(refused);
  expect(failureOfCall(() => store.meetings.enter(held))).toEqual(refused);
});

test('a case that an agenda names leaves its code and nothing else', async () => {
  expect(store.deletion.purge('case', caseId())).toBe(true);
  expect(store.deletion.purge('case', caseId())).toBe(false);
  expect(store.cases.list().map((c) => c.id)).not.toContain(caseId());
  expect(store.meetings.get(meetingId())?.meeting.agenda.some((item) => item.case === caseId())).toBe(true);
  expect(store.followUps.of(caseId())).toEqual([]);
  expect(store.kept.any(caseId())).toBe(false);
  expect(store.kept.any(meetingId())).toBe(true);
  expect(store.issued.listForCase(caseId())).toEqual([]);
  expect(store.issued.listForMeeting(meetingId())).toHaveLength(1);
});

test('frozen minutes yield to the tombstone of their own meeting alone, and it does not come back', async () => {
  store.tombstones.add('case', meetingId());
  store.close();
  const db = await rawDatabase(closed);
  const before = db.prepare('SELECT * FROM meeting').get();
  for (const table of ['minutes_file', 'minutes_version'])
    expect(() => db.exec(`DELETE FROM ${table}`)).toThrow('approved minutes are frozen');
  db.close();
  store = await open(closed);
  store.deletion.purge('meeting', meetingId());
  store.close();
  const after = await rawDatabase(closed);
  const columns = Object.keys(Object(before));
  const insert = after.prepare(
    `INSERT INTO meeting (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
  );
  expect(() => insert.run(Object.values(Object(before)))).toThrow('deleted for good');
  after.close();
});

test('the bin hides a case from lists and search, and gives it back whole', () => {
  const made = store.cases.create({ observations: `${MARK} kladd` });
  const ready = store.cases.setStatus(made.id, 1, 'klar_for_kontroll');
  store.kept.keep(made.id, { type: 'NAME', words: 'lise' }, 'ordinary');
  expect(failureOfCall(() => store.bin.putCase(made.id, 1))).toEqual({ code: 'conflict' });
  store.bin.putCase(made.id, 2);
  expect(store.cases.list().map((c) => c.id)).not.toContain(made.id);
  expect(store.cases.get(made.id)?.body).toEqual({});
  expect(hitsOf(store, MARK).map((hit) => hit.id)).not.toContain(made.id);
  expect(store.bin.list()).toEqual([
    {
      kind: 'case',
      id: made.id,
      deletedOn: '2026-11-22',
      code: made.code,
      status: 'klar_for_kontroll',
      body: made.body,
    },
  ]);
  store.bin.takeOutCase(made.id);
  expect(store.bin.list()).toEqual([]);
  expect(store.cases.get(made.id)).toEqual({ ...ready, version: 4 });
  expect(store.kept.any(made.id)).toBe(true);
  expect(hitsOf(store, MARK).map((hit) => hit.id)).toContain(made.id);
  expect(failureOfCall(() => store.bin.takeOutCase(made.id))).toEqual({ code: 'not-found' });
});

test('the bin takes a meeting with all that hangs on it, and gives it back but for cases that are not free', () => {
  const before = store.meetings.get(meetingId());
  if (before === undefined) throw new Error('the example has a meeting');
  const { id: _, ...content } = before.meeting;
  const planned = store.meetings.create(before.teamId, {
    ...content,
    discussions: [],
    recusals: [],
    agenda: [
      { kind: 'åpning', case: undefined, title: 'Velkommen', minutes: 5 },
      { kind: 'sak', case: caseId(), title: undefined, minutes: 20 },
      { kind: 'sak', case: caseId('c3'), title: undefined, minutes: 20 },
    ],
  });
  store.issued.record({
    meetingId: planned.id,
    type: 'summons',
    language: 'nb',
    format: 'pdf',
    madeAt: '2026-12-10T09:00:00.000Z',
    templateVersion: '1',
    sha256: PRINT,
  });
  const other = store.meetings.get(meetingId());
  store.bin.putMeeting(planned.id, 1);
  expect(store.meetings.list().map((m) => m.id)).toEqual([meetingId()]);
  expect(store.issued.listForMeeting(planned.id)).toEqual([]);
  expect(store.bin.list()).toMatchObject([{ kind: 'meeting', cases: [caseId(), caseId('c3')], date: content.date }]);

  store.bin.takeOutMeeting(planned.id, (id) => id === caseId());
  expect(store.meetings.get(planned.id)?.meeting).toEqual({
    ...planned.meeting,
    agenda: planned.meeting.agenda.filter((item) => item.case !== caseId('c3')),
  });
  expect(store.issued.listForMeeting(planned.id)).toHaveLength(1);
  expect(store.meetings.get(meetingId())).toEqual(other);
  expect(store.bin.list()).toEqual([]);
});

test('backups leave out unfinished cases, those in the bin too; what a restore would bring back is deleted again', async () => {
  const draft = store.cases.create({ observations: `${MARK} uferdig` });
  const whole = store.cases.create({ observations: `${MARK} hel` });
  store.cases.setStatus(whole.id, 1, 'klar_for_kontroll');
  store.bin.putCase(draft.id, 1);
  store.bin.putCase(whole.id, 2);
  const folder = temporaryFolder();
  const made = must(store.backUp({ folders: [folder], reason: 'asked' }));
  store.deletion.purge('case', whole.id);
  store.deletion.purge('meeting', meetingId());
  const tombstones = store.tombstones.list();
  store.close();

  const backup = { ...closed, backup: join(folder, made.name) };
  const plain = must(await restoreBackup(env, backup));
  expect(plain.bin.list().map((b) => b.id)).toEqual([whole.id]);
  expect(plain.meetings.list()).toHaveLength(1);
  plain.close();

  let told: readonly { readonly id: string }[] = [];
  const restored = must(
    await restoreBackup(env, backup, {
      tombstones: [...tombstones, { kind: 'later-kind', id: draft.id, deletedOn: '2026-11-22' }],
      deleted: (things) => {
        told = things;
      },
    }),
  );
  expect(told.map((each) => each.id).sort()).toEqual([whole.id, meetingId()].sort());
  expect(restored.bin.list()).toEqual([]);
  expect(restored.meetings.list()).toEqual([]);
  expect(restored.tombstones.list()).toEqual(tombstones);
  restored.close();
  must(await verifyStore(env, closed));
});
