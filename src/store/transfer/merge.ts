/**
 * Taking in what another PC has packed (ADR 0011): what is newer there is taken, what is newer here stays, and what both
 * have changed is decided by a person. All in one transaction; a look beforehand is the same work, taken back at its end.
 */
import Database from 'better-sqlite3';
import { z } from 'zod';
import { isCaseCode, mayStandAs, newCaseCode } from '../../domain/case.ts';
import { isAnonymousMeeting } from '../../domain/codes.ts';
import { toOslo } from '../../domain/local-time.ts';
import { FailureError } from '../../domain/result.ts';
import { keyText, type TransferKey, type TransferKind, transferKindSchema } from '../../domain/transfer.ts';
import { relationOf, settled, type Version, versionNow } from '../../domain/transfer-merge.ts';
import type { CaseRepository } from '../case.ts';
import type { CaseNotesRepository } from '../case-notes.ts';
import { atomically, type RepositoryContext } from '../engine/context.ts';
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
import type { TransferContent, TransferRow, Whole } from './content.ts';
import { transferMarks } from './marks.ts';
import { sameTeams } from './same-team.ts';
import { contentHash, keepsFrozen, sha256, type Tables, wholeRows } from './wholes.ts';

/** The repositories a whole is read through after it is written: what they refuse does not come in. */
interface Readers {
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

type Counts = Record<TransferKind, number>;

/** What an import did. `N` names a whole, `S` is one side of a conflict, both as the caller tells them. */
export interface MergeOutcome<N, S> {
  readonly created: N[];
  readonly updated: N[];
  readonly unchanged: Counts;
  readonly deletedHere: Counts;
  readonly conflicts: {
    readonly key: TransferKey;
    readonly name: N;
    readonly ours: S;
    readonly theirs: S;
    /** False when theirs would change approved minutes. */
    readonly mayTake: boolean;
  }[];
  readonly renamed: { readonly id: string; readonly from: string; readonly to: string }[];
  /** Names of teams that were two, one on each PC, and are one from now on. */
  readonly united: readonly string[];
  /** The versions that were decided against. */
  readonly setAside: Whole[];
}

export interface Deciding<N, S> {
  /** What a person has decided about each conflict; undefined when not yet. */
  readonly decide: (key: TransferKey) => 'ours' | 'theirs' | undefined;
  /** Asked inside the transaction, when the whole stands as it is told. */
  readonly nameOf: (key: TransferKey) => N;
  readonly sideOf: (key: TransferKey) => S;
}

export interface TransferRepository {
  /** Every whole of the anonymous track, with what it needs and how many characters it takes. */
  list(): { readonly key: TransferKey; readonly needs: readonly TransferKey[]; readonly size: number }[];
  /** The chosen wholes as they stand now. Remembers that they have left. `not-found` when one is not there. */
  pack(keys: readonly TransferKey[]): TransferContent;
  /** What an import would do; changes nothing. */
  look<N, S>(content: TransferContent, deciding: Deciding<N, S>): MergeOutcome<N, S>;
  /** Takes everything in. `conflict` when something is undecided, `damaged-transfer` when the content is not what a store holds. */
  take<N, S>(content: TransferContent, deciding: Deciding<N, S>): MergeOutcome<N, S>;
  /** Puts a version that was decided against in the place of the present one; hands back the one that stood there. */
  exchange(whole: Whole): Whole;
}

/** Carries the outcome of a look out of its transaction, which is taken back. */
class TakenBack extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super('taken back');
    this.outcome = outcome;
  }
}

const none = (): Counts => ({ team: 0, case: 0, meeting: 0 });
const DAMAGED = { code: 'damaged-transfer' } as const;
const text = (value: TransferRow[string] | undefined): string => (typeof value === 'string' ? value : '');

/** A case of which the code alone is left, for the agendas that name it. */
const isCodeAlone = (kind: TransferKind, tables: Tables): boolean =>
  kind === 'case' &&
  (tables.case_draft ?? []).length === 0 &&
  (tables.anonymous_case ?? []).every(({ status }) => status === 'slettet');

/** What of a whole goes into a file: of a deleted case nothing but its code. */
const carried = (kind: TransferKind, tables: Tables): Tables =>
  isCodeAlone(kind, tables) ? { case_code: tables.case_code ?? [] } : tables;

