/** What a meeting concluded about a case: advice to the presenter, open questions, follow-up (DOMAIN 5.2). */
import { z } from 'zod';
import { codeOf, localDate, localId, maybe, text } from './fields.ts';

export const adviceSchema = z.strictObject({ text, adviceType: codeOf('actionTypes') });
export type Advice = z.infer<typeof adviceSchema>;

export const discussionSchema = z.strictObject({
  case: localId,
  advice: z.array(adviceSchema).max(100),
  openQuestions: z.array(text).max(100),
  followUpDate: maybe(localDate),
  dutyReassessed: z.boolean(),
});
export type Discussion = z.infer<typeof discussionSchema>;
