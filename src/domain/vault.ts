/** What the lock screen and the first start know of the store. */
import { z } from 'zod';
import { localTime } from './fields.ts';

/** Why the store was locked last, for the line on the lock screen. */
export const lockReasonSchema = z.enum(['start', 'user', 'idle', 'suspend', 'lock-screen', 'session-end', 'window']);
export type LockReason = z.infer<typeof lockReasonSchema>;

export const passphraseStrengthSchema = z.strictObject({
  /** 0 very weak … 4 very strong. */
  score: z.number().int().min(0).max(4),
  /** Whether it is strong enough to be used. */
  enough: z.boolean(),
});

export type PassphraseStrength = z.infer<typeof passphraseStrengthSchema>;

export const vaultStatusSchema = z.strictObject({
  state: z.enum(['none', 'locked', 'unlocked']),
  /** `trial`: the stand-in host, demo store only, permanent banner. */
  host: z.enum(['electron', 'trial']),
  /** Whether the open store is a practice store. */
  practice: z.boolean(),
  /** Folder of the store, for display. */
  folder: z.string(),
  /** Municipality and team, known from this PC's profile also while locked; null before the first start is done. */
  organisation: z.strictObject({ municipality: z.string(), team: z.string() }).nullable(),
  locked: z.strictObject({ at: localTime, reason: lockReasonSchema }).nullable(),
  /** The first start is not done until the recovery sheet is confirmed and the team is named. */
  setup: z.strictObject({ recoveryConfirmed: z.boolean(), teamNamed: z.boolean() }),
  version: z.string(),
});
export type VaultStatus = z.infer<typeof vaultStatusSchema>;
