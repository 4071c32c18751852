/** A series of meetings: its dates by their rhythm, what stands in the way of each, and where it could move. */
import { z } from 'zod';
import { addDays, daysBetween } from './local-time.ts';
import type { SchoolBreak } from './planning.ts';
import { type Holiday, holidayOn } from './working-days.ts';

export const rhythmSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('weeks'), every: z.number().int().min(1).max(26) }),
  /** The first, second, third or fourth such weekday of every month; 5 is the last. */
  z.strictObject({ kind: z.literal('month'), nth: z.number().int().min(1).max(5) }),
]);
export type Rhythm = z.infer<typeof rhythmSchema>;

/** Most meetings one series can have. */
export const LONGEST_SERIES = 60;

export interface SeriesPlan {
  /** First and last day there can be a meeting. */
  readonly from: string;
  readonly to: string;
  /** 1 Monday to 5 Friday. */
  readonly weekday: number;
  readonly rhythm: Rhythm;
}

/** 1 Monday to 7 Sunday. */
export const weekdayOf = (date: string): number => ((new Date(`${date}T12:00:00Z`).getUTCDay() + 6) % 7) + 1;

/** The dates of a series, in their order; no more than `LONGEST_SERIES`. */
export function seriesDates({ from, to, weekday, rhythm }: SeriesPlan): string[] {
  const first = addDays(from, (weekday - weekdayOf(from) + 7) % 7);
  const dates: string[] = [];
  if (rhythm.kind === 'weeks') {
    for (let date = first; date <= to && dates.length < LONGEST_SERIES; date = addDays(date, 7 * rhythm.every)) {
      dates.push(date);
    }
    return dates;
  }
  for (let date = first; date <= to && dates.length < LONGEST_SERIES; date = addDays(date, 7)) {
    if (isNth(date, rhythm.nth)) dates.push(date);
  }
  return dates;
}

function isNth(date: string, nth: number): boolean {
  if (nth === 5) return addDays(date, 7).slice(0, 7) !== date.slice(0, 7);
  return Math.ceil(Number(date.slice(8)) / 7) === nth;
}

/** What stands in the way of a meeting on a day. */
export type Obstacle =
  | { readonly kind: 'holiday'; readonly holiday: Holiday }
  | { readonly kind: 'break'; readonly name: string }
  /** The team meets that day already. */
  | { readonly kind: 'meeting' };

/** The most serious thing in the way; undefined when the day is free. `taken`: days the team meets already. */
export function obstacleOn(
  date: string,
  breaks: readonly SchoolBreak[],
  taken: ReadonlySet<string>,
): Obstacle | undefined {
  const holiday = holidayOn(date);
  if (holiday !== undefined) return { kind: 'holiday', holiday };
  const found = breaks.find((b) => date >= b.from && date <= b.to);
  if (found !== undefined) return { kind: 'break', name: found.name };
  return taken.has(date) ? { kind: 'meeting' } : undefined;
}

/** Weeks after which a date is no longer the same meeting moved. */
const FARTHEST = 3;

/** Where a meeting could be instead: the same weekday a week or more later, and the nearest free weekday of its week. */
export function movesOf(
  date: string,
  breaks: readonly SchoolBreak[],
  taken: ReadonlySet<string>,
): { readonly later: string | undefined; readonly sameWeek: string | undefined } {
  const isFree = (day: string): boolean => obstacleOn(day, breaks, taken) === undefined;
  const later = Array.from({ length: FARTHEST }, (_, i) => addDays(date, 7 * (i + 1))).find(isFree);
  const monday = addDays(date, 1 - weekdayOf(date));
  const week = Array.from({ length: 5 }, (_, i) => addDays(monday, i)).filter((day) => day !== date);
  const [sameWeek] = week
    .filter(isFree)
    .sort((a, b) => Math.abs(daysBetween(date, a)) - Math.abs(daysBetween(date, b)) || a.localeCompare(b));
  return { later, sameWeek };
}
