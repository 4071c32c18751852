/** What moves between PCs, as the services see it: listed, packed, looked at, taken in. A look is the same work, taken back. */
import { isAnonymousMeeting } from '../../domain/codes.ts';
import { FailureError } from '../../domain/result.ts';
import { keyText, type TransferKey, type TransferKind, transferKindSchema } from '../../domain/transfer.ts';
import { versionNow } from '../../domain/transfer-merge.ts';
import { atomically, type RepositoryContext } from '../engine/context.ts';
import type { SearchWriter } from '../search.ts';
import type { TransferContent, Whole } from './content.ts';
import { transferMarks } from './marks.ts';
import { type Deciding, type MergeOutcome, type Merging, merge, takenBack, withMembersOf } from './merge.ts';
import { DAMAGED, putting, type Readers } from './put.ts';
import { sameTeams } from './same-team.ts';
import { contentHash, isCodeAlone, keepsFrozen, sha256, type Tables, wholeRows } from './wholes.ts';

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

/** What of a whole goes into a file: of a deleted case nothing but its code. */
const carried = (kind: TransferKind, tables: Tables): Tables =>
  isCodeAlone(kind, tables) ? { case_code: tables.case_code ?? [] } : tables;

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
  const put = putting(context, rows, readers, search);
  const parts: Merging = { db, rows, marks, teams, put };

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
    look: (content, deciding) => takenBack(db, () => merge(parts, inOrder(content), deciding, true)),
    take: (content, deciding) => atomically(db, () => merge(parts, inOrder(content), deciding, false)),
    exchange: (whole) =>
      atomically(db, () => {
        db.pragma('defer_foreign_keys = ON');
        const key = { kind: whole.kind, id: whole.id };
        const ours = rows.read(key);
        if (ours === undefined || put.isGone(key)) throw new FailureError({ code: 'not-found' });
        if (!keepsFrozen(key.kind, ours, whole.tables)) {
          throw new FailureError({ code: 'not-allowed', rule: 'minutes-are-frozen' });
        }
        const { lineage } = marks.stamp(key, ours);
        put.write(key, key.kind === 'team' ? withMembersOf(whole.tables, ours) : whole.tables);
        return { ...key, lineage, tables: ours };
      }),
  };
}
