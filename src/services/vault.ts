/** Making, opening and locking the store, and the sheet that saves it. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { signsOfCode } from '../domain/recovery-code.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { PassphraseStrength, UpgradeView, VaultStatus } from '../domain/vault.ts';
import { createStore, type NewStore, openStore, recoverStore, type Store, storeStands } from '../store/index.ts';
import { fileFailure } from './file-failure.ts';
import type { KeyCosts } from './key-cost.ts';
import { organisationOf } from './organisation.ts';
import { drawPassphrase } from './passphrase.ts';
import { renderRecoverySheet } from './recovery-sheet.ts';
import type { Session } from './session.ts';

type Nothing = Record<string, never>;

const LOCKED_SETUP: VaultStatus['setup'] = { recoveryConfirmed: false, teamNamed: false, newCode: false };

export interface VaultServices {
  status(): Result<VaultStatus>;
  suggestPassphrase(): Result<{ passphrase: string }>;
  checkPassphrase(input: { passphrase: string }): Result<PassphraseStrength>;
  create(input: { passphrase: string; practice: boolean }): Promise<Result<Nothing>>;
  saveRecoverySheet(): Promise<Result<{ fileName: string }>>;
  confirmRecovery(input: { lastFour: string }): Result<{ matches: boolean }>;
  unlock(input: { passphrase: string }): Promise<Result<Nothing>>;
  recover(input: { code: string; passphrase: string }): Promise<Result<Nothing>>;
  acceptCopy(): Result<Nothing>;
  upgraded(): Result<{ upgrade: UpgradeView | null }>;
  upgradeSeen(): Result<Nothing>;
  lock(): Result<Nothing>;
}

/** `onUnlocked` runs after a store that was locked has been opened. */
export function vaultServices(session: Session, costs: KeyCosts, onUnlocked: () => void): VaultServices {
  const { env } = session;
  const { storeEnvironment: storeEnv, throttle } = session;

  const setupOf = (store: Store): Result<VaultStatus['setup']> => {
    const recoveryConfirmed = store.keys.sheetConfirmed;
    return ok({
      recoveryConfirmed,
      teamNamed: organisationOf(store) !== null,
      newCode: !recoveryConfirmed && session.recoveryCode === undefined,
    });
  };
  /** A store that was made or recovered just now, with its code in memory until the sheet is confirmed. */
  const takeOver = ({ store, recoveryCode }: NewStore, began: number): Result<Nothing> => {
    const admitted = session.admit(store, began);
    if (!admitted.ok) return admitted;
    session.recoveryCode = recoveryCode;
    return ok({});
  };
  /** The code to print; a new one when a lock has taken the one before out of memory, for it is kept nowhere. */
  const codeInMemory = (): Result<string> => {
    if (session.recoveryCode !== undefined) return ok(session.recoveryCode);
    const renewed = session.read((store) => store.keys.renewRecoveryCode());
    if (renewed.ok) session.recoveryCode = renewed.value;
    return renewed;
  };

  return {
    status() {
      const setup = session.isUnlocked ? session.read(setupOf) : ok(LOCKED_SETUP);
      if (!setup.ok) return setup;
      return ok({
        state: session.isUnlocked ? 'unlocked' : storeStands(session.storeFile) ? 'locked' : 'none',
        host: env.host,
        practice: session.profile.practice,
        folder: env.paths.store,
        place: session.placeProblem ?? null,
        organisation: session.profile.organisation,
        locked: session.isUnlocked ? null : session.locked,
        notice: session.isOlderCopy ? 'older-copy' : null,
        setup: setup.value,
        policy: session.policy,
        version: env.version,
      });
    },

    suggestPassphrase: () => ok({ passphrase: drawPassphrase(env.random) }),

    checkPassphrase: ({ passphrase }) => ok(session.strengthOf(passphrase)),

    async create({ passphrase, practice }) {
      // The trial host is no safe place for real cases: it makes practice stores only.
      const place = session.checkPlace();
      if (!place.ok) return place;
      if (env.host === 'trial' && !practice) return fail({ code: 'not-allowed', rule: 'trial-host' });
      if (!session.strengthOf(passphrase).enough) return fail({ code: 'weak-passphrase' });
      try {
        mkdirSync(env.paths.store, { recursive: true });
      } catch (error) {
        return fail(fileFailure(error, 'folder-not-writable'));
      }
      const began = session.locks;
      const created = await createStore(storeEnv, {
        file: session.storeFile,
        passphrase,
        practice,
        kdf: costs.forNew(),
      });
      if (!created.ok) return created;
      const taken = takeOver(created.value, began);
      if (taken.ok) session.note('create');
      return taken;
    },

    async saveRecoverySheet() {
      const confirmed = session.read((store) => ok(store.keys.sheetConfirmed));
      if (!confirmed.ok) return confirmed;
      if (confirmed.value) return fail({ code: 'not-found' });
      const began = session.locks;
      const file = await env.desk.chooseFile('samrad-gjenopprettingsark.pdf');
      if (file === undefined) return fail({ code: 'cancelled' });
      // Locked meanwhile, and perhaps opened by somebody else, who has asked for no code.
      if (began !== session.locks) return fail({ code: 'locked' });
      const code = codeInMemory();
      if (!code.ok) return code;
      const sheet = await renderRecoverySheet(code.value, session);
      if (began !== session.locks) return fail({ code: 'locked' });
      try {
        // Who reads it opens the store: nobody else who uses this PC.
        writeFileSync(file, sheet, { mode: 0o600 });
      } catch (error) {
        return fail(fileFailure(error, 'folder-not-writable'));
      }
      return ok({ fileName: basename(file) });
    },

    confirmRecovery({ lastFour }) {
      const code = session.recoveryCode;
      if (code === undefined) return fail({ code: 'not-found' });
      const matches = signsOfCode(code).slice(-4) === signsOfCode(lastFour);
      if (!matches) return ok({ matches });
      const confirmed = session.read((store) => store.keys.confirmSheet());
      if (!confirmed.ok) return confirmed;
      session.recoveryCode = undefined;
      return ok({ matches });
    },

    async unlock({ passphrase }) {
      const place = session.checkPlace();
      if (!place.ok) return place;
      const began = session.locks;
      const opened = await throttle.attempt(() =>
        openStore(storeEnv, { file: session.storeFile, passphrase, likely: session.profile.ownSlot ?? undefined }),
      );
      if (!opened.ok) return opened;
      if (env.host === 'trial' && !opened.value.practice) {
        opened.value.close();
        return fail({ code: 'not-allowed', rule: 'trial-host' });
      }
      const admitted = session.admit(opened.value, began);
      if (!admitted.ok) return admitted;
      if (!session.isOlderCopy) session.noteOpened();
      onUnlocked();
      void costs.afterUnlock(passphrase);
      return ok({});
    },

    async recover({ code, passphrase }) {
      const place = session.checkPlace();
      if (!place.ok) return place;
      if (!session.strengthOf(passphrase).enough) return fail({ code: 'weak-passphrase' });
      const began = session.locks;
      const recovered = await throttle.attempt(() =>
        recoverStore(storeEnv, { file: session.storeFile, recoveryCode: code, passphrase, kdf: costs.forNew() }),
      );
      if (!recovered.ok) return recovered;
      const taken = takeOver(recovered.value, began);
      if (taken.ok && !session.isOlderCopy) session.noteOpened();
      return taken;
    },

    acceptCopy() {
      if (!session.isOlderCopy) return fail({ code: 'not-found' });
      session.accept();
      session.noteOpened();
      onUnlocked();
      return ok({});
    },

    upgraded() {
      const { upgraded } = session;
      const backup = upgraded && { name: basename(upgraded.backup), folder: dirname(upgraded.backup) };
      return ok({ upgrade: backup ?? null });
    },

    upgradeSeen() {
      session.upgraded = undefined;
      return ok({});
    },

    lock() {
      session.lock('user');
      return ok({});
    },
  };
}
