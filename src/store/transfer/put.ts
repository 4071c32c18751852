/**
 * Putting one whole from outside into this store: under a code and a name that are free here, beside stand-ins for what is
 * deleted, and read through the repositories afterwards, so that what they refuse does not come in.
 */
import Database from 'better-sqlite3';
import { z } from 'zod';
import { isCaseCode, mayStandAs, newCaseCode } from '../../domain/case.ts';
import { isAnonymousMeeting } from '../../domain/codes.ts';
import { toOslo } from '../../domain/local-time.ts';
import { FailureError } from '../../domain/result.ts';
import { keyText, type TransferKey } from '../../domain/transfer.ts';
import type { CaseRepository } from '../case.ts';
import type { CaseNotesRepository } from '../case-notes.ts';
import type { RepositoryContext } from '../engine/context.ts';
import { idColumn } from '../engine/rows.ts';
import type { FeedbackRepository } from '../feedback.ts';
import type { FollowUpRepository } from '../follow-up.ts';
import type { LeadRepository } from '../lead.ts';
import type { MeetingRepository } from '../meeting.ts';
import type { MinutesRepository } from '../minutes.ts';
import type { PlanningRepository } from '../planning.ts';
import type { SearchWriter } from '../search.ts';
import type { SummonsRepository } from '../summons.ts';
import type { TeamRepository } from '../team.ts';
import type { TombstoneRepository } from '../tombstone.ts';
import type { Whole } from './content.ts';
import { sha256, type Tables, textOf, type WholeRows } from './wholes.ts';

/** The repositories a whole is read through after it is written: what they refuse does not come in. */
export interface Readers {
  readonly teams: TeamRepository;
  readonly cases: CaseRepository;
  readonly meetings: MeetingRepository;
  readonly lead: LeadRepository;
  readonly followUps: FollowUpRepository;
  readonly notes: CaseNotesRepository;
  readonly minutes: MinutesRepository;
  readonly feedback: FeedbackRepository;
  readonly planning: PlanningRepository;
  readonly summonses: SummonsRepository;
  readonly tombstones: TombstoneRepository;
}

/** Why a file does not come in: it holds what no store does. */
export const DAMAGED = { code: 'damaged-transfer' } as const;

const INSTANT = /(?:^|_)at$/;

/** The engine takes any text for an instant; what reckons with it later does not. */
function checkInstants(tables: Tables): void {
  for (const row of Object.values(tables).flat()) {
    for (const [name, value] of Object.entries(row)) {
      if (INSTANT.test(name) && value !== null) z.iso.datetime().parse(value);
    }
  }
}

/** Runs work on content from outside: what the schema or a repository refuses is the file's fault. */
export function fromFile<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    const refused =
      error instanceof z.ZodError ||
      error instanceof SyntaxError ||
      (error instanceof Database.SqliteError && error.code.startsWith('SQLITE_CONSTRAINT'));
    throw refused ? new FailureError(DAMAGED) : error;
  }
}

export interface Putting {
  /** Deleted in this store: for good, or in the bin. */
  isGone(key: TransferKey): boolean;
  /** Puts these rows in the place of the whole's. `damaged-transfer` when they are not what a store holds. */
  write(key: TransferKey, tables: Tables): void;
  /** A case of which nothing but the code is known, as a deleted one stands. */
  standIn(id: string, code: string): void;
  /**
   * What comes in, fitted to what is here: a case that an agenda names but that is deleted for good stands as a deleted one
   * does; a follow-up of a meeting that is deleted for good stays away.
   */
  fitted(whole: Whole, coming: ReadonlyMap<string, Whole>): Tables;
}

