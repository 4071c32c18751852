/** Receipts of deletions: how many of what by which rule, and how long backups still hold it. No content. */
import { type BackupRow, backupsToLetGo } from '../domain/backup.ts';
import { addDays } from '../domain/local-time.ts';
import type { DeletionReceipt } from '../domain/retention.ts';
import type { AuditEvent, Store } from '../store/index.ts';

/** Where backups lie, and which there are now. */
export type Held = Pick<DeletionReceipt, 'lastBackup' | 'goneBy'>;
const IN_NONE: Held = { lastBackup: null, goneBy: null };

/** More than the rules keep: twelve months, and what may come before them. */
const LONGEST_DAYS = 800;

/** The first day by which rotation has let go of every backup there is now, when one is made every day from today on. */
export function goneBy(
  backups: readonly (Pick<BackupRow, 'date' | 'madeAt'> & Partial<Pick<BackupRow, 'reason'>>)[],
  today: string,
): string {
  let kept = backups.map(({ date, madeAt, reason }) => ({ date, madeAt, holds: true, ...(reason && { reason }) }));
  for (let days = 1; days <= LONGEST_DAYS; days++) {
    const date = addDays(today, days);
    const made = [...kept, { date, madeAt: `${date}T08:00:00.000Z`, holds: false }];
    const gone = new Set(backupsToLetGo(made));
    kept = made.filter((backup) => !gone.has(backup));
    if (!kept.some(({ holds }) => holds)) return date;
  }
  return addDays(today, LONGEST_DAYS);
}

/** What backups hold of something that stands in them. Unfinished cases stand in none. */
export function heldBy(
  backups: readonly (BackupRow & { readonly storeId: string })[],
  storeId: string,
  today: string,
): Held {
  const ours = backups.filter((backup) => backup.storeId === storeId);
  const newest = ours
    .map(({ date }) => date)
    .sort()
    .at(-1);
  if (newest === undefined) return IN_NONE;
  // Each folder is rotated by itself; a backup that lies in both counts once in either.
  const folders = (['first', 'second'] as const).map((place) => ours.filter((backup) => backup.place === place));
  const last = folders
    .filter((folder) => folder.length > 0)
    .map((folder) => goneBy(folder, today))
    .sort()
    .at(-1);
  return { lastBackup: newest, goneBy: last ?? null };
}

/** The role of whoever opened the store; `bruker` when it was opened with the recovery code. */
export function roleOf(store: Store): DeletionReceipt['role'] {
  const people = store.keys.people();
  return (people.ok ? people.value.find(({ current }) => current)?.role : undefined) ?? 'bruker';
}

/** What the log says of the consent track, by the names of rules and of tombstones. */
const CONSENT_EVENTS: Readonly<Record<string, AuditEvent>> = {
  cooperation: 'cooperation-deleted',
  'cooperation-withdrawn': 'cooperation-deleted',
  'cooperation-lapsed': 'cooperation-deleted',
  'cooperation-meeting': 'consent-meeting-deleted',
  'unheld-consent-meeting': 'consent-meeting-deleted',
};

export interface Deleted {
  readonly kind: string;
  readonly length: number | null;
  readonly held: boolean;
}

/** One receipt for each kind, rule and place in backups. Must run in the transaction of the deletion. */
export function recordDeletions(
  store: Store,
  deleted: readonly Deleted[],
  of: Pick<DeletionReceipt, 'cause' | 'deletedOn' | 'role'> & { readonly held: Held },
): void {
  const { held, ...common } = of;
  const alike = new Map<string, { one: Deleted; count: number }>();
  for (const one of deleted) {
    const key = JSON.stringify(one);
    alike.set(key, { one, count: (alike.get(key)?.count ?? 0) + 1 });
  }
  for (const { one, count } of alike.values()) {
    const { kind, length } = one;
    store.retention.record({ ...common, kind, length, count, ...(one.held ? held : IN_NONE) });
  }
  // The consent track is logged by the day alone, in its own chain.
  const events = deleted.map(({ kind }) => CONSENT_EVENTS[kind]);
  for (const event of events) if (event !== undefined) store.audit.append(event, 'bruker');
  if (events.includes(undefined)) store.audit.append('delete', common.role);
}
