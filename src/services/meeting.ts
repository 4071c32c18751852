/** Meetings of the anonymous track: list, make, agenda and attendance. */
import { isAnonymousMeeting, type MeetingStatus } from '../domain/codes.ts';
import { deputiesOf, missingServices } from '../domain/coverage.ts';
import { awaitsFollowUp } from '../domain/follow-up.ts';
import { toOslo } from '../domain/local-time.ts';
import {
  type AgendaItem,
  type Attendance,
  actingMember,
  agendaFit,
  type Meeting,
  meetingSchema,
  presence,
  timedAgenda,
} from '../domain/meeting.ts';
import type {
  IssuedDocument,
  MadeMeetings,
  MeetingFacts,
  MeetingRow,
  MeetingView,
  NewMeeting,
  NewSeries,
} from '../domain/meeting-view.ts';
import { standingAgenda } from '../domain/planning.ts';
import { parseWith } from '../domain/problems.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { memberById, type Team } from '../domain/team.ts';
import { subtractWorkingDays } from '../domain/working-days.ts';
import type { AuditEvent, Store, StoredMeeting } from '../store/index.ts';
import { bringBack, keepsWhatIsLed, putOn, takeOff } from './agenda.ts';
import { freeTextsOfMeeting } from './free-text.ts';
import { findingsIn, openFindings, passGuard } from './guard.ts';
import { knowledgeOf } from './knowledge.ts';
import { planningOf, requiredServices } from './planning.ts';
import { lastDiscussion, returningTo } from './returning.ts';
import type { Session } from './session.ts';
import { summonsState } from './summons.ts';

/** The team of a meeting, with the members who have left: meetings held still name them. */
export function teamOf(store: Store, meeting: StoredMeeting): Team {
  const { team, former } = storedTeamOf(store, meeting);
  return { ...team, members: [...team.members, ...former] };
}

const currentTeamOf = (store: Store, meeting: StoredMeeting): Team => storedTeamOf(store, meeting).team;

function storedTeamOf(store: Store, meeting: StoredMeeting) {
  const stored = store.teams.get(meeting.teamId);
  if (stored === undefined) throw new Error('a meeting without its team');
  return stored;
}

const dayOf = (instant: string): string => toOslo(new Date(instant)).date;

function rowOf(store: Store, stored: StoredMeeting): MeetingRow {
  const { id, status, version, meeting } = stored;
  const issued = store.issued.listForMeeting(id);
  const firstOf = (...types: IssuedDocument['type'][]): string | null => {
    const first = issued.find((d) => types.includes(d.type));
    return first === undefined ? null : dayOf(first.madeAt);
  };
  const present = presence(teamOf(store, stored), meeting).present.map((p) => p.member);
  return {
    id,
    type: meeting.type,
    status,
    version,
    date: meeting.date,
    start: meeting.start,
    end: meeting.end,
    place: meeting.place,
    caseDeadline: meeting.caseDeadline ?? null,
    caseCount: meeting.agenda.filter((i) => i.kind === 'sak').length,
    plannedMinutes: agendaFit(meeting).planned,
    uncoveredServices: missingServices(currentTeamOf(store, stored), present, requiredServices(store, stored.teamId)),
    discussionCount: meeting.discussions.length,
    summonedOn: firstOf('summons'),
    minutesOn: firstOf('minutes', 'minutes-short'),
    approvedOn: store.minutes.versions(id)[0]?.content.approvedOn ?? null,
  };
}

/** What was made from the meeting and from the cases on its agenda, oldest first. */
function issuedOf(store: Store, { id, meeting }: StoredMeeting): IssuedDocument[] {
  const ofCases = meeting.agenda.flatMap(({ case: caseId }) => {
    const code = caseId === undefined ? undefined : store.cases.get(caseId)?.code;
    if (caseId === undefined || code === undefined) return [];
    return store.issued.listForCase(caseId).map((d) => ({ ...d, caseCode: code }));
  });
  return [...store.issued.listForMeeting(id).map((d) => ({ ...d, caseCode: null })), ...ofCases]
    .sort((a, b) => a.madeAt.localeCompare(b.madeAt))
    .map(({ type, language, format, madeAt, caseCode }) => ({
      type,
      language,
      format,
      madeOn: dayOf(madeAt),
      caseCode,
    }));
}

