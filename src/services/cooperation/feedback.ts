/**
 * How meetings on consent were, and how families have found them over time: answers without a person. The log hears nothing of
 * them, and no answer leads to the alias but through the page of its meeting.
 */
import {
  type CircleAnswer,
  type CircleFeedback,
  type CircleRole,
  countMarks,
  FEEDBACK_QUESTIONS,
  type FeedbackMarks,
  type FeedbackQuestion,
  type FeedbackReceipt,
  type QuarterRow,
  quarterOf,
} from '../../domain/feedback.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { Store, StoredConsentMeeting } from '../../store/index.ts';
import { openFindings, passGuard } from '../guard.ts';
import type { Session } from '../session.ts';
import { isInUse } from './in-use.ts';

const hasBegun = ({ status, meeting }: StoredConsentMeeting, today: string): boolean =>
  status === 'holdt' || (status !== 'avlyst' && meeting.date <= today);

function viewOf(store: Store, stored: StoredConsentMeeting, today: string): CircleFeedback {
  const { marks, texts } = store.circleFeedback.of(stored.id);
  const by = (role: CircleRole): number => marks.filter((one) => one.role === role).length;
  const written = (question: FeedbackQuestion): string[] =>
    texts.filter((one) => one.question === question).map((one) => one.text);
  return {
    meeting: stored.id,
    date: stored.meeting.date,
    answers: marks.length,
    counts: countMarks(marks),
    open: hasBegun(stored, today),
    byRole: { family: by('family'), service: by('service') },
    texts: {
      mostUseful: written('mostUseful'),
      whoWasMissing: written('whoWasMissing'),
      whatToChange: written('whatToChange'),
    },
  };
}

export function circleFeedbackServices(session: Session) {
  const within = <T>(store: Store, meeting: string, work: (stored: StoredConsentMeeting) => Result<T>): Result<T> => {
    if (!isInUse(session, store)) return fail({ code: 'not-allowed', rule: 'cooperation-off' });
    const stored = store.cooperations.meeting(meeting);
    return stored === undefined ? fail({ code: 'not-found' }) : work(stored);
  };
  return {
    feedback: ({ meeting }: { meeting: string }): Result<CircleFeedback> =>
      session.read((store) => within(store, meeting, (stored) => ok(viewOf(store, stored, session.today)))),

    giveFeedback: ({ meeting, answer }: { meeting: string; answer: CircleAnswer }): Result<FeedbackReceipt> =>
      session.write((store) =>
        within(store, meeting, (stored) => {
          if (!hasBegun(stored, session.today)) return fail({ code: 'not-allowed', rule: 'meeting-not-begun' });
          const texts = FEEDBACK_QUESTIONS.flatMap((question) => {
            const text = answer.texts[question];
            return text === undefined ? [] : [{ path: `answer.texts.${question}`, text }];
          });
          const passed = passGuard(openFindings(session, store, meeting, texts));
          return passed.ok ? ok(store.circleFeedback.add(meeting, answer)) : passed;
        }),
      ),

    takeBackFeedback: ({ meeting, receipt }: { meeting: string; receipt: FeedbackReceipt }) =>
      session.write((store) =>
        within<Record<string, never>>(store, meeting, () => {
          store.circleFeedback.takeBack(meeting, receipt);
          return ok({});
        }),
      ),

    /** What families answered, quarter by quarter, over every meeting there is; the first quarter first. */
    feedbackTrend: (): Result<QuarterRow[]> =>
      session.read((store) => {
        if (!isInUse(session, store)) return fail({ code: 'not-allowed', rule: 'cooperation-off' });
        const quarters = new Map<string, FeedbackMarks[]>();
        for (const { id } of store.cooperations.list()) {
          for (const { id: meetingId, meeting } of store.cooperations.meetings(id)) {
            const { marks } = store.circleFeedback.of(meetingId);
            const ofFamily = marks.filter(({ role }) => role === 'family');
            const quarter = quarterOf(meeting.date);
            if (ofFamily.length > 0) quarters.set(quarter, [...(quarters.get(quarter) ?? []), ...ofFamily]);
          }
        }
        return ok(
          [...quarters]
            .map(([quarter, marks]) => ({ quarter, answers: marks.length, counts: countMarks(marks) }))
            .sort((a, b) => a.quarter.localeCompare(b.quarter)),
        );
      }),
  };
}
