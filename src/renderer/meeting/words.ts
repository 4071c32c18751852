/** Meetings in words: days, services, states and what is wrong, as every list of them says it. */
import { capitalise, labelOf, termLabel } from '../../domain/catalogues.ts';
import type { MeetingStatus } from '../../domain/codes.ts';
import type { Locale } from '../../domain/language.ts';
import { dayAndMonth, minutesOf, timeRange, weekday } from '../../domain/local-time.ts';
import type { MeetingRow } from '../../domain/meeting-view.ts';
import { plural } from '../text/texts.ts';

/** «8. des.»: parts of a date tile. */
export const tileOf = (date: string, months: readonly string[]): { month: string; day: number } => ({
  month: months[Number(date.slice(5, 7)) - 1] ?? '',
  day: Number(date.slice(8, 10)),
});

/** «8. des.» */
export function shortDay(date: string, months: readonly string[]): string {
  const { day, month } = tileOf(date, months);
  return `${day}. ${month}`;
}

/** «Tirsdag 8. desember» */
export const dayInWords = (date: string, locale: Locale): string =>
  capitalise(`${weekday(date, locale)} ${dayAndMonth(date, locale)}`);

export const timeOfMeeting = (m: Pick<MeetingRow, 'start' | 'end'>, locale: Locale): string =>
  timeRange(m.start, m.end, locale);

export const statusWord = (status: MeetingStatus, locale: Locale): string => termLabel('meetingStatus', status, locale);

/** «helsestasjon/skolehelse, PP-tjenesten» */
export const servicesInWords = (codes: readonly string[], locale: Locale): string =>
  codes.map((code) => labelOf('services', code, locale)).join(', ');

/** Minutes on the agenda beyond the meeting's end; 0 when it fits. */
export const minutesOver = (m: Pick<MeetingRow, 'start' | 'end' | 'plannedMinutes'>): number =>
  Math.max(0, m.plannedMinutes - (minutesOf(m.end) - minutesOf(m.start)));

/** «ingen saker», «1 sak», «2 saker» */
export const casesInWords = (
  count: number,
  forms: { readonly none: string; readonly one: string; readonly other: string },
): string => (count === 0 ? forms.none : plural(count, forms));

/** Thousands with a thin space, as all numbers here. */
export const inThousands = (n: number): string => String(n).replace(/\B(?=(\d{3})+$)/g, '\u2009');
