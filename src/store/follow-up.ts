/** What was followed up, and which returning cases somebody has taken off a meeting's agenda. */
import { z } from 'zod';
import { effectSchema } from '../domain/codes.ts';
import { adviceUseSchema, closeReasonSchema, type FollowUp, followUpSchema } from '../domain/follow-up.ts';
import { toOslo } from '../domain/local-time.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { found } from './engine/identity.ts';
import { idColumn, jsonColumn, orNull } from './engine/rows.ts';
import type { SearchWriter } from './search.ts';

export interface StoredFollowUp {
  /** The meeting whose advice it is about. */
  readonly meetingId: string;
  /** `YYYY-MM`: never the day (DOMAIN 5.2). */
  readonly madeIn: string;
  readonly content: FollowUp;
}

export interface FollowUpRepository {
  add(caseId: string, meetingId: string, content: FollowUp): void;
  /** Removes the last entry of a case and hands it back. `not-found` when there is none. */
  removeLast(caseId: string): StoredFollowUp;
  /** Oldest first. */
  of(caseId: string): StoredFollowUp[];
  /** Remembers that somebody took a returning case off an agenda, or that they put it back. */
  keepOff(meetingId: string, caseId: string, off: boolean): void;
  /** The cases taken off a meeting's agenda. */
  keptOff(meetingId: string): string[];
}

const row = z
  .strictObject({
    meeting_id: idColumn,
    made_in: z.string(),
    used: jsonColumn(z.array(adviceUseSchema)),
    effect: effectSchema,
    new_direction: z.string().nullable(),
    next_date: z.string().nullable(),
    close_reason: closeReasonSchema.nullable(),
  })
  .transform(
    ({ meeting_id, made_in, used, effect, new_direction, next_date, close_reason }): StoredFollowUp => ({
      meetingId: meeting_id,
      madeIn: made_in,
      content: followUpSchema.parse({
        used,
        effect,
        newDirection: new_direction,
        outcome:
          next_date !== null
            ? { kind: 'on', date: next_date }
            : close_reason !== null
              ? { kind: 'closed', reason: close_reason }
              : { kind: 'meeting' },
      }),
    }),
  );

export function followUpRepository({ db, clock }: RepositoryContext, search: SearchWriter): FollowUpRepository {
  const select = db.prepare(`SELECT meeting_id, made_in, used, effect, new_direction, next_date, close_reason
    FROM follow_up WHERE case_id = ? ORDER BY position`);
  const insert = db.prepare(`INSERT INTO follow_up
    (case_id, position, meeting_id, made_in, used, effect, new_direction, next_date, close_reason)
    VALUES (?, (SELECT coalesce(max(position), 0) + 1 FROM follow_up WHERE case_id = ?), ?, ?, ?, ?, ?, ?, ?)`);
  const removeLast = db.prepare(`DELETE FROM follow_up WHERE case_id = ?
    AND position = (SELECT max(position) FROM follow_up WHERE case_id = ?)`);
  const insertOff = db.prepare('INSERT OR IGNORE INTO kept_off (meeting_id, case_id) VALUES (?, ?)');
  const removeOff = db.prepare('DELETE FROM kept_off WHERE meeting_id = ? AND case_id = ?');
  const selectOff = db.prepare('SELECT case_id FROM kept_off WHERE meeting_id = ?').pluck();

  const of = (caseId: string): StoredFollowUp[] => select.all(caseId).map((r) => row.parse(r));
  return {
    of,
    add: (caseId, meetingId, { used, effect, newDirection, outcome }) =>
      atomically(db, () => {
        insert.run(
          caseId,
          caseId,
          meetingId,
          toOslo(clock()).date.slice(0, 7),
          JSON.stringify(used),
          effect,
          orNull(newDirection),
          outcome.kind === 'on' ? outcome.date : null,
          outcome.kind === 'closed' ? outcome.reason : null,
        );
        search.caseChanged(caseId);
      }),
    removeLast: (caseId) =>
      atomically(db, () => {
        const last = found(of(caseId).at(-1));
        removeLast.run(caseId, caseId);
        search.caseChanged(caseId);
        return last;
      }),
    keepOff: (meetingId, caseId, off) => {
      (off ? insertOff : removeOff).run(meetingId, caseId);
    },
    keptOff: (meetingId) => selectOff.all(meetingId).map((id) => idColumn.parse(id)),
  };
}
