/** The notes of a meeting's cases, wherever they come from. */
import { type CaseNotes, EMPTY_NOTES, notesOf } from '../domain/case-notes.ts';
import { isAnonymousMeeting } from '../domain/codes.ts';
import type { CaseNotesView } from '../domain/minutes-view.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store, StoredMeeting } from '../store/index.ts';

/** The notes of a case: as written in the window, or what a discussion from elsewhere amounts to. */
export function notesIn(store: Store, { id, meeting }: StoredMeeting, caseId: string): CaseNotesView {
  const stored = store.notes.get(id, caseId);
  const discussion = meeting.discussions.find((d) => d.case === caseId);
  return {
    meeting: id,
    case: caseId,
    version: stored?.version ?? 0,
    updatedAt: stored?.updatedAt ?? null,
    notes: stored?.notes ?? (discussion === undefined ? EMPTY_NOTES : notesOf(discussion)),
  };
}

/** The cases on the agenda with their notes, in its order. */
export const casesWithNotes = (store: Store, stored: StoredMeeting): { id: string; notes: CaseNotes }[] =>
  stored.meeting.agenda.flatMap(({ case: id }) =>
    id === undefined ? [] : [{ id, notes: notesIn(store, stored, id).notes }],
  );

/** A meeting of the anonymous track: the other has no minutes here. */
export function minutedMeeting(store: Store, id: string): Result<StoredMeeting> {
  const stored = store.meetings.get(id);
  return stored === undefined || !isAnonymousMeeting(stored.meeting.type) ? fail({ code: 'not-found' }) : ok(stored);
}
