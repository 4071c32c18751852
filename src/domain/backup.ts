/** Backups of a store: which are kept, and what a restore would change. */
import { z } from 'zod';
import { addDays, isLocalDate } from './local-time.ts';

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

/**
 * The backups that rotation lets go: all but the newest of each of the last 7 days, 4 weeks and 12 months that have one,
 * and all of the newest day. Days without a backup do not count, so a summer without Samråd empties nothing. The way back to
 * an older version stays for 30 days.
 */
export function backupsToLetGo<B extends Dated>(backups: readonly B[]): B[] {
  const newestDay = backups
    .map(({ date }) => date)
    .sort()
    .at(-1);
  const wayBack = backups.filter(
    ({ reason, date }) => reason === 'before-migration' && date > addDays(newestDay ?? date, -KEPT.migrationDays),
  );
  const kept = new Set([
    ...backups.filter(({ date }) => date === newestDay),
    ...newestPerPeriod(wayBack, (date) => date, KEPT.migrationDays),
    ...newestPerPeriod(backups, (date) => date, KEPT.days),
    ...newestPerPeriod(backups, weekOf, KEPT.weeks),
    ...newestPerPeriod(backups, (date) => date.slice(0, 7), KEPT.months),
  ]);
  return backups.filter((backup) => !kept.has(backup));
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
