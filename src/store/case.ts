/**
 * Anonymous cases. Unfinished ones (`kladd`, `duty_stop`) stand in a table of their own; passing on to the queue moves
 * them. No field for a citizen's identity exists, and no order but the month is kept.
 */
import { z } from 'zod';
import { type CaseDraft, caseDraftSchema, mayPass, newCaseCode } from '../domain/case.ts';
import { type CaseStatus, caseStatusSchema } from '../domain/codes.ts';
import { toOslo } from '../domain/local-time.ts';
import { FailureError } from '../domain/result.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { checkVersion, found, newId, notAllowed } from './engine/identity.ts';
import { idColumn, jsonColumn, versionColumn } from './engine/rows.ts';
import { caseText, type SearchWriter } from './search.ts';
import type { TombstoneRepository } from './tombstone.ts';

export interface StoredCase {
  readonly id: string;
  readonly version: number;
  /** `S-7K3Q`: random, unique in the store, kept for life. */
  readonly code: string;
  readonly status: CaseStatus;
  /** `YYYY-MM`: never the day (DOMAIN 5.2). */
  readonly createdMonth: string;
  /** ISO 8601, UTC. */
  readonly updatedAt: string;
  readonly body: CaseDraft;
}

export type EnteredCase = Pick<StoredCase, 'id' | 'code' | 'status' | 'body'>;

export interface CaseRepository {
  /** Makes a case in the state `kladd`, with a new random code. */
  create(body: CaseDraft): StoredCase;
  /**
   * Takes in a case made elsewhere (a run file, an import) with the random id and code drawn there, in the state it has.
   * `conflict` when id or code stands here already; `not-allowed` (`deleted-for-good`) when it was deleted here.
   */
  enter(given: EnteredCase): StoredCase;
  /** Autosave of an unfinished case. `not-allowed` (`case-is-finished`) once it has passed on. */
  saveDraft(id: string, version: number, body: CaseDraft): StoredCase;
  /** Saves a case up to its discussion; afterwards its text is read-only: `not-allowed` (`case-is-discussed`). */
  save(id: string, version: number, body: CaseDraft): StoredCase;
  /**
   * Passes a case on, when the domain allows it: else `not-allowed` (`case-transition`). To `slettet`: an unfinished case is
   * gone altogether; of a finished one the text and its index entries are, and id and code stay for the agendas naming it. A tombstone stands
   * from then on.
   */
  setStatus(id: string, version: number, status: CaseStatus): StoredCase;
  /** Takes what a case says out of it, for the bin, and hands back how it stood. `not-found`, `conflict`. */
  putAside(id: string, version: number): StoredCase;
  /** Gives it back. `not-found`; `conflict` when the case stands here with its text. */
  bringBack(id: string, was: Pick<StoredCase, 'code' | 'status' | 'body'>): StoredCase;
  get(id: string): StoredCase | undefined;
  findByCode(code: string): StoredCase | undefined;
  /** All cases but deleted ones, newest month first, then by code. */
  list(): StoredCase[];
}

const DRAFT_STATES: readonly CaseStatus[] = ['kladd', 'duty_stop'];
const READ_ONLY_STATES: readonly CaseStatus[] = ['drøftet', 'oppfølging', 'avsluttet', 'slettet'];
const tableOf = (status: CaseStatus): 'case_draft' | 'anonymous_case' =>
  DRAFT_STATES.includes(status) ? 'case_draft' : 'anonymous_case';

const caseRow = z
  .strictObject({
    id: idColumn,
    version: versionColumn,
    code: z.string(),
    status: caseStatusSchema,
    created_month: z.string(),
    updated_at: z.string(),
    body: jsonColumn(caseDraftSchema),
  })
  .transform(
    ({ created_month, updated_at, ...plain }): StoredCase => ({
      ...plain,
      createdMonth: created_month,
      updatedAt: updated_at,
    }),
  );

const ALL = `SELECT c.id, code, version, status, created_month, updated_at, body FROM
  (SELECT * FROM case_draft UNION ALL SELECT * FROM anonymous_case) c JOIN case_code USING (id)`;

