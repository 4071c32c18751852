import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CaseNotes } from '../../src/domain/case-notes.ts';
import type { MinutesView } from '../../src/domain/minutes-view.ts';
import { openDatabase } from '../../src/store/engine/connection.ts';
import { nodeFiles } from '../../src/store/engine/files.ts';
import { readKeyFile } from '../../src/store/keys/key-file.ts';
import { openSlots } from '../../src/store/keys/slots.ts';
import { pdfText, wordText } from '../e2e/documents.ts';
import { must } from '../result.ts';
import { pastTriggers, testEnvironment } from '../store/support.ts';
import { type Bench, bench, PASSPHRASE } from './harness.ts';

let b: Bench;
const ends: (() => void)[] = [];
beforeAll(async () => {
  b = bench('electron', (end) => ends.push(end));
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  must(b.services.practice.load());
});
afterAll(() => {
  for (const end of ends) end();
});

const meetingId = (): string => must(b.services.meeting.list())[0]?.id ?? '';
const view = (): MinutesView => must(b.services.minutes.get({ meeting: meetingId() }));
const caseAt = (index: number): MinutesView['cases'][number] => view().cases[index] ?? expect.fail('no such case');
const save = (index: number, change: Partial<CaseNotes>) => {
  const { id, notes } = caseAt(index);
  return b.services.minutes.saveNotes({
    meeting: meetingId(),
    case: id,
    version: notes.version,
    notes: { ...notes.notes, ...change },
  });
};
const shaOf = (file: string): string =>
  createHash('sha256')
    .update(readFileSync(join(b.desk.folder ?? '', file)))
    .digest('hex');

