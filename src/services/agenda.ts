/** The agenda of a meeting and the cases on it: what may change while it is led, and what comes back by itself. */
import { isAnonymousMeeting } from '../domain/codes.ts';
import { WAY_BACK } from '../domain/follow-up.ts';
import { keepsPlace, programOf, stateAt } from '../domain/lead.ts';
import type { AgendaItem } from '../domain/meeting.ts';
import type { Store, StoredCase, StoredMeeting } from '../store/index.ts';
import { lastDiscussion, returningTo, withReturning } from './returning.ts';

const sameItem = (a: AgendaItem, b: AgendaItem): boolean =>
  a.kind === b.kind && a.case === b.case && a.title === b.title && a.minutes === b.minutes;

/** Whether a changed agenda leaves what a meeting under way has gone through, and the item it stands at. */
export function keepsWhatIsLed(
  store: Store,
  id: string,
  before: readonly AgendaItem[],
  changed: readonly AgendaItem[],
): boolean {
  const lead = store.lead.get(id);
  if (lead === undefined) return true;
  const program = programOf(before, lead.method);
  const { step, status } = stateAt(lead.run, program, lead.run.seenAt);
  return status === 'ended' || keepsPlace(before, changed, program[step]?.item ?? 0, sameItem);
}

/** A case comes to an agenda: from the queue, or back from being followed up. */
export function putOn(store: Store, meetingId: string, stored: StoredCase): void {
  let now = stored;
  for (const status of WAY_BACK[stored.status] ?? ['satt_opp']) {
    now = store.cases.setStatus(now.id, now.version, status);
  }
  store.followUps.keepOff(meetingId, stored.id, false);
}

/** A case is taken off: back to where it came from. One that had come back by itself does not do so again. */
export function takeOff(store: Store, meetingId: string, stored: StoredCase): void {
  const hasComeBack = lastDiscussion(store.meetings.list(), stored.id) !== undefined;
  store.cases.setStatus(stored.id, stored.version, hasComeBack ? 'oppfølging' : 'klar');
  if (hasComeBack) store.followUps.keepOff(meetingId, stored.id, true);
}

/**
 * Takes cases that are not finished, or are stopped for a duty to report, off the agendas of meetings still to come. Within
 * one store none gets there; from two PCs the one may bring the agenda and the other the stop.
 */
export function takeUnfinishedOff(store: Store): void {
  const isUnfinished = (caseId: string | undefined): boolean => {
    const status = caseId === undefined ? undefined : store.cases.get(caseId)?.status;
    return status === 'kladd' || status === 'duty_stop';
  };
  for (const { id, version, status, meeting } of store.meetings.list()) {
    if (status !== 'planlagt' && status !== 'innkalt') continue;
    const agenda = meeting.agenda.filter((item) => !isUnfinished(item.case));
    if (agenda.length < meeting.agenda.length) store.meetings.save(id, version, { ...meeting, agenda });
  }
}

/** Puts the cases that come back at this meeting on its agenda, but for those somebody has taken off. */
export function bringBack(store: Store, stored: StoredMeeting): StoredMeeting {
  const { id, version, status, meeting } = stored;
  if ((status !== 'planlagt' && status !== 'innkalt') || !isAnonymousMeeting(meeting.type)) return stored;
  const off = new Set(store.followUps.keptOff(id));
  const back = returningTo(store, store.meetings.list(), meeting.date).filter((c) => !off.has(c.id));
  if (back.length === 0) return stored;
  for (const one of back) putOn(store, id, one);
  return store.meetings.save(id, version, { ...meeting, agenda: withReturning(meeting.agenda, back) });
}
