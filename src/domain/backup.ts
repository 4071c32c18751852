/** Backups of a store: which are kept, and what a restore would change. */
import { z } from 'zod';
import { addDays, daysBetween, isLocalDate } from './local-time.ts';

/** Why a backup was made. */
export const backupReasonSchema = z.enum([
  'daily',
  'asked',
  'before-migration',
  'before-restore',
  'before-retention',
  'before-import',
]);
export type BackupReason = z.infer<typeof backupReasonSchema>;

/** How many of each kind stay. */
export const KEPT = { days: 7, weeks: 4, months: 12, migrationDays: 30 } as const;

interface Dated {
  /** Day of the making, `YYYY-MM-DD` in Norway. */
  readonly date: string;
  /** Instant of the making, ISO 8601, UTC. */
  readonly madeAt: string;
  /** A daily one when left out. */
  readonly reason?: BackupReason;
}

/** Monday of the week a day lies in. */
function weekOf(date: string): string {
  const weekday = new Date(`${date}T12:00:00Z`).getUTCDay();
  return addDays(date, -((weekday + 6) % 7));
}

/** The newest backup of each of the newest periods. */
function newestPerPeriod<B extends Dated>(
  backups: readonly B[],
  periodOf: (date: string) => string,
  periods: number,
): B[] {
  const newest = new Map<string, B>();
  for (const backup of [...backups].sort((a, b) => (a.madeAt < b.madeAt ? -1 : 1))) {
    newest.set(periodOf(backup.date), backup);
  }
  const latest = [...newest.keys()].sort().slice(-periods);
  return [...newest].filter(([period]) => latest.includes(period)).map(([, backup]) => backup);
}

/** The way back from something that cannot be undone. The one to an older version stays longer, and one a day is enough. */
const isWayBack = ({ reason }: Dated): boolean =>
  reason?.startsWith('before-') === true && reason !== 'before-migration';

/** What stays of backups that follow one another: the newest of each period, all of the newest day, and every way back of the days that stay. */
function keptOf<B extends Dated>(backups: readonly B[]): B[] {
  const newestDay = backups
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const perDay = newestPerPeriod(backups, (date) => date, KEPT.days);
  const days = new Set(perDay.map(({ date }) => date));
  const toOlderVersion = backups.filter(
    ({ reason, date }) => reason === 'before-migration' && date > addDays(newestDay ?? date, -KEPT.migrationDays),
  );
  return [
    ...newestPerPeriod(toOlderVersion, (date) => date, KEPT.migrationDays),
    ...backups.filter((backup) => backup.date === newestDay || (isWayBack(backup) && days.has(backup.date))),
    ...perDay,
    ...newestPerPeriod(backups, weekOf, KEPT.weeks),
    ...newestPerPeriod(backups, (date) => date.slice(0, 7), KEPT.months),
  ];
}

/**
 * The backups that rotation lets go when `made` has just been made: all but the newest of each of the last 7 days, 4 weeks and
 * 12 months that have one, and all of the newest day. A way back from something that cannot be undone stays as long as its
 * day, also when there is a later one of that day. Days without a backup do not count, so a summer without Samråd empties
 * nothing. The way back to an older version stays for 30 days. A clock that was wrong neither takes away the one just made nor pushes out the others: those dated later than it
 * are counted by themselves.
 */
export function backupsToLetGo<B extends Dated>(backups: readonly B[], made?: B): B[] {
  const until = made?.madeAt ?? '9999';
  const [past, later] = [
    backups.filter(({ madeAt }) => madeAt <= until),
    backups.filter(({ madeAt }) => madeAt > until),
  ];
  const kept = new Set([...keptOf(past), ...keptOf(later)]);
  return backups.filter((backup) => !kept.has(backup));
}

/** How long ago a backup was made, in the steps in which rotation thins them out: so many days, weeks or months back. */
export interface BackupAge {
  readonly unit: 'day' | 'week' | 'month' | 'older';
  readonly back: number;
}

/** One step for every day: the last days, then the weeks before them, then the months before those. */
export function ageOf(date: string, today: string): BackupAge {
  const days = Math.max(0, daysBetween(date, today));
  if (days < KEPT.days) return { unit: 'day', back: days };
  const weeks = Math.floor(days / 7);
  if (weeks <= KEPT.weeks) return { unit: 'week', back: weeks };
  const months =
    (Number(today.slice(0, 4)) - Number(date.slice(0, 4))) * 12 + Number(today.slice(5, 7)) - Number(date.slice(5, 7));
  return months <= KEPT.months ? { unit: 'month', back: months } : { unit: 'older', back: 0 };
}

/** Which of the two folders a backup lies in: the one beside the store, or the second one the user chose. */
export const backupPlaceSchema = z.enum(['first', 'second']);
export type BackupPlace = z.infer<typeof backupPlaceSchema>;

/** A backup as it is chosen from the list. */
export const backupChoiceSchema = z.strictObject({
  place: backupPlaceSchema,
  /** Name of the file, without its folder. */
  name: z.string().regex(/^[\p{L}\p{N}][\p{L}\p{N} ._-]{0,199}$/u),
});
export type BackupChoice = z.infer<typeof backupChoiceSchema>;

export const backupRowSchema = z.strictObject({
  ...backupChoiceSchema.shape,
  /** Instant of the making, ISO 8601, UTC. */
  madeAt: z.iso.datetime(),
  date: z.string().refine(isLocalDate),
  reason: backupReasonSchema,
  /** Bytes. */
  size: z.number().int(),
});
export type BackupRow = z.infer<typeof backupRowSchema>;

export const backupListSchema = z.strictObject({
  folder: z.string(),
  /** Null when none is chosen. */
  secondFolder: z.string().nullable(),
  /** Newest first. */
  backups: z.array(backupRowSchema),
  /** Code of the failure of the last automatic backup of this session; null when it went well. */
  failed: z.string().nullable(),
  /** The backup of today stands in the first folder, but not in the second: a stick that is taken out. */
  secondMissed: z.boolean(),
});
export type BackupList = z.infer<typeof backupListSchema>;

const difference = z.strictObject({
  /** Only in the store as it is now: a restore takes them away. */
  onlyNow: z.number().int(),
  /** Only in the backup: a restore brings them back. */
  onlyBackup: z.number().int(),
  /** In both, but not the same. */
  changed: z.number().int(),
  same: z.number().int(),
});
/** What a restore would change, in numbers per kind. */
export const backupComparisonSchema = z.strictObject({
  madeAt: z.iso.datetime(),
  /** Null when there is no store now, or it does not open. */
  differences: z
    .strictObject({
      draft: difference,
      case: difference,
      meeting: difference,
      team: difference,
      document: difference,
      receipt: difference,
      cooperation: difference,
      letterhead: difference,
      translation: difference,
      wording: difference,
    })
    .nullable(),
  /** Whether the backup is of the store that is there now; null when that cannot be known. */
  sameStore: z.boolean().nullable(),
});
export type BackupComparison = z.infer<typeof backupComparisonSchema>;
export type BackupDifferences = NonNullable<BackupComparison['differences']>;
