import { z } from 'zod';

/** Languages a document can be made in. The municipality's own written forms are `nb` and `nn`. */
export const LANGUAGES = ['nb', 'nn', 'en'] as const;
export const languageSchema = z.enum(LANGUAGES);
export type Language = (typeof LANGUAGES)[number];

export const localeSchema = z.enum(['nb', 'nn']);
/** A written form of Norwegian (målform). */
export type Locale = z.infer<typeof localeSchema>;

export const labelSchema = z.strictObject({ nb: z.string().min(1), nn: z.string().min(1), en: z.string().min(1) });
/** One text in every language. */
export type Label = z.infer<typeof labelSchema>;

/** BCP 47 tag for document properties and `lang` attributes. */
export const LANGUAGE_TAG: Readonly<Record<Language, string>> = { nb: 'nb-NO', nn: 'nn-NO', en: 'en-GB' };
