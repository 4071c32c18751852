/** What a meeting concluded about a case: advice to the presenter, open questions, follow-up (DOMAIN 5.2). */
import { z } from 'zod';
import { codeOf, localDate, localId, maybe, text } from './fields.ts';

const adviceFields = { text, adviceType: codeOf('actionTypes') };
const discussionWith = <A extends z.ZodType>(advice: A) =>
  z.strictObject({
    case: localId,
    advice: z.array(advice).max(100),
    openQuestions: z.array(text).max(100),
    followUpDate: maybe(localDate),
    dutyReassessed: z.boolean(),
  });

export const adviceSchema = z.strictObject({
  ...adviceFields,
  /** Code of a service the advice speaks to in general; absent: to the one who presented the case (rådsøker). */
  addressedTo: codeOf('services').optional(),
});
export type Advice = z.infer<typeof adviceSchema>;

export const discussionSchema = discussionWith(adviceSchema);
export type Discussion = z.infer<typeof discussionSchema>;

/** A discussion as a run file gives it: the format is fixed, and knows no addressee but the presenter. */
export const runDiscussionSchema = discussionWith(z.strictObject(adviceFields));
