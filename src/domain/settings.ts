/** Choices of the person at this PC; known also while the store is locked. */
import { z } from 'zod';
import { localeSchema } from './language.ts';

export const preferencesSchema = z.strictObject({
  locale: localeSchema,
  colorScheme: z.enum(['light', 'dark', 'auto']),
});
export type Preferences = z.infer<typeof preferencesSchema>;

export const DEFAULT_PREFERENCES: Preferences = { locale: 'nb', colorScheme: 'auto' };
