/**
 * Dates and clock times as people in Norway read them: `YYYY-MM-DD` and `HH:MM` in Europe/Oslo, never UTC midnights.
 */
import type { Language } from './language.ts';

export const TIME_ZONE = 'Europe/Oslo';

const DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const TIME = /^([01]\d|2[0-3]):([0-5]\d)$/;

/** Whether the text is a date that exists in the calendar, 1900-2199. */
export function isLocalDate(text: string): boolean {
  const m = DATE.exec(text);
  if (!m) return false;
  const [year, month, day] = [Number(m[1]), Number(m[2]), Number(m[3])];
  if (year < 1900 || year > 2199) return false;
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
}

/** Whether the text is a clock time `HH:MM`, 00:00-23:59. */
export const isLocalTime = (text: string): boolean => TIME.test(text);

const osloClock = new Intl.DateTimeFormat('en-CA', {
  timeZone: TIME_ZONE,
  hourCycle: 'h23',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
});

/** The clock on a wall in Norway at an instant. */
export function toOslo(instant: Date): { date: string; time: string } {
  const part = Object.fromEntries(osloClock.formatToParts(instant).map((p) => [p.type, p.value]));
  return { date: `${part.year}-${part.month}-${part.day}`, time: `${part.hour}:${part.minute}` };
}

/** The instants at which the wall clock shows this date and time: none in the spring gap, two in the autumn overlap. */
export function osloInstants(date: string, time: string): Date[] {
  const naive = Date.parse(`${date}T${time}:00Z`);
  return [2, 1]
    .map((hours) => new Date(naive - hours * 3_600_000))
    .filter((instant) => {
      const wall = toOslo(instant);
      return wall.date === date && wall.time === time;
    });
}

/** Minutes since midnight of `HH:MM`. */
export function minutesOf(time: string): number {
  const m = TIME.exec(time);
  if (!m) throw new Error(`not a time: ${time}`);
  return Number(m[1]) * 60 + Number(m[2]);
}

/** `HH:MM` of minutes since midnight; wraps at 24 hours. */
export function timeOf(minutes: number): string {
  const wrapped = ((minutes % 1440) + 1440) % 1440;
  return `${String(Math.floor(wrapped / 60)).padStart(2, '0')}:${String(wrapped % 60).padStart(2, '0')}`;
}

/** Adds days to a `YYYY-MM-DD`. */
export function addDays(date: string, days: number): string {
  const instant = new Date(`${date}T12:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() + days);
  return instant.toISOString().slice(0, 10);
}

/** Whole days from one `YYYY-MM-DD` to another; negative when `to` is earlier. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T12:00:00Z`) - Date.parse(`${from}T12:00:00Z`)) / 86_400_000);

// The locale data that comes with a browser engine knows no nynorsk and would answer in the machine's own language. Months
// are the same in both written forms; weekdays are not, and are written out below.
const INTL_LOCALE: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nb-NO', en: 'en-GB' };

const formatted = (date: string, language: Language, options: Intl.DateTimeFormatOptions): string =>
  new Intl.DateTimeFormat(INTL_LOCALE[language], { timeZone: 'UTC', ...options }).format(new Date(`${date}T12:00:00Z`));

/** `8. desember 2026` / `8 December 2026`. */
export const longDate = (date: string, language: Language): string =>
  formatted(date, language, { day: 'numeric', month: 'long', year: 'numeric' });

/** `8. desember` / `8 December`. */
export const dayAndMonth = (date: string, language: Language): string =>
  formatted(date, language, { day: 'numeric', month: 'long' });

const WEEKDAYS: Readonly<Record<Language, readonly string[]>> = {
  nb: ['søndag', 'mandag', 'tirsdag', 'onsdag', 'torsdag', 'fredag', 'lørdag'],
  nn: ['sundag', 'måndag', 'tysdag', 'onsdag', 'torsdag', 'fredag', 'laurdag'],
  en: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
};

/** `tirsdag` / `tysdag` / `Tuesday`. */
export const weekday = (date: string, language: Language): string =>
  WEEKDAYS[language][new Date(`${date}T12:00:00Z`).getUTCDay()] ?? '';

/** `tirsdag 8. desember 2026`. */
export const weekdayAndDate = (date: string, language: Language): string =>
  `${weekday(date, language)} ${longDate(date, language)}`;

/** `09.00` in Norwegian, `09:00` in English. */
export const clockTime = (time: string, language: Language): string =>
  language === 'en' ? time : time.replace(':', '.');

/** `09.00–11.30`, with an en dash. */
export const timeRange = (start: string, end: string, language: Language): string =>
  `${clockTime(start, language)}–${clockTime(end, language)}`;
