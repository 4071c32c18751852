/** Meetings, their agenda and attendance (DOMAIN 5.3). */
import { z } from 'zod';
import {
  agendaKindSchema,
  isAnonymousMeeting,
  type MeetingStatus,
  meetingTypeSchema,
  teamRoleSchema,
} from './codes.ts';
import { type Discussion, discussionSchema, runDiscussionSchema } from './discussion.ts';
import { addProblem, line, localDate, localId, localTime, maybe, text } from './fields.ts';
import { isLocalDate, isLocalTime, minutesOf, osloInstants, timeOf } from './local-time.ts';
import { memberById, type Team, type TeamMember } from './team.ts';

export const agendaItemSchema = z
  .strictObject({
    kind: agendaKindSchema,
    case: maybe(localId),
    title: maybe(line),
    minutes: z.number().int().min(1).max(1_440),
  })
  .superRefine((item, ctx) => {
    if (item.kind === 'sak') {
      if (item.case === undefined) addProblem(ctx, 'required-with', { key: 'kind', value: 'sak' }, ['case']);
      if (item.title !== undefined) addProblem(ctx, 'not-allowed-here', {}, ['title']);
    } else {
      if (item.case !== undefined) addProblem(ctx, 'not-allowed-here', {}, ['case']);
      if (item.title === undefined) addProblem(ctx, 'required-with', { key: 'kind', value: item.kind }, ['title']);
    }
  });
export type AgendaItem = z.infer<typeof agendaItemSchema>;

export const attendanceSchema = z.strictObject({ member: localId, present: z.boolean(), deputy: maybe(localId) });
export type Attendance = z.infer<typeof attendanceSchema>;

/** A member stepped out: the role only, no person, reason or time (DOMAIN 2.4). */
export const recusalSchema = z.strictObject({ memberRole: teamRoleSchema });

const existsOnTheClock = (ctx: z.core.$RefinementCtx, date: string, time: string, path: string): void => {
  if (isLocalDate(date) && isLocalTime(time) && osloInstants(date, time).length !== 1) {
    addProblem(ctx, 'clock-change', {}, [path]);
  }
};

const nextMeetingSchema = z
  .strictObject({ date: localDate, start: localTime })
  .superRefine((next, ctx) => existsOnTheClock(ctx, next.date, next.start, 'start'));

const meetingWith = <D extends z.ZodType<Discussion>>(discussion: D) =>
  z
    .strictObject({
      id: localId,
      type: meetingTypeSchema,
      date: localDate,
      start: localTime,
      end: localTime,
      place: line,
      onlineLink: maybe(line),
      chair: localId,
      minuteTaker: localId,
      caseDeadline: maybe(localDate),
      purpose: text,
      agenda: z.array(agendaItemSchema).max(500),
      attendance: z.array(attendanceSchema).max(500),
      discussions: z.array(discussion).max(500),
      recusals: z.array(recusalSchema).max(100),
      next: maybe(nextMeetingSchema),
      /** An interpreter is needed. In the anonymous track never which language. */
      interpreter: maybe(z.boolean()),
    })
    .superRefine((m, ctx) => {
      existsOnTheClock(ctx, m.date, m.start, 'start');
      existsOnTheClock(ctx, m.date, m.end, 'end');
      if (isLocalTime(m.start) && isLocalTime(m.end) && minutesOf(m.end) <= minutesOf(m.start)) {
        addProblem(ctx, 'end-before-start', {}, ['end']);
      }
      if (!isAnonymousMeeting(m.type)) {
        m.agenda.forEach((item, i) => {
          if (item.kind === 'sak') addProblem(ctx, 'not-allowed-here', {}, ['agenda', i, 'kind']);
        });
        if (m.discussions.length > 0) addProblem(ctx, 'not-allowed-here', {}, ['discussions']);
      }
      const seen = new Set<string>();
      m.attendance.forEach((a, i) => {
        if (seen.has(a.member)) addProblem(ctx, 'duplicate', {}, ['attendance', i, 'member']);
        seen.add(a.member);
      });
      const discussed = new Set<string>();
      m.discussions.forEach((d, i) => {
        if (discussed.has(d.case)) addProblem(ctx, 'duplicate', {}, ['discussions', i, 'case']);
        discussed.add(d.case);
      });
    });
