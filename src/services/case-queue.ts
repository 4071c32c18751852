/** What each case of the queue waits for: a day, and the meeting it stands on. */
import type { QueuedCase } from '../domain/case-view.ts';
import { isAnonymousMeeting } from '../domain/codes.ts';
import { awaitsFollowUp, dueDate } from '../domain/follow-up.ts';
import type { Store, StoredCase, StoredMeeting } from '../store/index.ts';
import { followedCase, lastDiscussion } from './returning.ts';

type Waiting = Pick<QueuedCase, 'createdMonth' | 'level' | 'discussed' | 'meeting' | 'waitsFor'>;

/** The next day cases must be in; when every one has passed, the last that did. Only of meetings still to come. */
function nextDeadline(meetings: readonly StoredMeeting[], today: string): string | undefined {
  const days = meetings
    .filter(({ status, meeting }) => (status === 'planlagt' || status === 'innkalt') && meeting.date >= today)
    .filter(({ meeting }) => isAnonymousMeeting(meeting.type))
    .flatMap(({ meeting }) => meeting.caseDeadline ?? [])
    .sort();
  return days.find((day) => day >= today) ?? days.at(-1);
}

/** Reads the meetings once, for all cases of a list. `today`: `YYYY-MM-DD`. */
export function whatCasesWaitFor(store: Store, today: string): (stored: StoredCase) => Waiting {
  const meetings = store.meetings.list();
  const deadline = nextDeadline(meetings, today);
  const open = meetings.filter(({ status }) => status !== 'godkjent' && status !== 'avlyst');
  const standsOn = new Map(open.flatMap((m) => m.meeting.agenda.map((item) => [item.case, m] as const)));

  const dayOf = (stored: StoredCase, on: StoredMeeting | undefined): QueuedCase['waitsFor'] => {
    if (stored.status === 'satt_opp') return on === undefined ? null : { what: 'meeting', date: on.meeting.date };
    if (awaitsFollowUp(stored.status)) {
      const due = dueDate(followedCase(store, meetings, stored));
      return due === undefined ? null : { what: 'follow-up', date: due };
    }
    const isWaiting = stored.status === 'kladd' || stored.status === 'klar_for_kontroll' || stored.status === 'klar';
    return isWaiting && deadline !== undefined ? { what: 'deadline', date: deadline } : null;
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