export function putting(
  { db, clock }: RepositoryContext,
  rows: WholeRows,
  readers: Readers,
  search: SearchWriter,
): Putting {
  const codeOf = db.prepare('SELECT code FROM case_code WHERE id = ?').pluck();
  const inBin = db.prepare('SELECT 1 FROM bin WHERE kind = ? AND id = ?');
  const holderOf = db.prepare('SELECT id FROM case_code WHERE code = ?').pluck();
  const teamNamed = db.prepare('SELECT id FROM team WHERE name = ?').pluck();
  const meetingsOf = db
    .prepare(
      'SELECT meeting_id FROM discussion WHERE case_id = @id UNION SELECT meeting_id FROM minutes_comment WHERE case_id = @id',
    )
    .pluck();
  const insertCode = db.prepare('INSERT INTO case_code (id, code) VALUES (?, ?)');
  const insertDeleted = db.prepare(`INSERT INTO anonymous_case (id, version, status, created_month, updated_at, body)
    VALUES (?, 1, 'slettet', ?, ?, '{}')`);

  const isHere = (key: TransferKey): boolean => rows.read(key) !== undefined;
  const isGone = ({ kind, id }: TransferKey): boolean =>
    kind !== 'team' && (readers.tombstones.has(kind, id) || inBin.get(kind, id) !== undefined);

  /** The code of a case here; another than the file's when that is taken, and the same other one at every try. */
  const freeCode = (id: string, wanted: string): string => {
    // Anything else could be a name, in a place where no guard looks.
    if (!isCaseCode(wanted)) throw new FailureError(DAMAGED);
    const stored = codeOf.get(id);
    if (typeof stored === 'string') return stored;
    const isFree = (code: string): boolean => holderOf.get(code) === undefined;
    let drawn = 0;
    let code = wanted;
    while (!isFree(code)) {
      code = newCaseCode((bytes) => {
        bytes.set(Buffer.from(sha256(`${id} ${drawn++}`), 'hex').subarray(0, bytes.length));
        return bytes;
      });
    }
    return code;
  };
  const freeName = (id: string, wanted: string): string => {
    for (let number = 1; ; number++) {
      const name = number === 1 ? wanted : `${wanted} (${number})`;
      const holder = teamNamed.get(name);
      if (holder === undefined || holder === id) return name;
    }
  };

  /** Reads a whole through the repositories and brings the search index into step. */
  const check = (key: TransferKey): void => {
    const { id } = key;
    if (key.kind === 'team') {
      readers.teams.get(id);
      readers.lead.ownMethod(id);
      readers.planning.get(id);
    } else if (key.kind === 'case') {
      const stored = readers.cases.get(id);
      readers.followUps.of(id);
      search.caseChanged(id);
      // A meeting may have come before the code of its case.
      for (const meeting of meetingsOf.all({ id })) search.meetingChanged(idColumn.parse(meeting));
      if (stored === undefined) return;
      // No way round the duty to report and a person's confirmation, by file neither.
      if (!mayStandAs(stored.status, stored.body)) throw new FailureError(DAMAGED);
    } else {
      const stored = readers.meetings.get(id);
      if (stored === undefined || !isAnonymousMeeting(stored.meeting.type)) throw new FailureError(DAMAGED);
      for (const item of stored.meeting.agenda) if (item.case !== undefined) readers.notes.get(id, item.case);
      readers.lead.get(id);
      readers.minutes.versions(id);
      readers.minutes.correction(id);
      readers.minutes.comments(id);
      readers.summonses.of(id);
      readers.feedback.of(id);
      search.meetingChanged(id);
    }
  };

  const write = (key: TransferKey, tables: Tables): void =>
    fromFile(() => {
      const { id } = key;
      checkInstants(tables);
      const own = { ...tables };
      if (key.kind === 'case') {
        own.case_code = (tables.case_code ?? []).map((row) => ({ ...row, code: freeCode(id, textOf(row.code)) }));
      }
      if (key.kind === 'team')
        own.team = (tables.team ?? []).map((row) => ({ ...row, name: freeName(id, textOf(row.name)) }));
      rows.write(key, own);
      check(key);
    });

  const standIn = (id: string, code: string): void => {
    const now = clock();
    fromFile(() => {
      insertCode.run(id, freeCode(id, code));
      insertDeleted.run(id, toOslo(now).date.slice(0, 7), now.toISOString());
    });
  };

  const fitted = (whole: Whole, coming: ReadonlyMap<string, Whole>): Tables => {
    let { tables } = whole;
    for (const need of rows.needs(whole, tables)) {
      const comes = coming.has(keyText(need)) && !isGone(need);
      if (comes || isHere(need)) continue;
      if (need.kind === 'meeting' && whole.kind === 'case') {
        tables = { ...tables, follow_up: (tables.follow_up ?? []).filter((row) => row.meeting_id !== need.id) };
        continue;
      }
      const code = coming.get(keyText(need))?.tables.case_code?.[0]?.code;
      if (need.kind !== 'case' || code === undefined) throw new FailureError(DAMAGED);
      standIn(need.id, textOf(code));
    }
    return tables;
  };

  return { isGone, write, standIn, fitted };
}
