/** Minutes as the window sees them. */
import { z } from 'zod';
import { caseNotesSchema } from './case-notes.ts';
import { documentFormatSchema } from './codes.ts';
import { codeOf, localDate, text } from './fields.ts';
import { languageSchema } from './language.ts';
import { meetingViewSchema } from './meeting-view.ts';
import { minutesKindSchema } from './minutes.ts';

const id = z.uuid();

/** The notes of one case; `version` 0 until they are saved for the first time. */
export const caseNotesViewSchema = z.strictObject({
  meeting: id,
  case: id,
  version: z.number().int().min(0),
  /** ISO instant of the last save; null before it. */
  updatedAt: z.string().nullable(),
  notes: caseNotesSchema,
});
export type CaseNotesView = z.infer<typeof caseNotesViewSchema>;

/** A file of approved minutes, known by the hash of its bytes. */
export const minutesFileSchema = z.strictObject({
  kind: minutesKindSchema,
  format: documentFormatSchema.extract(['docx', 'pdf']),
  /** Of the file's bytes, 64 hexadecimal digits. */
  sha256: z.string(),
});
export type MinutesFile = z.infer<typeof minutesFileSchema>;

export const newCommentSchema = z.strictObject({
  /** The service the member speaks for; the name is not kept. A code and no text: it does not pass the guard. */
  service: codeOf('services'),
  /** The case it is about; null for the meeting as such. */
  case: id.nullable(),
  text,
});
export type NewComment = z.infer<typeof newCommentSchema>;

export const minutesCommentSchema = z.strictObject({
  ...newCommentSchema.shape,
  id,
  madeOn: localDate,
  /** What was done about it; null until somebody has answered. */
  answer: z.string().nullable(),
});
export type MinutesComment = z.infer<typeof minutesCommentSchema>;

export const minutesViewSchema = z.strictObject({
  meeting: meetingViewSchema,
  /** Last day of the turnaround target. */
  dueOn: localDate,
  /** Working days to it; negative when it has passed. */
  daysLeft: z.number().int(),
  /** Of each case on the agenda, in its order. */
  cases: z.array(
    z.strictObject({
      id,
      code: z.string(),
      number: z.number().int(),
      questions: z.array(z.string()),
      notes: caseNotesViewSchema,
    }),
  ),
  comments: z.array(minutesCommentSchema),
  /** Approved versions, the first one first. */
  versions: z.array(
    z.strictObject({
      number: z.number().int().min(1),
      /** ISO instant. */
      approvedAt: z.string(),
      language: languageSchema,
      templateVersion: z.string(),
      reason: z.string().nullable(),
      files: z.array(minutesFileSchema),
    }),
  ),
  /** A correction under way; null when there is none. */
  correction: z.strictObject({ reason: z.string() }).nullable(),
});
export type MinutesView = z.infer<typeof minutesViewSchema>;
