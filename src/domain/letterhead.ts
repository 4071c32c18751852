/** The municipality's letterhead as it is shown and chosen. */
import { z } from 'zod';
import { localDate } from './fields.ts';

/** Larger Word files are refused, in bytes. A letterhead is a logo and a few kilobytes of text. */
export const LARGEST_LETTERHEAD = 5 * 1024 * 1024;
/** Larger pictures are refused, in bytes. */
export const LARGEST_LOGO = 1024 * 1024;

/** Why a file or a colour is refused. `params` hold names of parts, placeholders and addresses inside the file. */
export const letterheadProblemSchema = z.strictObject({
  code: z.enum([
    'too-large',
    'zip-bomb',
    'not-a-document',
    'unreadable-part',
    'macros',
    'active-content',
    'comments-or-changes',
    'external-link',
    'attached-template',
    'placeholder-missing',
    'placeholder-repeated',
    'placeholder-misplaced',
    'placeholder-unknown',
    'unusable',
    'logo-too-large',
    'logo-not-a-picture',
    'logo-too-many-pixels',
    'logo-print-colours',
    'logo-unsupported-drawing',
    'logo-none-in-word',
    'colour-not-a-colour',
    'colour-too-light',
  ]),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export type LetterheadProblem = z.infer<typeof letterheadProblemSchema>;

/** `word`: the municipality's Word file. `logo`: a picture for PDF documents. */
export const letterheadFileSchema = z.enum(['word', 'logo']);
export type LetterheadFile = z.infer<typeof letterheadFileSchema>;

/** What was read in the Word file. */
const wordSchema = z.strictObject({
  header: z.array(z.string()),
  footer: z.array(z.string()),
  fonts: z.array(z.string()),
  /** The optional placeholders it has a place for. */
  placeholders: z.array(z.string()),
  /** Whether it holds a picture that can be the logo of PDF documents. */
  hasLogo: z.boolean(),
});

const contentSchema = z.strictObject({
  word: wordSchema.nullable(),
  logo: z.enum(['none', 'word', 'own']),
  /** `#rrggbb` */
  colour: z.string().nullable(),
});
export type LetterheadContent = z.infer<typeof contentSchema>;

export const letterheadViewSchema = z.strictObject({
  /** Counts the choices of a version; to be named when another is chosen. */
  version: z.number().int().min(0),
  /** Number of the version in use; null is Samråd's own plain letterhead. */
  inUse: z.number().int().nullable(),
  /** The one in use, as it was read. */
  current: contentSchema.nullable(),
  /** What is being put together and looked at, until it is approved or let go. Forgotten when the store locks. */
  draft: contentSchema.nullable(),
  /** Newest first. */
  versions: z.array(
    z.strictObject({
      number: z.number().int(),
      approvedOn: localDate,
      word: z.boolean(),
      logo: z.boolean(),
      colour: z.string().nullable(),
    }),
  ),
  /** What stands under the sender on PDF documents. */
  address: z.string(),
});
export type LetterheadView = z.infer<typeof letterheadViewSchema>;

/** The view after something was tried; with problems the draft is as it was before. */
export const letterheadAnswerSchema = z.strictObject({
  view: letterheadViewSchema,
  problems: z.array(letterheadProblemSchema),
});
export type LetterheadAnswer = z.infer<typeof letterheadAnswerSchema>;

/** A change of the draft. What is left out stays; null and `none` take it away. */
export const letterheadChangeSchema = z.strictObject({
  word: z.null().optional(),
  logo: z.enum(['none', 'word']).optional(),
  colour: z.string().max(20).nullable().optional(),
});
export type LetterheadChange = z.infer<typeof letterheadChangeSchema>;
