/** Moving between PCs: a file of chosen teams, meetings and cases, and taking such a file in. */
import { basename } from 'node:path';
import { toOslo } from '../domain/local-time.ts';
import { type Failure, fail, ok, type Result } from '../domain/result.ts';
import {
  keyText,
  type TransferCounts,
  type TransferDecision,
  type TransferDone,
  type TransferFile,
  type TransferItem,
  type TransferKey,
  type TransferMade,
  type TransferNames,
  type TransferPreview,
  type TransferReport,
  withNeeds,
} from '../domain/transfer.ts';
import {
  asResult,
  type Deciding,
  type MergeOutcome,
  openTransfer,
  readTransfer,
  type Store,
  schemaVersion,
  sealTransfer,
  TRANSFER_EXTENSION,
  type TransferContent,
  type Whole,
  writeTransfer,
} from '../store/index.ts';
import { takeUnfinishedOff } from './agenda.ts';
import { exportFile } from './export-place.ts';
import { fileFailure } from './file-failure.ts';
import { organisationOf } from './organisation.ts';
import type { Session } from './session.ts';
import { Throttle } from './throttle.ts';
import { nameOf, sideOf } from './transfer-side.ts';

type Named = ReturnType<typeof nameOf>;
type Outcome = MergeOutcome<Named, ReturnType<typeof sideOf>>;

