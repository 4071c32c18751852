/** How the meeting was, and how meetings have been: answers without a person. The log hears nothing of them: it knows the time. */
import { isAnonymousMeeting } from '../domain/codes.ts';
import {
  countMarks,
  FEEDBACK_QUESTIONS,
  type FeedbackAnswer,
  type FeedbackReceipt,
  type FeedbackRow,
  type FeedbackView,
} from '../domain/feedback.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store, StoredMeeting } from '../store/index.ts';
import { openFindings, passGuard } from './guard.ts';
import type { Session } from './session.ts';

const hasBegun = ({ status }: StoredMeeting): boolean =>
  status === 'startet' || status === 'referat' || status === 'godkjent';

function rowOf(store: Store, { id, meeting }: StoredMeeting): FeedbackRow {
  const { marks } = store.feedback.of(id);
  return { meeting: id, date: meeting.date, answers: marks.length, counts: countMarks(marks) };
}

function viewOf(store: Store, stored: StoredMeeting): FeedbackView {
  const { marks, texts } = store.feedback.of(stored.id);
  const by = (role: FeedbackAnswer['role']): number => marks.filter((one) => one.role === role).length;
  const written = (question: (typeof FEEDBACK_QUESTIONS)[number]): string[] =>
    texts.filter((one) => one.question === question).map((one) => one.text);
  return {
    ...rowOf(store, stored),
    open: hasBegun(stored),
    byRole: { presenter: by('presenter'), employee: by('employee') },
    texts: {
      mostUseful: written('mostUseful'),
      whoWasMissing: written('whoWasMissing'),
      whatToChange: written('whatToChange'),
    },
  };
}

/** A meeting without names; others are not kept here. */
function anonymousMeeting(store: Store, id: string): StoredMeeting | undefined {
  const stored = store.meetings.get(id);
  return stored !== undefined && isAnonymousMeeting(stored.meeting.type) ? stored : undefined;
}

export const feedbackServices = (session: Session) => ({
  get: ({ meeting }: { meeting: string }): Result<FeedbackView> =>
    session.read((store) => {
      const stored = anonymousMeeting(store, meeting);
      return stored === undefined ? fail({ code: 'not-found' }) : ok(viewOf(store, stored));
    }),

  give: ({ meeting, answer }: { meeting: string; answer: FeedbackAnswer }): Result<FeedbackReceipt> =>
    session.write((store) => {
      const stored = anonymousMeeting(store, meeting);
      if (stored === undefined) return fail({ code: 'not-found' });
      if (!hasBegun(stored)) return fail({ code: 'not-allowed', rule: 'meeting-not-begun' });
      const texts = FEEDBACK_QUESTIONS.flatMap((question) => {
        const text = answer.texts[question];
        return text === undefined ? [] : [{ path: `answer.texts.${question}`, text }];
      });
      const passed = passGuard(openFindings(session, store, meeting, texts));
      return passed.ok ? ok(store.feedback.add(meeting, answer)) : passed;
    }),

  takeBack: ({ meeting, receipt }: { meeting: string; receipt: FeedbackReceipt }): Result<Record<string, never>> =>
    session.write((store) => {
      store.feedback.takeBack(meeting, receipt);
      return ok({});
    }),

  /** Every meeting without names that somebody has answered about, the first one first. */
  trend: (): Result<FeedbackRow[]> =>
    session.read((store) =>
      ok(
        store.meetings
          .list()
          .filter(({ meeting }) => isAnonymousMeeting(meeting.type))
          .map((stored) => rowOf(store, stored))
          .filter(({ answers }) => answers > 0)
          .sort((a, b) => a.date.localeCompare(b.date)),
      ),
    ),
});
