/** Following up, as lists and screens see it. */
import { z } from 'zod';
import { caseStatusSchema } from './codes.ts';
import { localDate } from './fields.ts';
import { adviceUseSchema, closeReasonSchema } from './follow-up.ts';

const id = z.uuid();

/** A case that waits to be followed up. */
export const followUpRowSchema = z.strictObject({
  case: id,
  code: z.string(),
  due: localDate,
  /** The coming meeting it stands on; null when it stands on none. */
  meeting: z.strictObject({ id, date: localDate }).nullable(),
});
export type FollowUpRow = z.infer<typeof followUpRowSchema>;

export const followUpViewSchema = z.strictObject({
  case: id,
  code: z.string(),
  version: z.number().int().positive(),
  status: caseStatusSchema,
  due: localDate.nullable(),
  /** The advice to be followed up, and when it was given; null when the case has not been discussed. */
  given: z
    .strictObject({
      date: localDate,
      advice: z.array(z.strictObject({ text: z.string(), adviceType: z.string() })),
    })
    .nullable(),
  /** What has been followed up, oldest first. `madeIn`: `YYYY-MM`. */
  history: z.array(
    z.strictObject({
      madeIn: z.string(),
      used: z.array(adviceUseSchema),
      effect: z.string(),
      newDirection: z.string().nullable(),
      next: localDate.nullable(),
      closed: closeReasonSchema.nullable(),
    }),
  ),
  /** Whether the last entry can be taken back. */
  canTakeBack: z.boolean(),
});
export type FollowUpView = z.infer<typeof followUpViewSchema>;