const reportOf = (outcome: Outcome): TransferReport => ({
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

export const transferServices = (session: Session, backUp: () => Result<unknown>) => {
  const { env, storeEnvironment: storeEnv } = session;
  // A wrong passphrase of such a file is nobody at the store's door: it waits, and stands in no log.
  const throttle = new Throttle(session.elapsed, () => {});
  const deciding = (store: Store, decide: Deciding<Named, never>['decide']) => ({
    decide,
    nameOf: (key: TransferKey) => nameOf(store, key),
    sideOf: (key: TransferKey) => sideOf(store, key, session.profile.preferences.locale),
  });
  const itemsOf = (store: Store): TransferItem[] => store.transfer.list().map((each) => itemOf(store, each));

  /** Why this file has no business in this store; nothing when it has. */
  const refusal = (store: Store, content: TransferContent): Failure | undefined => {
    if (content.schemaVersion > schemaVersion()) return { code: 'newer-transfer' };
    const own = store.municipalities.get()?.value.name;
    if (own !== undefined && content.municipality !== null && own !== content.municipality) {
      return { code: 'not-allowed', rule: 'other-municipality' };
    }
    return undefined;
  };

  /** What an import would do. The window knows one team: another one beside it would not be found again. */
  const lookAt = (store: Store, content: TransferContent): Result<TransferPreview> => {
    const refused = refusal(store, content);
    if (refused !== undefined) return fail(refused);
    const outcome = store.transfer.look(
      content,
      deciding(store, () => undefined),
    );
    const otherTeam = store.teams.list().length > 0 && outcome.created.some(({ kind }) => kind === 'team');
    if (otherTeam) return fail({ code: 'not-allowed', rule: 'transfer-other-team' });
    return ok({ madeOn: toOslo(new Date(content.madeAt)).date, report: reportOf(outcome) });
  };

  const doneOf = (report: TransferReport, aside: ReadonlyMap<string, Whole>, store: Store): TransferDone => ({
    report,
    setAside: [...aside.values()].map((whole) => nameOf(store, whole)),
  });

  return {
    list: (): Result<TransferItem[]> => session.read((store) => ok(itemsOf(store))),

    /** Makes the file where the user chooses. `weak-passphrase`, `cancelled`, `not-found` when nothing is chosen, and those of the disk. */
    async save(input: { chosen: readonly TransferKey[]; passphrase: string }): Promise<Result<TransferMade>> {
      if (!session.strengthOf(input.passphrase).enough) return fail({ code: 'weak-passphrase' });
      const began = session.locks;
      const place = await exportFile(session, `samrad-overforing-${session.today}${TRANSFER_EXTENSION}`);
      if (!place.ok) return place;
      const path = place.value;
      const packed = session.write((store) => {
        const keys = withNeeds(itemsOf(store), input.chosen);
        return keys.length === 0 ? fail({ code: 'not-found' }) : ok(store.transfer.pack(keys));
      });
      if (!packed.ok) return packed;
      const { transferCost: cost } = env;
      const sealed = await sealTransfer(storeEnv, {
        content: packed.value,
        passphrase: input.passphrase,
        ...(cost && { cost }),
      });
      if (!sealed.ok) return sealed;
      // Locked meanwhile: nobody is there to be told of a file.
      if (began !== session.locks) return fail({ code: 'locked' });
      try {
        writeTransfer(path, sealed.value);
      } catch (error) {
        return fail(fileFailure(error, 'folder-not-writable'));
      }
      session.note('transfer-made');
      const counts: TransferCounts = { team: 0, case: 0, meeting: 0 };
      for (const { kind } of packed.value.wholes) counts[kind] += 1;
      return ok({ fileName: basename(path), counts, size: sealed.value.length });
    },

    /** Asks for a file and looks at what it says of itself. */
    async choose(): Promise<Result<TransferFile>> {
      const began = session.locks;
      const path = await env.desk.findFile('transfer');
      if (path === undefined) return fail({ code: 'cancelled' });
      const read = asResult(() => readTransfer(path));
      if (!read.ok) return read;
      const practice = session.read((store) => ok(store.practice));
      if (!practice.ok) return practice;
      if (began !== session.locks) return fail({ code: 'locked' });
      const { bytes, head } = read.value;
      if (head.practice !== practice.value) {
        return fail({ code: 'not-allowed', rule: head.practice ? 'transfer-practice' : 'transfer-real' });
      }
      const file = { fileName: basename(path), size: bytes.length, practice: head.practice };
      session.transfer = { file, bytes };
      return ok(file);
    },

    /** Opens the chosen file and tells what an import would do; nothing is changed. Wrong passphrases make the person wait. */
    async look(input: { passphrase: string }): Promise<Result<TransferPreview>> {
      const inHand = session.transfer;
      if (inHand === undefined) return fail({ code: 'not-found' });
      const began = session.locks;
      const opened = await throttle.attempt(() => openTransfer(storeEnv, inHand.bytes, input.passphrase));
      if (!opened.ok) return opened;
      if (began !== session.locks) return fail({ code: 'locked' });
      const preview = session.read((store) => lookAt(store, opened.value));
      if (preview.ok) inHand.content = opened.value;
      return preview;
    },

    /**
     * Takes the file in that was looked at: a backup first, then everything in one transaction. `conflict` when something has
     * changed since, so that another decision is needed.
     */
    take(input: { decisions: readonly TransferDecision[] }): Result<TransferDone> {
      const content = session.transfer?.content;
      if (content === undefined) return fail({ code: 'not-found' });
      const decided = new Map(input.decisions.map((each) => [keyText(each), each.take]));
      const before = session.read((store) => lookAt(store, content));
      if (!before.ok) return before;
      const backup = backUp();
      if (!backup.ok) return backup;
      const taken = session.write((store) => {
        const outcome = store.transfer.take(
          content,
          deciding(store, (key) => decided.get(keyText(key))),
        );
        takeUnfinishedOff(store);
        store.audit.append('transfer-taken', 'bruker');
        const aside = new Map(outcome.setAside.map((whole) => [keyText(whole), whole]));
        return ok({ aside, done: doneOf(reportOf(outcome), aside, store) });
      });
      if (!taken.ok) return taken;
      session.transfer = undefined;
      // What an earlier import set aside stays, unless it is the same whole.
      session.setAside = new Map([...session.setAside, ...taken.value.aside]);
      session.read((store) => {
        const { municipality, team } = organisationOf(store) ?? {};
        if (municipality === undefined || team === undefined) return ok(undefined);
        return session.remember({ organisation: { municipality: municipality.name, team: team.name } });
      });
      return ok(taken.value.done);
    },

    setAside: (): Result<TransferNames> =>
      session.read((store) => ok([...session.setAside.values()].map((whole) => nameOf(store, whole)))),

    /** Puts the version that was decided against in the place of the present one, until the store is locked. */
    exchange(key: TransferKey): Result<Record<string, never>> {
      const whole = session.setAside.get(keyText(key));
      if (whole === undefined) return fail({ code: 'not-found' });
      const exchanged = session.write((store) => {
        const before = store.transfer.exchange(whole);
        takeUnfinishedOff(store);
        return ok(before);
      });
      if (!exchanged.ok) return exchanged;
      session.setAside = new Map(session.setAside).set(keyText(key), exchanged.value);
      return ok({});
    },

    /** Lets go of the chosen file. */
    forget(): Result<Record<string, never>> {
      session.transfer = undefined;
      return ok({});
    },
  };
};
