/** How meetings were. Marks and lines lie apart and under random ids: nothing tells which belong together, or which came first. */
import { z } from 'zod';
import {
  type AnswerFrom,
  type CircleRole,
  circleRoleSchema,
  FEEDBACK_QUESTIONS,
  FEEDBACK_SCALE,
  type FeedbackMarks,
  type FeedbackQuestion,
  type FeedbackReceipt,
  type FeedbackRole,
  feedbackRoleSchema,
} from '../domain/feedback.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { newId, notAllowed } from './engine/identity.ts';
import { orNull } from './engine/rows.ts';

export interface StoredFeedback<R extends string = FeedbackRole> {
  readonly marks: readonly (FeedbackMarks & { readonly role: R })[];
  readonly texts: readonly { readonly question: FeedbackQuestion; readonly text: string }[];
}

export interface FeedbackRepository<R extends string = FeedbackRole> {
  add(meetingId: string, answer: AnswerFrom<R>): FeedbackReceipt;
  /** `not-allowed` (`no-such-answer`) when the meeting has not all of it. */
  takeBack(meetingId: string, receipt: FeedbackReceipt): void;
  /** In the order of their random ids: in none. */
  of(meetingId: string): StoredFeedback<R>;
}

const mark = z
  .enum(FEEDBACK_SCALE)
  .nullable()
  .transform((one) => one ?? undefined);

/** The tables of one track, and the codes it writes. */
interface Tables<R extends string> {
  readonly marks: string;
  readonly text: string;
  readonly role: z.ZodType<R>;
  readonly codes: Readonly<Record<FeedbackQuestion, string>>;
}

/** Of meetings without names. */
export const feedbackRepository = (context: RepositoryContext): FeedbackRepository =>
  repositoryIn<FeedbackRole>(context, {
    marks: 'feedback_marks',
    text: 'feedback_text',
    role: feedbackRoleSchema,
    codes: { mostUseful: 'mostUseful', whoWasMissing: 'whoWasMissing', whatToChange: 'whatToChange' },
  });

/** Of meetings on consent, in tables of their own. */
export const circleFeedbackRepository = (context: RepositoryContext): FeedbackRepository<CircleRole> =>
  repositoryIn<CircleRole>(context, {
    marks: 'cooperation_feedback_marks',
    text: 'cooperation_feedback_text',
    role: circleRoleSchema,
    codes: { mostUseful: 'most-useful', whoWasMissing: 'who-was-missing', whatToChange: 'what-to-change' },
  });

function repositoryIn<R extends string>(
  { db, random, onDeletion }: RepositoryContext,
  { marks: marksTable, text: textTable, role, codes }: Tables<R>,
): FeedbackRepository<R> {
  const marksRow = z.strictObject({ role, heard: mark, useful: mark, right_group: mark, next: mark });
  const textRow = z.strictObject({ question: z.string(), text: z.string() });
  const insertMarks = db.prepare(`INSERT INTO ${marksTable} (id, meeting_id, role, heard, useful, right_group, next)
    VALUES (?, ?, ?, ?, ?, ?, ?)`);
  const insertText = db.prepare(`INSERT INTO ${textTable} (id, meeting_id, question, text) VALUES (?, ?, ?, ?)`);
  const removeMarks = db.prepare(`DELETE FROM ${marksTable} WHERE id = ? AND meeting_id = ?`);
  const removeText = db.prepare(`DELETE FROM ${textTable} WHERE id = ? AND meeting_id = ?`);
  const selectMarks = db.prepare(`SELECT role, heard, useful, right_group, next FROM ${marksTable}
    WHERE meeting_id = ? ORDER BY id`);
  const selectTexts = db.prepare(`SELECT question, text FROM ${textTable} WHERE meeting_id = ? ORDER BY id`);

  return {
    add: (meetingId, answer) =>
      atomically(db, () => {
        const { marks, texts } = answer;
        const id = newId(random);
        insertMarks.run(
          id,
          meetingId,
          answer.role,
          orNull(marks.heard),
          orNull(marks.useful),
          orNull(marks.rightGroup),
          orNull(marks.next),
        );
        const written = FEEDBACK_QUESTIONS.flatMap((question) => {
          const text = texts[question];
          if (text === undefined) return [];
          const textId = newId(random);
          insertText.run(textId, meetingId, codes[question], text);
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
      marks: selectMarks.all(meetingId).map((row) => {
        const { right_group: rightGroup, ...plain } = marksRow.parse(row);
        return { ...plain, role: role.parse(plain.role), rightGroup };
      }),
      texts: selectTexts.all(meetingId).map((row) => {
        const { question: code, text } = textRow.parse(row);
        const question = FEEDBACK_QUESTIONS.find((each) => codes[each] === code);
        if (question === undefined) throw new Error('a question that is not asked');
        return { question, text };
      }),
    }),
  };
}
