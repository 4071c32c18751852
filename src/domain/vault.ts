/** What the lock screen and the first start know of the store. */
import { z } from 'zod';
import { teamRoleSchema } from './codes.ts';
import { localDate, localTime } from './fields.ts';
import { toOslo } from './local-time.ts';
import { policySchema } from './policy.ts';
import { placeProblemSchema } from './store-place.ts';

/** Why the store was locked last, for the line on the lock screen. */
export const lockReasonSchema = z.enum([
  'start',
  'user',
  'idle',
  'suspend',
  'lock-screen',
  'session-end',
  'window',
  // What had to close it could not open it again.
  'disk',
  'restore',
]);
export type LockReason = z.infer<typeof lockReasonSchema>;

export const passphraseStrengthSchema = z.strictObject({
  /** 0 very weak … 4 very strong. */
  score: z.number().int().min(0).max(4),
  /** Whether it is strong enough to be used. */
  enough: z.boolean(),
});

export type PassphraseStrength = z.infer<typeof passphraseStrengthSchema>;

/** A person who has a passphrase to the store: a role, never a name, for the key file is not encrypted. */
export const personSchema = z.strictObject({
  id: z.uuid(),
  role: teamRoleSchema,
  /** Day this passphrase was made. */
  since: localDate,
  /** The person who opened the store. */
  current: z.boolean(),
  /** What Argon2id does with the passphrase: memory in KiB, and passes over it. */
  cost: z.strictObject({
    memoryKiB: z.number().int().positive(),
    iterations: z.number().int().positive(),
    parallelism: z.number().int().positive(),
  }),
});
export type Person = z.infer<typeof personSchema>;

/** Why the operating system cannot keep a key here. `host`: the window runs outside Electron. */
export const osKeyObstacleSchema = z.enum(['host', 'system', 'weak', 'policy']);
export type OsKeyObstacle = z.infer<typeof osKeyObstacleSchema>;
/** Unlocking with the PC instead of a passphrase. */
export const osKeySchema = z.strictObject({
  /** Null when it can be used here. */
  obstacle: osKeyObstacleSchema.nullable(),
  /** Day it was turned on; null while it is off. */
  since: localDate.nullable(),
});
export type OsKey = z.infer<typeof osKeySchema>;

/** The audit log as it is shown: events and roles without content. */
export const auditListSchema = z.strictObject({
  /** Newest first; of the named track by date alone. */
  entries: z.array(
    z.strictObject({
      track: z.enum(['anonymous', 'named']),
      seq: z.number().int(),
      /** ISO 8601, UTC; in the named track `YYYY-MM-DD`. */
      at: z.string(),
      event: z.string(),
      role: z.enum([...teamRoleSchema.options, 'bruker', 'program']),
    }),
  ),
  /** Whether every entry follows from the one before it. */
  intact: z.boolean(),
});
export type AuditList = z.infer<typeof auditListSchema>;
export type AuditLine = AuditList['entries'][number];

/** Which entries are wanted; what is left out does not narrow. */
export const logFilterSchema = z.strictObject({
  event: z.string().max(40).nullable(),
  role: z.string().max(40).nullable(),
  /** First day, `YYYY-MM-DD` in Norway. */
  from: localDate.nullable(),
});
export type LogFilter = z.infer<typeof logFilterSchema>;
export const logExportSchema = z.strictObject({ ...logFilterSchema.shape, format: z.enum(['txt', 'csv', 'pdf']) });

/** Day of an entry on the wall in Norway. */
export const dayOfEntry = ({ at }: Pick<AuditLine, 'at'>): string =>
  at.length === 10 ? at : toOslo(new Date(at)).date;

/** The entries that pass a filter, in the order they came. */
export const filterLog = (entries: readonly AuditLine[], { event, role, from }: LogFilter): AuditLine[] =>
  entries.filter(
    (entry) =>
      (event === null || entry.event === event) &&
      (role === null || entry.role === role) &&
      (from === null || dayOfEntry(entry) >= from),
  );

/** What can be said of a store's files without a key, for the screen that tells why it does not open. */
export const storeExamSchema = z.strictObject({
  keys: z.enum(['whole', 'missing', 'damaged', 'newer']),
  /** `cut`: not a whole number of pages. That pages at the end are missing, only the key can tell. */
  database: z.enum(['there', 'missing', 'empty', 'cut']),
  /** Who says they have it open, and since when (ISO 8601, UTC); null when nobody does. */
  openBy: z.strictObject({ host: z.string(), since: z.iso.datetime() }).nullable(),
});
export type StoreExam = z.infer<typeof storeExamSchema>;

/** The backup that was made when a store was brought up from an older version. */
export const upgradeSchema = z.strictObject({
  /** Name of the file. */
  name: z.string(),
  folder: z.string(),
});
export type UpgradeView = z.infer<typeof upgradeSchema>;

export const vaultStatusSchema = z.strictObject({
  state: z.enum(['none', 'locked', 'unlocked']),
  /** `trial`: the stand-in host, demo store only, permanent banner. */
  host: z.enum(['electron', 'trial']),
  /** Whether the store is a practice store; while it is locked, as this PC saw it last. */
  practice: z.boolean(),
  /** Folder of the store, for display. */
  folder: z.string(),
  /** Why the store must not lie in that folder; null when it may. Then it is neither made nor opened. */
  place: placeProblemSchema.nullable(),
  /** Municipality and team; while the store is locked, as this PC saw them last. Null before the first start is done. */
  organisation: z.strictObject({ municipality: z.string(), team: z.string() }).nullable(),
  /** What a person must decide before going on: `older-copy` when this PC has seen the store further on than it is now. */
  notice: z.enum(['older-copy']).nullable(),
  locked: z.strictObject({ at: localTime, reason: lockReasonSchema }).nullable(),
  /** The first start is not done until the recovery sheet is confirmed and the team is named. Known while unlocked only, else false. */
  setup: z.strictObject({
    recoveryConfirmed: z.boolean(),
    teamNamed: z.boolean(),
    /** Saving the sheet draws a new recovery code: a sheet saved before then stops working. */
    newCode: z.boolean(),
  }),
  /** What the organisation has decided, for the settings it governs to say so. */
  policy: policySchema,
  version: z.string(),
});
export type VaultStatus = z.infer<typeof vaultStatusSchema>;