describe('the minutes of the example, from notes to a correction', () => {
  test('notes begin with what the run file agreed on, and the target is two working days', () => {
    const { meeting, cases, dueOn, daysLeft, versions, correction } = view();
    expect(meeting.status).toBe('referat');
    expect(cases.map((c) => [c.number, c.notes.version, c.notes.notes.lines.length])).toEqual([
      [1, 0, 2],
      [2, 0, 2],
      [3, 0, 1],
    ]);
    // Tuesday 10 November 2026, and the clock of the bench stands at 22 November.
    expect([meeting.date, dueOn, daysLeft, versions, correction]).toEqual(['2026-11-10', '2026-11-12', -6, [], null]);
  });

  test('only agreed lines become the discussion; a stale version and what must go are refused', () => {
    const { notes } = caseAt(0);
    const loose = { key: 'ny', text: 'Bare en tanke', adviceType: 'rad_veiledning', agreed: false };
    const saved = must(save(0, { lines: [...notes.notes.lines, loose] }));
    expect([saved.version, saved.notes.lines.length]).toEqual([1, 3]);
    const input = { meeting: meetingId(), case: caseAt(0).id, version: 0, notes: notes.notes };
    expect(b.services.minutes.saveNotes(input)).toEqual({ ok: false, failure: { code: 'conflict' } });
    const named = { ...loose, key: 'tlf', text: 'Ring mor på 99 88 77 66' };
    expect(save(0, { lines: [...saved.notes.lines, named] })).toEqual({
      ok: false,
      failure: { code: 'stopped-by-guard', findings: [{ path: 'lines[3].text', type: expect.any(String) }] },
    });
    expect(caseAt(0).notes.notes.lines).toHaveLength(3);
  });

  test('nothing is approved while something is missing', async () => {
    must(save(2, { dutyReassessed: false }));
    const { meeting } = view();
    const input = { meeting: meeting.id, version: meeting.version, language: 'nb' } as const;
    expect(await b.services.minutes.approve(input)).toEqual({
      ok: false,
      failure: { code: 'not-allowed', rule: 'minutes-incomplete' },
    });
    must(save(2, { dutyReassessed: true }));
    expect(view().versions).toEqual([]);
  });

  test('what is written while the files are made is not frozen unseen', async () => {
    const { meeting } = view();
    const approving = b.services.minutes.approve({ meeting: meeting.id, version: meeting.version, language: 'nb' });
    must(save(1, { followUp: '2027-02-01' }));
    expect(await approving).toEqual({ ok: false, failure: { code: 'conflict' } });
    expect(view().meeting.status).toBe('referat');
    must(save(1, { followUp: 'ingen' }));
  });

  test('approval freezes, and the saved files have the hashes that were frozen', async () => {
    const { meeting } = view();
    const approved = must(
      await b.services.minutes.approve({ meeting: meeting.id, version: meeting.version, language: 'nb' }),
    );
    expect(approved.meeting.status).toBe('godkjent');
    expect(approved.versions).toMatchObject([{ number: 1, language: 'nb', reason: null }]);
    const statuses = approved.cases.map((c) => must(b.services.case.get({ id: c.id })).status);
    expect(statuses).toEqual(['oppfølging', 'avsluttet', 'oppfølging']);

    for (const kind of ['full', 'short', 'log'] as const) {
      const { files } = must(await b.services.minutes.save({ meeting: meeting.id, number: 1, kind }));
      const frozen = approved.versions[0]?.files.filter((f) => f.kind === kind).map((f) => f.sha256);
      expect(files.map(shaOf)).toEqual(frozen);
      if (kind !== 'full') continue;
      for (const text of [
        await wordText(join(b.desk.folder ?? '', files[0] ?? '')),
        await pdfText(join(b.desk.folder ?? '', files[1] ?? '')),
      ]) {
        expect(text).toContain('Siv Nordeng');
        expect(text).toMatch(/22\.\snovember\s2026/);
        expect(text).not.toContain('Bare en tanke');
        expect(text).not.toContain('Utkast');
      }
    }
    expect(save(0, { dutyReassessed: true })).toEqual({
      ok: false,
      failure: { code: 'not-allowed', rule: 'minutes-not-open' },
    });
  });

  test('the same bytes come again after team and letterhead have changed, on a later day, and from the meeting page too', async () => {
    const organisation = must(b.services.team.get()) ?? expect.fail('no team');
    const members = organisation.team.members.map((m) => ({ ...m, name: `${m.name} Ny`, profession: 'pedagog' }));
    must(b.services.team.save({ ...organisation, team: { ...organisation.team, name: 'Nytt team', members } }));
    must(await b.services.letterhead.change({ colour: '#1f4e79' }));
    must(b.services.letterhead.approve({ version: must(b.services.letterhead.get()).version }));
    b.now = new Date('2026-12-01T09:00:00Z');
    const frozen = view().versions[0]?.files ?? [];
    const again = must(await b.services.minutes.save({ meeting: meetingId(), number: 1, kind: 'full' }));
    expect(again.files.map(shaOf)).toEqual(frozen.filter((f) => f.kind === 'full').map((f) => f.sha256));
    const order = { meeting: meetingId(), formats: ['docx', 'pdf'], language: 'nb' } as const;
    const made = must(await b.services.document.make({ ...order, type: 'minutes-log' }));
    expect(made.files.map(shaOf)).toEqual(frozen.filter((f) => f.kind === 'log').map((f) => f.sha256));
  });

  test('a correction is a new version with a reason; the first stands', async () => {
    const before = view();
    const begun = must(
      b.services.minutes.correct({ meeting: meetingId(), reason: 'Feil dato for oppfølging i sak 1' }),
    );
    expect(begun.correction).toEqual({ reason: 'Feil dato for oppfølging i sak 1' });
    expect(b.services.minutes.correct({ meeting: meetingId(), reason: 'En til' })).toEqual({
      ok: false,
      failure: { code: 'not-allowed', rule: 'correction-under-way' },
    });
    must(save(0, { followUp: '2027-01-19' }));
    const approve = () =>
      b.services.minutes.approve({ meeting: meetingId(), version: view().meeting.version, language: 'nn' });
    // A name that is typed afterwards: the reason is printed, and must not carry it.
    must(b.services.guard.learn({ names: ['Feil dato'] }));
    expect(await approve()).toEqual({
      ok: false,
      failure: { code: 'stopped-by-guard', findings: [{ path: 'reason', type: 'NAME' }] },
    });
    b.services.lock('user');
    must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));
    const approved = must(await approve());
    expect(approved.correction).toBeNull();
    expect(approved.versions.map((v) => [v.number, v.language, v.reason])).toEqual([
      [1, 'nb', null],
      [2, 'nn', 'Feil dato for oppfølging i sak 1'],
    ]);
    expect(approved.versions[0]).toEqual(before.versions[0]);
    expect(approved.versions.map((v) => v.templateVersion)).toEqual(['1.0', '1.0/brevhode-1']);
    const { files } = must(await b.services.minutes.save({ meeting: meetingId(), number: 2, kind: 'full' }));
    const text = await pdfText(join(b.desk.folder ?? '', files[1] ?? ''));
    expect(text).toMatch(/19\.\sjanuar\s2027/);
    expect(text).toContain('Retta fordi: Feil dato for oppfølging i sak 1');
  });

  test('a dropped correction puts notes and attendance back as they were', () => {
    const before = view();
    must(b.services.minutes.correct({ meeting: meetingId(), reason: 'Ombestemte oss' }));
    must(save(0, { lines: [] }));
    const { id, version, participants } = view().meeting;
    const attendance = participants.map((p) => ({ member: p.calledIn, present: false, deputy: undefined }));
    must(b.services.meeting.saveAttendance({ id, version, attendance }));
    const dropped = must(b.services.minutes.dropCorrection({ meeting: id }));
    expect(dropped.cases.map((c) => c.notes.notes)).toEqual(before.cases.map((c) => c.notes.notes));
    expect(dropped.meeting.participants).toEqual(before.meeting.participants);
    expect(dropped.correction).toBeNull();
    expect(b.services.minutes.dropCorrection({ meeting: id })).toEqual({ ok: false, failure: { code: 'not-found' } });
  });

  test('comments are for a service, pass the guard, and can be answered', () => {
    const meeting = meetingId();
    const comment = { service: 'BVT', case: caseAt(2).id, text: 'Vi savner et råd om samtale.' };
    const told = must(b.services.minutes.comment({ meeting, comment })).comments;
    expect(told).toMatchObject([{ ...comment, madeOn: '2026-12-01', answer: null }]);
    const named = { ...comment, text: 'Ring 99 88 77 66' };
    expect(b.services.minutes.comment({ meeting, comment: named })).toMatchObject({
      failure: { code: 'stopped-by-guard' },
    });
    const answered = must(
      b.services.minutes.answer({ meeting, comment: told[0]?.id ?? '', answer: 'Lagt til i versjon 3.' }),
    );
    expect(answered.comments.map((c) => c.answer)).toEqual(['Lagt til i versjon 3.']);
  });
});

