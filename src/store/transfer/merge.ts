/**
 * Taking in what another PC has packed (ADR 0011): what is newer there is taken, what is newer here stays, and what both
 * have changed is decided by a person. Whole by whole, in the transaction of the caller.
 */
import type { Database } from 'better-sqlite3';
import { FailureError } from '../../domain/result.ts';
import { keyText, type TransferKey, type TransferKind } from '../../domain/transfer.ts';
import { relationOf, settled, type Version } from '../../domain/transfer-merge.ts';
import { atomically } from '../engine/context.ts';
import type { TransferContent, TransferRow, Whole } from './content.ts';
import type { Marks } from './marks.ts';
import { DAMAGED, fromFile, type Putting } from './put.ts';
import type { SameTeams } from './same-team.ts';
import { contentHash, isCodeAlone, keepsFrozen, sha256, type Tables, textOf, type WholeRows } from './wholes.ts';

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

/** Carries the outcome of a look out of its transaction, which is taken back. */
class TakenBack extends Error {
  readonly outcome: unknown;
  constructor(outcome: unknown) {
    super('taken back');
    this.outcome = outcome;
  }
}

/** What some work would have done: the work is done and taken back. */
export function takenBack<T>(db: Database, work: () => T): T {
  try {
    return atomically(db, (): T => {
      throw new TakenBack(work());
    });
  } catch (error) {
    if (error instanceof TakenBack) return error.outcome as T;
    throw error;
  }
}

const none = (): Counts => ({ team: 0, case: 0, meeting: 0 });

/** A team with those members of another version of it that it lacks, as people who have left: meetings refer to them. */
export function withMembersOf(base: Tables, other: Tables): Tables {
  const own = base.team_member ?? [];
  const lacking = (other.team_member ?? [])
    .filter(({ id }) => !own.some((each) => each.id === id))
    .map((each): TransferRow => ({ ...each, active: 0, deputy_for: null }));
  const members = [...own, ...lacking].sort((a, b) => (textOf(a.id) < textOf(b.id) ? -1 : 1));
  return { ...base, team_member: members };
}

/** Another version with the approved minutes that stand here, so that the rest of it can be shown beside ours. */
function withFrozenOf(kind: TransferKind, theirs: Tables, ours: Tables): Tables {
  return kind === 'meeting'
    ? { ...theirs, minutes_version: ours.minutes_version ?? [], minutes_file: ours.minutes_file ?? [] }
    : theirs;
}

/** What a merge works with. */
export interface Merging {
  readonly db: Database;
  readonly rows: WholeRows;
  readonly marks: Marks;
  readonly teams: SameTeams;
  readonly put: Putting;
}

/**
 * Merges a file's wholes, each kind before those that refer to it, into the store. `looking` goes on where a person has
 * decided nothing yet; else that is `conflict`.
 */
export function merge<N, S>(
  { db, rows, marks, teams, put }: Merging,
  content: TransferContent,
  { decide, nameOf, sideOf }: Deciding<N, S>,
  looking: boolean,
): MergeOutcome<N, S> {
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
    put.write(key, key.kind === 'team' && ours !== undefined ? withMembersOf(theirs, ours) : theirs);
    return rows.read(key) ?? {};
  };

  /** Both have changed it: asked about, or decided. */
  const settle = (key: TransferKey, ours: Tables, theirs: Tables, versions: readonly [Version, Version]): void => {
    const mayTake = keepsFrozen(key.kind, ours, theirs);
    const choice = decide(key);
    const name = nameOf(key);
    const oursSaid = sideOf(key);
    const theirsSaid = takenBack(db, () => {
      if (mayTake) takeIn(key, ours, theirs);
      else put.write(key, withFrozenOf(key.kind, theirs, ours));
      return sideOf(key);
    });
    outcome.conflicts.push({ key, name, ours: oursSaid, theirs: theirsSaid, mayTake });
    if (choice === undefined) {
      if (!looking) throw new FailureError({ code: 'conflict' });
      return;
    }
    if (choice === 'theirs' && !mayTake) throw new FailureError({ code: 'not-allowed', rule: 'minutes-are-frozen' });
    const [ourVersion, theirVersion] = versions;
    const [kept, aside, asideVersion] = choice === 'theirs' ? [theirs, ours, ourVersion] : [ours, theirs, theirVersion];
    const other = choice === 'theirs' ? ours : theirs;
    put.write(key, key.kind === 'team' ? withMembersOf(kept, other) : kept);
    if (mayTake) outcome.setAside.push({ ...key, lineage: asideVersion.lineage, tables: aside });
    marks.put(key, settled(contentHash(rows.read(key) ?? {}), ourVersion, theirVersion, sha256));
  };

  for (const whole of wholes) {
    const key = { kind: whole.kind, id: whole.id };
    const stored = rows.read(key);
    if (isCodeAlone(key.kind, whole.tables)) {
      // Deleting is each store's own doing; a file carries the code alone, for the agendas that name it.
      if (stored === undefined) put.standIn(key.id, textOf(whole.tables.case_code?.[0]?.code));
      outcome.unchanged[key.kind] += 1;
      continue;
    }
    if (put.isGone(key)) {
      outcome.deletedHere[key.kind] += 1;
      continue;
    }
    // A code that stands in for a case which has not come so far.
    const ours = stored === undefined || isCodeAlone(key.kind, stored) ? undefined : stored;
    const theirs = put.fitted(whole, coming);
    const version: Version = { content: contentHash(whole.tables), lineage: whole.lineage };
    if (ours === undefined) {
      const now = takeIn(key, undefined, theirs);
      marks.put(key, settled(contentHash(now), version, version, sha256));
      const code = textOf(now.case_code?.[0]?.code);
      const wanted = textOf(whole.tables.case_code?.[0]?.code);
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
}
