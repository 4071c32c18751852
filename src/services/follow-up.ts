/** Following up: what happened with the advice, and what comes of the case. */
import { awaitsFollowUp, dueDate, type EarlierAdvice, type FollowUp, followUpCourse } from '../domain/follow-up.ts';
import type { FollowUpRow, FollowUpView } from '../domain/follow-up-view.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store, StoredCase } from '../store/index.ts';
import { openFindings, passGuard } from './guard.ts';
import { earlierAdvice, followedCase, isComing, lastDiscussion, waitingCases } from './returning.ts';
import type { Session } from './session.ts';

function viewOf(store: Store, stored: StoredCase): FollowUpView {
  const meetings = store.meetings.list();
  const last = lastDiscussion(meetings, stored.id);
  const history = store.followUps.of(stored.id);
  return {
    case: stored.id,
    code: stored.code,
    version: stored.version,
    status: stored.status,
    due: dueDate(followedCase(store, meetings, stored)) ?? null,
    given:
      last === undefined
        ? null
        : {
            date: last.meeting.meeting.date,
            advice: last.discussion.advice.map(({ text, adviceType }) => ({ text, adviceType })),
          },
    history: history.map(({ madeIn, content }) => ({
      madeIn,
      used: [...content.used],
      effect: content.effect,
      newDirection: content.newDirection ?? null,
      next: content.outcome.kind === 'on' ? content.outcome.date : null,
      closed: content.outcome.kind === 'closed' ? content.outcome.reason : null,
    })),
    canTakeBack:
      history.at(-1)?.meetingId === last?.meeting.id &&
      history.length > 0 &&
      (awaitsFollowUp(stored.status) || stored.status === 'avsluttet' || stored.status === 'satt_opp'),
  };
}

export const followUpServices = (session: Session) => ({
  /** Every case that waits to be followed up, the longest due first. */
  list: (): Result<FollowUpRow[]> =>
    session.read((store) => {
      const meetings = store.meetings.list();
      const coming = meetings.filter(isComing);
      const rows = waitingCases(store, meetings).map(({ stored, due }) => ({
        case: stored.id,
        code: stored.code,
        due,
        meeting: null,
      }));
      // One that has come back stands on an agenda: it waits for that meeting and is not late.
      const back = coming.flatMap(({ id, meeting }) =>
        meeting.agenda.flatMap((item) => {
          const stored = item.case === undefined ? undefined : store.cases.get(item.case);
          const last = stored && lastDiscussion(meetings, stored.id);
          if (stored?.status !== 'satt_opp' || last === undefined) return [];
          return [{ case: stored.id, code: stored.code, due: meeting.date, meeting: { id, date: meeting.date } }];
        }),
      );
      return ok([...rows, ...back]);
    }),

  get: ({ case: id }: { case: string }): Result<FollowUpView> =>
    session.read((store) => {
      const stored = store.cases.get(id);
      return stored === undefined ? fail({ code: 'not-found' }) : ok(viewOf(store, stored));
    }),

  /** What was advised on a case before this meeting, and what became of it; null when it is here for the first time. */
  earlier: ({ meeting, case: id }: { meeting: string; case: string }): Result<EarlierAdvice | null> =>
    session.read((store) => {
      const stored = store.meetings.get(meeting);
      return stored === undefined ? fail({ code: 'not-found' }) : ok(earlierAdvice(store, stored, id) ?? null);
    }),

  save: (input: { case: string; version: number; content: FollowUp }): Result<FollowUpView> =>
    session.write((store) => {
      const stored = store.cases.get(input.case);
      const last = stored && lastDiscussion(store.meetings.list(), stored.id);
      if (stored === undefined || last === undefined) return fail({ code: 'not-found' });
      if (stored.version !== input.version) return fail({ code: 'conflict' });
      const { content } = input;
      const course = followUpCourse(stored.status, content.outcome.kind);
      if (course === undefined) return fail({ code: 'not-allowed', rule: 'not-followed-up' });
      if (content.used.length !== last.discussion.advice.length) {
        return fail({ code: 'invalid', problems: [{ path: 'content.used', code: 'too-few', params: {} }] });
      }
      const texts = content.newDirection === undefined ? [] : [{ path: 'newDirection', text: content.newDirection }];
      const passed = passGuard(openFindings(session, store, stored.id, texts));
      if (!passed.ok) return passed;
      store.followUps.add(stored.id, last.meeting.id, content);
      let after = stored;
      for (const status of course) after = store.cases.setStatus(after.id, after.version, status);
      store.audit.append(content.outcome.kind === 'closed' ? 'case-closed' : 'followed-up', 'bruker');
      return ok(viewOf(store, after));
    }),

  /** Takes back what was followed up last; a case that was concluded by it is open again. */
  takeBack: ({ case: id, version }: { case: string; version: number }): Result<FollowUpView> =>
    session.write((store) => {
      const stored = store.cases.get(id);
      if (stored === undefined) return fail({ code: 'not-found' });
      if (stored.version !== version) return fail({ code: 'conflict' });
      if (!viewOf(store, stored).canTakeBack) return fail({ code: 'not-allowed', rule: 'not-followed-up' });
      store.followUps.removeLast(id);
      const after = stored.status === 'avsluttet' ? store.cases.setStatus(id, version, 'oppfølging') : stored;
      return ok(viewOf(store, after));
    }),
});
