/** Working days in Norway: Monday to Friday but for the public holidays. */
import { addDays } from './local-time.ts';

/** Easter Sunday of a year, by the Gregorian reckoning (Meeus, Jones and Butcher). */
export function easterSunday(year: number): string {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - Math.floor((b + 8) / 25) + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const month = Math.floor((h + l - 7 * m + 114) / 31);
  const day = ((h + l - 7 * m + 114) % 31) + 1;
  return `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

/** The public holidays (helligdagsfredloven § 2, and 1 and 17 May). Their names stand in `terms.json`. */
export const HOLIDAYS = [
  'maundy-thursday',
  'good-friday',
  'easter',
  'easter-monday',
  'ascension',
  'whitsun',
  'whit-monday',
  'new-year',
  'may-day',
  'constitution-day',
  'christmas',
  'boxing-day',
] as const;
export type Holiday = (typeof HOLIDAYS)[number];

const FIXED: Partial<Record<Holiday, string>> = {
  'new-year': '01-01',
  'may-day': '05-01',
  'constitution-day': '05-17',
  christmas: '12-25',
  'boxing-day': '12-26',
};
/** Days from Easter Sunday. */
const FROM_EASTER: Partial<Record<Holiday, number>> = {
  'maundy-thursday': -3,
  'good-friday': -2,
  easter: 0,
  'easter-monday': 1,
  ascension: 39,
  whitsun: 49,
  'whit-monday': 50,
};

/**
 * The public holidays of a year by their dates. Two can fall on one day, as 17 May on Whitsun or Ascension on 1 May: then
 * the one with a fixed date gives it its name.
 */
export function publicHolidays(year: number): ReadonlyMap<string, Holiday> {
  const easter = easterSunday(year);
  return new Map(
    HOLIDAYS.map((holiday) => [
      FIXED[holiday] === undefined ? addDays(easter, FROM_EASTER[holiday] ?? 0) : `${year}-${FIXED[holiday]}`,
      holiday,
    ]),
  );
}

/** The public holiday on a day; undefined on others. */
export const holidayOn = (date: string): Holiday | undefined => publicHolidays(Number(date.slice(0, 4))).get(date);

export function isWorkingDay(date: string): boolean {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return weekday !== 0 && weekday !== 6 && holidayOn(date) === undefined;
}

/** The day that is `days` working days after a date; the date itself is not counted. */
export function addWorkingDays(date: string, days: number): string {
  let at = date;
  for (let left = days; left > 0; ) {
    at = addDays(at, 1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** The day that is `days` working days before a date; the date itself is not counted. */
export function subtractWorkingDays(date: string, days: number): string {
  let at = date;
  for (let left = days; left > 0; ) {
    at = addDays(at, -1);
    if (isWorkingDay(at)) left -= 1;
  }
  return at;
}

/** Working days after `from` up to and with `to`; negative when `to` is earlier. */
export function workingDaysBetween(from: string, to: string): number {
  if (to < from) return -workingDaysBetween(to, from);
  let days = 0;
  for (let at = addDays(from, 1); at <= to; at = addDays(at, 1)) if (isWorkingDay(at)) days += 1;
  return days;
}
