/**
 * Unlocking with the PC: the operating system keeps a random secret for whoever is logged in, and gives it back to them and
 * to nobody else. Off until a person turns it on. What it protects against is the disk and copies of the file; whoever is
 * logged in as that person opens the store with it.
 */
import { fail, ok, type Result } from '../domain/result.ts';
import type { OsKey, OsKeyObstacle } from '../domain/vault.ts';
import { OS_SECRET_BYTES, openStore, wrappedSecrets } from '../store/index.ts';
import { asOneself, type Own, removeKey } from './as-oneself.ts';
import type { Session } from './session.ts';

type Nothing = Record<string, never>;

export interface OsKeyServices {
  /** While locked, whether the key file has anything for this PC to try; while unlocked, what the person has. */
  get(): Promise<Result<OsKey>>;
  add(input: Own): Promise<Result<OsKey>>;
  remove(input: Own): Promise<Result<OsKey>>;
  /** Fails `os-key` when the operating system has nothing that opens it: then the passphrase does. */
  unlock(): Promise<Result<Nothing>>;
}

/** `onUnlocked` runs after a store that was locked has been opened. */
export function osKeyServices(session: Session, onUnlocked: () => void): OsKeyServices {
  const { env, storeEnvironment: storeEnv } = session;

  const obstacle = async (): Promise<OsKeyObstacle | null> =>
    session.policy.rules.osKeySlot === false ? 'policy' : env.osVault === undefined ? 'host' : env.osVault.obstacle();

  const known = (): Result<string | null> => {
    if (session.isUnlocked) {
      const own = session.read((store) => store.keys.osKey());
      return own.ok ? ok(own.value?.since ?? null) : own;
    }
    const wrapped = wrappedSecrets(storeEnv, session.storeFile);
    return ok(wrapped.ok ? (wrapped.value.at(-1)?.since ?? null) : null);
  };
  const get = async (): Promise<Result<OsKey>> => {
    const stands = await obstacle();
    const since = known();
    return since.ok ? ok({ obstacle: stands, since: since.value }) : since;
  };

  /** What the operating system gives back of what it may have wrapped; what it does not know is another PC's or damaged. */
  const secrets = async (): Promise<ReadonlyMap<string, Uint8Array>> => {
    const wrapped = wrappedSecrets(storeEnv, session.storeFile);
    const given = new Map<string, Uint8Array>();
    for (const { id, wrapped: bytes } of wrapped.ok ? wrapped.value : []) {
      try {
        const secret = Buffer.from((await env.osVault?.unwrap(bytes)) ?? '', 'base64');
        if (secret.length === OS_SECRET_BYTES) given.set(id, secret);
      } catch {
        // Wrapped for another person or on another PC.
      }
    }
    return given;
  };

  return {
    get,

    async add({ own }) {
      const stands = await obstacle();
      if (stands === 'policy') return fail({ code: 'not-allowed', rule: 'policy' });
      const { osVault } = env;
      if (stands !== null || osVault === undefined) return fail({ code: 'os-key', reason: 'unavailable' });
      const added = await asOneself(session, own, async (store) => {
        const secret = env.random(new Uint8Array(OS_SECRET_BYTES));
        try {
          const text = Buffer.from(secret).toString('base64');
          const wrapped = await osVault.wrap(text);
          // Proved before it counts: a key that does not come back would only be found out at the lock screen.
          if ((await osVault.unwrap(wrapped)) !== text) return fail({ code: 'os-key', reason: 'unavailable' });
          return store.isOpen ? store.keys.addOsKey({ secret, wrapped }) : fail({ code: 'locked' });
        } catch {
          return fail({ code: 'os-key', reason: 'unavailable' });
        } finally {
          secret.fill(0);
        }
      });
      if (!added.ok) return added;
      session.note('os-key-added');
      return get();
    },

    async remove({ own }) {
      const removed = await asOneself(session, own, async (store) => {
        const present = store.keys.osKey();
        if (!present.ok) return present;
        return present.value === undefined ? fail({ code: 'not-found' }) : removeKey(session, store, present.value.id);
      });
      if (!removed.ok) return removed;
      session.note('os-key-removed');
      return get();
    },

    async unlock() {
      const place = session.checkPlace();
      if (!place.ok) return place;
      const began = session.locks;
      const stands = await obstacle();
      if (stands === 'policy') return fail({ code: 'not-allowed', rule: 'policy' });
      if (stands !== null) return fail({ code: 'os-key', reason: 'unavailable' });
      const osSecrets = await secrets();
      if (osSecrets.size === 0) return fail({ code: 'os-key', reason: 'foreign' });
      const opened = await openStore(storeEnv, { file: session.storeFile, osSecrets });
      for (const secret of osSecrets.values()) secret.fill(0);
      if (!opened.ok) {
        // No passphrase was tried, so none was wrong.
        return opened.failure.code === 'wrong-passphrase' ? fail({ code: 'os-key', reason: 'foreign' }) : opened;
      }
      const admitted = session.admit(opened.value, began);
      if (!admitted.ok) return admitted;
      if (!session.isOlderCopy) session.noteOpened();
      onUnlocked();
      return ok({});
    },
  };
}
