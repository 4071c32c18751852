/** What the whole window knows: whether the store is open, and the person's choices. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Locale } from '../../domain/language.ts';
import type { Failure } from '../../domain/result.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../domain/settings.ts';
import type { VaultStatus } from '../../domain/vault.ts';

/** What the window says first after it was put up anew. */
export interface Arrival {
  /** A backup is in place; the name of the file with what it replaced, null when there was none. */
  readonly restored: string | null;
  /** How many things that had been deleted were in it, and are deleted again. */
  readonly deletedAgain: number;
}

export interface Session {
  readonly locale: Locale;
  readonly status: VaultStatus;
  readonly preferences: Preferences;
  /** Asks main for the status anew, after something that changes it. */
  refresh(): Promise<void>;
  choose(preferences: Preferences): Promise<Failure | undefined>;
  /** Another store is open: everything the window holds of the one before is let go, and it is put up anew. */
  renew(arrival?: Arrival): Promise<void>;
  readonly arrival: Arrival | undefined;
  /** Counts the renewals. */
  readonly round: number;
}

const SessionContext = createContext<Session | undefined>(undefined);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === undefined) throw new Error('useSession outside SessionProvider');
  return session;
}

export { SessionContext };

/** Fetches status and choices before anything is shown; nothing flashes. */
export function SessionProvider({ children }: { readonly children: ReactNode }) {
  const [status, setStatus] = useState<VaultStatus>();
  const [preferences, setPreferences] = useState<Preferences>();
  const [{ round, arrival }, setRound] = useState<{ round: number; arrival?: Arrival }>({ round: 0 });

  const refresh = useCallback(async () => {
    const answer = await window.samrad.call['vault.status']({});
    if (answer.ok) setStatus(answer.value);
  }, []);
  const renew = useCallback(
    async (next?: Arrival) => {
      await refresh();
      setRound((before) => ({ round: before.round + 1, ...(next && { arrival: next }) }));
    },
    [refresh],
  );
  const choose = useCallback(async (next: Preferences) => {
    const answer = await window.samrad.call['settings.set'](next);
    setPreferences(next);
    return answer.ok ? undefined : answer.failure;
  }, []);

  useEffect(() => {
    void refresh();
    void window.samrad.call['settings.get']({}).then((answer) => {
      setPreferences(answer.ok ? answer.value : DEFAULT_PREFERENCES);
    });
  }, [refresh]);
  useEffect(() => {
    if (preferences === undefined) return;
    document.documentElement.lang = preferences.locale;
    document.documentElement.dataset.colorScheme = preferences.colorScheme;
  }, [preferences]);

  const session = useMemo(
    () =>
      status &&
      preferences && { locale: preferences.locale, status, preferences, refresh, choose, renew, arrival, round },
    [status, preferences, refresh, choose, renew, arrival, round],
  );
  return session === undefined ? null : <SessionContext value={session}>{children}</SessionContext>;
}
