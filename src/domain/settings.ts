/** Choices of the person at this PC; known also while the store is locked. */
import { z } from 'zod';
import { localeSchema } from './language.ts';

export const preferencesSchema = z.strictObject({
  locale: localeSchema,
  colorScheme: z.enum(['light', 'dark', 'auto']),
  /** Minutes without use until Samråd locks. Never more than the longest. */
  lockMinutes: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(5)]).default(5),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const DEFAULT_PREFERENCES: Preferences = { locale: 'nb', colorScheme: 'auto', lockMinutes: 5 };
