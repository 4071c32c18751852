/** What every change of keys begins with: an unlocked PC that is left alone must not be enough. */
import { fail, ok, type Result } from '../domain/result.ts';
import type { Store } from '../store/index.ts';
import type { Session } from './session.ts';

export interface Own {
  /** The passphrase of whoever is logged in. */
  readonly own: string;
}

/** Runs work on the open store when `own` is the passphrase of the person who opened it. */
export async function asOneself<T>(
  session: Session,
  own: string,
  work: (store: Store) => Promise<Result<T>>,
): Promise<Result<T>> {
  const checked = await session.throttle.attempt(async (): Promise<Result<Store>> => {
    const open = session.read(ok);
    if (!open.ok) return open;
    const isOwn = await open.value.keys.isOwn(own);
    if (!isOwn.ok) return isOwn;
    return isOwn.value ? open : fail({ code: 'wrong-passphrase' });
  });
  if (!checked.ok) return checked;
  // Checking takes its time, and the store may have been locked meanwhile.
  return checked.value.isOpen ? work(checked.value) : fail({ code: 'locked' });
}

/** Takes a key away, and goes on with the store under its new data key. A disk that fails on the way locks it. */
export async function removeKey(session: Session, store: Store, id: string): Promise<Result<Store>> {
  const began = session.locks;
  const other = await store.removeKey(id);
  if (other.ok && session.locks !== began) {
    // Locked meanwhile: the new key must not be open behind the lock. The change stands.
    other.value.close();
    return fail({ code: 'locked' });
  }
  if (other.ok) session.exchange(other.value);
  else if (!store.isOpen) session.lock('disk');
  return other;
}