/** A team with those members of another version of it that it lacks, as people who have left: meetings refer to them. */
function withMembersOf(base: Tables, other: Tables): Tables {
  const own = base.team_member ?? [];
  const lacking = (other.team_member ?? [])
    .filter(({ id }) => !own.some((each) => each.id === id))
    .map((each): TransferRow => ({ ...each, active: 0, deputy_for: null }));
  const members = [...own, ...lacking].sort((a, b) => (text(a.id) < text(b.id) ? -1 : 1));
  return { ...base, team_member: members };
}

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
function fromFile<T>(work: () => T): T {
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

export function transferRepository(
  context: RepositoryContext,
  readers: Readers,
  search: SearchWriter,
  practice: boolean,
): TransferRepository {
  const { db, clock } = context;
  const rows = wholeRows(context);
  const marks = transferMarks(context);
  const teams = sameTeams(context, rows, marks);
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
  /** Deleted in this store: for good, or in the bin. */
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
        own.case_code = (tables.case_code ?? []).map((row) => ({ ...row, code: freeCode(id, text(row.code)) }));
      }
      if (key.kind === 'team')
        own.team = (tables.team ?? []).map((row) => ({ ...row, name: freeName(id, text(row.name)) }));
      rows.write(key, own);
      check(key);
    });

  /** A case of which nothing but the code is known, as a deleted one stands. */
  const standIn = (id: string, code: string): void => {
    const now = clock();
    fromFile(() => {
      insertCode.run(id, freeCode(id, code));
      insertDeleted.run(id, toOslo(now).date.slice(0, 7), now.toISOString());
    });
  };

  /**
   * What comes in, fitted to what is here: a case that an agenda names but that is deleted for good stands as a deleted one
   * does; a follow-up of a meeting that is deleted for good stays away.
   */
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
      standIn(need.id, text(code));
    }
    return tables;
  };

  const merge = <N, S>(content: TransferContent, { decide, nameOf, sideOf }: Deciding<N, S>, looking: boolean) => {
    db.pragma('defer_foreign_keys = ON');
    marks.forgetDeleted();
    const { wholes, united } = fromFile(() => teams.unite(content));
    const coming = new Map(wholes.map((whole) => [keyText(whole), whole]));
    const outcome: MergeOutcome<N, S> = {
      created: [],
      updated: [],
      unchanged: none(),
      deletedHere: none(),
      conflicts: [],
      renamed: [],
      united,
      setAside: [],
    };

    const takeIn = (key: TransferKey, ours: Tables | undefined, theirs: Tables): Tables => {
      write(key, key.kind === 'team' && ours !== undefined ? withMembersOf(theirs, ours) : theirs);
      return rows.read(key) ?? {};
    };

    /** Both have changed it: asked about, or decided. Returns how it stands afterwards. */
    const settle = (key: TransferKey, ours: Tables, theirs: Tables, versions: readonly [Version, Version]): void => {
      const mayTake = keepsFrozen(key.kind, ours, theirs);
      const choice = decide(key);
      const name = nameOf(key);
      const oursSaid = sideOf(key);
      const theirsSaid = atomicallyTakenBack(() => {
        if (mayTake) takeIn(key, ours, theirs);
        else write(key, withFrozenOf(key.kind, theirs, ours));
        return sideOf(key);
      });
      outcome.conflicts.push({ key, name, ours: oursSaid, theirs: theirsSaid, mayTake });
      if (choice === undefined) {
        if (!looking) throw new FailureError({ code: 'conflict' });
        return;
      }
      if (choice === 'theirs' && !mayTake) throw new FailureError({ code: 'not-allowed', rule: 'minutes-are-frozen' });
      const [ourVersion, theirVersion] = versions;
      const [kept, aside, asideVersion] =
        choice === 'theirs' ? [theirs, ours, ourVersion] : [ours, theirs, theirVersion];
      const other = choice === 'theirs' ? ours : theirs;
      write(key, key.kind === 'team' ? withMembersOf(kept, other) : kept);
      if (mayTake) outcome.setAside.push({ ...key, lineage: asideVersion.lineage, tables: aside });
      marks.put(key, settled(contentHash(rows.read(key) ?? {}), ourVersion, theirVersion, sha256));
    };

    const atomicallyTakenBack = <T>(work: () => T): T => {
      try {
        return atomically(db, (): T => {
          throw new TakenBack(work());
        });
      } catch (error) {
        if (error instanceof TakenBack) return error.outcome as T;
        throw error;
      }
    };

    for (const whole of wholes) {
      const key = { kind: whole.kind, id: whole.id };
      const stored = rows.read(key);
      if (isCodeAlone(key.kind, whole.tables)) {
        // Deleting is each store's own doing; a file carries the code alone, for the agendas that name it.
        if (stored === undefined) standIn(key.id, text(whole.tables.case_code?.[0]?.code));
        outcome.unchanged[key.kind] += 1;
        continue;
      }
      if (isGone(key)) {
        outcome.deletedHere[key.kind] += 1;
        continue;
      }
      // A code that stands in for a case which has not come so far.
      const ours = stored === undefined || isCodeAlone(key.kind, stored) ? undefined : stored;
      const theirs = fitted(whole, coming);
      const version: Version = { content: contentHash(whole.tables), lineage: whole.lineage };
      if (ours === undefined) {
        const now = takeIn(key, undefined, theirs);
        marks.put(key, settled(contentHash(now), version, version, sha256));
        const code = text(now.case_code?.[0]?.code);
        const wanted = text(whole.tables.case_code?.[0]?.code);
        if (key.kind === 'case' && code !== wanted) outcome.renamed.push({ id: key.id, from: wanted, to: code });
        outcome.created.push(nameOf(key));
        continue;
      }
      const ourVersion = marks.stamp(key, ours);
      const relation = relationOf(ourVersion, version);
      if (relation === 'concurrent' || (relation === 'newer' && !keepsFrozen(key.kind, ours, theirs))) {
        settle(key, ours, theirs, [ourVersion, version]);
        continue;
      }
      if (relation !== 'newer') {
        marks.put(key, settled(ourVersion.content, ourVersion, version, sha256));
        outcome.unchanged[key.kind] += 1;
        continue;
      }
      const same = contentHash(theirs) === ourVersion.content;
      const now = same ? ours : takeIn(key, ours, theirs);
      marks.put(key, settled(contentHash(now), ourVersion, version, sha256));
      if (same) outcome.unchanged[key.kind] += 1;
      else outcome.updated.push(nameOf(key));
    }
    // While something is undecided, what refers to the other version hangs in the air: the member who leads a new meeting.
    const undecided = outcome.conflicts.some(({ key }) => decide(key) === undefined);
    if (!undecided && db.prepare('PRAGMA foreign_key_check').all().length > 0) throw new FailureError(DAMAGED);
    return outcome;
  };

  const order = (a: TransferKey, b: TransferKey): number =>
    transferKindSchema.options.indexOf(a.kind) - transferKindSchema.options.indexOf(b.kind);
  const inOrder = (content: TransferContent): TransferContent => {
    const keys = content.wholes.map(keyText);
    if (new Set(keys).size !== keys.length) throw new FailureError(DAMAGED);
    return { ...content, wholes: [...content.wholes].sort(order) };
  };

  return {
    list: () =>
      transferKindSchema.options.flatMap((kind) =>
        rows.ids(kind).flatMap((id) => {
          const key = { kind, id };
          const tables = carried(kind, rows.read(key) ?? {});
          const meeting = kind === 'meeting' ? readers.meetings.get(id) : undefined;
          if (meeting !== undefined && !isAnonymousMeeting(meeting.meeting.type)) return [];
          return [{ key, needs: rows.needs(key, tables), size: JSON.stringify(tables).length }];
        }),
      ),
    pack: (keys) =>
      atomically(db, () => {
        marks.forgetDeleted();
        const wholes = [...keys].sort(order).map((key): Whole => {
          const stored = rows.read(key);
          if (stored === undefined) throw new FailureError({ code: 'not-found' });
          const tables = carried(key.kind, stored);
          // Deleting is no edit: a code alone has no version of its own.
          const { lineage } = isCodeAlone(key.kind, tables)
            ? versionNow(contentHash(tables), undefined, sha256)
            : marks.stamp(key, tables);
          return { ...key, lineage, tables };
        });
        const municipality = db.prepare('SELECT name FROM municipality').pluck().get();
        return {
          schemaVersion: Number(db.pragma('user_version', { simple: true })),
          practice,
          madeAt: clock().toISOString(),
          municipality: typeof municipality === 'string' ? municipality : null,
          aliases: teams.aliases(),
          wholes,
        };
      }),
    look<N, S>(content: TransferContent, deciding: Deciding<N, S>) {
      try {
        return atomically(db, (): MergeOutcome<N, S> => {
          throw new TakenBack(merge(inOrder(content), deciding, true));
        });
      } catch (error) {
        if (error instanceof TakenBack) return error.outcome as MergeOutcome<N, S>;
        throw error;
      }
    },
    take: (content, deciding) => atomically(db, () => merge(inOrder(content), deciding, false)),
    exchange: (whole) =>
      atomically(db, () => {
        db.pragma('defer_foreign_keys = ON');
        const key = { kind: whole.kind, id: whole.id };
        const ours = rows.read(key);
        if (ours === undefined || isGone(key)) throw new FailureError({ code: 'not-found' });
        if (!keepsFrozen(key.kind, ours, whole.tables)) {
          throw new FailureError({ code: 'not-allowed', rule: 'minutes-are-frozen' });
        }
        const { lineage } = marks.stamp(key, ours);
        write(key, key.kind === 'team' ? withMembersOf(whole.tables, ours) : whole.tables);
        return { ...key, lineage, tables: ours };
      }),
  };
}

/** Another version with the approved minutes that stand here, so that the rest of it can be shown beside ours. */
function withFrozenOf(kind: TransferKind, theirs: Tables, ours: Tables): Tables {
  return kind === 'meeting'
    ? { ...theirs, minutes_version: ours.minutes_version ?? [], minutes_file: ours.minutes_file ?? [] }
    : theirs;
}
