/** Whether meetings on consent are switched on, for the whole window: navigation, settings and overview. */
import { createContext, type ReactNode, useContext, useMemo } from 'react';
import type { CooperationUse } from '../../domain/cooperation-view.ts';
import { useLoad } from '../app/use-load.ts';

interface Known {
  /** Undefined until it is known. */
  readonly use: CooperationUse | undefined;
  reload(): void;
}

const KnownContext = createContext<Known>({ use: undefined, reload: () => {} });

export function CooperationState({ children }: { readonly children: ReactNode }) {
  const loaded = useLoad(() => window.samrad.call['cooperation.use']({}), []);
  const use = loaded.state === 'ready' ? loaded.value : undefined;
  const { reload } = loaded;
  const known = useMemo(() => ({ use, reload }), [use, reload]);
  return <KnownContext value={known}>{children}</KnownContext>;
}

export const useCooperationState = (): Known => useContext(KnownContext);