test('a planned meeting takes notes once it is started, and its states go forward only', () => {
  const rows = must(b.services.meeting.list());
  const planned = rows.find((m) => m.status === 'planlagt') ?? expect.fail('no planned meeting');
  const started = must(b.services.meeting.start({ id: planned.id, version: planned.version }));
  expect(started.status).toBe('startet');
  const finished = must(b.services.meeting.finish({ id: planned.id, version: started.version }));
  expect(finished.status).toBe('referat');
  expect(b.services.meeting.start({ id: planned.id, version: finished.version })).toEqual({
    ok: false,
    failure: { code: 'not-allowed', rule: 'meeting-transition' },
  });
});

test('minutes that would become other bytes than the approved ones are not saved, wherever they are asked for', async () => {
  const meeting =
    must(b.services.meeting.list()).find((m) => m.approvedOn !== null)?.id ?? expect.fail('none approved');
  const { number, language } = must(b.services.minutes.get({ meeting })).versions.at(-1) ?? expect.fail('no version');
  b.services.lock('user');
  const file = join(b.env.paths.store, 'samrad.db');
  const keyFile = must(readKeyFile(nodeFiles, file));
  const key = await openSlots(testEnvironment(), keyFile.slots, { passphrase: PASSPHRASE }, keyFile.store);
  const db = openDatabase(file, key?.dataKey ?? expect.fail('the slot does not open'));
  pastTriggers(db, () => {
    db.prepare("UPDATE minutes_file SET sha256 = ? WHERE kind = 'log'").run('0'.repeat(64));
  });
  db.close();
  must(await b.services.vault.unlock({ passphrase: PASSPHRASE }));

  const saved = readdirSync(b.desk.folder ?? '').length;
  const refused = { ok: false, failure: { code: 'not-allowed', rule: 'minutes-not-reproduced' } };
  expect(await b.services.minutes.save({ meeting, number, kind: 'log' })).toEqual(refused);
  const order = { meeting, type: 'minutes-log', language } as const;
  expect(await b.services.document.make({ ...order, formats: ['pdf'] })).toEqual(refused);
  expect(readdirSync(b.desk.folder ?? '')).toHaveLength(saved);
  must(await b.services.minutes.save({ meeting, number, kind: 'short' }));
});
