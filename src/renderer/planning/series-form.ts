/** A series under planning: what is asked, which dates come of it, and what the person decides about each that is in the way. */
import { addDays, isLocalDate } from '../../domain/local-time.ts';
import type { MeetingRow } from '../../domain/meeting-view.ts';
import type { PlannedType, Planning, SchoolBreak } from '../../domain/planning.ts';
import { movesOf, type Obstacle, obstacleOn, type Rhythm, seriesDates } from '../../domain/series.ts';

export interface SeriesFields {
  readonly rhythm: Rhythm['kind'];
  readonly every: string;
  readonly nth: string;
  readonly weekday: string;
  readonly from: string;
  readonly to: string;
  readonly deadlineDays: string;
}

/** Half a year, or a whole one, of school: `year` is the one it begins in. */
export interface Period {
  readonly kind: 'autumn' | 'spring' | 'year';
  readonly from: string;
  readonly to: string;
}

/** The periods one would plan from a day on, the nearest first. They begin no earlier than the day after it. */
export function periodsFrom(today: string): Period[] {
  const year = Number(today.slice(0, 4)) - (today.slice(5, 7) < '07' ? 1 : 0);
  const all = [year, year + 1].flatMap((first): Period[] => [
    { kind: 'autumn', from: `${first}-08-16`, to: `${first}-12-20` },
    { kind: 'spring', from: `${first + 1}-01-03`, to: `${first + 1}-06-18` },
    { kind: 'year', from: `${first}-08-16`, to: `${first + 1}-06-18` },
  ]);
  const tomorrow = addDays(today, 1);
  return all.filter((p) => p.to > today).map((p) => ({ ...p, from: p.from < tomorrow ? tomorrow : p.from }));
}

/** The first period that is not half over: the spring when it is autumn already. */
export const startingSeries = (planning: Planning, type: PlannedType, today: string): SeriesFields => {
  const periods = periodsFrom(today);
  const period = periods.find((p) => p.kind === 'spring' && p.from > today) ?? periods[0];
  return {
    rhythm: 'month',
    every: '4',
    nth: '2',
    weekday: '2',
    from: period?.from ?? '',
    to: period?.to ?? '',
    deadlineDays: String(planning.types[type].deadlineDays),
  };
};

/** What the person wants with one date: as it is, on another day, or not at all. */
export type Choice = 'keep' | 'drop' | { readonly to: string };

export interface Proposed {
  /** As the rhythm has it. */
  readonly date: string;
  readonly obstacle: Obstacle | undefined;
  readonly later: string | undefined;
  readonly sameWeek: string | undefined;
  readonly choice: Choice;
}

const rhythmOf = (fields: SeriesFields): Rhythm =>
  fields.rhythm === 'weeks'
    ? { kind: 'weeks', every: Number(fields.every) }
    : { kind: 'month', nth: Number(fields.nth) };

/**
 * Every date of the series with what is in its way. Without a choice one that is free stands, and one that is not moves a
 * week later, else within its week, else it is dropped.
 */
export function proposedDates(
  fields: SeriesFields,
  breaks: readonly SchoolBreak[],
  meetings: readonly Pick<MeetingRow, 'date' | 'status'>[],
  choices: ReadonlyMap<string, Choice>,
): Proposed[] {
  if (!isLocalDate(fields.from) || !isLocalDate(fields.to)) return [];
  const dates = seriesDates({
    from: fields.from,
    to: fields.to,
    weekday: Number(fields.weekday),
    rhythm: rhythmOf(fields),
  });
  const held = new Set(meetings.filter((m) => m.status !== 'avlyst').map((m) => m.date));
  const taken = new Set([...held, ...dates]);
  return dates.map((date): Proposed => {
    const obstacle = obstacleOn(date, breaks, held);
    const moves = movesOf(date, breaks, taken);
    const to = obstacle === undefined ? undefined : (moves.later ?? moves.sameWeek);
    const usual: Choice = obstacle === undefined ? 'keep' : to === undefined ? 'drop' : { to };
    const choice = choices.get(date) ?? usual;
    if (typeof choice === 'object') taken.add(choice.to);
    return { date, obstacle, ...moves, choice };
  });
}

/** The days there will be a meeting, in their order, each once. */
export const chosenDates = (proposed: readonly Proposed[]): string[] =>
  [
    ...new Set(
      proposed.flatMap(({ date, choice }) =>
        choice === 'drop' ? [] : [typeof choice === 'object' ? choice.to : date],
      ),
    ),
  ].sort();

/** Whole numbers only, within their bounds. */
export const deadlineOf = (fields: SeriesFields): number | undefined => {
  const days = /^\d{1,2}$/.test(fields.deadlineDays.trim()) ? Number(fields.deadlineDays) : undefined;
  return days !== undefined && days <= 60 ? days : undefined;
};
