/** The hash chain of the audit log: each entry carries the hash of the one before it. */
import { createHash } from 'node:crypto';
import { z } from 'zod';
import { teamRoleSchema } from '../../domain/codes.ts';

/** Of the consent track: by their day alone, and never with the alias. */
export const COOPERATION_EVENTS = [
  'cooperation-on',
  'cooperation-off',
  'cooperation-started',
  'cooperation-closed',
  'cooperation-deleted',
  'consent-meeting-deleted',
  'consent-recorded',
  'consent-withdrawn',
  'handed-over',
  'evaluated',
] as const;

/** What is logged (DOMAIN 5.11 rule 12 and the milestones of the work). `named-*` and those above are the named track's. None carries content. */
export const auditEventSchema = z.enum([
  'create',
  'open',
  'recovery-used',
  'recovery-renewed',
  'backup',
  'upgraded',
  'restored',
  'salvaged',
  'person-added',
  'person-removed',
  'passphrase-changed',
  'key-cost-raised',
  'os-key-added',
  'os-key-removed',
  'unlock-failed',
  'run',
  'team-saved',
  'letterhead-approved',
  'letterhead-chosen',
  'letterhead-removed',
  'translation-approved',
  'translation-withdrawn',
  'translation-worded',
  'case-started',
  'case-ready',
  'case-reopened',
  'meeting-created',
  'meeting-changed',
  'meeting-taken-back',
  'meeting-cancelled',
  'planning-saved',
  'meeting-started',
  'meeting-ended',
  'correction-begun',
  'followed-up',
  'case-closed',
  'print',
  'export',
  'approve',
  'delete',
  'transfer-made',
  'transfer-taken',
  'binned',
  'put-back',
  'retention-decided',
  'retention-reviewed',
  'retention-review-undone',
  'clock-confirmed',
  'named-print',
  'named-export',
  ...COOPERATION_EVENTS,
]);
export type AuditEvent = z.infer<typeof auditEventSchema>;

/** Who did it: a role in the team, `bruker` when no role is known, `program` when nobody was asked. Never a name. */
export const auditRoleSchema = z.enum([...teamRoleSchema.options, 'bruker', 'program']);
export type AuditRole = z.infer<typeof auditRoleSchema>;

export const auditTrackSchema = z.enum(['anonymous', 'named']);
export type AuditTrack = z.infer<typeof auditTrackSchema>;

export interface AuditEntry {
  readonly track: AuditTrack;
  /** 1, 2, 3 ... within its track. */
  readonly seq: number;
  /** ISO 8601, UTC; in the named track `YYYY-MM-DD` (Europe/Oslo) only. */
  readonly at: string;
  /** One of `AuditEvent`, or of a later version's. */
  readonly event: string;
  readonly role: AuditRole;
  /** Hash of the entry before; of the store's id and the track for the first. */
  readonly previous: string;
  readonly hash: string;
}

const sha256 = (parts: readonly (string | number)[]): string =>
  createHash('sha256').update(JSON.stringify(parts), 'utf8').digest('hex');

/** What the first entry of a track follows: a chain cannot be moved to another store. */
export const chainStart = (storeId: string, track: AuditTrack): string => sha256(['samrad-audit/1', storeId, track]);

export const hashOf = (entry: Omit<AuditEntry, 'hash'>): string =>
  sha256([entry.track, entry.seq, entry.at, entry.event, entry.role, entry.previous]);

/** The number of the first entry that does not follow from the one before it; undefined when the chain is whole. */
export function firstBreak(entries: readonly AuditEntry[], storeId: string, track: AuditTrack): number | undefined {
  let previous = chainStart(storeId, track);
  let seq = 0;
  for (const entry of entries) {
    seq += 1;
    if (entry.seq !== seq || entry.previous !== previous || entry.hash !== hashOf(entry)) return seq;
    previous = entry.hash;
  }
  return undefined;
}
