/**
 * How a meeting was for those who took part: a few statements on a scale in words, and free lines. Samråd's own wording, never
 * that of a protected instrument (DOMAIN 5.9); the words stand once, in the texts of the form on paper. An answer has no
 * person, no time and no place among the others.
 */
import { z } from 'zod';
import { addProblem, localDate, maybe, text } from './fields.ts';

export const FEEDBACK_STATEMENTS = ['heard', 'useful', 'rightGroup', 'next'] as const;
export type FeedbackStatement = (typeof FEEDBACK_STATEMENTS)[number];

/** From the least to the most. */
export const FEEDBACK_SCALE = ['no', 'little', 'mostly', 'yes'] as const;
const feedbackMarkSchema = z.enum(FEEDBACK_SCALE);
export type FeedbackMark = z.infer<typeof feedbackMarkSchema>;

export const FEEDBACK_QUESTIONS = ['mostUseful', 'whoWasMissing', 'whatToChange'] as const;
export type FeedbackQuestion = (typeof FEEDBACK_QUESTIONS)[number];

/** Who answers, as a group. A meeting without names has nobody else: no child and no guardian. */
export const feedbackRoleSchema = z.enum(['presenter', 'employee']);
export type FeedbackRole = z.infer<typeof feedbackRoleSchema>;

/** Answers that make a picture; below it, counts are shown and no average is (DOMAIN 5.11 rule 7). */
export const FEW_ANSWERS = 5;

const mark = maybe(feedbackMarkSchema);
const feedbackMarksSchema = z.strictObject({ heard: mark, useful: mark, rightGroup: mark, next: mark });
export type FeedbackMarks = z.infer<typeof feedbackMarksSchema>;
const feedbackTextsSchema = z.strictObject({
  mostUseful: maybe(text),
  whoWasMissing: maybe(text),
  whatToChange: maybe(text),
});

const answerOf = <R extends z.ZodType<string>>(role: R) =>
  z.strictObject({ role, marks: feedbackMarksSchema, texts: feedbackTextsSchema }).superRefine((answer, ctx) => {
    const { marks, texts } = answer as AnswerFrom<string>;
    // Every part is voluntary, but an answer says something.
    if ([...Object.values(marks), ...Object.values(texts)].every((one) => one === undefined)) {
      addProblem(ctx, 'too-few', {}, ['marks']);
    }
  });
/** An answer from somebody in one of the groups. */
export interface AnswerFrom<R extends string> {
  readonly role: R;
  readonly marks: FeedbackMarks;
  readonly texts: z.infer<typeof feedbackTextsSchema>;
}
export const feedbackAnswerSchema = answerOf(feedbackRoleSchema);
export type FeedbackAnswer = AnswerFrom<FeedbackRole>;

/**
 * Who answers about a meeting on consent. The family is one group: a meeting has one child, and an answer from a child would be
 * that child's.
 */
export const circleRoleSchema = z.enum(['family', 'service']);
export type CircleRole = z.infer<typeof circleRoleSchema>;
export const circleAnswerSchema = answerOf(circleRoleSchema);
export type CircleAnswer = AnswerFrom<CircleRole>;

/** What takes an answer back; only the page where it was given has it, and only until it is left. */
export const feedbackReceiptSchema = z.strictObject({
  marks: z.uuid(),
  texts: z.array(z.uuid()).max(FEEDBACK_QUESTIONS.length),
});
export type FeedbackReceipt = z.infer<typeof feedbackReceiptSchema>;

const count = z.number().int().min(0);
const markCountsSchema = z.strictObject({ no: count, little: count, mostly: count, yes: count });
export type MarkCounts = z.infer<typeof markCountsSchema>;
const countsSchema = z.strictObject({
  heard: markCountsSchema,
  useful: markCountsSchema,
  rightGroup: markCountsSchema,
  next: markCountsSchema,
});
export type FeedbackCounts = z.infer<typeof countsSchema>;

export const feedbackRowSchema = z.strictObject({
  meeting: z.uuid(),
  date: localDate,
  answers: count,
  counts: countsSchema,
});
/** What was answered about one meeting, in counts. */
export type FeedbackRow = z.infer<typeof feedbackRowSchema>;

const lines = z.array(z.string());
const aboutOneMeeting = {
  ...feedbackRowSchema.shape,
  /** Whether the meeting has begun, so that there is something to say of it. */
  open: z.boolean(),
  /** What was written, in no order. */
  texts: z.strictObject({ mostUseful: lines, whoWasMissing: lines, whatToChange: lines }),
};
export const feedbackViewSchema = z.strictObject({
  ...aboutOneMeeting,
  byRole: z.strictObject({ presenter: count, employee: count }),
});
export type FeedbackView = z.infer<typeof feedbackViewSchema>;

export const circleFeedbackSchema = z.strictObject({
  ...aboutOneMeeting,
  byRole: z.strictObject({ family: count, service: count }),
});
export type CircleFeedback = z.infer<typeof circleFeedbackSchema>;

/** What families answered about all meetings on consent of a quarter: `2026-4`. No meeting has enough of them for an average. */
export const quarterRowSchema = z.strictObject({
  quarter: z.string().regex(/^\d{4}-[1-4]$/),
  answers: count,
  counts: countsSchema,
});
export type QuarterRow = z.infer<typeof quarterRowSchema>;

export const quarterOf = (date: string): string => `${date.slice(0, 4)}-${Math.ceil(Number(date.slice(5, 7)) / 3)}`;

export function countMarks(answers: readonly FeedbackMarks[]): FeedbackCounts {
  const of = (statement: FeedbackStatement): MarkCounts => {
    const among = (one: FeedbackMark): number => answers.filter((marks) => marks[statement] === one).length;
    return { no: among('no'), little: among('little'), mostly: among('mostly'), yes: among('yes') };
  };
  return { heard: of('heard'), useful: of('useful'), rightGroup: of('rightGroup'), next: of('next') };
}

/** The average place on the scale, 0 for the least and 3 for the most; undefined when too few have answered. */
export function averageMark(counts: MarkCounts): number | undefined {
  const all = FEEDBACK_SCALE.reduce((sum, one) => sum + counts[one], 0);
  if (all < FEW_ANSWERS) return undefined;
  return FEEDBACK_SCALE.reduce((sum, one, place) => sum + place * counts[one], 0) / all;
}
