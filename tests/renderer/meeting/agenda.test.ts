import { expect, test } from 'vitest';
import type { MeetingView } from '../../../src/domain/meeting-view.ts';
import {
  type AgendaRow,
  changed,
  fitOf,
  itemsOf,
  minutesFrom,
  moved,
  newKey,
  rowsOf,
  timedRows,
  without,
  withRow,
} from '../../../src/renderer/meeting/agenda.ts';
import { meetingView } from './sample.ts';

const view = meetingView();
const rows = rowsOf(view.agenda, []);
const clocks = (all: readonly AgendaRow[]): string[] => timedRows(all, '09:00').map((x) => x.start);
const names = (all: readonly AgendaRow[]): string[] => all.map((r) => r.case?.code ?? r.title ?? '');

test('moving a line moves every time after it, and cases are numbered by their place', () => {
  expect(clocks(rows)).toEqual(['09:00', '09:10', '09:55', '10:40']);
  const after = moved(rows, 2, 1);
  expect(names(after)).toEqual(['Velkommen', 'S-4M8T', 'S-7K3Q', 'Evaluering']);
  expect(clocks(after)).toEqual(['09:00', '09:10', '09:55', '10:40']);
  expect(timedRows(after, '09:00').map((x) => x.caseNumber)).toEqual([undefined, 1, 2, undefined]);
  expect(clocks(moved(rows, 0, 3))).toEqual(['09:00', '09:45', '10:30', '10:40']);
});

test('a line at the end cannot be moved beyond it', () => {
  expect(moved(rows, 0, -1)).toBe(rows);
  expect(moved(rows, 3, 4)).toBe(rows);
  expect(moved(rows, 9, 0)).toBe(rows);
});

test('planned time is told against the time at hand, also when it is too much', () => {
  expect(fitOf(rows, view)).toEqual({ planned: 110, available: 120, over: 0, end: '10:50' });
  const first = rows[1]?.key ?? '';
  expect(fitOf(changed(rows, first, { minutes: 67 }), view)).toEqual({
    planned: 132,
    available: 120,
    over: 12,
    end: '11:12',
  });
});

test('a case is put after the last case, anything else last', () => {
  const of = {
    id: 'c9',
    code: 'S-9P2R',
    presenterServiceType: 'BHG',
    ageBand: '',
    concernThemes: [],
    discussed: false,
    returning: false,
  };
  const withCase = withRow(rows, { key: newKey(rows), kind: 'sak', title: null, minutes: 30, case: of });
  expect(names(withCase)).toEqual(['Velkommen', 'S-7K3Q', 'S-4M8T', 'S-9P2R', 'Evaluering']);
  const none = without(without(rows, rows[1]?.key ?? ''), rows[2]?.key ?? '');
  expect(names(withRow(none, { key: newKey(none), kind: 'sak', title: null, minutes: 30, case: of }))).toEqual([
    'Velkommen',
    'S-9P2R',
    'Evaluering',
  ]);
  const info: AgendaRow = { key: newKey(rows), kind: 'info', title: 'Nytt', minutes: 5, case: null };
  expect(names(withRow(rows, info)).at(-1)).toBe('Nytt');
});

test('lines keep their keys through a save, also when two are alike, and new ones get their own', () => {
  const pause: MeetingView['agenda'][number] = { kind: 'info', title: 'Pause', minutes: 5, start: '10:00', case: null };
  const before = rowsOf([...view.agenda, pause, pause], []);
  expect(new Set(before.map((r) => r.key)).size).toBe(before.length);
  const after = rowsOf([pause, ...view.agenda, pause, { ...pause, title: 'Nytt' }], before);
  expect(after[1]?.key).toBe(before[0]?.key);
  expect(new Set(after.map((r) => r.key)).size).toBe(after.length);
});

test('what is saved names a case or a title, never both', () => {
  expect(itemsOf(rows)[0]).toEqual({ kind: 'åpning', case: undefined, title: 'Velkommen', minutes: 10 });
  expect(itemsOf(rows)[1]).toEqual({ kind: 'sak', case: view.agenda[1]?.case?.id, title: undefined, minutes: 45 });
});

test('only whole minutes of a day are minutes', () => {
  expect(['1', ' 45 ', '1440'].map(minutesFrom)).toEqual([1, 45, 1440]);
  expect(['', '0', '-5', '1441', '4,5', '1e2', 'ti'].map(minutesFrom)).toEqual(Array(7).fill(undefined));
});
