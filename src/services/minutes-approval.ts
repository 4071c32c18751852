/** Approving minutes, correcting them with a reason, and making a frozen version's files again. */
import { templateVersion } from '../documents/model.ts';
import { type FontSet, loadFonts } from '../documents/pdf/fonts.ts';
import type { UsedLetterhead } from '../documents/source.ts';
import { caseCourse } from '../domain/case-notes.ts';
import type { Language } from '../domain/language.ts';
import { type FrozenMinutes, type MinutesKind, missingInMinutes } from '../domain/minutes.ts';
import type { MinutesView } from '../domain/minutes-view.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store, StoredMeeting } from '../store/index.ts';
import { saveRecorded } from './document-files.ts';
import { exportFolder } from './export-place.ts';
import { fileName } from './file-name.ts';
import { freeTextsOfEarlier, freeTextsOfMeeting, under } from './free-text.ts';
import { fingerprints, freeze, frozenLetterhead, renderFrozen } from './frozen-minutes.ts';
import { openFindings, passGuard, UNANSWERED } from './guard.ts';
import { casesWithNotes, minutedMeeting, notesIn } from './minutes-notes.ts';
import { isComing, lastDiscussion } from './returning.ts';
import type { Session } from './session.ts';

/** What the log of issued documents calls each kind. */
const ISSUED_AS = { full: 'minutes', short: 'minutes-short', log: 'minutes-log' } as const;

type Change = (id: string, work: (store: Store, stored: StoredMeeting) => Result<unknown>) => Result<MinutesView>;

export const approvalServices = (session: Session, change: Change) => {
  let loaded: FontSet | undefined;
  const fonts = (): FontSet => {
    loaded ??= loadFonts(session.env.paths.resources);
    return loaded;
  };

  return {
    async approve(input: { meeting: string; version: number; language: Language }): Promise<Result<MinutesView>> {
      const gathered = session.read((store) => {
        const content = toApprove(session, store, input.meeting, input.version);
        return content.ok ? onItsLetterhead(store, content.value) : content;
      });
      if (!gathered.ok) return gathered;
      const { content, letterhead } = gathered.value;
      const files = await fingerprints(content, letterhead, input.language, fonts());
      return change(input.meeting, (store, stored) => {
        // Rendering lets others have their turn: what is frozen must still be what was rendered.
        const now = toApprove(session, store, input.meeting, input.version);
        if (!now.ok) return now;
        if (JSON.stringify(now.value) !== JSON.stringify(content)) return fail({ code: 'conflict' });
        const approvedAt = session.env.clock().toISOString();
        store.minutes.freeze(stored.id, {
          content,
          approvedAt,
          language: input.language,
          templateVersion: versionOfTemplate(content),
          files,
        });
        if (stored.status === 'godkjent') store.meetings.save(stored.id, stored.version, stored.meeting);
        else store.meetings.setStatus(stored.id, stored.version, 'godkjent');
        passCasesOn(store, stored.id, content);
        store.minutes.endCorrection(stored.id);
        store.audit.append('approve', 'bruker');
        return ok({});
      });
    },

    /** Opens approved minutes for writing; the version before stands as it is. */
    correct: ({ meeting, reason }: { meeting: string; reason: string }): Result<MinutesView> =>
      change(meeting, (store, stored) => {
        const passed = passGuard(openFindings(session, store, meeting, [{ path: 'reason', text: reason }]));
        if (!passed.ok) return passed;
        store.minutes.beginCorrection(meeting, {
          reason,
          before: {
            attendance: stored.meeting.attendance,
            notes: casesWithNotes(store, stored).map(({ id, notes }) => ({ case: id, notes })),
          },
        });
        store.audit.append('correction-begun', 'bruker');
        return ok({});
      }),

    /** Puts notes and attendance back as they were when the correction was begun. */
    dropCorrection: ({ meeting }: { meeting: string }): Result<MinutesView> =>
      change(meeting, (store, stored) => {
        const correction = store.minutes.correction(meeting);
        if (correction === undefined) return fail({ code: 'not-found' });
        const { attendance, notes } = correction.before;
        for (const { case: id, notes: before } of notes) {
          store.notes.save(meeting, id, notesIn(store, stored, id).version, before);
        }
        const now = minutedMeeting(store, meeting);
        if (!now.ok) return now;
        store.meetings.save(meeting, now.value.version, { ...now.value.meeting, attendance: [...attendance] });
        store.minutes.endCorrection(meeting);
        return ok({});
      }),

    /** Makes the files of a frozen version again and saves them, when they are byte for byte the ones approved. */
    async save(input: {
      meeting: string;
      number: number;
      kind: MinutesKind;
    }): Promise<Result<{ folder: string; files: string[] }>> {
      const began = session.locks;
      const found = session.read((store) => {
        const version = store.minutes.versions(input.meeting).find((v) => v.content.number === input.number);
        if (version === undefined) return fail({ code: 'not-found' });
        const made = onItsLetterhead(store, version.content);
        return made.ok ? ok({ ...version, ...made.value }) : made;
      });
      if (!found.ok) return found;
      const { content, letterhead, language, files } = found.value;
      const rendered = await renderFrozen(content, letterhead, input.kind, language, fonts());
      const isSame = rendered.every(({ format, sha256 }) =>
        files.some((f) => f.kind === input.kind && f.format === format && f.sha256 === sha256),
      );
      if (!isSame) return fail({ code: 'not-allowed', rule: 'minutes-not-reproduced' });
      const place = await exportFolder(session);
      if (!place.ok) return place;
      const folder = place.value;
      if (session.locks !== began) return fail({ code: 'locked' });
      const type = ISSUED_AS[input.kind];
      const mark = `${content.meeting.date}-v${content.number}`;
      const saved = saveRecorded(session, folder, (store) => {
        for (const { format, sha256 } of rendered) {
          store.issued.record({
            meetingId: input.meeting,
            type,
            language,
            format,
            madeAt: session.env.clock().toISOString(),
            templateVersion: versionOfTemplate(content),
            sha256,
          });
        }
        store.audit.append('export', 'bruker');
        return rendered.map(({ format, bytes }) => ({
          name: fileName(type, mark, language, format),
          bytes,
        }));
      });
      if (!saved.ok) return saved;
      session.lastFolder = folder;
      return ok({ folder, files: saved.value });
    },
  };
};

