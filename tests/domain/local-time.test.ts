import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addDays,
  clockTime,
  dayAndMonth,
  daysBetween,
  isLocalDate,
  isLocalTime,
  longDate,
  minutesOf,
  osloInstants,
  timeOf,
  timeRange,
  toOslo,
  weekdayAndDate,
} from '../../src/domain/local-time.ts';

test('dates that exist', () => {
  for (const date of ['2028-02-29', '2026-12-31', '1900-01-01']) expect(isLocalDate(date)).toBe(true);
  for (const date of [
    '2026-02-29',
    '2026-13-01',
    '2026-00-10',
    '2026-1-1',
    '26-01-01',
    '2026-01-01T00:00',
    '1899-12-31',
  ]) {
    expect(isLocalDate(date)).toBe(false);
  }
});

test('times that exist', () => {
  for (const time of ['00:00', '23:59']) expect(isLocalTime(time)).toBe(true);
  for (const time of ['24:00', '9:00', '09.00', '12:60', '']) expect(isLocalTime(time)).toBe(false);
});

test('the wall clock in Norway, winter and summer', () => {
  expect(toOslo(new Date('2026-12-31T23:30:00Z'))).toEqual({ date: '2027-01-01', time: '00:30' });
  expect(toOslo(new Date('2026-07-01T22:30:00Z'))).toEqual({ date: '2026-07-02', time: '00:30' });
});

test('a wall time is one instant, none in spring, two in autumn', () => {
  expect(osloInstants('2026-12-08', '09:00')).toEqual([new Date('2026-12-08T08:00:00Z')]);
  expect(osloInstants('2027-03-28', '02:30')).toEqual([]);
  expect(osloInstants('2026-10-25', '02:30')).toHaveLength(2);
});

test('days are counted over clock changes and leap years', () => {
  expect(addDays('2027-03-27', 2)).toBe('2027-03-29');
  expect(addDays('2028-02-28', 1)).toBe('2028-02-29');
  expect(daysBetween('2026-10-24', '2026-10-26')).toBe(2);
  fc.assert(
    fc.property(fc.integer({ min: -4000, max: 4000 }), (n) => {
      expect(daysBetween('2026-12-08', addDays('2026-12-08', n))).toBe(n);
    }),
  );
});

test('minutes and clock times are each other backwards', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 1439 }), (m) => {
      expect(minutesOf(timeOf(m))).toBe(m);
    }),
  );
  expect(timeOf(1450)).toBe('00:10');
});

test('written as people write them', () => {
  expect(longDate('2026-12-08', 'nb')).toBe('8. desember 2026');
  expect(longDate('2026-12-08', 'en')).toBe('8 December 2026');
  expect(dayAndMonth('2026-12-08', 'nn')).toBe('8. desember');
  expect(weekdayAndDate('2026-12-08', 'nb')).toBe('tirsdag 8. desember 2026');
  expect(weekdayAndDate('2026-12-08', 'nn')).toBe('tysdag 8. desember 2026');
  expect(clockTime('09:00', 'nb')).toBe('09.00');
  expect(timeRange('09:00', '11:30', 'en')).toBe('09:00–11:30');
});
