/** Documents with names on paper as the window asks for them, and what is remembered of them afterwards. */
import { z } from 'zod';
import { consentContentSchema, consentDraftSchema } from './consent.ts';
import { sectionChoiceOf } from './document-sections.ts';
import { addProblem, localDate, maybe } from './fields.ts';
import { type Language, languageSchema } from './language.ts';
import { type ParentLanguage, parentLanguage, parentLanguageSchema } from './parent-language.ts';
import { talkContentSchema } from './talk.ts';

/** `fillable` is the PDF that is filled in on a screen. */
const namedFormatSchema = z.enum(['docx', 'pdf', 'txt', 'fillable']);
export type NamedFormat = z.infer<typeof namedFormatSchema>;
const formats = z.array(namedFormatSchema).min(1).max(4);

/** What the sheet is printed in, and the draft of a further language beside the Norwegian; `form.language` is what was written in. */
const printed = { language: languageSchema, second: maybe(parentLanguageSchema) };
interface Printed {
  readonly language: Language;
  readonly second: ParentLanguage | undefined;
}

/** The formats a sheet can have: with two languages fewer, and not the same for every language. */
export const formatsWith = <F extends NamedFormat>(second: ParentLanguage | undefined, formats: readonly F[]): F[] =>
  second === undefined
    ? [...formats]
    : formats.filter((format) => parentLanguage(second).formats.some((possible) => possible === format));

/** A further language stands beside Norwegian alone, and in a format that can carry it. */
function checkPrinted(
  order: Printed & { readonly formats?: readonly NamedFormat[] },
  ctx: z.core.$RefinementCtx,
): void {
  if (order.second === undefined) return;
  if (order.language === 'en') addProblem(ctx, 'not-allowed-here', {}, ['second']);
  if (order.formats && formatsWith(order.second, order.formats).length === 0) {
    addProblem(ctx, 'not-allowed-here', {}, ['formats']);
  }
}

const consentParts = { sections: sectionChoiceOf('consent-form'), ...printed };
export const consentPreviewSchema = z
  .strictObject({ form: consentDraftSchema, ...consentParts })
  .superRefine(checkPrinted);
export type ConsentPreview = z.infer<typeof consentPreviewSchema>;
export const consentOrderSchema = z
  .strictObject({ form: consentContentSchema, formats, ...consentParts })
  .superRefine(checkPrinted);
export type ConsentOrder = z.infer<typeof consentOrderSchema>;

const talkDocumentSchema = z.enum(['talk-invitation', 'talk-guide']);
export type TalkDocument = z.infer<typeof talkDocumentSchema>;
const talkParts = { talk: talkContentSchema, sections: sectionChoiceOf('talk-guide'), ...printed };
export const talkPreviewSchema = z
  .strictObject({ document: talkDocumentSchema, ...talkParts })
  .superRefine(checkPrinted);
export type TalkPreview = z.infer<typeof talkPreviewSchema>;
export const talkOrderSchema = z
  .strictObject({
    documents: z.array(talkDocumentSchema).min(1).max(2),
    formats: z
      .array(namedFormatSchema.exclude(['fillable']))
      .min(1)
      .max(3),
    ...talkParts,
  })
  .superRefine((order, ctx) => {
    // The guide is for the employee: it is in one language whatever the parents read.
    if (order.documents.includes('talk-invitation')) checkPrinted(order, ctx);
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
  /** Whether somebody has looked at it again since. */
  reviewed: z.boolean(),
});
export type ReceiptRow = z.infer<typeof receiptRowSchema>;