export const meetingSchema = meetingWith(discussionSchema);
/** A meeting as a run file gives it. */
export const runMeetingSchema = meetingWith(runDiscussionSchema);
export type Meeting = z.infer<typeof meetingSchema>;

const MEETING_COURSE: readonly MeetingStatus[] = ['planlagt', 'innkalt', 'startet', 'referat', 'godkjent'];

/**
 * Whether a meeting may pass from one state to another: forward only, states may be jumped over; cancelled from any state
 * before approval, and never back.
 */
export const mayMeetingPass = (from: MeetingStatus, to: MeetingStatus): boolean => {
  if (from === 'avlyst' || from === 'godkjent') return false;
  return to === 'avlyst' || MEETING_COURSE.indexOf(to) > MEETING_COURSE.indexOf(from);
};

/** An agenda line with its place on the clock and, for a case, its number in the meeting («Sak 1»). */
export interface TimedAgendaItem {
  readonly item: AgendaItem;
  /** `HH:MM` */
  readonly start: string;
  /** 1-based number among the cases; undefined for other items. */
  readonly caseNumber: number | undefined;
}

/** Start times and case numbers of an agenda that begins at `start` (`HH:MM`). */
export function timedAgenda(agenda: readonly AgendaItem[], start: string): TimedAgendaItem[] {
  let clock = minutesOf(start);
  let cases = 0;
  return agenda.map((item) => {
    const timed = { item, start: timeOf(clock), caseNumber: item.kind === 'sak' ? ++cases : undefined };
    clock += item.minutes;
    return timed;
  });
}

/** Planned minutes against the minutes at hand; `over` is 0 when it fits. */
export function agendaFit(m: Pick<Meeting, 'agenda' | 'start' | 'end'>): {
  planned: number;
  available: number;
  over: number;
} {
  const planned = m.agenda.reduce((sum, item) => sum + item.minutes, 0);
  const available = minutesOf(m.end) - minutesOf(m.start);
  return { planned, available, over: Math.max(0, planned - available) };
}

/** Number of a case among the cases of an agenda, from 1; undefined when it is not on it. */
export const caseNumberIn = (agenda: readonly AgendaItem[], caseId: string): number | undefined => {
  const index = agenda.filter((i) => i.kind === 'sak').findIndex((i) => i.case === caseId);
  return index < 0 ? undefined : index + 1;
};

/**
 * Who does a member's task in this meeting: the member, or the deputy that the attendance names when the member is
 * absent. The deputy takes over chairing and minute taking too (run-file README, `meetings[]`).
 */
export function actingMember(
  team: Pick<Team, 'members'>,
  m: Pick<Meeting, 'attendance'>,
  memberId: string,
): TeamMember {
  const attendance = m.attendance.find((a) => a.member === memberId);
  const acting = attendance && !attendance.present && attendance.deputy !== undefined ? attendance.deputy : memberId;
  return memberById(team, acting);
}

/** Members present (deputies in place of those they stand in for) and members absent without a deputy. */
export function presence(
  team: Pick<Team, 'members'>,
  m: Pick<Meeting, 'attendance'>,
): { present: { member: TeamMember; insteadOf: TeamMember | undefined }[]; absent: TeamMember[] } {
  const present: { member: TeamMember; insteadOf: TeamMember | undefined }[] = [];
  const absent: TeamMember[] = [];
  for (const a of m.attendance) {
    const member = memberById(team, a.member);
    if (a.present) present.push({ member, insteadOf: undefined });
    else if (a.deputy !== undefined) present.push({ member: memberById(team, a.deputy), insteadOf: member });
    else absent.push(member);
  }
  return { present, absent };
}