export function viewOf(store: Store, stored: StoredMeeting): MeetingView {
  const { meeting } = stored;
  const team = teamOf(store, stored);
  const chair = actingMember(team, meeting, meeting.chair).id;
  const minuteTaker = actingMember(team, meeting, meeting.minuteTaker).id;
  const meetings = store.meetings.list();
  // A case there was no time for goes back into the queue when the minutes are approved.
  const open = meetings.filter((m) => m.status !== 'godkjent' && m.status !== 'avlyst');
  const onAgenda = new Set(open.flatMap((m) => m.meeting.agenda.map((i) => i.case)));
  const returning = new Set(returningTo(store, meetings, meeting.date).map((c) => c.id));
  return {
    ...rowOf(store, stored),
    onlineLink: meeting.onlineLink ?? null,
    purpose: meeting.purpose,
    next: meeting.next ?? null,
    chair: meeting.chair,
    minuteTaker: meeting.minuteTaker,
    agenda: timedAgenda(meeting.agenda, meeting.start).map(({ item, start, caseNumber }) => ({
      kind: item.kind,
      title: item.title ?? null,
      minutes: item.minutes,
      start,
      case:
        item.case === undefined || caseNumber === undefined
          ? null
          : agendaCase(store, meetings, stored, item.case, caseNumber),
    })),
    participants: meeting.attendance.map((a) => {
      const insteadOf = !a.present && a.deputy !== undefined ? memberById(team, a.member) : undefined;
      const acting = actingMember(team, meeting, a.member);
      return {
        member: acting.id,
        calledIn: a.member,
        calledInName: memberById(team, a.member).name,
        name: acting.name,
        serviceType: acting.serviceType,
        teamRole: acting.teamRole,
        present: a.present || insteadOf !== undefined,
        deputyFor: insteadOf?.name ?? null,
        isChair: acting.id === chair,
        isMinuteTaker: acting.id === minuteTaker,
        deputies: deputiesOf(currentTeamOf(store, stored), memberById(team, a.member)).map((m) => ({
          member: m.id,
          name: m.name,
        })),
      };
    }),
    interpreter: meeting.interpreter ?? false,
    summons: summonsState(store, stored, team),
    nextPlanned: nextPlanned(meetings, stored),
    issued: issuedOf(store, stored),
    readyCases: store.cases
      .list()
      .filter((c) => (c.status === 'klar' && !onAgenda.has(c.id)) || returning.has(c.id))
      .map((c) => ({ id: c.id, code: c.code, presenterServiceType: c.body.presenterServiceType ?? '' })),
  };
}

function agendaCase(
  store: Store,
  meetings: readonly StoredMeeting[],
  { id: meetingId, meeting }: StoredMeeting,
  id: string,
  number: number,
) {
  const last = lastDiscussion(meetings, id);
  const found = store.cases.get(id);
  if (found === undefined) throw new Error('an agenda names a case that does not exist');
  return {
    id,
    code: found.code,
    number,
    presenterServiceType: found.body.presenterServiceType ?? '',
    ageBand: found.body.ageBand ?? '',
    concernThemes: found.body.concernThemes ?? [],
    discussed: meeting.discussions.some((d) => d.case === id),
    returning: last !== undefined && last.meeting.id !== meetingId && last.meeting.meeting.date <= meeting.date,
  };
}

/** When the team meets next, by what is planned: the first meeting of the same type after this one. */
function nextPlanned(meetings: readonly StoredMeeting[], { meeting: { type, date, start } }: StoredMeeting) {
  const next = meetings.find(
    ({ status, meeting: m }) =>
      m.type === type && (status === 'planlagt' || status === 'innkalt') && `${m.date}${m.start}` > `${date}${start}`,
  );
  return next === undefined ? null : { date: next.meeting.date, start: next.meeting.start };
}

/** Everyone who is called in by default: all but deputies and those who attend when needed. */
const defaultAttendance = (team: Team): Attendance[] =>
  team.members
    .filter((m) => m.teamRole !== 'stedfortreder' && m.teamRole !== 'ad_hoc')
    .map((m) => ({ member: m.id, present: true, deputy: undefined }));

