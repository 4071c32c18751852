/** Making, opening and locking the store, and the sheet that saves it. */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { fail, ok, type Result } from '../domain/result.ts';
import type { PassphraseStrength, VaultStatus } from '../domain/vault.ts';
import { createStore, openStore } from '../store/index.ts';
import { fileFailure } from './file-failure.ts';
import { drawPassphrase } from './passphrase.ts';
import { passphraseStrength } from './passphrase-strength.ts';
import { renderRecoverySheet } from './recovery-sheet.ts';
import type { Session } from './session.ts';
import { Throttle } from './throttle.ts';

type Nothing = Record<string, never>;

export interface VaultServices {
  status(): Result<VaultStatus>;
  suggestPassphrase(): Result<{ passphrase: string }>;
  checkPassphrase(input: { passphrase: string }): Result<PassphraseStrength>;
  create(input: { passphrase: string; practice: boolean }): Promise<Result<Nothing>>;
  saveRecoverySheet(): Promise<Result<{ fileName: string }>>;
  confirmRecovery(input: { lastFour: string }): Result<{ matches: boolean }>;
  unlock(input: { passphrase: string }): Promise<Result<Nothing>>;
  lock(): Result<Nothing>;
}

export function vaultServices(session: Session): VaultServices {
  const { env } = session;
  const storeEnv = { clock: env.clock, random: env.random, argon2Worker: env.paths.argon2Worker };
  const throttle = new Throttle(env.clock);
  /** Letters of the recovery code without its separators, as a person may type them from paper. */
  const letters = (code: string): string => code.toUpperCase().replace(/[^0-9A-Z]/g, '');

  return {
    status: () =>
      ok({
        state: session.isUnlocked ? 'unlocked' : existsSync(session.storeFile) ? 'locked' : 'none',
        host: env.host,
        practice: session.profile.practice,
        folder: env.paths.store,
        organisation: session.profile.organisation,
        locked: session.isUnlocked ? null : session.locked,
        setup: {
          recoveryConfirmed: session.profile.recoveryConfirmed,
          teamNamed: session.profile.organisation !== null,
        },
        version: env.version,
      }),

    suggestPassphrase: () => ok({ passphrase: drawPassphrase(env.random) }),

    checkPassphrase: ({ passphrase }) => ok(passphraseStrength(passphrase)),

    async create({ passphrase, practice }) {
      // The trial host is no safe place for real cases: it makes practice stores only.
      if (env.host === 'trial' && !practice) return fail({ code: 'not-allowed', rule: 'trial-host' });
      if (!passphraseStrength(passphrase).enough) return fail({ code: 'weak-passphrase' });
      try {
        mkdirSync(env.paths.store, { recursive: true });
      } catch (error) {
        return fail(fileFailure(error, 'folder-not-writable'));
      }
      const created = await createStore(storeEnv, { file: session.storeFile, passphrase });
      if (!created.ok) return created;
      session.unlock(created.value.store);
      session.recoveryCode = created.value.recoveryCode;
      session.remember({ organisation: null, recoveryConfirmed: false, practice });
      return ok({});
    },

    async saveRecoverySheet() {
      const code = session.recoveryCode;
      if (code === undefined) return fail({ code: 'not-found' });
      const file = await env.desk.chooseFile('samrad-gjenopprettingsark.pdf');
      if (file === undefined) return fail({ code: 'cancelled' });
      const sheet = await renderRecoverySheet(code, session);
      try {
        writeFileSync(file, sheet);
      } catch (error) {
        return fail(fileFailure(error, 'folder-not-writable'));
      }
      return ok({ fileName: basename(file) });
    },

    confirmRecovery({ lastFour }) {
      const code = session.recoveryCode;
      if (code === undefined) return fail({ code: 'not-found' });
      const matches = letters(code).slice(-4) === letters(lastFour);
      if (matches) {
        session.recoveryCode = undefined;
        session.remember({ recoveryConfirmed: true });
      }
      return ok({ matches });
    },

    async unlock({ passphrase }) {
      const seconds = throttle.secondsLeft();
      if (seconds > 0) return fail({ code: 'wait', seconds });
      const opened = await openStore(storeEnv, { file: session.storeFile, passphrase });
      if (!opened.ok) {
        if (opened.failure.code === 'wrong-passphrase') throttle.failed();
        return opened;
      }
      throttle.passed();
      session.unlock(opened.value);
      return ok({});
    },

    lock() {
      session.lock('user');
      return ok({});
    },
  };
}
