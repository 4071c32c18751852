/** One guard for the whole window, taught about this municipality, and what has been kept so far. Gone when it locks. */
import { createContext, type ReactNode, useContext, useEffect, useState } from 'react';
import { GuardClient, type GuardWorker } from './guard-client.ts';
import { KeptFindings } from './kept-findings.ts';

export interface Engine {
  readonly client: GuardClient;
  readonly kept: KeptFindings;
}

const EngineContext = createContext<Engine | undefined>(undefined);

export function useEngine(): Engine {
  const engine = useContext(EngineContext);
  if (engine === undefined) throw new Error('useEngine outside GuardEngine');
  return engine;
}

const realWorker = (): GuardWorker => new Worker(new URL('./guard-worker.ts', import.meta.url), { type: 'module' });

export function GuardEngine({
  children,
  makeWorker = realWorker,
}: {
  readonly children: ReactNode;
  readonly makeWorker?: () => GuardWorker;
}) {
  const [engine, setEngine] = useState<Engine>();
  useEffect(() => {
    const client = new GuardClient(makeWorker);
    setEngine({ client, kept: new KeptFindings() });
    void window.samrad.call['case.knowledge']({}).then((answer) => {
      if (answer.ok) {
        const { placeNames, staffNames, population } = answer.value;
        client.know({ placeNames, staffNames, ...(population === undefined ? {} : { population }) });
      }
    });
    return () => client.close();
  }, [makeWorker]);
  return engine === undefined ? null : <EngineContext value={engine}>{children}</EngineContext>;
}
