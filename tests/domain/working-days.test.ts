import fc from 'fast-check';
import { expect, test } from 'vitest';
import { addDays } from '../../src/domain/local-time.ts';
import {
  addWorkingDays,
  easterSunday,
  isWorkingDay,
  publicHolidays,
  workingDaysBetween,
} from '../../src/domain/working-days.ts';

test('Easter Sunday of years with an early, a late and an ordinary Easter', () => {
  expect([2024, 2025, 2026, 2027, 2038, 2285].map(easterSunday)).toEqual([
    '2024-03-31',
    '2025-04-20',
    '2026-04-05',
    '2027-03-28',
    '2038-04-25',
    '2285-03-22',
  ]);
});

test('the public holidays of 2027', () => {
  expect([...publicHolidays(2027)].sort()).toEqual([
    '2027-01-01',
    '2027-03-25',
    '2027-03-26',
    '2027-03-28',
    '2027-03-29',
    '2027-05-01',
    '2027-05-06',
    '2027-05-16',
    '2027-05-17',
    '2027-12-25',
    '2027-12-26',
  ]);
});

test('two working days from a Tuesday, over a weekend, over Easter and over Christmas', () => {
  expect(addWorkingDays('2026-12-08', 2)).toBe('2026-12-10');
  expect(addWorkingDays('2026-12-11', 2)).toBe('2026-12-15');
  expect(addWorkingDays('2027-03-24', 2)).toBe('2027-03-31');
  expect(addWorkingDays('2026-12-23', 2)).toBe('2026-12-28');
});

const date = fc.integer({ min: 0, max: 365 * 80 }).map((days) => addDays('1990-01-01', days));

test('the day reached is a working day, and counting back gives the same number', () => {
  fc.assert(
    fc.property(date, fc.integer({ min: 1, max: 30 }), (from, days) => {
      const to = addWorkingDays(from, days);
      expect(isWorkingDay(to)).toBe(true);
      expect(workingDaysBetween(from, to)).toBe(days);
      expect(workingDaysBetween(to, from)).toBe(-days);
    }),
  );
});
