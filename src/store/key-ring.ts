/** The keys of an open store: who has one, the recovery code, and its sheet. */
import { FailureError, fail, ok, type Result } from '../domain/result.ts';
import type { Person } from '../domain/vault.ts';
import type { RepositoryContext } from './engine/context.ts';
import { nodeFiles } from './engine/files.ts';
import { found, notAllowed } from './engine/identity.ts';
import { flagColumn } from './engine/rows.ts';
import type { StoreEnvironment } from './environment.ts';
import { asAsyncResult, asResult } from './errors.ts';
import type { Argon2Cost } from './keys/argon2.ts';
import { atLeast, isClearlyHigher } from './keys/argon2-cost.ts';
import type { DataKey } from './keys/data-key.ts';
import { sealKeyFile, writeKeyFile } from './keys/key-file.ts';
import { newRecoveryCode } from './keys/recovery-code.ts';
import {
  type NewPerson,
  type OsSlot,
  openSlots,
  osSlot,
  type PassphraseSlot,
  passphraseSlot,
  personOf,
  raisedSlot,
  recoverySlot,
  resealForOwner,
  resealSlot,
  type Slot,
} from './keys/slots.ts';
import { openKeyFile } from './open-key-file.ts';
import type { Rekeying } from './rekey.ts';

export interface KeyRing {
  /** The persons who have a passphrase, in the order they got it. */
  people(): Result<Person[]>;
  /** Whether the passphrase is that of the person who opened the store. Derives a key, so it takes its time. */
  isOwn(passphrase: string): Promise<Result<boolean>>;
  /** Gives another person a passphrase of their own. */
  addPerson(person: NewPerson): Promise<Result<void>>;
  /** A new passphrase for the person who opened the store; `not-found` when it was opened with the recovery code. */
  changePassphrase(to: Omit<NewPerson, 'role'>): Promise<Result<void>>;
  /**
   * Makes the slot of the person who opened the store anew at a higher cost, with a fresh salt. True when that is done; false
   * when the cost is not clearly higher, the slot has been changed meanwhile, or `accept`, asked once it is derived, says no.
   * The passphrase must be theirs. `locked` when the store is closed first; `not-found` when the recovery code opened it.
   * Killed at any instant, the same passphrase opens the store.
   */
  raiseCost(raise: Raise): Promise<Result<boolean>>;
  /** Whether a person has shown that the sheet of the present recovery code is on paper. */
  readonly sheetConfirmed: boolean;
  /** Id of the slot of the person who opened the store. */
  readonly own: string;
  /**
   * Lets the operating system of this PC unlock for the person who opened the store, in the place of what it had before for
   * the same person. `wrapped` is the secret as it wrapped it. `not-found` when the store was opened with the recovery code.
   */
  addOsKey(key: { readonly secret: Uint8Array; readonly wrapped: Uint8Array }): Result<void>;
  /** What the operating system has for the person who opened the store. */
  osKey(): Result<{ readonly id: string; readonly since: string } | undefined>;
  confirmSheet(): Result<void>;
  /**
   * Draws a new recovery code, which is kept nowhere; the one before stops working and the sheet is unconfirmed again.
   * Killed at any instant, either the code before works or the new one does, and never is an unknown code confirmed.
   */
  renewRecoveryCode(): Result<string>;
}

export interface Raise {
  readonly passphrase: string;
  readonly cost: Argon2Cost;
  /** Ends the derivation. */
  readonly stop: AbortSignal;
  readonly accept: () => boolean;
}

/** A slot that is being made, and the one it is for. Knows no passphrase. */
interface Raising {
  readonly before: PassphraseSlot;
  readonly making: Promise<PassphraseSlot>;
}

export interface KeyRingParts {
  readonly env: StoreEnvironment;
  readonly file: string;
  readonly dataKey: DataKey;
  /** Id of the slot the store was opened with. */
  readonly ownSlot: string;
}

const isPerson = (slot: Slot): slot is PassphraseSlot => slot.type === 'passphrase';
const costOf = ({ memoryKiB, iterations, parallelism }: Argon2Cost): Argon2Cost => ({
  memoryKiB,
  iterations,
  parallelism,
});

/**
 * The slots without one person, or without what the operating system has for one, under a new data key. `not-found`, or
 * `not-allowed` for oneself (`own-key`).
 */
export function without(
  env: StoreEnvironment,
  slots: readonly Slot[],
  { id, ownSlot, from, storeId }: { id: string; ownSlot: string; from: DataKey; storeId: string },
): Rekeying['slots'] {
  found(slots.find((slot) => slot.type !== 'recovery' && slot.id === id));
  // So the last one stays too: whoever has the store open has a key, and cannot take it from themselves.
  if (id === ownSlot) throw notAllowed('own-key');
  const own = found(slots.find((slot) => slot.id === ownSlot));
  const others = slots.filter((slot) => slot.id !== id && slot.id !== ownSlot && personOf(slot) !== id);
  return async (to) => {
    const reseal = (slot: Slot): Slot => {
      const resealed = resealSlot(env, slot, { from, to, storeId });
      if (resealed === undefined) throw new FailureError({ code: 'corrupt' });
      return resealed;
    };
    return [reseal(own), ...others.map(reseal)];
  };
}