const versionOfTemplate = ({ letterhead }: FrozenMinutes): string =>
  templateVersion(letterhead === null ? undefined : { number: letterhead });

function onItsLetterhead(
  store: Store,
  content: FrozenMinutes,
): Result<{ content: FrozenMinutes; letterhead: UsedLetterhead | undefined }> {
  const letterhead = frozenLetterhead(store, content);
  return letterhead.ok ? ok({ content, letterhead: letterhead.value }) : letterhead;
}

/** What would be approved now. Fails when something is missing, must go, or has been changed since the person looked. */
function toApprove(session: Session, store: Store, id: string, version: number): Result<FrozenMinutes> {
  const found = minutedMeeting(store, id);
  if (!found.ok) return found;
  const stored = found.value;
  if (stored.version !== version) return fail({ code: 'conflict' });
  const correction = store.minutes.correction(id);
  if (stored.status === 'godkjent' && correction === undefined) {
    return fail({ code: 'not-allowed', rule: 'meeting-is-approved' });
  }
  const { status, meeting } = stored;
  if (missingInMinutes({ ...meeting, status, cases: casesWithNotes(store, stored) }).length > 0) {
    return fail({ code: 'not-allowed', rule: 'minutes-incomplete' });
  }
  const number = store.minutes.versions(id).length + 1;
  const content = freeze(store, stored, {
    approvedOn: session.today,
    number,
    ...(correction === undefined ? {} : { reason: correction.reason }),
  });
  if (!content.ok) return content;
  const questions = content.value.cases.flatMap((c, i) =>
    c.questions.map((text, k) => ({ path: `cases[${i}].questions[${k}]`, text, caseId: c.id })),
  );
  const texts = [...freeTextsOfMeeting(content.value.meeting), ...questions];
  // The reason is printed too, and what was advised before. What is known of names may have grown since these were written;
  // they can go, not be answered.
  const reason = correction === undefined ? [] : [{ path: 'reason', text: correction.reason }];
  const earlier = content.value.cases.flatMap((c, i) =>
    under(`cases[${i}].earlier`, freeTextsOfEarlier(c.earlier), c.id),
  );
  const must = passGuard(openFindings(session, store, id, [...reason, ...earlier]));
  if (!must.ok) return must;
  const passed = passGuard(openFindings(session, store, id, texts), UNANSWERED);
  return passed.ok ? content : passed;
}

/** Cases follow their meeting: discussed, and then followed up or closed; one there was no time for goes back into the queue. */
function passCasesOn(store: Store, meetingId: string, { meeting, cases }: FrozenMinutes): void {
  const others = store.meetings.list().filter((m) => m.id !== meetingId);
  for (const { id } of cases) {
    const status = store.cases.get(id)?.status;
    if (status === undefined) continue;
    // A correction of old minutes does not take a case off the agenda it has come back to.
    if (others.some((m) => isComing(m) && m.meeting.agenda.some((i) => i.case === id))) continue;
    const discussion = meeting.discussions.find((d) => d.case === id);
    for (const next of caseCourse(status, discussion, lastDiscussion(others, id) !== undefined)) {
      const now = store.cases.get(id);
      if (now !== undefined) store.cases.setStatus(id, now.version, next);
    }
  }
}
