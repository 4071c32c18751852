/** Minutes while they are written: the notes of each case, what is missing, and what members say about them. */
import type { CaseNotes } from '../domain/case-notes.ts';
import { minutesDue } from '../domain/minutes.ts';
import type { CaseNotesView, MinutesView, NewComment } from '../domain/minutes-view.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { workingDaysBetween } from '../domain/working-days.ts';
import type { Store, StoredMeeting } from '../store/index.ts';
import { freeTextsOfNotes } from './free-text.ts';
import { openFindings, passGuard } from './guard.ts';
import { viewOf } from './meeting.ts';
import { approvalServices } from './minutes-approval.ts';
import { minutedMeeting, notesIn } from './minutes-notes.ts';
import type { Session } from './session.ts';

function minutesViewOf(store: Store, stored: StoredMeeting, today: string): MinutesView {
  const { id, meeting } = stored;
  const dueOn = minutesDue(meeting.date);
  const correction = store.minutes.correction(id);
  const cases = meeting.agenda.flatMap((item) => item.case ?? []);
  return {
    meeting: viewOf(store, stored),
    dueOn,
    daysLeft: workingDaysBetween(today, dueOn),
    cases: cases.map((caseId, index) => {
      const found = store.cases.get(caseId);
      return {
        id: caseId,
        code: found?.code ?? '',
        number: index + 1,
        questions: found?.body.questions ?? [],
        notes: notesIn(store, stored, caseId),
      };
    }),
    comments: store.minutes.comments(id),
    versions: store.minutes.versions(id).map(({ content, approvedAt, language, templateVersion, files }) => ({
      number: content.number,
      approvedAt,
      language,
      templateVersion,
      reason: content.reason ?? null,
      files: [...files],
    })),
    correction: correction === undefined ? null : { reason: correction.reason },
  };
}

export const minutesServices = (session: Session) => {
  /** Changes what is said about minutes and gives back how they stand. */
  const change = (id: string, work: (store: Store, stored: StoredMeeting) => Result<unknown>): Result<MinutesView> =>
    session.write((store) => {
      const stored = minutedMeeting(store, id);
      if (!stored.ok) return stored;
      const done = work(store, stored.value);
      if (!done.ok) return done;
      const after = minutedMeeting(store, id);
      return after.ok ? ok(minutesViewOf(store, after.value, session.today)) : after;
    });
  const guarded = (store: Store, meeting: string, path: string, text: string): Result<unknown> =>
    passGuard(openFindings(session, store, meeting, [{ path, text }]));

  return {
    ...approvalServices(session, change),

    get: ({ meeting }: { meeting: string }): Result<MinutesView> =>
      session.read((store) => {
        const stored = minutedMeeting(store, meeting);
        return stored.ok ? ok(minutesViewOf(store, stored.value, session.today)) : stored;
      }),

    notes: ({ meeting, case: caseId }: { meeting: string; case: string }): Result<CaseNotesView> =>
      session.read((store) => {
        const stored = minutedMeeting(store, meeting);
        if (!stored.ok) return stored;
        if (!stored.value.meeting.agenda.some((item) => item.case === caseId)) return fail({ code: 'not-found' });
        return ok(notesIn(store, stored.value, caseId));
      }),

    saveNotes: (input: { meeting: string; case: string; version: number; notes: CaseNotes }): Result<CaseNotesView> =>
      session.write((store) => {
        const stored = minutedMeeting(store, input.meeting);
        if (!stored.ok) return stored;
        // What must go is never written to disk: the window keeps it back, and here the rule is enforced.
        const passed = passGuard(openFindings(session, store, input.meeting, freeTextsOfNotes(input.notes)));
        if (!passed.ok) return passed;
        store.notes.save(input.meeting, input.case, input.version, input.notes);
        return ok(notesIn(store, stored.value, input.case));
      }),

    comment: ({ meeting, comment }: { meeting: string; comment: NewComment }): Result<MinutesView> =>
      change(meeting, (store, stored) => {
        if (comment.case !== null && !stored.meeting.agenda.some((item) => item.case === comment.case)) {
          return fail({ code: 'not-found' });
        }
        const passed = guarded(store, meeting, 'text', comment.text);
        if (!passed.ok) return passed;
        store.minutes.addComment(meeting, { ...comment, madeOn: session.today });
        return ok({});
      }),

    /** A comment taken down by mistake goes as if it had never been there. */
    removeComment: ({ meeting, comment }: { meeting: string; comment: string }): Result<MinutesView> =>
      change(meeting, (store) => {
        store.minutes.removeComment(meeting, comment);
        return ok({});
      }),

    /** `answer` null: not answered after all. */
    answer: ({
      meeting,
      comment,
      answer,
    }: {
      meeting: string;
      comment: string;
      answer: string | null;
    }): Result<MinutesView> =>
      change(meeting, (store) => {
        const passed = guarded(store, meeting, 'answer', answer ?? '');
        if (!passed.ok) return passed;
        store.minutes.answer(meeting, comment, answer);
        return ok({});
      }),
  };
};
