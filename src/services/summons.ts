/** Summonses over time: which is the next, what it is compared with, and how the last one stands against the meeting now. */
import type { MeetingView } from '../domain/meeting-view.ts';
import { type SummonsContent, summonsChanges, summonsContent } from '../domain/summons.ts';
import type { Team } from '../domain/team.ts';
import type { Store, StoredMeeting, SummonsVersion } from '../store/index.ts';

const contentOf = (store: Store, { meeting }: StoredMeeting, team: Pick<Team, 'members'>): SummonsContent =>
  summonsContent(meeting, team, (id) => store.cases.get(id)?.body.presenterServiceType ?? '');

export function summonsState(store: Store, stored: StoredMeeting, team: Pick<Team, 'members'>): MeetingView['summons'] {
  const last = store.summonses.of(stored.id).at(-1);
  if (last === undefined) return null;
  const changes = summonsChanges(last.content, contentOf(store, stored, team));
  return { number: last.number, madeOn: last.madeOn, changes };
}

/** A summons about to be made. */
export interface NextSummons {
  /** Of the calendar entry: 0 for the first. A cancellation is the next after the last summons. */
  readonly sequence: number;
  readonly content: SummonsContent;
  /** The summons it is compared with; undefined for the first. */
  readonly earlier: SummonsVersion | undefined;
  /** Says nothing new: it is the last one once more, in another language or to lost files. */
  readonly isSame: boolean;
}

export function nextSummons(store: Store, stored: StoredMeeting, team: Pick<Team, 'members'>): NextSummons {
  const made = store.summonses.of(stored.id);
  const content = contentOf(store, stored, team);
  const last = made.at(-1);
  if (stored.status === 'avlyst') return { sequence: last?.number ?? 0, content, earlier: undefined, isSame: true };
  const isSame = last !== undefined && summonsChanges(last.content, content).length === 0;
  return {
    sequence: isSame ? last.number - 1 : (last?.number ?? 0),
    content,
    earlier: isSame ? made.at(-2) : last,
    isSame,
  };
}
