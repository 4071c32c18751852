/** A meeting as lists and screens see it. */
import { z } from 'zod';
import {
  agendaKindSchema,
  documentFormatSchema,
  issuedTypeSchema,
  meetingStatusSchema,
  meetingTypeSchema,
} from './codes.ts';
import { line, localDate, localTime, maybe, text } from './fields.ts';
import { languageSchema } from './language.ts';
import { PLANNED_TYPES } from './planning.ts';
import { LONGEST_SERIES } from './series.ts';
import { summonsChangeSchema } from './summons.ts';

const id = z.uuid();

export const issuedDocumentSchema = z.strictObject({
  type: issuedTypeSchema,
  language: languageSchema,
  format: documentFormatSchema,
  /** `YYYY-MM-DD` */
  madeOn: z.string(),
  caseCode: z.string().nullable(),
});
export type IssuedDocument = z.infer<typeof issuedDocumentSchema>;

export const meetingRowSchema = z.strictObject({
  id,
  type: meetingTypeSchema,
  status: meetingStatusSchema,
  version: z.number().int().positive(),
  date: localDate,
  start: localTime,
  end: localTime,
  place: z.string(),
  caseDeadline: localDate.nullable(),
  caseCount: z.number().int(),
  /** Minutes of everything on the agenda. */
  plannedMinutes: z.number().int(),
  /** Services with a permanent member in the team that nobody who meets belongs to. */
  uncoveredServices: z.array(z.string()),
  discussionCount: z.number().int(),
  /** Day of the first summons made; null before it. */
  summonedOn: localDate.nullable(),
  /** Day of the first minutes made; null before them. */
  minutesOn: localDate.nullable(),
  /** Day its minutes were approved the first time; null before it. */
  approvedOn: localDate.nullable(),
});
export type MeetingRow = z.infer<typeof meetingRowSchema>;

export const meetingViewSchema = z.strictObject({
  ...meetingRowSchema.shape,
  onlineLink: z.string().nullable(),
  purpose: z.string(),
  /** When the team meets again; null when it is not agreed. */
  next: z.strictObject({ date: localDate, start: localTime }).nullable(),
  chair: id,
  minuteTaker: id,
  agenda: z.array(
    z.strictObject({
      kind: agendaKindSchema,
      title: z.string().nullable(),
      minutes: z.number().int(),
      start: localTime,
      /** Number and facts of a case; null for other items. */
      case: z
        .strictObject({
          id,
          code: z.string(),
          number: z.number().int(),
          presenterServiceType: z.string(),
          ageBand: z.string(),
          concernThemes: z.array(z.string()),
          /** What was agreed is written down: the case stays on this agenda. */
          discussed: z.boolean(),
          /** It was discussed in an earlier meeting and comes back to be followed up. */
          returning: z.boolean(),
        })
        .nullable(),
    }),
  ),
  /** Everyone called in. Name, service and role are those of the one who meets: the member, or the deputy. */
  participants: z.array(
    z.strictObject({
      member: id,
      /** The member who was called in, as attendance names them. */
      calledIn: id,
      calledInName: z.string(),
      name: z.string(),
      serviceType: z.string(),
      teamRole: z.string(),
      present: z.boolean(),
      deputyFor: z.string().nullable(),
      isChair: z.boolean(),
      isMinuteTaker: z.boolean(),
      /** Who may meet instead of the member. */
      deputies: z.array(z.strictObject({ member: id, name: z.string() })),
    }),
  ),
  /** An interpreter is needed. */
  interpreter: z.boolean(),
  /** The last summons made: which it is, when, and what has become different since. Null before the first. */
  summons: z
    .strictObject({ number: z.number().int(), madeOn: localDate, changes: z.array(summonsChangeSchema) })
    .nullable(),
  /** The next meeting of the same type that is planned; null when there is none. */
  nextPlanned: z.strictObject({ date: localDate, start: localTime }).nullable(),
  issued: z.array(issuedDocumentSchema),
  /** Cases that are ready, or due to be followed up, and stand on no agenda. */
  readyCases: z.array(z.strictObject({ id, code: z.string(), presenterServiceType: z.string() })),
});
export type MeetingView = z.infer<typeof meetingViewSchema>;

const plannedTypeSchema = z.enum(PLANNED_TYPES);

/** What is asked of a new meeting of the anonymous track; agenda and attendance follow from team and planning. */
export const newMeetingSchema = z.strictObject({
  type: plannedTypeSchema,
  date: localDate,
  start: localTime,
  end: localTime,
  place: line,
  onlineLink: maybe(line),
  chair: id,
  minuteTaker: id,
  /** The last day to report a case; by the planning when left out. */
  caseDeadline: maybe(localDate),
  purpose: text,
});
export type NewMeeting = z.input<typeof newMeetingSchema>;

/** Meetings at the same time on several days. */
export const newSeriesSchema = z.strictObject({
  ...newMeetingSchema.omit({ date: true, caseDeadline: true }).shape,
  dates: z.array(localDate).min(1).max(LONGEST_SERIES),
  /** Working days before each meeting by which cases are reported. */
  deadlineDays: z.number().int().min(0).max(60),
});
export type NewSeries = z.input<typeof newSeriesSchema>;

/** Meetings with the versions they were made in: taken back together as long as they still have them. */
export const madeMeetingsSchema = z.strictObject({
  meetings: z.array(z.strictObject({ id, version: z.number().int().positive() })).max(LONGEST_SERIES),
});
export type MadeMeetings = z.infer<typeof madeMeetingsSchema>;

/** What can be changed of a meeting beside agenda and attendance. */
export const meetingFactsSchema = z.strictObject({
  ...newMeetingSchema.omit({ type: true }).shape,
  interpreter: z.boolean(),
  next: z.strictObject({ date: localDate, start: localTime }).nullable(),
});
export type MeetingFacts = z.infer<typeof meetingFactsSchema>;
