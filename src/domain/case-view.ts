/** A case as lists and screens see it. */
import { z } from 'zod';
import { caseDraftSchema } from './case.ts';
import { caseStatusSchema } from './codes.ts';

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
