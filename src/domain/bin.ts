/** The bin: what may go there, why something may not, and how it is shown. */
import { z } from 'zod';
import { type CaseStatus, caseStatusSchema, type MeetingStatus, meetingTypeSchema } from './codes.ts';
import { localDate, localTime } from './fields.ts';

export const binKindSchema = z.enum(['case', 'meeting']);
export type BinKind = z.infer<typeof binKindSchema>;

/** Which thing is meant. */
export const binThingSchema = z.strictObject({ kind: binKindSchema, id: z.uuid() });
export type BinThing = z.infer<typeof binThingSchema>;

/** Why a case cannot be deleted now; undefined when it can. */
export function whyCaseStays(status: CaseStatus): 'case-on-agenda' | 'case-is-followed' | 'case-is-kept' | undefined {
  switch (status) {
    case 'kladd':
    case 'duty_stop':
    case 'klar_for_kontroll':
    case 'klar':
      return undefined;
    case 'satt_opp':
      return 'case-on-agenda';
    case 'drøftet':
    case 'oppfølging':
      return 'case-is-followed';
    case 'avsluttet':
    case 'slettet':
      return 'case-is-kept';
  }
}

/** Why a meeting cannot be deleted now; undefined when it can. `hasMinutes`: something is written of what was said. */
export function whyMeetingStays(
  status: MeetingStatus,
  hasMinutes: boolean,
): 'meeting-has-begun' | 'meeting-is-approved' | undefined {
  if (status === 'godkjent') return 'meeting-is-approved';
  return status === 'startet' || status === 'referat' || hasMinutes ? 'meeting-has-begun' : undefined;
}

const common = {
  id: z.uuid(),
  /** `YYYY-MM-DD` */
  deletedOn: localDate,
  /** The first day it may go by itself. */
  goesOn: localDate,
};
export const binRowSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('case'), ...common, code: z.string(), status: caseStatusSchema }),
  z.strictObject({
    kind: z.literal('meeting'),
    ...common,
    type: meetingTypeSchema,
    date: localDate,
    start: localTime,
    caseCount: z.number().int(),
  }),
]);
export type BinRow = z.infer<typeof binRowSchema>;

export const binViewSchema = z.strictObject({
  /** How long things stay here. */
  days: z.number().int(),
  /** Newest first. */
  rows: z.array(binRowSchema),
});
export type BinView = z.infer<typeof binViewSchema>;

export const putBackSchema = z.strictObject({
  view: binViewSchema,
  /** Cases that could not go back to the meeting's agenda: they have been deleted for good, or stand elsewhere now. */
  leftOff: z.number().int(),
});
