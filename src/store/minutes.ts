/** Approved minutes, frozen; corrections under way; and what members say about them. */
import { z } from 'zod';
import { type CaseNotes, caseNotesSchema } from '../domain/case-notes.ts';
import { type Language, languageSchema } from '../domain/language.ts';
import { type Attendance, attendanceSchema } from '../domain/meeting.ts';
import { type FrozenMinutes, frozenMinutesSchema } from '../domain/minutes.ts';
import {
  type MinutesComment,
  type MinutesFile,
  minutesCommentSchema,
  minutesFileSchema,
} from '../domain/minutes-view.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { found, newId, notAllowed } from './engine/identity.ts';
import { idColumn, jsonColumn, versionColumn } from './engine/rows.ts';
import type { SearchWriter } from './search.ts';

export interface MinutesVersion {
  /** Its number in the content: 1, 2, 3 ... */
  readonly content: FrozenMinutes;
  /** ISO 8601, UTC. */
  readonly approvedAt: string;
  readonly language: Language;
  readonly templateVersion: string;
  readonly files: readonly MinutesFile[];
}

/** How notes and attendance stood when a correction was begun. */
export interface BeforeCorrection {
  readonly attendance: readonly Attendance[];
  readonly notes: readonly { readonly case: string; readonly notes: CaseNotes }[];
}
export interface Correction {
  readonly reason: string;
  readonly before: BeforeCorrection;
}

export interface MinutesRepository {
  /** Freezes a version. Its number must follow the last one; a second version must say why. Nothing can change it afterwards. */
  freeze(meetingId: string, version: MinutesVersion): void;
  /** Every version, the first one first. */
  versions(meetingId: string): MinutesVersion[];
  correction(meetingId: string): Correction | undefined;
  /** `not-allowed` when nothing is approved (`minutes-not-approved`) or one is under way (`correction-under-way`). */
  beginCorrection(meetingId: string, correction: Correction): void;
  /** The correction is approved or dropped. */
  endCorrection(meetingId: string): void;
  /** Oldest first. */
  comments(meetingId: string): MinutesComment[];
  addComment(meetingId: string, comment: Omit<MinutesComment, 'id' | 'answer'>): void;
  /** `not-found` when the meeting has no such comment. */
  removeComment(meetingId: string, commentId: string): void;
  /** `answer` null: not answered after all. `not-found` when the meeting has no such comment. */
  answer(meetingId: string, commentId: string, answer: string | null): void;
}

const versionRow = z
  .strictObject({
    meeting_id: idColumn,
    number: versionColumn,
    approved_at: z.iso.datetime(),
    language: languageSchema,
    template_version: z.string(),
    content: jsonColumn(frozenMinutesSchema),
  })
  .transform(({ approved_at, template_version, language, content }) => ({
    approvedAt: approved_at,
    templateVersion: template_version,
    language,
    content,
  }));

const correctionRow = z.strictObject({
  reason: z.string(),
  before: jsonColumn(
    z.strictObject({
      attendance: z.array(attendanceSchema),
      notes: z.array(z.strictObject({ case: idColumn, notes: caseNotesSchema })),
    }),
  ),
});

const commentRow = z
  .strictObject({
    id: idColumn,
    service: z.string(),
    case_id: idColumn.nullable(),
    made_on: z.string(),
    text: z.string(),
    answer: z.string().nullable(),
  })
  .transform(({ case_id, made_on, ...plain }) =>
    minutesCommentSchema.parse({ ...plain, case: case_id, madeOn: made_on }),
  );

export function minutesRepository({ db, random }: RepositoryContext, search: SearchWriter): MinutesRepository {
  const selectVersions = db.prepare('SELECT * FROM minutes_version WHERE meeting_id = ? ORDER BY number');
  const selectFiles = db.prepare(`SELECT kind, format, sha256 FROM minutes_file WHERE meeting_id = ? AND number = ?
    ORDER BY CASE kind WHEN 'full' THEN 1 WHEN 'short' THEN 2 ELSE 3 END, format`);
  const insertVersion = db.prepare(`INSERT INTO minutes_version
    (meeting_id, number, approved_at, language, template_version, content)
    VALUES (@meetingId, @number, @approvedAt, @language, @templateVersion, @content)`);
  const insertFile = db.prepare(`INSERT INTO minutes_file (meeting_id, number, kind, format, sha256)
    VALUES (@meetingId, @number, @kind, @format, @sha256)`);
  const selectCorrection = db.prepare('SELECT reason, before FROM minutes_correction WHERE meeting_id = ?');
  const insertCorrection = db.prepare('INSERT INTO minutes_correction (meeting_id, reason, before) VALUES (?, ?, ?)');
  const deleteCorrection = db.prepare('DELETE FROM minutes_correction WHERE meeting_id = ?');
  const selectComments = db.prepare(`SELECT id, service, case_id, made_on, text, answer FROM minutes_comment
    WHERE meeting_id = ? ORDER BY made_on, id`);
  const insertComment = db.prepare(`INSERT INTO minutes_comment (id, meeting_id, service, case_id, made_on, text)
    VALUES (@id, @meetingId, @service, @case, @madeOn, @text)`);
  const deleteComment = db.prepare('DELETE FROM minutes_comment WHERE id = ? AND meeting_id = ?');
  const setAnswer = db.prepare('UPDATE minutes_comment SET answer = ? WHERE id = ? AND meeting_id = ?');

  const versions = (meetingId: string): MinutesVersion[] =>
    selectVersions
      .all(meetingId)
      .map((row) => versionRow.parse(row))
      .map((version) => ({
        ...version,
        files: selectFiles.all(meetingId, version.content.number).map((row) => minutesFileSchema.parse(row)),
      }));
  const correction = (meetingId: string): Correction | undefined => {
    const row = selectCorrection.get(meetingId);
    return row === undefined ? undefined : correctionRow.parse(row);
  };

  return {
    versions,
    correction,
    freeze: (meetingId, { content, files, ...plain }) =>
      atomically(db, () => {
        const { number } = content;
        insertVersion.run({ ...plain, meetingId, number, content: JSON.stringify(content) });
        for (const file of files) insertFile.run({ ...file, meetingId, number });
      }),
    beginCorrection: (meetingId, { reason, before }) =>
      atomically(db, () => {
        if (versions(meetingId).length === 0) throw notAllowed('minutes-not-approved');
        if (correction(meetingId) !== undefined) throw notAllowed('correction-under-way');
        insertCorrection.run(meetingId, reason, JSON.stringify(before));
      }),
    endCorrection(meetingId) {
      deleteCorrection.run(meetingId);
    },
    comments: (meetingId) => selectComments.all(meetingId).map((row) => commentRow.parse(row)),
    addComment: (meetingId, comment) =>
      atomically(db, () => {
        insertComment.run({ ...comment, meetingId, id: newId(random) });
        search.meetingChanged(meetingId);
      }),
    removeComment: (meetingId, commentId) =>
      atomically(db, () => {
        found(deleteComment.run(commentId, meetingId).changes === 0 ? undefined : true);
        search.meetingChanged(meetingId);
      }),
    answer: (meetingId, commentId, answer) =>
      atomically(db, () => {
        found(setAnswer.run(answer, commentId, meetingId).changes === 0 ? undefined : true);
        search.meetingChanged(meetingId);
      }),
  };
}
