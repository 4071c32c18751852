import { expect, test } from 'vitest';
import { actingMember, agendaFit, caseNumberIn, presence, timedAgenda } from '../../src/domain/meeting.ts';
import { parseRunFile } from '../../src/domain/run-file.ts';
import { exampleRun } from './example.ts';

const parsed = parseRunFile(exampleRun());
if (!parsed.ok) throw new Error('the example is invalid');
const { team, meetings } = parsed.value;
const [meeting] = meetings;
if (meeting === undefined) throw new Error('the example has no meeting');

test('the agenda runs on the clock, and cases are numbered among themselves', () => {
  expect(timedAgenda(meeting.agenda, meeting.start).map((i) => [i.start, i.caseNumber])).toEqual([
    ['09:00', undefined],
    ['09:10', 1],
    ['09:55', 2],
    ['10:40', 3],
    ['11:10', undefined],
    ['11:20', undefined],
  ]);
  expect(caseNumberIn(meeting.agenda, 'c2')).toBe(2);
  expect(caseNumberIn(meeting.agenda, 'c9')).toBeUndefined();
});

test('planned minutes against the time at hand', () => {
  expect(agendaFit(meeting)).toEqual({ planned: 150, available: 150, over: 0 });
  expect(agendaFit({ ...meeting, end: '11:00' }).over).toBe(30);
  expect(agendaFit({ ...meeting, agenda: [] })).toEqual({ planned: 0, available: 150, over: 0 });
});

test('a deputy takes over the minutes of an absent member', () => {
  expect(actingMember(team, meeting, meeting.minuteTaker).name).toBe('Siv Nordeng');
  expect(actingMember(team, meeting, meeting.chair).name).toBe('Kari Solvang');
});

test('a deputy named beside a member who is present does not take over', () => {
  const both = { attendance: [{ member: 'ppt', present: true, deputy: 'ppt2' }] };
  expect(actingMember(team, both, 'ppt').name).toBe('Jon Aasen');
});

test('who is present, for whom, and who is not', () => {
  const { present, absent } = presence(team, meeting);
  expect(present.map((p) => [p.member.id, p.insteadOf?.id])).toContainEqual(['ppt2', 'ppt']);
  expect(absent.map((m) => m.id)).toEqual(['nav']);
});
