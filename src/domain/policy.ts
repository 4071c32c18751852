/**
 * What the organisation has decided for every Samråd on a PC («Styrt av virksomheten»). Each key can only make Samråd
 * stricter than it is by itself: a file that somebody else has laid there can get in the way, but it loosens nothing.
 */
import { z } from 'zod';
import { line } from './fields.ts';
import { LOCK_MINUTES, type LockMinutes } from './settings.ts';
import { isInFolder, type PlaceRules } from './store-place.ts';

export const POLICY_FORMAT = 'samrad-policy/1';

const folder = z.string().min(1).max(400);
const folders = z.array(folder).min(1).max(50);

/** The file as IT writes it. Folders are absolute; `%NAME%` in them is a variable of the environment. */
export const policyFileSchema = z.strictObject({
  /** Lets an editor check the file while it is written. Not read. */
  $schema: z.string().max(400).optional(),
  format: z.literal(POLICY_FORMAT),
  /** Whom to ask, as the window says it. */
  contact: line.optional(),
  /** Minutes without use until it locks, at most. */
  maxLockMinutes: z.number().int().min(1).max(5).optional(),
  /** The same while the clock of a meeting goes. */
  maxLockMinutesInMeeting: z.number().int().min(5).max(30).optional(),
  /** Strength a new passphrase must have, 0–4; 3 without a policy. */
  minPassphraseScore: z.number().int().min(3).max(4).optional(),
  /** False: nobody may unlock with the key of the operating system. */
  osKeySlot: z.boolean().optional(),
  /** The store must lie in one of these, or in a folder under one. */
  storeFolders: folders.optional(),
  /** The store must not lie in any of these. */
  forbiddenStoreFolders: folders.optional(),
  /** Where the second copy of every backup goes. */
  secondBackupFolder: folder.optional(),
  /** Documents are saved in one of these, or in a folder under one. */
  exportFolders: folders.optional(),
  /** False: meetings with the family on consent are not used. */
  consentMeetings: z.boolean().optional(),
});
export type PolicyFile = z.infer<typeof policyFileSchema>;

/** What holds; null where nothing is decided. */
export const policyRulesSchema = z.strictObject({
  contact: z.string().nullable(),
  maxLockMinutes: z.number().int().nullable(),
  maxLockMinutesInMeeting: z.number().int().nullable(),
  minPassphraseScore: z.number().int().nullable(),
  osKeySlot: z.boolean().nullable(),
  storeFolders: z.array(z.string()).nullable(),
  forbiddenStoreFolders: z.array(z.string()).nullable(),
  secondBackupFolder: z.string().nullable(),
  exportFolders: z.array(z.string()).nullable(),
  consentMeetings: z.boolean().nullable(),
});
export type PolicyRules = z.infer<typeof policyRulesSchema>;
export type PolicyKey = keyof PolicyRules;

/** What is wrong with the file: where, and what. Never the text that stands there. */
export const policyProblemSchema = z.strictObject({
  /** Line of the file, from 1; null when it is the whole file. */
  line: z.number().int().nullable(),
  /** The key, as a path; empty when it is the whole file. */
  key: z.string(),
  what: z.enum([
    'unreadable',
    'untrusted',
    'too-large',
    'not-text',
    'not-json',
    'newer',
    'missing',
    'unknown-key',
    'duplicate',
    'wrong-type',
    'value',
    'not-absolute',
    'no-such-variable',
  ]),
});
export type PolicyProblem = z.infer<typeof policyProblemSchema>;

export const policySchema = z.strictObject({
  /** The file that was read; null when there is none. */
  file: z.string().nullable(),
  /** With a problem nothing of the file holds: the strictest of everything does. */
  problems: z.array(policyProblemSchema),
  rules: policyRulesSchema,
});
export type Policy = z.infer<typeof policySchema>;

const UNDECIDED: PolicyRules = {
  contact: null,
  maxLockMinutes: null,
  maxLockMinutesInMeeting: null,
  minPassphraseScore: null,
  osKeySlot: null,
  storeFolders: null,
  forbiddenStoreFolders: null,
  secondBackupFolder: null,
  exportFolders: null,
  consentMeetings: null,
};
export const NO_POLICY: Policy = { file: null, problems: [], rules: UNDECIDED };

/**
 * While IT's file is wrong nobody knows what was meant, so all that could have been meant holds. The store opens where it
 * lies all the same: what is in it must be reached.
 */
const STRICTEST: PolicyRules = {
  ...UNDECIDED,
  maxLockMinutes: 1,
  maxLockMinutesInMeeting: 5,
  minPassphraseScore: 4,
  osKeySlot: false,
  exportFolders: [],
  consentMeetings: false,
};

export const brokenPolicy = (file: string, problems: readonly PolicyProblem[]): Policy => ({
  file,
  problems: [...problems],
  rules: STRICTEST,
});

export const policyOf = (file: string, decided: PolicyFile): Policy => ({
  file,
  problems: [],
  rules: {
    contact: decided.contact ?? null,
    maxLockMinutes: decided.maxLockMinutes ?? null,
    maxLockMinutesInMeeting: decided.maxLockMinutesInMeeting ?? null,
    minPassphraseScore: decided.minPassphraseScore ?? null,
    osKeySlot: decided.osKeySlot ?? null,
    storeFolders: decided.storeFolders ?? null,
    forbiddenStoreFolders: decided.forbiddenStoreFolders ?? null,
    secondBackupFolder: decided.secondBackupFolder ?? null,
    exportFolders: decided.exportFolders ?? null,
    consentMeetings: decided.consentMeetings ?? null,
  },
});

/** The choices of minutes until it locks that are left; always one. */
export const lockMinutesUnder = ({ maxLockMinutes }: PolicyRules): readonly LockMinutes[] =>
  LOCK_MINUTES.filter((minutes) => minutes <= (maxLockMinutes ?? LOCK_MINUTES[0]));

/** Whether a person may choose where the second copy of the backups goes. */
export const maySecondFolder = ({ problems, rules }: Policy): boolean =>
  problems.length === 0 && rules.secondBackupFolder === null;

/** The rules for where the store may lie, with those of the organisation. */
export const placeRulesUnder = (
  rules: PlaceRules,
  { storeFolders, forbiddenStoreFolders }: PolicyRules,
): PlaceRules => ({
  ...rules,
  refused: [...(rules.refused ?? []), ...(forbiddenStoreFolders ?? [])],
  ...(storeFolders === null ? {} : { allowed: storeFolders }),
});

/** Whether documents may be saved in a folder (an absolute path). */
export const mayExportTo = (to: string, { exportFolders }: PolicyRules, platform: string): boolean =>
  exportFolders === null || exportFolders.some((each) => isInFolder(to, each, platform));
