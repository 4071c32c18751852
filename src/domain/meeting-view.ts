/** A meeting as lists and screens see it. */
import { z } from 'zod';
import {
  agendaKindSchema,
  documentFormatSchema,
  issuedTypeSchema,
  meetingStatusSchema,
  meetingTypeSchema,
} from './codes.ts';
import { line, localDate, localTime, text } from './fields.ts';
import { languageSchema } from './language.ts';

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
  issued: z.array(issuedDocumentSchema),
  /** Cases that are ready and stand on no agenda. */
  readyCases: z.array(z.strictObject({ id, code: z.string(), presenterServiceType: z.string() })),
});
export type MeetingView = z.infer<typeof meetingViewSchema>;

/** What is asked of a new meeting of the anonymous track; agenda and attendance follow from the team. */
export const newMeetingSchema = z.strictObject({
  type: z.enum(['konsultasjonsteam', 'tverrfaglig_team', 'fastdag']),
  date: localDate,
  start: localTime,
  end: localTime,
  place: line,
  chair: id,
  minuteTaker: id,
  purpose: text,
});
export type NewMeeting = z.infer<typeof newMeetingSchema>;
