/** Notes about the cases of a meeting while it goes on. What the team agreed on is kept as the meeting's discussion too. */
import { z } from 'zod';
import { type CaseNotes, caseNotesSchema, discussionOf } from '../domain/case-notes.ts';
import { FailureError } from '../domain/result.ts';
import { discussionRows } from './discussion.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { found, notAllowed } from './engine/identity.ts';
import { idColumn, jsonColumn, versionColumn } from './engine/rows.ts';
import type { MeetingRepository } from './meeting.ts';
import type { SearchWriter } from './search.ts';

export interface StoredCaseNotes {
  readonly meetingId: string;
  readonly caseId: string;
  readonly version: number;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
  readonly notes: CaseNotes;
}

export interface CaseNotesRepository {
  /**
   * Saves the notes of a case on the agenda; `version` 0 for the first time. Each case has its own version, so that two
   * people can write about two cases, and saving does not touch the meeting's. `not-allowed` when the case is not on the agenda
   * (`case-not-on-agenda`), and before the meeting is started or after its minutes are approved (`minutes-not-open`).
   */
  save(meetingId: string, caseId: string, version: number, notes: CaseNotes): StoredCaseNotes;
  get(meetingId: string, caseId: string): StoredCaseNotes | undefined;
}

const notesRow = z
  .strictObject({
    meeting_id: idColumn,
    case_id: idColumn,
    version: versionColumn,
    updated_at: z.string(),
    body: jsonColumn(caseNotesSchema),
  })
  .transform(({ meeting_id, case_id, version, updated_at, body }) => ({
    meetingId: meeting_id,
    caseId: case_id,
    version,
    updatedAt: updated_at,
    notes: body,
  }));

export function caseNotesRepository(
  { db, clock }: RepositoryContext,
  meetings: MeetingRepository,
  search: SearchWriter,
): CaseNotesRepository {
  const discussions = discussionRows(db);
  const selectOne = db.prepare('SELECT * FROM case_notes WHERE meeting_id = ? AND case_id = ?');
  const isBeingCorrected = db.prepare('SELECT 1 FROM minutes_correction WHERE meeting_id = ?');
  const put = db.prepare(`INSERT INTO case_notes (meeting_id, case_id, version, updated_at, body)
    VALUES (@meetingId, @caseId, @version, @updatedAt, @body)
    ON CONFLICT (meeting_id, case_id) DO UPDATE SET version = excluded.version, updated_at = excluded.updated_at,
      body = excluded.body`);
  const get = (meetingId: string, caseId: string): StoredCaseNotes | undefined => {
    const row = selectOne.get(meetingId, caseId);
    return row === undefined ? undefined : notesRow.parse(row);
  };

  return {
    get,
    save: (meetingId, caseId, version, notes) =>
      atomically(db, () => {
        const { meeting, status } = found(meetings.get(meetingId));
        if ((get(meetingId, caseId)?.version ?? 0) !== version) throw new FailureError({ code: 'conflict' });
        const isOpen =
          status === 'startet' ||
          status === 'referat' ||
          (status === 'godkjent' && isBeingCorrected.get(meetingId) !== undefined);
        if (!isOpen) throw notAllowed('minutes-not-open');
        const order = meeting.agenda.flatMap((item) => item.case ?? []);
        if (!order.includes(caseId)) throw notAllowed('case-not-on-agenda');
        const next = {
          meetingId,
          caseId,
          version: version + 1,
          updatedAt: clock().toISOString(),
          notes: caseNotesSchema.parse(notes),
        };
        const { notes: body, ...plain } = next;
        put.run({ ...plain, body: JSON.stringify(body) });
        const agreed = discussionOf(caseId, next.notes);
        const all = [
          ...meeting.discussions.filter((d) => d.case !== caseId),
          ...(agreed === undefined ? [] : [agreed]),
        ];
        all.sort((a, b) => order.indexOf(a.case) - order.indexOf(b.case));
        discussions.write(meetingId, all);
        search.meetingChanged(meetingId);
        return next;
      }),
  };
}
