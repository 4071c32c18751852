/** Using the recovery code. */
import { fail, ok, type Result } from '../domain/result.ts';
import { auditLog } from './audit/log.ts';
import { buildStore } from './build.ts';
import type { NewStore } from './create.ts';
import { nodeFiles } from './engine/files.ts';
import { leaveOpenNote } from './engine/open-note.ts';
import type { StoreEnvironment } from './environment.ts';
import { asAsyncResult } from './errors.ts';
import { type Argon2Cost, DEFAULT_COST } from './keys/argon2.ts';
import { newRecoveryCode } from './keys/recovery-code.ts';
import { passphraseSlot, recoverySlot } from './keys/slots.ts';
import { rekey } from './rekey.ts';
import { unlockCurrent } from './upgrade.ts';

/**
 * Opens a store with its recovery code and gives it a new passphrase, a new code and a new data key: the code has been in
 * use, and nobody knows by whom the passphrases before are known, so none of them opens the store any more, nor does the
 * code. The sheet of the new code is unconfirmed. Killed at any instant, the code before opens the store or the new
 * passphrase does. The backup that an older store gets first (upgrade.ts) opens with the credentials of before. Failures as of `openStore`; `wrong-passphrase` when the code is wrong, `weak-passphrase` for an empty one.
 */
export function recoverStore(
  env: StoreEnvironment,
  input: {
    readonly file: string;
    readonly recoveryCode: string;
    readonly passphrase: string;
    readonly kdf?: Argon2Cost;
  },
): Promise<Result<NewStore>> {
  const { file, recoveryCode, passphrase, kdf: cost = DEFAULT_COST } = input;
  return asAsyncResult(async () => {
    if (passphrase === '') return fail({ code: 'weak-passphrase' });
    const unlocked = await unlockCurrent(env, file, { recoveryCode });
    if (!unlocked.ok) return unlocked;
    const { db, keyFile, upgraded } = unlocked.value;
    const storeId = keyFile.store;
    const code = newRecoveryCode(env.random);
    const role = keyFile.slots.find((slot) => slot.type === 'passphrase')?.role ?? 'koordinator';
    const rekeyed = await rekey(env, file, unlocked.value, {
      prepare: () => {
        auditLog({ db, clock: env.clock, random: env.random, storeId }).append('recovery-used', 'bruker');
      },
      slots: async (dataKey) => [
        await passphraseSlot(env, { passphrase, role, cost, dataKey, storeId }),
        recoverySlot(env, { code, dataKey, storeId }),
      ],
      mark: (copy) => copy.prepare('UPDATE store SET sheet_confirmed = 0').run(),
    });
    if (!rekeyed.ok) return rekeyed;
    leaveOpenNote(env.files ?? nodeFiles, file, env.clock());
    const { db: open, dataKey, slot } = rekeyed.value;
    return ok({
      store: buildStore(env, { db: open, file, id: storeId, dataKey, ownSlot: slot.id, upgraded }),
      recoveryCode: code,
    });
  });
}
