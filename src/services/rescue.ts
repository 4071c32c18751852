/** When a store does not open: what can be said of its files, and saving what can be read. */
import { renameSync, rmSync } from 'node:fs';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SalvageReport } from '../domain/salvage.ts';
import type { StoreExam } from '../domain/vault.ts';
import {
  adoptSalvaged,
  filesOfDatabase,
  keyFileOf,
  nodeFiles,
  PAGE_SIZE,
  readKeyFile,
  readOpenNote,
  salvagedOf,
  salvageStore,
  unfinishedOf,
} from '../store/index.ts';
import { fileFailure } from './file-failure.ts';
import type { Session } from './session.ts';

interface Attempt {
  readonly passphrase: string;
}

export interface RescueServices {
  /** Needs no key and changes nothing. */
  examine(): Result<StoreExam>;
  /** Copies what can be read of the locked store to an encrypted one beside it; the store itself is not touched. */
  salvage(input: Attempt): Promise<Result<SalvageReport>>;
  /** Goes on with what was rescued; the damaged store is kept. */
  useSalvaged(input: Attempt): Promise<Result<Record<string, never>>>;
}

/** `backups` names the files whose key files may help, newest first. */
export function rescueServices(session: Session, backups: () => string[]): RescueServices {
  const { env, storeEnvironment: storeEnv, storeFile: file, throttle } = session;

  const keysOf = (): StoreExam['keys'] => {
    try {
      const read = readKeyFile(nodeFiles, file);
      if (read.ok) return 'whole';
      return read.failure.code === 'not-a-store'
        ? 'missing'
        : read.failure.code === 'newer-store'
          ? 'newer'
          : 'damaged';
    } catch {
      return 'damaged';
    }
  };
  const databaseOf = (): StoreExam['database'] => {
    const found = nodeFiles.describe(file);
    if (found === undefined) return 'missing';
    return found.size === 0 ? 'empty' : found.size % PAGE_SIZE === 0 ? 'there' : 'cut';
  };

  /** Asks for the passphrase as the lock screen does: wrong ones make the person wait. */
  const attempt = async <T>(work: () => Promise<Result<T>>): Promise<Result<T>> => {
    const place = session.checkPlace();
    if (!place.ok) return place;
    return throttle.attempt(async () => (session.isUnlocked ? fail({ code: 'in-use' }) : work()));
  };

  return {
    examine() {
      const note = readOpenNote(file);
      return ok({
        keys: keysOf(),
        database: databaseOf(),
        openBy: note === undefined ? null : { host: note.host, since: note.since },
      });
    },

    salvage: ({ passphrase }) =>
      attempt(async () => {
        const to = salvagedOf(file);
        const fresh = unfinishedOf(to);
        const remove = (store: string): void => {
          for (const part of [...filesOfDatabase(store), keyFileOf(store)]) rmSync(part, { force: true });
        };
        try {
          remove(fresh);
          const made = await salvageStore(storeEnv, {
            file,
            to: fresh,
            backups: backups(),
            practice: session.profile.practice,
            passphrase,
          });
          if (!made.ok) return made;
          // What was rescued before gives way only now: a wrong passphrase, or a disk that has become worse, must not cost it.
          remove(to);
          renameSync(keyFileOf(fresh), keyFileOf(to));
          renameSync(fresh, to);
          return made;
        } catch (error) {
          return fail(fileFailure(error, 'folder-not-writable'));
        }
      }),

    useSalvaged({ passphrase }) {
      const began = session.locks;
      return attempt(async () => {
        const adopted = await adoptSalvaged(storeEnv, { file, passphrase });
        if (!adopted.ok) return adopted;
        if (env.host === 'trial' && !adopted.value.practice) {
          adopted.value.close();
          return fail({ code: 'not-allowed', rule: 'trial-host' });
        }
        const admitted = session.admit(adopted.value, began);
        if (!admitted.ok) return admitted;
        session.accept();
        return ok({});
      });
    },
  };
}