export function caseRepository(
  { db, clock, random }: RepositoryContext,
  search: SearchWriter,
  tombstones: TombstoneRepository,
): CaseRepository {
  const selectOne = db.prepare(`${ALL} WHERE c.id = ?`);
  const selectByCode = db.prepare(`${ALL} WHERE code = ?`);
  const selectAll = db.prepare(`${ALL} WHERE status <> 'slettet' ORDER BY created_month DESC, code`);
  const codeTaken = db.prepare('SELECT 1 FROM case_code WHERE code = ?');
  const idTaken = db.prepare('SELECT 1 FROM case_code WHERE id = ?');
  const insertCode = db.prepare('INSERT INTO case_code (id, code) VALUES (?, ?)');
  const deleteCode = db.prepare('DELETE FROM case_code WHERE id = ?');
  const forgetKept = db.prepare('DELETE FROM kept_finding WHERE case_id = ?');
  const put = (table: string) =>
    db.prepare(`INSERT INTO ${table} (id, version, status, created_month, updated_at, body)
      VALUES (@id, @version, @status, @createdMonth, @updatedAt, @body)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version, status = excluded.status,
        updated_at = excluded.updated_at, body = excluded.body`);
  const writer = {
    case_draft: { put: put('case_draft'), remove: db.prepare('DELETE FROM case_draft WHERE id = ?') },
    anonymous_case: { put: put('anonymous_case'), remove: db.prepare('DELETE FROM anonymous_case WHERE id = ?') },
  };

  const forgetFollowUps = db.prepare('DELETE FROM follow_up WHERE case_id = ?');

  const parse = (row: unknown): StoredCase | undefined => (row === undefined ? undefined : caseRow.parse(row));
  const get = (id: string): StoredCase | undefined => parse(selectOne.get(id));

  const drawCode = (): string => {
    for (;;) {
      const code = newCaseCode(random);
      if (codeTaken.get(code) === undefined) return code;
    }
  };

  /** Writes a case where its state says, and keeps the search index in step. Drafts are not searched: they come and go. */
  const write = (next: StoredCase, before?: StoredCase): StoredCase => {
    const table = tableOf(next.status);
    if (before && tableOf(before.status) !== table) writer[tableOf(before.status)].remove.run(next.id);
    const { code, body, ...plain } = next;
    writer[table].put.run({ ...plain, body: JSON.stringify(body) });
    if (table === 'anonymous_case' && next.status !== 'slettet') search.put('case', next.id, caseText(code, body));
    else search.remove(next.id);
    return next;
  };
  const changed = (before: StoredCase, change: Partial<StoredCase>): StoredCase =>
    write({ ...before, ...change, version: before.version + 1, updatedAt: clock().toISOString() }, before);

  const enter = ({ id, code, status, body }: EnteredCase): StoredCase => {
    if (tombstones.has('case', id)) throw notAllowed('deleted-for-good');
    if (codeTaken.get(code) !== undefined || idTaken.get(id) !== undefined)
      throw new FailureError({ code: 'conflict' });
    const now = clock();
    insertCode.run(idColumn.parse(id), code);
    return write({
      id,
      version: 1,
      code,
      status,
      createdMonth: toOslo(now).date.slice(0, 7),
      updatedAt: now.toISOString(),
      body: caseDraftSchema.parse(body),
    });
  };

  const bringBack = (id: string, { code, status, body }: Pick<StoredCase, 'code' | 'status' | 'body'>): StoredCase => {
    const stub = get(id);
    if (stub === undefined) throw new FailureError({ code: 'not-found' });
    if (stub.status !== 'slettet' || stub.code !== code) throw new FailureError({ code: 'conflict' });
    return changed(stub, { status, body });
  };

  const current = (id: string, version: number): StoredCase => {
    const stored = found(get(id));
    checkVersion(stored, version);
    return stored;
  };

  return {
    get,
    findByCode: (code) => parse(selectByCode.get(code)),
    list: () => selectAll.all().map((row) => caseRow.parse(row)),
    create: (body) => atomically(db, () => enter({ id: newId(random), code: drawCode(), status: 'kladd', body })),
    enter: (given) => atomically(db, () => enter(given)),
    saveDraft: (id, version, body) =>
      atomically(db, () => {
        const before = current(id, version);
        if (!DRAFT_STATES.includes(before.status)) throw notAllowed('case-is-finished');
        return changed(before, { body: caseDraftSchema.parse(body) });
      }),
    save: (id, version, body) =>
      atomically(db, () => {
        const before = current(id, version);
        if (READ_ONLY_STATES.includes(before.status)) throw notAllowed('case-is-discussed');
        return changed(before, { body: caseDraftSchema.parse(body) });
      }),
    putAside: (id, version) =>
      atomically(db, () => {
        const before = current(id, version);
        changed(before, { status: 'slettet', body: {} });
        return before;
      }),
    bringBack: (id, was) => atomically(db, () => bringBack(id, was)),
    setStatus: (id, version, status) =>
      atomically(db, () => {
        const before = current(id, version);
        if (!mayPass(before.status, status)) throw notAllowed('case-transition');
        if (status !== 'slettet') return changed(before, { status });
        tombstones.add('case', id);
        forgetKept.run(id);
        forgetFollowUps.run(id);
        if (tableOf(before.status) === 'anonymous_case') return changed(before, { status, body: {} });
        search.remove(id);
        writer.case_draft.remove.run(id);
        deleteCode.run(id);
        return { ...before, version: before.version + 1, status, body: {} };
      }),
  };
}
