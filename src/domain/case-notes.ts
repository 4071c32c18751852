/**
 * What is written about a case while the meeting goes on. Notes hold everything that was said and may be half-finished;
 * a discussion holds what the team agreed on, and only that is printed (DOMAIN 1.8: the minute taker records agreed lines).
 */
import { z } from 'zod';
import type { CaseStatus } from './codes.ts';
import type { Discussion } from './discussion.ts';
import { codeOf, LONGEST_TEXT, localDate, text } from './fields.ts';

/** Names a line for as long as it stands, so that it can be moved while it is written in. */
const key = z.string().regex(/^[a-z0-9-]{1,40}$/);
const unfinished = z.string().max(LONGEST_TEXT);

const adviceLineSchema = z.strictObject({
  key,
  text: unfinished,
  adviceType: codeOf('actionTypes'),
  /** As in a discussion: a service in general; absent: the presenter. */
  addressedTo: codeOf('services').optional(),
  /** The team agreed («enige»): the line goes into the minutes. */
  agreed: z.boolean(),
});
export type AdviceLine = z.infer<typeof adviceLineSchema>;

export const caseNotesSchema = z.strictObject({
  lines: z.array(adviceLineSchema).max(100),
  openQuestions: z.array(z.strictObject({ key, text: unfinished })).max(100),
  /** A day, or `ingen` when the team wants none. Absent until it is decided. */
  followUp: z.union([z.literal('ingen'), localDate]).optional(),
  /** Whether the duties were looked at again. What came of it is not kept: it would say that this child was reported (DOMAIN 1.2). */
  dutyReassessed: z.boolean(),
  /** There was no time for the case, or its presenter was not there. */
  notDiscussed: z.boolean(),
});
export type CaseNotes = z.infer<typeof caseNotesSchema>;

export const EMPTY_NOTES: CaseNotes = {
  lines: [],
  openQuestions: [],
  dutyReassessed: false,
  notDiscussed: false,
};

const isWritten = (line: { readonly text: string }): boolean => line.text.trim() !== '';
const isPrintable = (line: { readonly text: string }): boolean => text.safeParse(line.text).success;

/** Agreed lines and questions that have words in them, whether they can be printed or not. */
const saidInMinutes = (notes: CaseNotes) => ({
  lines: notes.lines.filter((line) => line.agreed && isWritten(line)),
  openQuestions: notes.openQuestions.filter(isWritten),
});

/** Whether every line that goes into the minutes is made of characters that can be printed. */
export const notesArePrintable = (notes: CaseNotes): boolean => {
  const { lines, openQuestions } = saidInMinutes(notes);
  return [...lines, ...openQuestions].every(isPrintable);
};

/** What the team agreed on; undefined while there is nothing to record. */
export function discussionOf(caseId: string, notes: CaseNotes): Discussion | undefined {
  const { lines, openQuestions } = saidInMinutes(notes);
  const { followUp, dutyReassessed } = notes;
  const nothing = lines.length === 0 && openQuestions.length === 0 && followUp === undefined && !dutyReassessed;
  if (notes.notDiscussed || nothing) return undefined;
  return {
    case: caseId,
    advice: lines.filter(isPrintable).map((line) => ({
      text: text.parse(line.text),
      adviceType: line.adviceType,
      ...(line.addressedTo === undefined ? {} : { addressedTo: line.addressedTo }),
    })),
    openQuestions: openQuestions.filter(isPrintable).map((question) => text.parse(question.text)),
    followUpDate: followUp === 'ingen' ? undefined : followUp,
    dutyReassessed,
  };
}

/** The notes that a discussion from elsewhere (a run file, an import) amounts to: all of it agreed. */
export const notesOf = ({ advice, openQuestions, followUpDate, dutyReassessed }: Discussion): CaseNotes => ({
  lines: advice.map((a, i) => ({ key: `r${i + 1}`, ...a, agreed: true })),
  openQuestions: openQuestions.map((question, i) => ({ key: `s${i + 1}`, text: question })),
  ...(followUpDate === undefined ? {} : { followUp: followUpDate }),
  dutyReassessed,
  notDiscussed: false,
});

/**
 * The states a case passes through when the minutes of its meeting are approved (DOMAIN 5.2): discussed, and then followed
 * up when a day is set, else closed. One there was no time for goes back into the queue.
 */
export function caseCourse(from: CaseStatus, discussion: Pick<Discussion, 'followUpDate'> | undefined): CaseStatus[] {
  if (discussion === undefined) return from === 'satt_opp' ? ['klar'] : [];
  const end: CaseStatus = discussion.followUpDate === undefined ? 'avsluttet' : 'oppfølging';
  const before: Partial<Record<CaseStatus, CaseStatus[]>> = {
    klar: ['satt_opp', 'drøftet'],
    satt_opp: ['drøftet'],
    drøftet: [],
    oppfølging: [],
    avsluttet: [],
  };
  const way = before[from];
  return way === undefined || from === end ? [] : [...way, end];
}