export function keyRing({ env, file, dataKey, ownSlot }: KeyRingParts, { db, storeId }: RepositoryContext): KeyRing {
  const selectConfirmed = db.prepare('SELECT sheet_confirmed FROM store').pluck();
  const setConfirmed = db.prepare('UPDATE store SET sheet_confirmed = ?');
  const setEpoch = db.prepare('UPDATE store SET key_epoch = ?');
  let own = ownSlot;

  const present = (): readonly Slot[] => openKeyFile(env, { db, file, dataKey, storeId }).slots;

  const isOwnOs = (slot: Slot): slot is OsSlot => slot.type === 'os' && slot.owner === own;

  /** The file first: one step ahead of the database is what `epochsAgree` takes for a kill. */
  const changeSlots = (change: (slots: readonly Slot[]) => readonly Slot[]): void => {
    const keyFile = openKeyFile(env, { db, file, dataKey, storeId });
    const next = sealKeyFile(storeId, keyFile.epoch + 1, change(keyFile.slots), dataKey);
    writeKeyFile(env.files ?? nodeFiles, file, next);
    setEpoch.run(next.epoch);
  };

  /** A slot takes its time to make; the store may have been locked meanwhile, and its key wiped. */
  const makeSlot = async (person: NewPerson): Promise<PassphraseSlot> => {
    const slot = await passphraseSlot(env, { ...person, dataKey, storeId });
    if (!db.open) throw new FailureError({ code: 'locked' });
    return slot;
  };

  /** What the operating system has for a person whose passphrase slot becomes another. */
  const ofOwner = (slot: Slot, before: string, owner: string): Slot =>
    slot.type === 'os' && slot.owner === before ? found(resealForOwner(env, slot, { owner, dataKey, storeId })) : slot;

  const ownSlotOf = (slots: readonly Slot[]): PassphraseSlot =>
    found(slots.filter(isPerson).find((slot) => slot.id === own));

  const beginRaise = ({ passphrase, cost, stop }: Raise): Result<Raising | undefined> =>
    asResult(() => {
      const before = ownSlotOf(present());
      if (!isClearlyHigher(cost, before.kdf)) return ok(undefined);
      return ok({ before, making: raisedSlot(env, before, { passphrase, cost, stop, dataKey, storeId }) });
    });

  const endRaise = ({ before, making }: Raising, accept: () => boolean): Promise<Result<boolean>> =>
    asAsyncResult(async () => {
      const slot = await making.catch((error: unknown) => {
        // A lock ends the thread, and then it has given no key.
        throw db.open ? error : new FailureError({ code: 'locked' });
      });
      if (!db.open) return fail({ code: 'locked' });
      if (!accept()) return ok(false);
      // The person may have changed the passphrase while the one before was being derived.
      const isBefore = (one: Slot): boolean => one.id === before.id && one.publicKey === before.publicKey;
      if (!present().some(isBefore)) return ok(false);
      changeSlots((slots) => slots.map((one) => (isBefore(one) ? slot : one)));
      return ok(true);
    });

  return {
    people: () =>
      asResult(() =>
        ok(
          present()
            .filter(isPerson)
            .map(({ id, role, since, kdf }) => ({ id, role, since, current: id === own, cost: costOf(kdf) })),
        ),
      ),
    isOwn: (passphrase) =>
      asAsyncResult(async () => {
        const slots = present().filter((slot) => slot.id === own);
        const opened = await openSlots(env, slots, { passphrase }, storeId);
        opened?.dataKey.wipe();
        return ok(opened !== undefined);
      }),
    addPerson: (person) =>
      asAsyncResult(async () => {
        if (person.passphrase === '') return fail({ code: 'weak-passphrase' });
        const slot = await makeSlot(person);
        changeSlots((slots) => [...slots, slot]);
        return ok(undefined);
      }),
    changePassphrase: (to) =>
      asAsyncResult(async () => {
        if (to.passphrase === '') return fail({ code: 'weak-passphrase' });
        const { role, kdf } = ownSlotOf(present());
        // What has been raised is not let down again.
        const slot = await makeSlot({ ...to, role, cost: atLeast(to.cost, kdf) });
        changeSlots((slots) => slots.map((before) => (before.id === own ? slot : ofOwner(before, own, slot.id))));
        own = slot.id;
        return ok(undefined);
      }),
    raiseCost: (raise) => {
      const begun = beginRaise(raise);
      if (!begun.ok) return Promise.resolve(begun);
      return begun.value === undefined ? Promise.resolve(ok(false)) : endRaise(begun.value, raise.accept);
    },
    get own() {
      return own;
    },
    get sheetConfirmed() {
      return flagColumn.parse(selectConfirmed.get());
    },
    addOsKey: ({ secret, wrapped }) =>
      asResult(() => {
        ownSlotOf(present());
        const slot = osSlot(env, { secret, wrapped, owner: own, dataKey, storeId });
        changeSlots((slots) => [...slots.filter((before) => !isOwnOs(before)), slot]);
        return ok(undefined);
      }),
    osKey: () =>
      asResult(() => {
        const slot = present().find(isOwnOs);
        return ok(slot && { id: slot.id, since: slot.since });
      }),
    confirmSheet: () =>
      asResult(() => {
        setConfirmed.run(1);
        return ok(undefined);
      }),
    renewRecoveryCode: () =>
      asResult(() => {
        const code = newRecoveryCode(env.random);
        setConfirmed.run(0);
        changeSlots((slots) => [
          ...slots.filter((slot) => slot.type !== 'recovery'),
          recoverySlot(env, { code, dataKey, storeId }),
        ]);
        return ok(code);
      }),
  };
}
