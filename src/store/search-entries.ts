/**
 * What of the records is searched: cases, finished or not, and of meetings of the anonymous track what they are for, what was
 * agreed, what was said about it, and what was followed up. Read from the rows, so that the index can be made and proved anew
 * at any time. Nothing of the named track, whose names are stored nowhere.
 */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type CaseDraft, caseDraftSchema } from '../domain/case.ts';
import { ANONYMOUS_MEETING_TYPES } from '../domain/codes.ts';
import { longDate } from '../domain/local-time.ts';
import type { SearchKind } from '../domain/search.ts';
import { idColumn, jsonColumn } from './engine/rows.ts';

/** One thing that can be found. */
export interface SearchEntry {
  readonly kind: SearchKind;
  /** Names the entry among all: ids, and a place where there may be several. */
  readonly key: string;
  /** The case it is about. */
  readonly caseId: string | null;
  /** The meeting it belongs to; null for what belongs to a case. */
  readonly meetingId: string | null;
  /** A day, or the month where no day is kept. */
  readonly at: string;
  /** What it is called by: the code of the case, the day of the meeting. */
  readonly title: string;
  readonly body: string;
}

export interface SearchEntries {
  /** What belongs to a case: itself and what was followed up. Nothing when it is deleted. */
  ofCase(id: string): SearchEntry[];
  /** What belongs to a meeting. Nothing when it is of the other track. */
  ofMeeting(id: string): SearchEntry[];
  all(): SearchEntry[];
}

const joined = (parts: readonly (string | null | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined && part !== null && part.trim() !== '')
    .join('\n')
    .normalize('NFC');

/** All free text of a case. */
const textOf = (body: CaseDraft): string =>
  joined([
    ...(body.questions ?? []),
    body.observations,
    body.childExpressions,
    ...(body.protectiveFactors ?? []),
    ...(body.riskFactors ?? []),
    body.guardiansContactedReason,
  ]);

const caseRow = z.strictObject({ code: z.string(), created_month: z.string(), body: jsonColumn(caseDraftSchema) });
const followUpRow = z.strictObject({ position: z.number(), made_in: z.string(), new_direction: z.string() });
const meetingRow = z.strictObject({ date: z.string(), place: z.string(), purpose: z.string() });
const title = z.string().nullable();
const discussionRow = z.strictObject({
  position: z.number(),
  case_id: idColumn,
  code: z.string(),
  open_questions: jsonColumn(z.array(z.string())),
});
const adviceRow = z.strictObject({ discussion: z.number(), text: z.string() });
const commentRow = z.strictObject({
  id: idColumn,
  case_id: idColumn.nullable(),
  code: z.string().nullable(),
  made_on: z.string(),
  text: z.string(),
  answer: z.string().nullable(),
});

/** Those that read as what they should be: a record that does not stays out of the index, and nothing stops for it. */
const readable = <S extends z.ZodType>(schema: S, rows: readonly unknown[]): z.output<S>[] =>
  rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });

const TRACK = ANONYMOUS_MEETING_TYPES.map((type) => `'${type}'`).join(', ');

export function searchEntries(db: Database): SearchEntries {
  const selectCase = db.prepare(`SELECT code, created_month, body FROM case_code JOIN
    (SELECT id, status, created_month, body FROM case_draft
      UNION ALL SELECT id, status, created_month, body FROM anonymous_case) USING (id)
    WHERE id = ? AND status <> 'slettet'`);
  const selectFollowUps = db.prepare(`SELECT position, made_in, new_direction FROM follow_up
    WHERE case_id = ? AND new_direction IS NOT NULL ORDER BY position`);
  const selectMeeting = db.prepare(`SELECT date, place, purpose FROM meeting WHERE id = ? AND type IN (${TRACK})`);
  const selectTitles = db.prepare('SELECT title FROM agenda_item WHERE meeting_id = ? ORDER BY position').pluck();
  const selectDiscussions = db.prepare(`SELECT position, case_id, code, open_questions FROM discussion
    JOIN case_code ON case_code.id = case_id WHERE meeting_id = ? ORDER BY position`);
  const selectAdvice = db.prepare(
    'SELECT discussion, text FROM advice WHERE meeting_id = ? ORDER BY discussion, position',
  );
  const selectComments = db.prepare(`SELECT c.id, case_id, code, made_on, text, answer FROM minutes_comment c
    LEFT JOIN case_code ON case_code.id = case_id WHERE meeting_id = ? ORDER BY c.id`);
  const caseIds = db.prepare('SELECT id FROM case_code').pluck();
  const meetingIds = db.prepare('SELECT id FROM meeting').pluck();

  const ofCase = (id: string): SearchEntry[] => {
    const own = { caseId: id, meetingId: null };
    const [row] = readable(caseRow, selectCase.all(id));
    if (row === undefined) return [];
    const { code, created_month, body } = row;
    const itself: SearchEntry = { ...own, kind: 'case', key: id, at: created_month, title: code, body: textOf(body) };
    const followed = readable(followUpRow, selectFollowUps.all(id)).map(
      ({ position, made_in, new_direction }): SearchEntry => {
        return {
          ...own,
          kind: 'followUp',
          key: `${id} ${position}`,
          at: made_in,
          title: code,
          body: joined([new_direction]),
        };
      },
    );
    return [itself, ...followed];
  };

  const ofMeeting = (id: string): SearchEntry[] => {
    const [meeting] = readable(meetingRow, selectMeeting.all(id));
    if (meeting === undefined) return [];
    const { date } = meeting;
    const titles = readable(title, selectTitles.all(id));
    const itself: SearchEntry = {
      kind: 'meeting',
      key: id,
      caseId: null,
      meetingId: id,
      at: date,
      // Months have the same names in both forms of Norwegian.
      title: longDate(date, 'nb'),
      body: joined([meeting.purpose, meeting.place, ...titles]),
    };
    const advice = readable(adviceRow, selectAdvice.all(id));
    const agreed = readable(discussionRow, selectDiscussions.all(id)).map(
      ({ position, case_id, code, open_questions }): SearchEntry => {
        const given = advice.filter((a) => a.discussion === position).map((a) => a.text);
        const body = joined([...given, ...open_questions]);
        return { kind: 'advice', key: `${id} ${case_id}`, caseId: case_id, meetingId: id, at: date, title: code, body };
      },
    );
    const said = readable(commentRow, selectComments.all(id)).map(
      ({ id: key, case_id, code, made_on, text, answer }): SearchEntry => {
        const body = joined([text, answer]);
        return { kind: 'comment', key, caseId: case_id, meetingId: id, at: made_on, title: code ?? '', body };
      },
    );
    return [itself, ...agreed.filter(({ body }) => body !== ''), ...said];
  };

  return {
    ofCase,
    ofMeeting,
    all: () => [
      ...readable(idColumn, caseIds.all()).flatMap(ofCase),
      ...readable(idColumn, meetingIds.all()).flatMap(ofMeeting),
    ],
  };
}
