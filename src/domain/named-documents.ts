/** Documents with names on paper as the window asks for them, and what is remembered of them afterwards. */
import { z } from 'zod';
import { consentContentSchema, consentDraftSchema } from './consent.ts';
import { sectionChoiceOf } from './document-sections.ts';
import { localDate } from './fields.ts';
import { languageSchema } from './language.ts';
import { talkContentSchema } from './talk.ts';

/** `fillable` is the PDF that is filled in on a screen. */
const namedFormatSchema = z.enum(['docx', 'pdf', 'txt', 'fillable']);
export type NamedFormat = z.infer<typeof namedFormatSchema>;
const formats = z.array(namedFormatSchema).min(1).max(4);

/** What the sheet is printed in; `form.language` is what was written in. A second language for the reader comes in beside it. */
const printed = { language: languageSchema };

const consentParts = { sections: sectionChoiceOf('consent-form'), ...printed };
export const consentPreviewSchema = z.strictObject({ form: consentDraftSchema, ...consentParts });
export type ConsentPreview = z.infer<typeof consentPreviewSchema>;
export const consentOrderSchema = z.strictObject({ form: consentContentSchema, formats, ...consentParts });
export type ConsentOrder = z.infer<typeof consentOrderSchema>;

const talkDocumentSchema = z.enum(['talk-invitation', 'talk-guide']);
export type TalkDocument = z.infer<typeof talkDocumentSchema>;
const talkParts = { talk: talkContentSchema, sections: sectionChoiceOf('talk-guide'), ...printed };
export const talkPreviewSchema = z.strictObject({ document: talkDocumentSchema, ...talkParts });
export type TalkPreview = z.infer<typeof talkPreviewSchema>;
export const talkOrderSchema = z.strictObject({
  documents: z.array(talkDocumentSchema).min(1).max(2),
  formats: z
    .array(namedFormatSchema.exclude(['fillable']))
    .min(1)
    .max(3),
  ...talkParts,
});
export type TalkOrder = z.infer<typeof talkOrderSchema>;

/** All that is kept of a named document: that it was made, when, in which language and for which services. */
export const receiptRowSchema = z.strictObject({
  id: z.string(),
  documentType: z.string(),
  /** `YYYY-MM-DD` */
  date: localDate,
  language: languageSchema,
  services: z.array(z.string()),
  reviewDate: localDate.nullable(),
});
export type ReceiptRow = z.infer<typeof receiptRowSchema>;
