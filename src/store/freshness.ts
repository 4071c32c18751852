/**
 * Noticing that a store was replaced by an older copy of itself. No cipher can: everything in the older copy is genuine. So
 * whoever opens the store remembers, outside it, how far its keys and its log had come, and asks the next time.
 */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { auditTrackSchema } from './audit/chain.ts';

const chainMarkSchema = z.strictObject({ length: z.number().int().min(0), head: z.string().max(64) });
/** How far a store has come. Says nothing of what is in it. */
export const storeMarkSchema = z.strictObject({
  epoch: z.number().int().min(1),
  anonymous: chainMarkSchema,
  named: chainMarkSchema,
});
export type StoreMark = z.infer<typeof storeMarkSchema>;

const epochOf = (db: Database): number =>
  z.number().int().parse(db.prepare('SELECT key_epoch FROM store').pluck().get());
const lastOf = (db: Database, track: string): z.infer<typeof chainMarkSchema> =>
  chainMarkSchema.parse(
    db.prepare('SELECT seq AS length, hash AS head FROM audit_event WHERE track = ? ORDER BY seq DESC').get(track) ?? {
      length: 0,
      head: '',
    },
  );

export const markOf = (db: Database): StoreMark => ({
  epoch: epochOf(db),
  anonymous: lastOf(db, 'anonymous'),
  named: lastOf(db, 'named'),
});

/** Whether the store has come at least as far as the mark, on the same way: nothing it had logged then is missing or other. */
export const hasReached = (db: Database, mark: StoreMark): boolean =>
  epochOf(db) >= mark.epoch &&
  auditTrackSchema.options.every((track) => {
    const { length, head } = mark[track];
    const hash = db.prepare('SELECT hash FROM audit_event WHERE track = ? AND seq = ?').pluck().get(track, length);
    return length === 0 || hash === head;
  });
