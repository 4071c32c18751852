/** The keys of an open store: the recovery code and its sheet. */
import { ok, type Result } from '../domain/result.ts';
import type { RepositoryContext } from './engine/context.ts';
import { nodeFiles } from './engine/files.ts';
import { flagColumn } from './engine/rows.ts';
import type { StoreEnvironment } from './environment.ts';
import { asResult } from './errors.ts';
import type { DataKey } from './keys/data-key.ts';
import { sealKeyFile, writeKeyFile } from './keys/key-file.ts';
import { newRecoveryCode } from './keys/recovery-code.ts';
import { recoverySlot, type Slot } from './keys/slots.ts';
import { openKeyFile } from './open-key-file.ts';

export interface KeyRing {
  /** Whether a person has shown that the sheet of the present recovery code is on paper. */
  readonly sheetConfirmed: boolean;
  confirmSheet(): Result<void>;
  /**
   * Draws a new recovery code, which is kept nowhere; the one before stops working and the sheet is unconfirmed again.
   * Killed at any instant, either the code before works or the new one does, and never is an unknown code confirmed.
   */
  renewRecoveryCode(): Result<string>;
}

export interface KeyRingParts {
  readonly env: StoreEnvironment;
  readonly file: string;
  readonly dataKey: DataKey;
}

export function keyRing({ env, file, dataKey }: KeyRingParts, { db, storeId }: RepositoryContext): KeyRing {
  const selectConfirmed = db.prepare('SELECT sheet_confirmed FROM store').pluck();
  const setConfirmed = db.prepare('UPDATE store SET sheet_confirmed = ?');
  const setEpoch = db.prepare('UPDATE store SET key_epoch = ?');

  /** The file first: one step ahead of the database is what `epochsAgree` takes for a kill. */
  const changeSlots = (change: (slots: readonly Slot[]) => readonly Slot[]): void => {
    const present = openKeyFile(env, { db, file, dataKey, storeId });
    const next = sealKeyFile(storeId, present.epoch + 1, change(present.slots), dataKey);
    writeKeyFile(env.files ?? nodeFiles, file, next);
    setEpoch.run(next.epoch);
  };

  return {
    get sheetConfirmed() {
      return flagColumn.parse(selectConfirmed.get());
    },
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