export const meetingServices = (session: Session) => {
  /** Saves a changed meeting when it is still a meeting and the guard lets its texts pass. */
  const change = (
    id: string,
    version: number,
    alter: (store: Store, meeting: Meeting) => Result<Partial<Meeting>>,
  ): Result<MeetingView> =>
    session.write((store) => {
      const stored = store.meetings.get(id);
      if (stored === undefined) return fail({ code: 'not-found' });
      const altered = alter(store, stored.meeting);
      if (!altered.ok) return altered;
      const meeting = parseWith(meetingSchema, { ...stored.meeting, ...altered.value });
      if (!meeting.ok) return meeting;
      const passed = passGuard(openFindings(session, store, id, freeTextsOfMeeting(meeting.value)));
      if (!passed.ok) return passed;
      const saved = store.meetings.save(id, version, meeting.value);
      return ok(viewOf(store, saved));
    });

  /** Makes a meeting with the standing items of its type and everyone who is always called in. */
  const make = (store: Store, input: NewMeeting): Result<StoredMeeting> => {
    const [team] = store.teams.list();
    if (team === undefined) return fail({ code: 'not-found' });
    const members = new Set(team.team.members.map((m) => m.id));
    if (!members.has(input.chair) || !members.has(input.minuteTaker)) return fail({ code: 'not-found' });
    const defaults = planningOf(session, store, team.id).planning.types[input.type];
    const meeting = parseWith(meetingSchema, {
      // The store draws the id; the schema wants one.
      id: 'new',
      ...input,
      caseDeadline: input.caseDeadline ?? subtractWorkingDays(input.date, defaults.deadlineDays),
      agenda: standingAgenda(defaults),
      attendance: defaultAttendance(team.team),
      discussions: [],
      recusals: [],
    });
    if (!meeting.ok) return meeting;
    const texts = freeTextsOfMeeting(meeting.value);
    const passed = passGuard(findingsIn(texts, knowledgeOf(session, store), session.guard));
    if (!passed.ok) return passed;
    const created = store.meetings.create(team.id, meeting.value);
    store.audit.append('meeting-created', 'bruker');
    return ok(created);
  };

  /** Passes a meeting on to its next state. */
  const pass = (id: string, version: number, status: MeetingStatus, event: AuditEvent): Result<MeetingView> =>
    session.write((store) => {
      const passed = store.meetings.setStatus(id, version, status);
      store.audit.append(event, 'bruker');
      return ok(viewOf(store, passed));
    });

  return {
    start: ({ id, version }: { id: string; version: number }) => pass(id, version, 'startet', 'meeting-started'),

    finish: ({ id, version }: { id: string; version: number }) => pass(id, version, 'referat', 'meeting-ended'),

    list: (): Result<MeetingRow[]> =>
      session.read((store) =>
        ok(
          store.meetings
            .list()
            .filter((m) => isAnonymousMeeting(m.meeting.type))
            .map((m) => rowOf(store, m)),
        ),
      ),

    get: ({ id }: { id: string }): Result<MeetingView> =>
      session.read((store) => {
        const stored = store.meetings.get(id);
        return stored === undefined ? fail({ code: 'not-found' }) : ok(viewOf(store, stored));
      }),

    create: (input: NewMeeting): Result<MeetingView> =>
      session.write((store) => {
        const made = make(store, input);
        return made.ok ? ok(viewOf(store, bringBack(store, made.value))) : made;
      }),

    /** Makes every meeting of a series, or none. */
    plan: ({ dates, deadlineDays, ...common }: NewSeries): Result<MadeMeetings> =>
      session.write((store) => {
        const meetings: StoredMeeting[] = [];
        for (const date of dates) {
          const made = make(store, { ...common, date, caseDeadline: subtractWorkingDays(date, deadlineDays) });
          if (!made.ok) return made;
          meetings.push(made.value);
        }
        return ok({ meetings: meetings.map(({ id, version }) => ({ id, version })) });
      }),

    /** Takes meetings back as if they had never been, all or none: only those nobody has put anything on. */
    takeBack: ({ meetings }: MadeMeetings): Result<Record<string, never>> =>
      session.write((store) => {
        for (const { id, version } of meetings) store.meetings.takeBack(id, version);
        store.audit.append('meeting-taken-back', 'bruker');
        return ok({});
      }),

    /** Time, place and who leads; once a meeting is started only when the team meets next. */
    saveFacts: ({ id, version, facts }: { id: string; version: number; facts: MeetingFacts }): Result<MeetingView> => {
      const { next, ...rest } = facts;
      const changed = change(id, version, (store, meeting) => {
        const stored = store.meetings.get(id);
        if (stored?.status === 'planlagt' || stored?.status === 'innkalt') {
          const members = new Set(currentTeamOf(store, stored).members.map((m) => m.id));
          const isKnown = (member: string, before: string): boolean => member === before || members.has(member);
          return isKnown(facts.chair, meeting.chair) && isKnown(facts.minuteTaker, meeting.minuteTaker)
            ? ok({ ...rest, next: next ?? undefined })
            : fail({ code: 'not-found' });
        }
        if (store.minutes.versions(id).length > 0) return fail({ code: 'not-allowed', rule: 'meeting-is-approved' });
        const { date, start, end, place, onlineLink, purpose, chair, minuteTaker, caseDeadline, interpreter } = meeting;
        const now = { date, start, end, place, onlineLink, purpose, chair, minuteTaker, caseDeadline };
        const same = Object.entries({ ...now, interpreter: interpreter ?? false }).every(
          ([key, value]) => rest[key as keyof typeof rest] === value,
        );
        return same ? ok({ next: next ?? undefined }) : fail({ code: 'not-allowed', rule: 'meeting-has-started' });
      });
      if (changed.ok) session.note('meeting-changed');
      return changed;
    },

    /** Calls a meeting off, for good. Its cases go back to where they came from. */
    cancel: ({ id, version }: { id: string; version: number }): Result<MeetingView> =>
      session.write((store) => {
        const stored = store.meetings.get(id);
        if (stored === undefined) return fail({ code: 'not-found' });
        if (stored.status !== 'planlagt' && stored.status !== 'innkalt') {
          return fail({ code: 'not-allowed', rule: 'meeting-has-started' });
        }
        const cancelled = store.meetings.setStatus(id, version, 'avlyst');
        for (const { case: caseId } of stored.meeting.agenda) {
          const found = caseId === undefined ? undefined : store.cases.get(caseId);
          if (found?.status === 'satt_opp') takeOff(store, id, found);
        }
        store.audit.append('meeting-cancelled', 'bruker');
        return ok(viewOf(store, cancelled));
      }),

    /** Opens a meeting: cases that have become due since it was made are put on its agenda. */
    open: ({ id }: { id: string }): Result<MeetingView> =>
      session.write((store) => {
        const stored = store.meetings.get(id);
        return stored === undefined ? fail({ code: 'not-found' }) : ok(viewOf(store, bringBack(store, stored)));
      }),

    saveAgenda: ({ id, version, agenda }: { id: string; version: number; agenda: readonly AgendaItem[] }) =>
      change(id, version, (store, meeting) => {
        if (!keepsWhatIsLed(store, id, meeting.agenda, agenda)) {
          return fail({ code: 'not-allowed', rule: 'lead-has-passed' });
        }
        // A correction is about what was said, not about what stood on the agenda.
        if (store.minutes.versions(id).length > 0) return fail({ code: 'not-allowed', rule: 'meeting-is-approved' });
        const cases = new Map(agenda.flatMap((i) => (i.case === undefined ? [] : [[i.case, store.cases.get(i.case)]])));
        const before = new Set(meeting.agenda.flatMap((i) => (i.case === undefined ? [] : [i.case])));
        for (const [caseId, stored] of cases) {
          if (stored === undefined || typeof stored === 'string') return fail({ code: 'not-found' });
          if (before.has(String(caseId))) continue;
          if (stored.status !== 'klar' && !awaitsFollowUp(stored.status)) {
            return fail({ code: 'not-allowed', rule: 'case-not-ready' });
          }
          putOn(store, id, stored);
        }
        for (const caseId of before) {
          const stored = store.cases.get(caseId);
          if (!cases.has(caseId) && stored?.status === 'satt_opp') takeOff(store, id, stored);
        }
        return ok({ agenda: [...agenda] });
      }),

    saveAttendance: ({ id, version, attendance }: { id: string; version: number; attendance: readonly Attendance[] }) =>
      change(id, version, () => ok({ attendance: [...attendance] })),
  };
};
