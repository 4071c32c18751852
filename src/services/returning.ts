/** Which cases come back on which agenda, from what the store holds. */
import type { Discussion } from '../domain/discussion.ts';
import {
  awaitsFollowUp,
  comesBack,
  dueDate,
  type EarlierAdvice,
  type Followed,
  RETURNING_MINUTES,
} from '../domain/follow-up.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import type { Store, StoredCase, StoredMeeting } from '../store/index.ts';

/** A meeting that is still to come, or goes on now. */
export const isComing = ({ status }: Pick<StoredMeeting, 'status'>): boolean =>
  status === 'planlagt' || status === 'innkalt' || status === 'startet';

export interface LastDiscussion {
  readonly meeting: StoredMeeting;
  readonly discussion: Discussion;
}

/** The last meeting that concluded something about a case; meetings that go on or are still to come do not count. */
export function lastDiscussion(meetings: readonly StoredMeeting[], caseId: string): LastDiscussion | undefined {
  return meetings
    .flatMap((meeting) => {
      const discussion = meeting.meeting.discussions.find((d) => d.case === caseId);
      return discussion === undefined || isComing(meeting) || meeting.status === 'avlyst'
        ? []
        : [{ meeting, discussion }];
    })
    .at(-1);
}

/** What the rules ask about a case. */
export function followedCase(store: Store, meetings: readonly StoredMeeting[], { id, status }: StoredCase): Followed {
  const last = lastDiscussion(meetings, id);
  return {
    status,
    discussedFor: last?.discussion.followUpDate,
    since: store.followUps
      .of(id)
      .filter((f) => f.meetingId === last?.meeting.id)
      .map((f) => f.content),
  };
}

export interface Waiting {
  readonly stored: StoredCase;
  readonly due: string;
}

/** Every case that waits to be followed up, the longest due first. */
export function waitingCases(store: Store, meetings: readonly StoredMeeting[]): Waiting[] {
  return store.cases
    .list()
    .filter((c) => awaitsFollowUp(c.status))
    .flatMap((stored) => {
      const due = dueDate(followedCase(store, meetings, stored));
      return due === undefined ? [] : [{ stored, due }];
    })
    .sort((a, b) => a.due.localeCompare(b.due) || a.stored.code.localeCompare(b.stored.code));
}

/** The cases that come back at a meeting and stand on no coming agenda, the longest due first. */
export function returningTo(store: Store, meetings: readonly StoredMeeting[], date: string): StoredCase[] {
  const taken = new Set(meetings.filter(isComing).flatMap((m) => m.meeting.agenda.flatMap((i) => i.case ?? [])));
  return waitingCases(store, meetings)
    .filter(({ stored }) => !taken.has(stored.id) && comesBack(followedCase(store, meetings, stored), date))
    .map(({ stored }) => stored);
}

/** The agenda with returning cases in it: what was agreed last is looked at first, right after the opening. */
export function withReturning(agenda: readonly AgendaItem[], cases: readonly StoredCase[]): AgendaItem[] {
  const at = agenda.findIndex((i) => i.kind !== 'åpning');
  const first = at < 0 ? agenda.length : at;
  const items = cases.map(
    (c): AgendaItem => ({ kind: 'sak', case: c.id, title: undefined, minutes: RETURNING_MINUTES }),
  );
  return [...agenda.slice(0, first), ...items, ...agenda.slice(first)];
}

/** What the last meeting before this one advised on a case, and what was last told of it; undefined when there was none. */
export function earlierAdvice(
  store: Store,
  { id, meeting: { date, start } }: StoredMeeting,
  caseId: string,
): EarlierAdvice | undefined {
  const before = store.meetings
    .list()
    .filter((m) => m.id !== id && `${m.meeting.date} ${m.meeting.start}` <= `${date} ${start}`);
  const last = lastDiscussion(before, caseId);
  if (last === undefined) return undefined;
  const told = store.followUps.of(caseId).findLast((f) => f.meetingId === last.meeting.id)?.content;
  return {
    date: last.meeting.meeting.date,
    advice: last.discussion.advice.map(({ text }, i) => ({ text, use: told?.used[i] ?? null })),
    effect: told?.effect ?? null,
    newDirection: told?.newDirection ?? null,
  };
}

/** What minutes print of it: nothing until somebody has told what became of the advice. */
export function earlierInPrint(store: Store, meeting: StoredMeeting, caseId: string): { earlier?: EarlierAdvice } {
  const earlier = earlierAdvice(store, meeting, caseId);
  return earlier === undefined || earlier.effect === null ? {} : { earlier };
}
