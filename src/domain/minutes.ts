/** Minutes of a meeting of the anonymous track: what they lack, when they are due, and what is frozen at approval. */
import { z } from 'zod';
import { caseFields } from './case.ts';
import { type CaseNotes, discussionOf, notesArePrintable } from './case-notes.ts';
import type { MeetingStatus } from './codes.ts';
import { localDate, text } from './fields.ts';
import { earlierAdviceSchema } from './follow-up.ts';
import { type Attendance, meetingSchema } from './meeting.ts';
import { municipalitySchema, teamSchema } from './team.ts';
import { addWorkingDays } from './working-days.ts';

/** Working days from the meeting to approved minutes (DOMAIN 1.2: a target, not a rule of law). */
export const TURNAROUND_DAYS = 2;

/** The last day of the turnaround target. */
export const minutesDue = (meetingDate: string): string => addWorkingDays(meetingDate, TURNAROUND_DAYS);

export type MissingCode =
  | 'meeting-not-held'
  | 'nobody-present'
  | 'chair-absent'
  | 'minute-taker-absent'
  | 'case-untouched'
  | 'advice-missing'
  | 'text-unprintable'
  | 'duty-not-reassessed'
  | 'follow-up-undecided'
  | 'follow-up-too-early';

/** Something the minutes lack; `case` where it is about one. */
export interface Missing {
  readonly code: MissingCode;
  readonly case?: string;
}

export interface MinutesState {
  readonly status: MeetingStatus;
  /** Day of the meeting. */
  readonly date: string;
  readonly attendance: readonly Attendance[];
  readonly chair: string;
  readonly minuteTaker: string;
  /** The cases on the agenda, in its order. */
  readonly cases: readonly { readonly id: string; readonly notes: CaseNotes }[];
}

/** What must be there before minutes can be approved, in the order it must be solved. */
export function missingInMinutes(minutes: MinutesState): Missing[] {
  const { status, attendance } = minutes;
  const meets = (member: string): boolean => {
    const found = attendance.find((a) => a.member === member);
    return found === undefined || found.present || found.deputy !== undefined;
  };
  const missing: Missing[] = [];
  if (status === 'planlagt' || status === 'innkalt' || status === 'avlyst') missing.push({ code: 'meeting-not-held' });
  if (!attendance.some((a) => a.present || a.deputy !== undefined)) missing.push({ code: 'nobody-present' });
  else {
    if (!meets(minutes.chair)) missing.push({ code: 'chair-absent' });
    if (!meets(minutes.minuteTaker)) missing.push({ code: 'minute-taker-absent' });
  }
  for (const { id, notes } of minutes.cases) {
    for (const code of missingInCase(notes, id, minutes.date)) missing.push({ code, case: id });
  }
  return missing;
}

function missingInCase(notes: CaseNotes, id: string, meetingDate: string): MissingCode[] {
  if (notes.notDiscussed) return [];
  const discussion = discussionOf(id, notes);
  if (discussion === undefined) return ['case-untouched'];
  const missing: MissingCode[] = [];
  if (!notesArePrintable(notes)) missing.push('text-unprintable');
  else if (discussion.advice.length === 0) missing.push('advice-missing');
  if (!notes.dutyReassessed) missing.push('duty-not-reassessed');
  if (notes.followUp === undefined) missing.push('follow-up-undecided');
  else if (notes.followUp !== 'ingen' && notes.followUp <= meetingDate) missing.push('follow-up-too-early');
  return missing;
}

/** How much of a meeting is printed. */
export const minutesKindSchema = z.enum(['full', 'short', 'log']);
export type MinutesKind = z.infer<typeof minutesKindSchema>;

/** The facts of a case that minutes print: coarse codes, the question and what became of earlier advice, none of the rest. */
const frozenCaseSchema = z.strictObject({
  id: z.uuid(),
  code: z.string(),
  presenterServiceType: caseFields.presenterServiceType,
  ageBand: caseFields.ageBand,
  concernThemes: caseFields.concernThemes,
  questions: caseFields.questions,
  /** What an earlier meeting advised, and what became of it; absent when the case is new or nobody has told. */
  earlier: earlierAdviceSchema.optional(),
});

/** All that approved minutes are made from. Nothing outside it decides a byte of them but the program's own templates. */
export const frozenMinutesSchema = z.strictObject({
  meeting: meetingSchema,
  cases: z.array(frozenCaseSchema),
  /** With the names of employees as they were printed. */
  municipality: municipalitySchema,
  team: teamSchema,
  approvedOn: localDate,
  /** 1 for the first; each correction is the next. */
  number: z.number().int().min(1),
  /** Why the version before was corrected. */
  reason: text.optional(),
  practice: z.boolean(),
  /** The version of the municipality's letterhead it was made on; null is Samråd's own. */
  letterhead: z.number().int().min(1).nullable(),
});
export type FrozenMinutes = z.infer<typeof frozenMinutesSchema>;
