import fc from 'fast-check';
import { expect, test } from 'vitest';
import { catalogues } from '../../src/domain/catalogues.ts';
import { addDays } from '../../src/domain/local-time.ts';
import {
  addWorkingDays,
  easterSunday,
  HOLIDAYS,
  holidayOn,
  isWorkingDay,
  publicHolidays,
  subtractWorkingDays,
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

/** Easter Sundays 2000 to 2050, as printed calendars have them. */
const EASTERS =
  '04-23 04-15 03-31 04-20 04-11 03-27 04-16 04-08 03-23 04-12 04-04 04-24 04-08 03-31 04-20 04-05 03-27 04-16 04-01 ' +
  '04-21 04-12 04-04 04-17 04-09 03-31 04-20 04-05 03-28 04-16 04-01 04-21 04-13 03-28 04-17 04-09 03-25 04-13 04-05 ' +
  '04-25 04-10 04-01 04-21 04-06 03-29 04-17 04-09 03-25 04-14 04-05 04-18 04-10';

test('holidays of half a century against a table of Easter', () => {
  EASTERS.split(' ').forEach((day, i) => {
    const easter = `${2000 + i}-${day}`;
    const named = [...publicHolidays(2000 + i)].filter(([, name]) => name === 'easter' || name === 'good-friday');
    expect(named.map(([date]) => date).sort()).toEqual([addDays(easter, -2), easter]);
  });
});

test('a day with two holidays has the name of the one with a fixed date, and every name is in the catalogue', () => {
  expect(holidayOn('2027-05-17')).toBe('constitution-day');
  expect(holidayOn('2027-05-18')).toBeUndefined();
  expect(catalogues.terms.terms.publicHoliday?.map((t) => t.code).sort()).toEqual([...HOLIDAYS].sort());
});

test('working days before a date are those that count up to it', () => {
  expect(subtractWorkingDays('2027-03-30', 2)).toBe('2027-03-23');
  expect(workingDaysBetween(subtractWorkingDays('2026-12-08', 5), '2026-12-08')).toBe(5);
});

test('the public holidays of 2027', () => {
  expect([...publicHolidays(2027).keys()].sort()).toEqual([
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
