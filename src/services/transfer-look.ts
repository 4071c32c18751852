/** What may come into a store from a transfer file, what would come of it, and what of a store may leave: for window and command line. */
import type { Locale } from '../domain/language.ts';
import { toOslo } from '../domain/local-time.ts';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';
import type { TransferCounts, TransferItem, TransferKey, TransferPreview, TransferReport } from '../domain/transfer.ts';
import { type Deciding, type MergeOutcome, type Store, schemaVersion, type TransferContent } from '../store/index.ts';
import { nameOf, sideOf } from './transfer-side.ts';

type Named = ReturnType<typeof nameOf>;
type Outcome = MergeOutcome<Named, ReturnType<typeof sideOf>>;

export const reportOf = (outcome: Outcome): TransferReport => ({
  created: outcome.created,
  updated: outcome.updated,
  unchanged: outcome.unchanged,
  deletedHere: outcome.deletedHere,
  conflicts: outcome.conflicts.map(({ name, ours, theirs, mayTake }) => ({ ...name, ours, theirs, mayTake })),
  renamed: outcome.renamed.map((each) => ({ ...each })),
  sameTeam: [...outcome.united],
});

function itemOf(store: Store, { key, needs, size }: ReturnType<Store['transfer']['list']>[number]): TransferItem {
  const stored = key.kind === 'case' ? store.cases.get(key.id) : undefined;
  const meeting = key.kind === 'meeting' ? store.meetings.get(key.id) : undefined;
  return {
    ...nameOf(store, key),
    needs: needs.map(({ kind, id }) => ({ kind, id })),
    size,
    start: meeting?.meeting.start ?? null,
    status: stored?.status ?? meeting?.status ?? (key.kind === 'case' ? 'slettet' : ''),
    draft: stored?.status === 'kladd' || stored?.status === 'duty_stop',
    team: meeting?.teamId ?? null,
  };
}

/** How many of each kind a file holds. */
export function countsOf({ wholes }: TransferContent): TransferCounts {
  const counts: TransferCounts = { team: 0, case: 0, meeting: 0 };
  for (const { kind } of wholes) counts[kind] += 1;
  return counts;
}

export const itemsOf = (store: Store): TransferItem[] => store.transfer.list().map((each) => itemOf(store, each));

export const decidingIn = (store: Store, locale: Locale, decide: Deciding<Named, never>['decide']) => ({
  decide,
  nameOf: (key: TransferKey) => nameOf(store, key),
  sideOf: (key: TransferKey) => sideOf(store, key, locale),
});

/** Practice and earnest never meet: `not-allowed` (`transfer-practice`, `transfer-real`), which needs no passphrase to tell. */
export const fitsPractice = (store: Store, practice: boolean): Result<void> =>
  practice === store.practice
    ? ok(undefined)
    : fail({ code: 'not-allowed', rule: practice ? 'transfer-practice' : 'transfer-real' });

/** Why this file has no business in this store; nothing when it has. */
function refusal(store: Store, content: TransferContent): Failure | undefined {
  if (content.schemaVersion > schemaVersion()) return { code: 'newer-transfer' };
  const own = store.municipalities.get()?.value.name;
  if (own !== undefined && content.municipality !== null && own !== content.municipality) {
    return { code: 'not-allowed', rule: 'other-municipality' };
  }
  return undefined;
}

/** What an import would do. The window knows one team: another one beside it would not be found again. */
export function lookAt(store: Store, content: TransferContent, locale: Locale): Result<TransferPreview> {
  const refused = refusal(store, content);
  if (refused !== undefined) return fail(refused);
  const outcome = store.transfer.look(
    content,
    decidingIn(store, locale, () => undefined),
  );
  const otherTeam = store.teams.list().length > 0 && outcome.created.some(({ kind }) => kind === 'team');
  if (otherTeam) return fail({ code: 'not-allowed', rule: 'transfer-other-team' });
  return ok({ madeOn: toOslo(new Date(content.madeAt)).date, report: reportOf(outcome) });
}
