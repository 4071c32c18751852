/** Moving between PCs: a file of chosen teams, meetings and cases, and taking such a file in. */
import { basename } from 'node:path';
import { fail, ok, type Result } from '../domain/result.ts';
import {
  keyText,
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
  openTransfer,
  readTransfer,
  type Store,
  sealTransfer,
  TRANSFER_EXTENSION,
  type Whole,
  writeTransfer,
} from '../store/index.ts';
import { takeUnfinishedOff } from './agenda.ts';
import { exportFile } from './export-place.ts';
import { fileFailure } from './file-failure.ts';
import { organisationOf } from './organisation.ts';
import type { Session } from './session.ts';
import { Throttle } from './throttle.ts';
import { countsOf, decidingIn, fitsPractice, itemsOf, lookAt, reportOf } from './transfer-look.ts';
import { nameOf } from './transfer-side.ts';

export const transferServices = (session: Session, backUp: () => Result<unknown>) => {
  const { env, storeEnvironment: storeEnv } = session;
  // A wrong passphrase of such a file is nobody at the store's door: it waits, and stands in no log.
  const throttle = new Throttle(session.elapsed, () => {});
  const localeNow = () => session.profile.preferences.locale;

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
      return ok({ fileName: basename(path), counts: countsOf(packed.value), size: sealed.value.length });
    },

    /** Asks for a file and looks at what it says of itself. */
    async choose(): Promise<Result<TransferFile>> {
      const began = session.locks;
      const path = await env.desk.findFile('transfer');
      if (path === undefined) return fail({ code: 'cancelled' });
      if (began !== session.locks) return fail({ code: 'locked' });
      const read = asResult(() => readTransfer(path));
      if (!read.ok) return read;
      const { bytes, head } = read.value;
      const fits = session.read((store) => fitsPractice(store, head.practice));
      if (!fits.ok) return fits;
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
      const preview = session.read((store) => lookAt(store, opened.value, localeNow()));
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
      const before = session.read((store) => lookAt(store, content, localeNow()));
      if (!before.ok) return before;
      const backup = backUp();
      if (!backup.ok) return backup;
      const taken = session.write((store) => {
        const outcome = store.transfer.take(
          content,
          decidingIn(store, localeNow(), (key) => decided.get(keyText(key))),
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
