/** Who has a passphrase to the store. Whoever changes that shows first that they are the one logged in. */
import type { TeamRole } from '../domain/codes.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Person } from '../domain/vault.ts';
import { DEFAULT_COST, type Store } from '../store/index.ts';
import type { Session } from './session.ts';

type Nothing = Record<string, never>;
interface Own {
  /** The passphrase of whoever is logged in: an unlocked PC that is left alone must not be enough. */
  readonly own: string;
}

export interface PeopleServices {
  list(): Result<Person[]>;
  add(input: Own & { role: TeamRole; passphrase: string }): Promise<Result<Person[]>>;
  remove(input: Own & { id: string }): Promise<Result<Person[]>>;
  changePassphrase(input: Own & { passphrase: string }): Promise<Result<Nothing>>;
  renewRecoverySheet(input: Own): Promise<Result<Nothing>>;
}

export function peopleServices(session: Session): PeopleServices {
  const { throttle } = session;

  /** Runs work on the open store when `own` is the passphrase of the person who opened it. */
  const asOneself = async <T>(own: string, work: (store: Store) => Promise<Result<T>>): Promise<Result<T>> => {
    const checked = await throttle.attempt(async (): Promise<Result<Store>> => {
      const open = session.read(ok);
      if (!open.ok) return open;
      const isOwn = await open.value.keys.isOwn(own);
      if (!isOwn.ok) return isOwn;
      return isOwn.value ? open : fail({ code: 'wrong-passphrase' });
    });
    if (!checked.ok) return checked;
    // Checking takes its time, and the store may have been locked meanwhile.
    return checked.value.isOpen ? work(checked.value) : fail({ code: 'locked' });
  };
  const list = (): Result<Person[]> => session.read((store) => store.keys.people());

  return {
    list,

    async add({ own, role, passphrase }) {
      if (!session.strengthOf(passphrase).enough) return fail({ code: 'weak-passphrase' });
      const added = await asOneself(own, (store) => store.keys.addPerson({ role, passphrase, cost: DEFAULT_COST }));
      if (!added.ok) return added;
      session.note('person-added');
      return list();
    },

    async remove({ own, id }) {
      const removed = await asOneself(own, async (store) => {
        const other = await store.removePerson(id);
        if (other.ok) session.exchange(other.value);
        else if (!store.isOpen) session.lock('disk');
        return other;
      });
      if (!removed.ok) return removed;
      session.note('person-removed');
      return list();
    },

    async changePassphrase({ own, passphrase }) {
      if (!session.strengthOf(passphrase).enough) return fail({ code: 'weak-passphrase' });
      const changed = await asOneself(own, (store) => store.keys.changePassphrase({ passphrase, cost: DEFAULT_COST }));
      if (!changed.ok) return changed;
      session.note('passphrase-changed');
      return ok({});
    },

    async renewRecoverySheet({ own }) {
      const renewed = await asOneself(own, async (store) => store.keys.renewRecoveryCode());
      if (!renewed.ok) return renewed;
      session.recoveryCode = renewed.value;
      session.note('recovery-renewed');
      return ok({});
    },
  };
}
