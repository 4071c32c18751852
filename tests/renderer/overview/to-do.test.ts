import { expect, test } from 'vitest';
import type { CaseRow } from '../../../src/domain/case-view.ts';
import { standingOf } from '../../../src/renderer/meeting/year.ts';
import { type Draft, firstStepOf, greetingAt, tasksOf } from '../../../src/renderer/overview/to-do.ts';
import { meetingRow } from '../meeting/sample.ts';

const TODAY = '2026-11-30';
const meeting = (date: string, change: Parameters<typeof meetingRow>[0] = {}) =>
  meetingRow({ id: date, date, ...change });
const draft = (code: string, change: Partial<Draft> = {}): Draft => ({
  id: code,
  code,
  status: 'kladd',
  updatedAt: '2026-11-30T07:00:00Z',
  draft: {},
  ...change,
});
const ready = (code: string): CaseRow => ({
  id: code,
  code,
  status: 'klar',
  version: 1,
  presenterServiceType: 'BHG',
  ageBand: '4-5',
  concernThemes: [],
  updatedAt: '2026-11-30T07:00:00Z',
});
const kinds = (...given: Parameters<typeof tasksOf>): string[] => tasksOf(...given).map((t) => t.kind);

test('duties come first, then what is late, then what is due', () => {
  const meetings = standingOf(
    [
      meeting('2026-11-10'),
      meeting('2026-12-08', { uncoveredServices: ['PPT'], plannedMinutes: 130 }),
      meeting('2027-01-12', { uncoveredServices: ['PPT'] }),
    ],
    TODAY,
  );
  const drafts = [
    draft('S-2222'),
    draft('S-3333', { draft: { dutyGate: { reporting: 'usikker', averting: 'nei' } } }),
    draft('S-4444', { status: 'duty_stop', draft: { dutyGate: { reporting: 'ja', averting: 'usikker' } } }),
  ];
  expect(kinds(meetings, [ready('S-5555')], drafts, TODAY)).toEqual([
    'stop',
    'unsure',
    'minutes',
    'uncovered',
    'summon',
    'over',
    'ready',
  ]);
});

test('a meeting is not due until fourteen days before it', () => {
  expect(kinds(standingOf([meeting('2026-12-14')], TODAY), [], [], TODAY)).toEqual(['summon']);
  expect(kinds(standingOf([meeting('2026-12-15')], TODAY), [], [], TODAY)).toEqual([]);
});

test('what is done, cancelled or without cases asks for nothing', () => {
  const meetings = [
    meeting('2026-11-03', { status: 'godkjent' }),
    meeting('2026-11-10', { caseCount: 0 }),
    meeting('2026-12-01', { status: 'avlyst' }),
    meeting('2026-12-08', { status: 'innkalt' }),
  ];
  expect(kinds(standingOf(meetings, TODAY), [], [], TODAY)).toEqual([]);
});

test('a ready case waits only when there is a meeting to put it on', () => {
  expect(kinds([], [ready('S-5555')], [], TODAY)).toEqual([]);
});

test('the first day leads from a meeting over a case to the summons, and then ends', () => {
  expect(firstStepOf([], [])).toBe('meeting');
  expect(firstStepOf([meeting('2026-12-08')], [])).toBe('case');
  expect(firstStepOf([meeting('2026-12-08')], [ready('S-5555')])).toBe('summon');
  expect(firstStepOf([meeting('2026-12-08', { summonedOn: '2026-11-30', status: 'innkalt' })], [])).toBeUndefined();
  expect(firstStepOf([meeting('2026-12-08'), meeting('2027-01-12')], [])).toBeUndefined();
});

test('the greeting follows the clock', () => {
  expect(['04:59', '05:00', '10:00', '12:00', '18:00'].map(greetingAt)).toEqual([
    'evening',
    'morning',
    'forenoon',
    'afternoon',
    'evening',
  ]);
});

test('a follow-up whose day has passed is late; one that stands on a coming agenda is not', () => {
  const row = (code: string, due: string, meeting: { id: string; date: string } | null = null) => ({
    case: code,
    code,
    due,
    meeting,
  });
  const rows = [
    row('S-2222', '2026-11-29'),
    row('S-3333', TODAY),
    row('S-4444', '2026-11-01', { id: 'm', date: '2026-12-08' }),
  ];
  expect(tasksOf([], [], [], TODAY, rows)).toEqual([
    { kind: 'follow-up', of: { id: 'S-2222', code: 'S-2222' }, due: '2026-11-29' },
  ]);
});

test('a meeting that is being led comes before everything', () => {
  const meetings = standingOf([meeting(TODAY, { status: 'startet', uncoveredServices: ['PPT'] })], TODAY);
  expect(kinds(meetings, [], [draft('S-2222', { status: 'duty_stop' })], TODAY, [], TODAY)).toEqual([
    'going',
    'stop',
    'uncovered',
  ]);
});

test('families that have consented: consent, review, late measures; forms whose day has come once, all together', () => {
  const due = (kind: 'review' | 'consent' | 'measures', day: string) => ({
    id: 'x',
    alias: 'Blå lykt',
    kind,
    due: day,
  });
  const form = (reviewDate: string, reviewed = false) => ({
    id: reviewDate,
    documentType: 'consent-form',
    date: '2026-01-01',
    language: 'nb' as const,
    services: [],
    reviewDate,
    reviewed,
  });
  const consent = {
    cooperation: [due('measures', '2026-11-01'), due('review', TODAY), due('consent', TODAY)],
    forms: [form(TODAY), form('2026-11-03'), form('2026-10-01', true), form('2026-12-01')],
  };
  const tasks = tasksOf([], [], [], TODAY, [], null, consent);
  expect(tasks.map((task) => task.kind)).toEqual(['together-consent', 'together-review', 'together-measures', 'forms']);
  expect(tasks.at(-1)).toEqual({ kind: 'forms', count: 2, due: '2026-11-03' });
});
