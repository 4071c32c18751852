/** The audit log: append-only, hash-chained, events and roles without content. */
import { z } from 'zod';
import { toOslo } from '../../domain/local-time.ts';
import { atomically, type RepositoryContext } from '../engine/context.ts';
import {
  type AuditEntry,
  type AuditEvent,
  type AuditRole,
  type AuditTrack,
  auditEventSchema,
  auditRoleSchema,
  auditTrackSchema,
  COOPERATION_EVENTS,
  chainStart,
  firstBreak,
  hashOf,
} from './chain.ts';

/** State of one track's chain. Length and head, kept elsewhere, also show that entries were cut off at the end. */
export interface ChainState {
  readonly length: number;
  /** Hash of the last entry. */
  readonly head: string;
  /** Number of the first entry that does not fit; absent when the chain is whole. */
  readonly brokenAt?: number;
  /** When the last entry before that one was; null when there is none. Absent when the chain is whole. */
  readonly soundUntil?: string | null;
}

export interface AuditReport {
  readonly intact: boolean;
  readonly tracks: Readonly<Record<AuditTrack, ChainState>>;
}

export interface AuditLog {
  /** Adds an event at this moment, or at one before it; an event of the named track by its date alone. */
  append(event: AuditEvent, role: AuditRole, at?: Date): AuditEntry;
  /** All entries by time; those known by date alone stand first in their day. */
  list(): AuditEntry[];
  verifyChain(): AuditReport;
}

export const auditRow = z.strictObject({
  track: auditTrackSchema,
  seq: z.number().int().min(1),
  at: z.string(),
  event: z.string(),
  role: auditRoleSchema,
  previous: z.string(),
  hash: z.string(),
});

const NAMED: readonly AuditEvent[] = ['named-print', 'named-export', ...COOPERATION_EVENTS];
const trackOf = (event: AuditEvent): AuditTrack => (NAMED.includes(event) ? 'named' : 'anonymous');

export function auditLog({ db, clock, storeId }: RepositoryContext): AuditLog {
  const selectLast = db.prepare('SELECT * FROM audit_event WHERE track = ? ORDER BY seq DESC LIMIT 1');
  const selectTrack = db.prepare('SELECT * FROM audit_event WHERE track = ? ORDER BY seq');
  const selectAll = db.prepare('SELECT * FROM audit_event ORDER BY at, track, seq');
  const insert = db.prepare(`INSERT INTO audit_event (track, seq, at, event, role, previous, hash)
    VALUES (@track, @seq, @at, @event, @role, @previous, @hash)`);

  const stateOf = (track: AuditTrack): ChainState => {
    const entries = selectTrack.all(track).map((row) => auditRow.parse(row));
    const brokenAt = firstBreak(entries, storeId, track);
    const state = { length: entries.length, head: entries.at(-1)?.hash ?? chainStart(storeId, track) };
    return brokenAt === undefined ? state : { ...state, brokenAt, soundUntil: entries[brokenAt - 2]?.at ?? null };
  };

  return {
    append: (event, role, at) =>
      atomically(db, () => {
        const track = trackOf(event);
        const row = selectLast.get(track);
        const last = row === undefined ? undefined : auditRow.parse(row);
        const present = clock();
        // What is to come has not happened, whatever somebody has written down.
        const now = at !== undefined && at < present ? at : present;
        const content = {
          track,
          seq: (last?.seq ?? 0) + 1,
          at: track === 'named' ? toOslo(now).date : now.toISOString(),
          event: auditEventSchema.parse(event),
          role: auditRoleSchema.parse(role),
          previous: last?.hash ?? chainStart(storeId, track),
        };
        const entry = { ...content, hash: hashOf(content) };
        insert.run(entry);
        return entry;
      }),
    list: () => selectAll.all().map((row) => auditRow.parse(row)),
    verifyChain() {
      const tracks = { anonymous: stateOf('anonymous'), named: stateOf('named') };
      return { intact: Object.values(tracks).every((t) => t.brokenAt === undefined), tracks };
    },
  };
}
