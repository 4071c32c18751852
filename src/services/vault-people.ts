/** Who has a passphrase to the store. Whoever changes that shows first that they are the one logged in. */
import type { TeamRole } from '../domain/codes.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { Person } from '../domain/vault.ts';
import { asOneself, type Own, removeKey } from './as-oneself.ts';
import type { KeyCosts } from './key-cost.ts';
import type { Session } from './session.ts';

type Nothing = Record<string, never>;
export interface PeopleServices {
  list(): Result<Person[]>;
  add(input: Own & { role: TeamRole; passphrase: string }): Promise<Result<Person[]>>;
  remove(input: Own & { id: string }): Promise<Result<Person[]>>;
  changePassphrase(input: Own & { passphrase: string }): Promise<Result<Nothing>>;
  renewRecoverySheet(input: Own): Promise<Result<Nothing>>;
}

export function peopleServices(session: Session, costs: Pick<KeyCosts, 'forNew'>): PeopleServices {
  const list = (): Result<Person[]> => session.read((store) => store.keys.people());

  return {
    list,

    async add({ own, role, passphrase }) {
      if (!session.strengthOf(passphrase).enough) return fail({ code: 'weak-passphrase' });
      const added = await asOneself(session, own, (store) =>
        store.keys.addPerson({ role, passphrase, cost: costs.forNew() }),
      );
      if (!added.ok) return added;
      session.note('person-added');
      return list();
    },

    async remove({ own, id }) {
      const removed = await asOneself(session, own, (store) => removeKey(session, store, id));
      if (!removed.ok) return removed;
      session.note('person-removed');
      return list();
    },

    async changePassphrase({ own, passphrase }) {
      if (!session.strengthOf(passphrase).enough) return fail({ code: 'weak-passphrase' });
      const changed = await asOneself(session, own, (store) =>
        store.keys.changePassphrase({ passphrase, cost: costs.forNew() }),
      );
      if (!changed.ok) return changed;
      session.note('passphrase-changed');
      return ok({});
    },

    async renewRecoverySheet({ own }) {
      const renewed = await asOneself(session, own, async (store) => store.keys.renewRecoveryCode());
      if (!renewed.ok) return renewed;
      session.recoveryCode = renewed.value;
      session.note('recovery-renewed');
      return ok({});
    },
  };
}
