/** The school year, August to July, and where its meetings stand on a wheel. Angles are degrees clockwise from the top. */
import { daysBetween } from '../../domain/local-time.ts';
import type { MeetingRow } from '../../domain/meeting-view.ts';
import type { SchoolBreak } from '../../domain/planning.ts';
import { publicHolidays } from '../../domain/working-days.ts';

/** How a meeting stands against today. */
export type Standing = 'held' | 'next' | 'planned' | 'cancelled';

export interface StandingMeeting {
  readonly meeting: MeetingRow;
  readonly standing: Standing;
}

/** A summons, deputies and an agenda that fits are due this many days before a meeting. */
export const DUE_DAYS = 14;

export interface SchoolYear {
  /** `YYYY-08-01` */
  readonly from: string;
  /** `YYYY-07-31` of the year after. */
  readonly to: string;
}

export function schoolYearOf(date: string): SchoolYear {
  const first = Number(date.slice(0, 4)) - (date.slice(5, 7) < '08' ? 1 : 0);
  return { from: `${first}-08-01`, to: `${first + 1}-07-31` };
}

/** «2026–27» in its two halves. */
export const yearNames = ({ from, to }: SchoolYear): { from: string; to: string } => ({
  from: from.slice(0, 4),
  to: to.slice(2, 4),
});

const isHeld = (m: MeetingRow, today: string): boolean =>
  m.status === 'referat' || m.status === 'godkjent' || (m.status !== 'startet' && m.date < today);

/** Every meeting with its standing, by date. The first that is neither held nor cancelled is next. */
export function standingOf(meetings: readonly MeetingRow[], today: string): StandingMeeting[] {
  const ordered = [...meetings].sort((a, b) => `${a.date}${a.start}`.localeCompare(`${b.date}${b.start}`));
  let next = false;
  return ordered.map((meeting) => {
    if (meeting.status === 'avlyst') return { meeting, standing: 'cancelled' };
    if (isHeld(meeting, today)) return { meeting, standing: 'held' };
    const standing = next ? 'planned' : 'next';
    next = true;
    return { meeting, standing };
  });
}

export const inYear = ({ from, to }: SchoolYear, date: string): boolean => date >= from && date <= to;

/** Where a day stands on the wheel: whole months of 30 degrees each, days evenly within their month. */
export function angleOf({ from }: SchoolYear, date: string): number {
  const month = (Number(date.slice(5, 7)) - 8 + 12) % 12;
  const first = `${date.slice(0, 7)}-01`;
  const nextFirst = month === 11 ? `${Number(from.slice(0, 4)) + 1}-08-01` : firstOfNextMonth(first);
  return month * 30 + (daysBetween(first, date) / daysBetween(first, nextFirst)) * 30;
}

function firstOfNextMonth(first: string): string {
  const [year, month] = [Number(first.slice(0, 4)), Number(first.slice(5, 7))];
  return month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
}

/** A point on a circle round `centre`. */
export function pointAt(centre: number, radius: number, degrees: number): { x: number; y: number } {
  const radians = ((degrees - 90) * Math.PI) / 180;
  const round = (n: number): number => Math.round(n * 100) / 100;
  return { x: round(centre + radius * Math.cos(radians)), y: round(centre + radius * Math.sin(radians)) };
}

/** The school breaks of a year, cut off where it begins and ends. */
export const breaksIn = ({ from, to }: SchoolYear, breaks: readonly SchoolBreak[]): SchoolBreak[] =>
  breaks
    .filter((b) => b.to >= from && b.from <= to)
    .map((b) => ({ ...b, from: b.from < from ? from : b.from, to: b.to > to ? to : b.to }));

/** Public holidays from Monday to Friday, by their dates: on the others nobody meets anyway. */
export const weekdayHolidays = ({ from, to }: SchoolYear) =>
  [from, to]
    .flatMap((day) => [...publicHolidays(Number(day.slice(0, 4)))])
    .filter(([date]) => date >= from && date <= to && ![0, 6].includes(new Date(`${date}T12:00:00Z`).getUTCDay()))
    .map(([date, holiday]) => ({ date, holiday }))
    .sort((a, b) => a.date.localeCompare(b.date));

/** The ring's stretch from one angle to another, as a path. */
export function stretchOf(centre: number, inner: number, outer: number, from: number, to: number): string {
  const [a, b] = [pointAt(centre, outer, from), pointAt(centre, outer, to)];
  const [c, d] = [pointAt(centre, inner, to), pointAt(centre, inner, from)];
  const long = to - from > 180 ? 1 : 0;
  return `M${a.x} ${a.y}A${outer} ${outer} 0 ${long} 1 ${b.x} ${b.y}L${c.x} ${c.y}A${inner} ${inner} 0 ${long} 0 ${d.x} ${d.y}Z`;
}
