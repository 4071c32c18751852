/**
 * What this PC remembers outside the store: choices of the user and what the lock screen shows. Nothing of a case, and no
 * name of a person. A damaged profile is no reason not to start: it is begun anew.
 */
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isLocalDate } from '../domain/local-time.ts';
import { DEFAULT_PREFERENCES, preferencesSchema } from '../domain/settings.ts';
import { argon2CostSchema, storeMarkSchema } from '../store/index.ts';

const profileSchema = z.strictObject({
  preferences: preferencesSchema,
  /** As the store said when it was open last. */
  organisation: z.strictObject({ municipality: z.string(), team: z.string() }).nullable(),
  /** As the store said when it was open last. */
  practice: z.boolean(),
  /** How far each store had come when it was locked last, by its id: an older copy of one is noticed by it. */
  seen: z.record(z.uuid(), storeMarkSchema),
  /** When wrong passphrases were tried while no store was open, ISO 8601, UTC: for the log of the one that opens next. */
  failedUnlocks: z.array(z.iso.datetime()).default([]),
  /** Second folder for backups. */
  backupFolder: z.string().nullable(),
  /** Id of the key slot that opened last here: it is tried first. */
  ownSlot: z.uuid().nullable().default(null),
  /** What a passphrase should cost on this PC, by which version of the program that was measured, and the day. */
  keyCost: z
    .strictObject({ version: z.string(), on: z.string().refine(isLocalDate), cost: argon2CostSchema })
    .nullable()
    .default(null),
});
export type Profile = z.infer<typeof profileSchema>;

export const NEW_PROFILE: Profile = {
  preferences: DEFAULT_PREFERENCES,
  organisation: null,
  practice: false,
  seen: {},
  failedUnlocks: [],
  backupFolder: null,
  ownSlot: null,
  keyCost: null,
};

const profileFile = (folder: string): string => join(folder, 'profile.json');

export function readProfile(folder: string): Profile {
  try {
    return profileSchema.parse(JSON.parse(readFileSync(profileFile(folder), 'utf8')));
  } catch {
    return NEW_PROFILE;
  }
}

/** Replaces the profile in one step, so that a crash leaves the old or the new one. */
export function writeProfile(folder: string, profile: Profile): void {
  mkdirSync(folder, { recursive: true });
  const part = `${profileFile(folder)}.part`;
  writeFileSync(part, JSON.stringify(profile, null, 2));
  renameSync(part, profileFile(folder));
}
