/** Choices of the person at this PC; known also while the store is locked. */
import { z } from 'zod';
import { localeSchema } from './language.ts';

/** Minutes without use until Samråd locks: shorter than the longest by choice, never longer. */
export const LOCK_MINUTES = [5, 3, 2, 1] as const;
export type LockMinutes = (typeof LOCK_MINUTES)[number];

export const preferencesSchema = z.strictObject({
  locale: localeSchema,
  colorScheme: z.enum(['light', 'dark', 'auto']),
  lockMinutes: z.literal(LOCK_MINUTES).default(5),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const DEFAULT_PREFERENCES: Preferences = { locale: 'nb', colorScheme: 'auto', lockMinutes: 5 };
