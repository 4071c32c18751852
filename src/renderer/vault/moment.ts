/** Instants as they are read: on the wall in Norway. */
import type { Locale } from '../../domain/language.ts';
import { clockTime, longDate, toOslo } from '../../domain/local-time.ts';

/** `22. november 2026 kl. 10.00` of an instant (ISO 8601, UTC). */
export function moment(instant: string, locale: Locale): string {
  const { date, time } = toOslo(new Date(instant));
  return `${longDate(date, locale)} kl. ${clockTime(time, locale)}`;
}

export const dayOf = (instant: string, locale: Locale): string => longDate(toOslo(new Date(instant)).date, locale);
export const timeOfDay = (instant: string, locale: Locale): string => clockTime(toOslo(new Date(instant)).time, locale);
