/**
 * The bin: what a person has deleted, kept whole and apart from the tables everything else looks in, until it is put back or
 * deleted for good. A case leaves its code behind, without a word of its text, for the agendas that name it.
 */
import { z } from 'zod';
import { type CaseDraft, caseDraftSchema } from '../domain/case.ts';
import { type CaseStatus, caseStatusSchema } from '../domain/codes.ts';
import { isLocalDate, toOslo } from '../domain/local-time.ts';
import { type Belongings, belongingsSchema, type Gatherer } from './belongings.ts';
import type { CaseRepository } from './case.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { checkVersion, found } from './engine/identity.ts';
import { flagColumn, idColumn, jsonColumn } from './engine/rows.ts';
import type { MeetingRepository } from './meeting.ts';
import { meetingText, type SearchWriter } from './search.ts';

export interface BinnedCase {
  readonly kind: 'case';
  readonly id: string;
  /** `YYYY-MM-DD` */
  readonly deletedOn: string;
  readonly code: string;
  readonly status: CaseStatus;
  readonly body: CaseDraft;
}
export interface BinnedMeeting {
  readonly kind: 'meeting';
  readonly id: string;
  readonly deletedOn: string;
  readonly type: string;
  readonly date: string;
  readonly start: string;
  /** Cases that stood on its agenda, in its order. */
  readonly cases: readonly string[];
}
export type Binned = BinnedCase | BinnedMeeting;

export interface BinRepository {
  /** Whether the case or meeting may go is the caller's to know. `not-found`, `conflict`. */
  putCase(id: string, version: number): void;
  putMeeting(id: string, version: number): void;
  /** Back as it was. `not-found`. */
  takeOutCase(id: string): void;
  /** Back with those cases of its agenda that `mayReturn`; the others are left off it. */
  takeOutMeeting(id: string, mayReturn: (caseId: string) => boolean): void;
  get(kind: Binned['kind'], id: string): Binned | undefined;
  /** The newest first. */
  list(): Binned[];
}

const caseContent = z.strictObject({ code: z.string(), status: caseStatusSchema, body: caseDraftSchema });
const binRow = z.strictObject({
  kind: z.enum(['case', 'meeting']),
  id: idColumn,
  deleted_on: z.string().refine(isLocalDate),
  draft: flagColumn,
  content: jsonColumn(z.unknown()),
});
const meetingRow = z.object({ type: z.string(), date: z.string(), start_time: z.string() });

const caseOf = ({ table, row }: Belongings[number]): string | undefined =>
  table === 'agenda_item' && typeof row.case_id === 'string' ? row.case_id : undefined;

function binned(row: unknown): Binned {
  const { kind, id, deleted_on: deletedOn, content } = binRow.parse(row);
  if (kind === 'case') return { kind, id, deletedOn, ...caseContent.parse(content) };
  const rows = belongingsSchema.parse(content);
  const { type, date, start_time: start } = meetingRow.parse(rows[0]?.row);
  return { kind, id, deletedOn, type, date, start, cases: rows.flatMap((each) => caseOf(each) ?? []) };
}

export function binRepository(
  { db, clock }: RepositoryContext,
  parts: {
    readonly cases: CaseRepository;
    readonly meetings: MeetingRepository;
    readonly gatherer: Gatherer;
    readonly search: SearchWriter;
  },
): BinRepository {
  const { cases, meetings, gatherer, search } = parts;
  const insert = db.prepare('INSERT INTO bin (kind, id, deleted_on, draft, content) VALUES (?, ?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM bin WHERE kind = ? AND id = ?');
  const select = db.prepare('SELECT * FROM bin WHERE kind = ? AND id = ?');
  const selectAll = db.prepare('SELECT * FROM bin ORDER BY deleted_on DESC, kind, id');
  const today = (): string => toOslo(clock()).date;

  return {
    putCase: (id, version) =>
      atomically(db, () => {
        const { code, status, body } = cases.putAside(id, version);
        const draft = status === 'kladd' || status === 'duty_stop';
        insert.run('case', id, today(), Number(draft), JSON.stringify({ code, status, body }));
      }),
    putMeeting: (id, version) =>
      atomically(db, () => {
        checkVersion(found(meetings.get(id)), version);
        const rows = gatherer.gather('meeting', id);
        gatherer.remove(rows);
        search.remove(id);
        insert.run('meeting', id, today(), 0, JSON.stringify(rows));
      }),
    takeOutCase: (id) =>
      atomically(db, () => {
        const { content } = binRow.parse(found(select.get('case', id)));
        remove.run('case', id);
        cases.bringBack(id, caseContent.parse(content));
      }),
    takeOutMeeting: (id, mayReturn) =>
      atomically(db, () => {
        const { content } = binRow.parse(found(select.get('meeting', id)));
        remove.run('meeting', id);
        const rows = belongingsSchema.parse(content).filter((each) => {
          const named = caseOf(each) ?? each.row.case_id;
          return typeof named !== 'string' || mayReturn(named);
        });
        gatherer.insert(rows);
        search.put('meeting', id, meetingText(found(meetings.get(id)).meeting));
      }),
    get(kind, id) {
      const row = select.get(kind, id);
      return row === undefined ? undefined : binned(row);
    },
    list: () => selectAll.all().map(binned),
  };
}
