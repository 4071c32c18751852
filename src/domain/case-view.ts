/** A case as lists and screens see it. */
import { z } from 'zod';
import { caseDraftSchema } from './case.ts';
import { caseStatusSchema, meetingStatusSchema } from './codes.ts';
import { localDate } from './fields.ts';

export const caseRowSchema = z.strictObject({
  id: z.uuid(),
  code: z.string(),
  status: caseStatusSchema,
  version: z.number().int().positive(),
  presenterServiceType: z.string().nullable(),
  ageBand: z.string().nullable(),
  concernThemes: z.array(z.string()),
  /** ISO instant of the last change. */
  updatedAt: z.string(),
});
export type CaseRow = z.infer<typeof caseRowSchema>;

export const caseViewSchema = z.strictObject({ ...caseRowSchema.shape, draft: caseDraftSchema });
export type CaseView = z.infer<typeof caseViewSchema>;

/** A case in the queue: with the day it waits for. */
export const queuedCaseSchema = z.strictObject({
  ...caseRowSchema.shape,
  /** `YYYY-MM`: never the day. */
  createdMonth: z.string(),
  level: z.string().nullable(),
  /** Whether it has been discussed: then it goes back to follow-up, not into the queue. */
  discussed: z.boolean(),
  /** The meeting on whose agenda it stands now. */
  meeting: z.strictObject({ id: z.uuid(), date: localDate, status: meetingStatusSchema }).nullable(),
  /**
   * The day it waits for: when cases must be in for a coming meeting, that meeting where it has no such day, the meeting it
   * stands on, or the day it is looked at again. Null when it waits for none.
   */
  waitsFor: z.strictObject({ what: z.enum(['deadline', 'next', 'meeting', 'follow-up']), date: localDate }).nullable(),
});
export type QueuedCase = z.infer<typeof queuedCaseSchema>;
