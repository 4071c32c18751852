/** The further languages of parents as the window shows and approves them. */
import { z } from 'zod';
import { localDate } from './fields.ts';
import { parentLanguageSchema } from './parent-language.ts';

/** `changed`: approved once, but the texts are others now, of Samråd or of the municipality, so that they are a draft again. */
export const translationStateSchema = z.enum(['draft', 'approved', 'changed']);
export type TranslationState = z.infer<typeof translationStateSchema>;

export const translationRowSchema = z.strictObject({
  language: parentLanguageSchema,
  state: translationStateSchema,
  /** Of the approval, also when it no longer holds; null when there is none. */
  approvedOn: localDate.nullable(),
  /** Sentences that the municipality has its own wording of. */
  own: z.number().int(),
  /** Sentences that are others than those approved; null when none are, and when it is not known. */
  changed: z.number().int().nullable(),
});
export type TranslationRow = z.infer<typeof translationRowSchema>;
