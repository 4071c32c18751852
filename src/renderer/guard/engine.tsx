/** One guard for the whole window, taught about this municipality, and what has been kept so far. Gone when it locks. */
import { createContext, type ReactNode, useCallback, useContext, useEffect, useMemo, useState } from 'react';
import { GuardClient, type GuardWorker } from './guard-client.ts';
import { KeptFindings } from './kept-findings.ts';

export interface Engine {
  readonly client: GuardClient;
  readonly kept: KeptFindings;
  /** Teaches the guard the places and the staff anew, after they were changed. */
  readonly learn: () => void;
}

const EngineContext = createContext<Engine | undefined>(undefined);

export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (engine === undefined) throw new Error('useEngine outside GuardEngine');
  return engine;
}

function teach(client: GuardClient): void {
  void window.samrad.call['case.knowledge']({}).then((answer) => {
    if (!answer.ok) return;
    const { placeNames, staffNames, population } = answer.value;
    client.know({ placeNames, staffNames, ...(population === undefined ? {} : { population }) });
  });
}

const realWorker = (): GuardWorker => new Worker(new URL('./guard-worker.ts', import.meta.url), { type: 'module' });

export function GuardEngine({
  children,
  makeWorker = realWorker,
}: {
  readonly children: ReactNode;
  readonly makeWorker?: () => GuardWorker;
}) {
  const [made, setMade] = useState<Omit<Engine, 'learn'>>();
  useEffect(() => {
    const client = new GuardClient(makeWorker);
    setMade({ client, kept: new KeptFindings() });
    teach(client);
    return () => client.close();
  }, [makeWorker]);
  const learn = useCallback(() => {
    if (made !== undefined) teach(made.client);
  }, [made]);
  const engine = useMemo(() => made && { ...made, learn }, [made, learn]);
  return engine === undefined ? null : <EngineContext value={engine}>{children}</EngineContext>;
}
