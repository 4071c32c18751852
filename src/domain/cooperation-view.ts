/** Cooperation with consent, as lists and screens see it, and what they ask for. */
import { z } from 'zod';
import {
  batonSchema,
  consentMeetingSchema,
  consentMeetingStatusSchema,
  consentMeetingTypeSchema,
  cooperationSchema,
  cooperationStatusSchema,
} from './cooperation.ts';
import { line, localDate, localTime, text } from './fields.ts';
import { languageSchema } from './language.ts';

const id = z.uuid();
const version = z.number().int().positive();

/** Something in a cooperation that waits for somebody. */
const cooperationDueSchema = z.strictObject({
  id,
  alias: z.string(),
  kind: z.enum(['review', 'consent', 'measures']),
  due: localDate,
});
export type CooperationDue = z.infer<typeof cooperationDueSchema>;

/** Whether the municipality uses it. Off is the start, and nothing waits while it is off. */
export const cooperationUseSchema = z.strictObject({
  on: z.boolean(),
  /** Counts the decisions; 0 before the first. */
  version: z.number().int().nonnegative(),
  decidedOn: localDate.nullable(),
  /** How many are stored, on or off. */
  stored: z.number().int().nonnegative(),
  due: z.array(cooperationDueSchema),
  /** How many consent forms wait to be looked at again, whether it is on or off. */
  forms: z.number().int().nonnegative(),
});
export type CooperationUse = z.infer<typeof cooperationUseSchema>;

const meetingRowSchema = z.strictObject({
  id,
  type: consentMeetingTypeSchema,
  status: consentMeetingStatusSchema,
  date: localDate,
  start: localTime,
});
export type ConsentMeetingRow = z.infer<typeof meetingRowSchema>;

export const cooperationRowSchema = z.strictObject({
  id,
  alias: z.string(),
  status: cooperationStatusSchema,
  consent: z.enum(['missing', 'in-force', 'expired', 'withdrawn']),
  baton: batonSchema.nullable(),
  open: z.number().int(),
  late: z.number().int(),
  nextReview: localDate.nullable(),
  next: meetingRowSchema.nullable(),
});
export type CooperationRow = z.infer<typeof cooperationRowSchema>;

export const cooperationViewSchema = z.strictObject({
  id,
  version,
  cooperation: cooperationSchema,
  /** Oldest first. */
  meetings: z.array(meetingRowSchema),
  /** Concluded, withdrawn or without a consent: the first day its rule lets it go, null while it is kept. Null while it goes on. */
  goes: z.strictObject({ dueOn: localDate.nullable() }).nullable(),
});
export type CooperationView = z.infer<typeof cooperationViewSchema>;

export const consentMeetingViewSchema = z.strictObject({
  id,
  version,
  status: consentMeetingStatusSchema,
  meeting: consentMeetingSchema,
  /** Keys of the measures of before that it looks at. */
  returning: z.array(z.string()),
  of: cooperationViewSchema,
});
export type ConsentMeetingView = z.infer<typeof consentMeetingViewSchema>;

const cooperationDocumentSchema = z.enum([
  'summons',
  'minutes',
  'action-plan',
  'family-plan',
  'evaluation-form',
  'cooperation-record',
]);
export type CooperationDocument = z.infer<typeof cooperationDocumentSchema>;

/** Typed for paper alone, and stored nowhere. What is left out is a line for the pen. */
export const printedValuesSchema = z.strictObject({
  child: line.nullable(),
  guardians: z.array(line).max(4),
  /** Employees, by their place among those who are invited; null for a line. */
  people: z.array(line.nullable()).max(50),
  childView: text.nullable(),
  guardianView: text.nullable(),
  situation: text.nullable(),
});
export type PrintedValues = z.infer<typeof printedValuesSchema>;

export const cooperationPreviewSchema = z.strictObject({
  document: cooperationDocumentSchema,
  cooperation: id,
  /** Null for the plans. */
  meeting: id.nullable(),
  language: languageSchema,
  values: printedValuesSchema,
});
export type CooperationPreview = z.infer<typeof cooperationPreviewSchema>;
/** What was printed, without what was typed for it. */
export const cooperationPrintedSchema = cooperationPreviewSchema.omit({ values: true });
export type CooperationPrinted = z.infer<typeof cooperationPrintedSchema>;
export const cooperationOrderSchema = cooperationPreviewSchema.extend({
  formats: z
    .array(z.enum(['docx', 'pdf', 'txt']))
    .min(1)
    .max(3),
});
export type CooperationOrder = z.infer<typeof cooperationOrderSchema>;
