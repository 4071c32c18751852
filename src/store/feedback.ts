/** How meetings were. Marks and lines lie apart and under random ids: nothing tells which belong together, or which came first. */
import { z } from 'zod';
import {
  FEEDBACK_QUESTIONS,
  FEEDBACK_SCALE,
  type FeedbackAnswer,
  type FeedbackMarks,
  type FeedbackQuestion,
  type FeedbackReceipt,
  type FeedbackRole,
  feedbackRoleSchema,
} from '../domain/feedback.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { newId, notAllowed } from './engine/identity.ts';
import { orNull } from './engine/rows.ts';

export interface StoredFeedback {
  readonly marks: readonly (FeedbackMarks & { readonly role: FeedbackRole })[];
  readonly texts: readonly { readonly question: FeedbackQuestion; readonly text: string }[];
}

export interface FeedbackRepository {
  add(meetingId: string, answer: FeedbackAnswer): FeedbackReceipt;
  /** `not-allowed` (`no-such-answer`) when the meeting has not all of it. */
  takeBack(meetingId: string, receipt: FeedbackReceipt): void;
  /** In the order of their random ids: in none. */
  of(meetingId: string): StoredFeedback;
}

const mark = z
  .enum(FEEDBACK_SCALE)
  .nullable()
  .transform((one) => one ?? undefined);
const marksRow = z
  .strictObject({ role: feedbackRoleSchema, heard: mark, useful: mark, right_group: mark, next: mark })
  .transform(({ right_group, ...row }) => ({ ...row, rightGroup: right_group }));
const textRow = z.strictObject({ question: z.enum(FEEDBACK_QUESTIONS), text: z.string() });

export function feedbackRepository({ db, random, onDeletion }: RepositoryContext): FeedbackRepository {
  const insertMarks = db.prepare(`INSERT INTO feedback_marks (id, meeting_id, role, heard, useful, right_group, next)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const insertText = db.prepare('INSERT INTO feedback_text (id, meeting_id, question, text) VALUES (?, ?, ?, ?)');
  const removeMarks = db.prepare('DELETE FROM feedback_marks WHERE id = ? AND meeting_id = ?');
  const removeText = db.prepare('DELETE FROM feedback_text WHERE id = ? AND meeting_id = ?');
  const selectMarks = db.prepare(`SELECT role, heard, useful, right_group, next FROM feedback_marks
    WHERE meeting_id = ? ORDER BY id`);
  const selectTexts = db.prepare('SELECT question, text FROM feedback_text WHERE meeting_id = ? ORDER BY id');

  return {
    add: (meetingId, { role, marks, texts }) =>
      atomically(db, () => {
        const id = newId(random);
        insertMarks.run(
          id,
          meetingId,
          role,
          orNull(marks.heard),
          orNull(marks.useful),
          orNull(marks.rightGroup),
          orNull(marks.next),
        );
        const written = FEEDBACK_QUESTIONS.flatMap((question) => {
          const text = texts[question];
          if (text === undefined) return [];
          const textId = newId(random);
          insertText.run(textId, meetingId, question, text);
          return [textId];
        });
        return { marks: id, texts: written };
      }),
    takeBack: (meetingId, { marks, texts }) =>
      atomically(db, () => {
        const removed =
          removeMarks.run(marks, meetingId).changes +
          texts.reduce((sum, id) => sum + removeText.run(id, meetingId).changes, 0);
        if (removed !== texts.length + 1) throw notAllowed('no-such-answer');
        onDeletion?.();
      }),
    of: (meetingId) => ({
      marks: selectMarks.all(meetingId).map((row) => marksRow.parse(row)),
      texts: selectTexts.all(meetingId).map((row) => textRow.parse(row)),
    }),
  };
}
