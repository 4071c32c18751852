/** What each case of the queue waits for: a day, and the meeting it stands on. */
import type { QueuedCase } from '../domain/case-view.ts';
import { isAnonymousMeeting } from '../domain/codes.ts';
import { awaitsFollowUp, dueDate } from '../domain/follow-up.ts';
import type { Store, StoredCase, StoredMeeting } from '../store/index.ts';
import { followedCase, lastDiscussion } from './returning.ts';

type Waiting = Pick<QueuedCase, 'createdMonth' | 'level' | 'discussed' | 'meeting' | 'waitsFor'>;

/**
 * The next day cases must be in: the deadline of a meeting still to come, or the meeting itself where it has none. When every
 * such day has passed, the last that did.
 */
function nextDay(meetings: readonly StoredMeeting[], today: string): QueuedCase['waitsFor'] {
  const days = meetings
    .filter(({ status, meeting }) => (status === 'planlagt' || status === 'innkalt') && meeting.date >= today)
    .filter(({ meeting }) => isAnonymousMeeting(meeting.type))
    .map(({ meeting: { date, caseDeadline } }) =>
      caseDeadline === undefined ? { what: 'next' as const, date } : { what: 'deadline' as const, date: caseDeadline },
    )
    .sort((a, b) => a.date.localeCompare(b.date));
  return days.find(({ date }) => date >= today) ?? days.at(-1) ?? null;
}

/** Reads the meetings once, for all cases of a list. `today`: `YYYY-MM-DD`. */
export function whatCasesWaitFor(store: Store, today: string): (stored: StoredCase) => Waiting {
  const meetings = store.meetings.list();
  const next = nextDay(meetings, today);
  const open = meetings.filter(({ status }) => status !== 'godkjent' && status !== 'avlyst');
  const standsOn = new Map(open.flatMap((m) => m.meeting.agenda.map((item) => [item.case, m] as const)));

  const dayOf = (stored: StoredCase, on: StoredMeeting | undefined): QueuedCase['waitsFor'] => {
    if (stored.status === 'satt_opp') return on === undefined ? null : { what: 'meeting', date: on.meeting.date };
    if (awaitsFollowUp(stored.status)) {
      const due = dueDate(followedCase(store, meetings, stored));
      return due === undefined ? null : { what: 'follow-up', date: due };
    }
    const isWaiting = stored.status === 'kladd' || stored.status === 'klar_for_kontroll' || stored.status === 'klar';
    return isWaiting ? next : null;
  };
  return (stored) => {
    const on = stored.status === 'satt_opp' ? standsOn.get(stored.id) : undefined;
    return {
      createdMonth: stored.createdMonth,
      level: stored.body.level ?? null,
      discussed: lastDiscussion(meetings, stored.id) !== undefined,
      meeting: on === undefined ? null : { id: on.id, date: on.meeting.date, status: on.status },
      waitsFor: dayOf(stored, on),
    };
  };
}
