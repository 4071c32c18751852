/** What the whole window knows: whether the store is open, and the person's choices. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import type { Locale } from '../../domain/language.ts';
import type { Failure } from '../../domain/result.ts';
import { DEFAULT_PREFERENCES, type Preferences } from '../../domain/settings.ts';
import type { VaultStatus } from '../../domain/vault.ts';

export interface Session {
  readonly locale: Locale;
  readonly status: VaultStatus;
  readonly preferences: Preferences;
  /** Asks main for the status anew, after something that changes it. */
  refresh(): Promise<void>;
  choose(preferences: Preferences): Promise<Failure | undefined>;
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

  const refresh = useCallback(async () => {
    const answer = await window.samrad.call['vault.status']({});
    if (answer.ok) setStatus(answer.value);
  }, []);
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
    () => status && preferences && { locale: preferences.locale, status, preferences, refresh, choose },
    [status, preferences, refresh, choose],
  );
  return session === undefined ? null : <SessionContext value={session}>{children}</SessionContext>;
}
