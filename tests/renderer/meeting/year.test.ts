import { expect, test } from 'vitest';
import { angleOf, inYear, pointAt, schoolYearOf, standingOf, yearNames } from '../../../src/renderer/meeting/year.ts';
import { meetingRow } from './sample.ts';

test('a school year begins in August', () => {
  expect(schoolYearOf('2026-07-31')).toEqual({ from: '2025-08-01', to: '2026-07-31' });
  expect(schoolYearOf('2026-08-01')).toEqual({ from: '2026-08-01', to: '2027-07-31' });
  expect(yearNames(schoolYearOf('2027-01-12'))).toEqual({ from: '2026', to: '27' });
  expect(inYear(schoolYearOf('2026-11-30'), '2027-08-01')).toBe(false);
});

test('days stand evenly within their month, months evenly round the wheel', () => {
  const year = schoolYearOf('2026-11-30');
  expect(angleOf(year, '2026-08-01')).toBe(0);
  expect(angleOf(year, '2026-12-01')).toBe(120);
  expect(angleOf(year, '2027-02-15')).toBe(195);
  expect(angleOf(year, '2027-07-31')).toBeCloseTo(359.03, 2);
  expect(pointAt(150, 100, 90)).toEqual({ x: 250, y: 150 });
});

test('the first meeting that is neither held nor cancelled is next', () => {
  const on = (date: string, status: Parameters<typeof meetingRow>[0] = {}) => meetingRow({ id: date, date, ...status });
  const standing = standingOf(
    [
      on('2027-01-12'),
      on('2026-11-10'),
      on('2026-12-01', { status: 'avlyst' }),
      on('2026-12-08'),
      on('2026-11-30', { status: 'referat' }),
    ],
    '2026-11-30',
  );
  expect(standing.map((m) => [m.meeting.date, m.standing])).toEqual([
    ['2026-11-10', 'held'],
    ['2026-11-30', 'held'],
    ['2026-12-01', 'cancelled'],
    ['2026-12-08', 'next'],
    ['2027-01-12', 'planned'],
  ]);
});

test('a meeting that has started is not over, even the day after', () => {
  const [only] = standingOf([meetingRow({ date: '2026-11-29', status: 'startet' })], '2026-11-30');
  expect(only?.standing).toBe('next');
});
