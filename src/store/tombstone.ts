/**
 * What has been deleted for good: its kind, its random id and the day, and nothing else. Written in the transaction of the
 * deletion and never removed, so that neither an older backup nor an import brings it back (DOMAIN 5.11 rule 11).
 */
import { z } from 'zod';
import { isLocalDate, toOslo } from '../domain/local-time.ts';
import type { RepositoryContext } from './engine/context.ts';
import { idColumn } from './engine/rows.ts';

/** Whatever is deleted as one thing. What belongs to it goes with it and has no tombstone of its own. */
export const tombstoneKindSchema = z.enum(['case', 'meeting', 'receipt', 'cooperation', 'cooperation-meeting']);
export type TombstoneKind = z.infer<typeof tombstoneKindSchema>;

export interface Tombstone {
  /** One of `TombstoneKind`, or of a later version's. */
  readonly kind: string;
  readonly id: string;
  /** `YYYY-MM-DD` (Europe/Oslo). */
  readonly deletedOn: string;
}

export interface TombstoneRepository {
  /** Notes that something is deleted; the first day stands when it was noted before. `deletedOn` is today when left out. */
  add(kind: TombstoneKind, id: string, deletedOn?: string): void;
  has(kind: TombstoneKind, id: string): boolean;
  /** All of them, by kind and id: in no order of time within a day. */
  list(): Tombstone[];
}

const day = z.string().refine(isLocalDate);
const tombstoneRow = z
  .strictObject({ kind: z.string(), id: idColumn, deleted_on: day })
  .transform(({ deleted_on, ...plain }): Tombstone => ({ ...plain, deletedOn: deleted_on }));

export function tombstoneRepository({ db, clock, onDeletion }: RepositoryContext): TombstoneRepository {
  const insert = db.prepare('INSERT INTO tombstone (kind, id, deleted_on) VALUES (?, ?, ?) ON CONFLICT DO NOTHING');
  const select = db.prepare('SELECT 1 FROM tombstone WHERE kind = ? AND id = ?');
  const selectAll = db.prepare('SELECT kind, id, deleted_on FROM tombstone ORDER BY kind, id');
  return {
    add(kind, id, deletedOn = toOslo(clock()).date) {
      insert.run(tombstoneKindSchema.parse(kind), idColumn.parse(id), day.parse(deletedOn));
      onDeletion?.();
    },
    has: (kind, id) => select.get(kind, id) !== undefined,
    list: () => selectAll.all().map((row) => tombstoneRow.parse(row)),
  };
}
