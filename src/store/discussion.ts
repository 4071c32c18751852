/** What a meeting agreed on about its cases, in the order it was taken up. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { adviceSchema, type Discussion, discussionSchema } from '../domain/discussion.ts';
import { flagColumn, idColumn, jsonColumn, orNull } from './engine/rows.ts';

const discussionRow = z.strictObject({
  case_id: idColumn,
  open_questions: jsonColumn(z.array(z.string())),
  follow_up_date: z.string().nullable(),
  duty_reassessed: flagColumn,
});

/** One piece of advice and the position of the discussion it was given in. */
const adviceRow = z
  .strictObject({
    discussion: z.number(),
    text: z.string(),
    advice_type: z.string(),
    to_service: z.string().nullable(),
  })
  .transform(({ discussion, text, advice_type, to_service }) => ({
    discussion,
    advice: adviceSchema.parse({
      text,
      adviceType: advice_type,
      ...(to_service === null ? {} : { addressedTo: to_service }),
    }),
  }));

/** Used by the repositories within their own transactions. */
export interface DiscussionRows {
  read(meetingId: string): Discussion[];
  /** Puts these discussions in the place of all that stood there. */
  write(meetingId: string, discussions: readonly Discussion[]): void;
}

export function discussionRows(db: Database): DiscussionRows {
  const select = db.prepare(`SELECT case_id, open_questions, follow_up_date, duty_reassessed FROM discussion
    WHERE meeting_id = ? ORDER BY position`);
  const selectAdvice = db.prepare(`SELECT discussion, text, advice_type, to_service FROM advice WHERE meeting_id = ?
    ORDER BY discussion, position`);
  // Discussions take their advice with them (ON DELETE CASCADE).
  const clear = db.prepare('DELETE FROM discussion WHERE meeting_id = ?');
  const insert = db.prepare(`INSERT INTO discussion
    (meeting_id, position, case_id, open_questions, follow_up_date, duty_reassessed) VALUES (?, ?, ?, ?, ?, ?)`);
  const insertAdvice = db.prepare(`INSERT INTO advice
    (meeting_id, discussion, position, text, advice_type, to_service) VALUES (?, ?, ?, ?, ?, ?)`);
  return {
    read(meetingId) {
      const advice = selectAdvice.all(meetingId).map((row) => adviceRow.parse(row));
      return select
        .all(meetingId)
        .map((row) => discussionRow.parse(row))
        .map((row, position) =>
          discussionSchema.parse({
            case: row.case_id,
            advice: advice.filter((a) => a.discussion === position).map((a) => a.advice),
            openQuestions: row.open_questions,
            followUpDate: row.follow_up_date,
            dutyReassessed: row.duty_reassessed,
          }),
        );
    },
    write(meetingId, discussions) {
      clear.run(meetingId);
      discussions.forEach((d, i) => {
        const questions = JSON.stringify(d.openQuestions);
        insert.run(meetingId, i, d.case, questions, orNull(d.followUpDate), Number(d.dutyReassessed));
        d.advice.forEach((a, k) => {
          insertAdvice.run(meetingId, i, k, a.text, a.adviceType, orNull(a.addressedTo));
        });
      });
    },
  };
}
