/**
 * The further languages of the documents for parents: consent form, its explanation and the invitation to a talk. Apart from
 * the languages of the application: these texts are drafts, and the Norwegian text always stands beside them.
 */
import { z } from 'zod';
import data from '../../resources/catalogues/parent-languages.json' with { type: 'json' };
import { labelSchema } from './language.ts';

export const PARENT_LANGUAGES = ['se', 'pl', 'uk', 'ar', 'so', 'ti'] as const;
export const parentLanguageSchema = z.enum(PARENT_LANGUAGES);
/** Northern Sami, Polish, Ukrainian, Arabic, Somali, Tigrinya. The code is the BCP 47 tag too. */
export type ParentLanguage = z.infer<typeof parentLanguageSchema>;

/** Formats in which a document can carry two languages. */
export const PARENT_FORMATS = ['docx', 'pdf'] as const;
export const parentFormatSchema = z.enum(PARENT_FORMATS);
export type ParentFormat = z.infer<typeof parentFormatSchema>;

const entrySchema = z
  .strictObject({
    code: parentLanguageSchema,
    /** What its speakers call it. */
    ownName: z.string().min(1),
    label: labelSchema,
    /** ISO 15924 */
    script: z.enum(['Latn', 'Cyrl', 'Arab', 'Ethi']),
    direction: z.enum(['ltr', 'rtl']),
    /** The language in a country, as word processors want it. */
    proofingTag: z.string().min(1),
    /** A font of Windows for letters that Word's usual font lacks. */
    wordFont: z.string().min(1).optional(),
    /** A format stands here only when its text can be read back as it was written. */
    formats: z.array(parentFormatSchema).min(1),
    /** Why there is no PDF, for those who ask for one. */
    withoutPdf: labelSchema.optional(),
  })
  .refine((e) => e.formats.includes('pdf') === (e.withoutPdf === undefined), 'a format is missing without a reason');
export type ParentLanguageEntry = z.infer<typeof entrySchema>;

const catalogueSchema = z
  .strictObject({
    catalogue: z.literal('parent-languages'),
    date: z.string(),
    source: z.string(),
    entries: z.array(entrySchema),
  })
  .refine((c) => c.entries.map((e) => e.code).join() === PARENT_LANGUAGES.join(), 'one entry for each language');

/** Validated when this module is first loaded, as every catalogue is. In the order in which people choose. */
export const parentLanguages: readonly ParentLanguageEntry[] = catalogueSchema.parse(data).entries;

const byCode: ReadonlyMap<string, ParentLanguageEntry> = new Map(parentLanguages.map((e) => [e.code, e]));

/** The language with this tag; undefined for a language of the application, and for one that only a user's text is in. */
export const parentLanguageOfTag = (tag: string | undefined): ParentLanguageEntry | undefined =>
  tag === undefined ? undefined : byCode.get(tag);

export function parentLanguage(code: ParentLanguage): ParentLanguageEntry {
  const found = byCode.get(code);
  if (found === undefined) throw new Error(`no language ${code} in the catalogue`);
  return found;
}
