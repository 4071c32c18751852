import { expect, test } from 'vitest';
import type { MeetingView } from '../../src/domain/meeting-view.ts';
import { must } from '../result.ts';
import { type Bench, practice } from './harness.ts';

const firstMeeting = ({ services }: Bench): MeetingView => {
  const [row] = must(services.meeting.list());
  if (row === undefined) throw new Error('the example has no meeting');
  return must(services.meeting.get({ id: row.id }));
};
const attendanceOf = (view: MeetingView) =>
  view.participants.map((p) => ({
    member: p.calledIn,
    present: p.present && p.deputyFor === null,
    deputy: p.deputyFor === null ? undefined : p.member,
  }));

test('a list tells what a meeting needs before it is opened', async () => {
  const { services } = await practice();
  expect(must(services.meeting.list())[0]).toMatchObject({
    caseDeadline: '2026-11-03',
    caseCount: 3,
    plannedMinutes: 150,
    uncoveredServices: [],
    discussionCount: 3,
    summonedOn: null,
    minutesOn: null,
    approvedOn: null,
  });
});

test('a permanent service without anyone to meet is named, and a deputy covers it', async () => {
  const b = await practice();
  const view = firstMeeting(b);
  const ppt = view.participants.find((p) => p.calledInName === 'Jon Aasen');
  expect(ppt?.deputies.map((d) => d.name)).toEqual(['Siv Nordeng']);
  const alone = attendanceOf(view).map((a) => (a.member === ppt?.calledIn ? { ...a, deputy: undefined } : a));
  const saved = must(b.services.meeting.saveAttendance({ id: view.id, version: view.version, attendance: alone }));
  expect(saved.uncoveredServices).toEqual(['PPT']);
  expect(saved.participants.find((p) => p.calledIn === ppt?.calledIn)).toMatchObject({
    name: 'Jon Aasen',
    present: false,
    deputyFor: null,
  });
  const again = must(
    b.services.meeting.saveAttendance({ id: view.id, version: saved.version, attendance: attendanceOf(view) }),
  );
  expect(again.uncoveredServices).toEqual([]);
});

test('what was made stands with the day in Norway, discussion forms under the code of their case', async () => {
  const b = await practice();
  const { id, agenda } = firstMeeting(b);
  // Late evening in UTC is the next day in Norway.
  b.now = new Date('2026-11-22T23:30:00Z');
  must(await b.services.document.make({ meeting: id, type: 'summons', formats: ['txt'], language: 'nn' }));
  must(await b.services.document.make({ meeting: id, type: 'discussion-form', formats: ['txt'], language: 'nb' }));
  const { issued, summonedOn, minutesOn } = firstMeeting(b);
  expect([summonedOn, minutesOn]).toEqual(['2026-11-23', null]);
  expect(issued.filter((d) => d.type === 'summons')).toEqual([
    { type: 'summons', language: 'nn', format: 'txt', madeOn: '2026-11-23', caseCode: null },
  ]);
  expect(issued.flatMap((d) => (d.type === 'discussion-form' ? [d.caseCode] : [])).sort()).toEqual(
    agenda.flatMap((i) => (i.case === null ? [] : [i.case.code])).sort(),
  );
});
