/** Retention: the rules, the review with its reasons, the archive's files, and deleting what a person has confirmed. */
import { type FontSet, loadFonts } from '../documents/pdf/fonts.ts';
import { catalogues } from '../domain/catalogues.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import {
  addMonths,
  defaultRule,
  REVIEW_MONTHS,
  type RetentionView,
  type ReviewThing,
  type RuleKind,
} from '../domain/retention.ts';
import type { Store } from '../store/index.ts';
import type { BackupsKnown } from './backup.ts';
import { freeCases } from './bin.ts';
import { heldBy, recordDeletions, roleOf } from './deletion-receipts.ts';
import { saveRecorded } from './document-files.ts';
import { comingIn, expiryView } from './expiry.ts';
import { exportFolder } from './export-place.ts';
import { fileName } from './file-name.ts';
import { frozenLetterhead, renderFrozen } from './frozen-minutes.ts';
import { rulesOf } from './retention-rules.ts';
import { isDue, REVIEW, reviewOf } from './review.ts';
import type { Session } from './session.ts';

function viewOf(store: Store, today: string): RetentionView {
  const { reviewedOn } = store.retention.state();
  return {
    today,
    rulesFrom: catalogues.retention.date,
    rules: rulesOf(store),
    review: reviewOf(store, today),
    reviewedOn: reviewedOn ?? null,
    nextReview: reviewedOn === undefined ? today : addMonths(reviewedOn, REVIEW_MONTHS),
    receipts: store.retention.receipts(),
    expiry: expiryView(store, today),
    coming: comingIn(store, today),
  };
}

export const retentionServices = (session: Session, backups: BackupsKnown) => {
  let fonts: FontSet | undefined;

  return {
    get: (): Result<RetentionView> => session.read((store) => ok(viewOf(store, session.today))),

    /** Decides the length of a rule; null keeps until decided otherwise, where nothing goes by itself. */
    saveRule: (input: { kind: RuleKind; version: number; length: number | null }): Result<RetentionView> =>
      session.write((store) => {
        const { least, most, automatic } = defaultRule(input.kind);
        const { length } = input;
        if (length === null ? automatic : length < least || length > most) {
          return fail({ code: 'not-allowed', rule: 'retention-length' });
        }
        store.retention.decide({ ...input, decidedOn: session.today });
        store.audit.append('retention-decided', roleOf(store));
        return ok(viewOf(store, session.today));
      }),

    /** A person has gone through all that is kept. */
    reviewed: (): Result<RetentionView> =>
      session.write((store) => {
        store.retention.reviewed(session.today);
        store.audit.append('retention-reviewed', roleOf(store));
        return ok(viewOf(store, session.today));
      }),

    /** They had not after all: `before` is the day it was done before that, null for never. */
    undoReviewed: ({ before }: { before: string | null }): Result<RetentionView> =>
      session.write((store) => {
        store.retention.reviewed(before ?? undefined);
        store.audit.append('retention-review-undone', roleOf(store));
        return ok(viewOf(store, session.today));
      }),

    /**
     * The approved minutes of meetings as PDF/A for the archive, every version, in a folder the user chooses: the very files
     * that were approved, else `not-allowed` (`minutes-not-reproduced`) and nothing is saved.
     */
    async archive({ meetings }: { meetings: readonly string[] }): Promise<Result<{ folder: string; files: string[] }>> {
      const began = session.locks;
      const found = session.read((store) =>
        ok(
          meetings.flatMap((id) =>
            store.minutes
              .versions(id)
              .map((version) => ({ version, letterhead: frozenLetterhead(store, version.content) })),
          ),
        ),
      );
      if (!found.ok) return found;
      if (found.value.length === 0) return fail({ code: 'not-found' });
      const place = await exportFolder(session);
      if (!place.ok) return place;
      const folder = place.value;
      fonts ??= loadFonts(session.env.paths.resources);
      const files: { name: string; bytes: Uint8Array }[] = [];
      for (const { version, letterhead } of found.value) {
        if (!letterhead.ok) return letterhead;
        const { content, language } = version;
        const pdf = (await renderFrozen(content, letterhead.value, 'full', language, fonts)).find(
          ({ format }) => format === 'pdf',
        );
        const approved = version.files.find(({ kind, format }) => kind === 'full' && format === 'pdf');
        if (pdf === undefined || pdf.sha256 !== approved?.sha256) {
          return fail({ code: 'not-allowed', rule: 'minutes-not-reproduced' });
        }
        const mark = `${content.meeting.date}-v${content.number}`;
        files.push({ name: fileName('minutes', mark, language, 'pdf'), bytes: pdf.bytes });
      }
      if (session.locks !== began) return fail({ code: 'locked' });
      const saved = saveRecorded(session, folder, (store) => {
        store.audit.append('export', roleOf(store));
        return files;
      });
      if (!saved.ok) return saved;
      session.lastFolder = folder;
      return ok({ folder, files: saved.value });
    },

    /**
     * Deletes for good what a person has confirmed, after a backup. Fails `not-allowed` (`not-due`) when something of it is
     * not due, or is held; then nothing is deleted.
     */
    run({ things }: { things: readonly ReviewThing[] }): Result<RetentionView> {
      const due = (store: Store) => {
        const rows = reviewOf(store, session.today);
        return things.map(({ kind, id }) => rows.find((row) => row.kind === kind && row.id === id));
      };
      const allowed = session.read((store) =>
        due(store).every((row) => row !== undefined && isDue(row, session.today))
          ? ok(undefined)
          : fail({ code: 'not-allowed', rule: 'not-due' }),
      );
      if (!allowed.ok) return allowed;
      const backup = backups.beforeRetention();
      if (!backup.ok) return backup;
      return session.write((store) => {
        const { today } = session;
        const rules = new Map(rulesOf(store).map((rule) => [rule.kind, rule.length]));
        const held = heldBy(backups.known(), store.id, today);
        const role = roleOf(store);
        for (const { kind, id } of things) {
          const unheld = kind === 'unheld-meeting' ? store.meetings.get(id) : undefined;
          if (unheld !== undefined) freeCases(store, unheld);
          store.deletion.purge(REVIEW[kind].stored, id);
        }
        recordDeletions(
          store,
          things.map(({ kind }) => ({ kind, length: rules.get(kind) ?? null, held: true })),
          { cause: 'rule', deletedOn: today, role, held },
        );
        return ok(viewOf(store, today));
      });
    },
  };
};
