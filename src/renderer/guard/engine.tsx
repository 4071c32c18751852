/** One guard for the whole window, taught about this municipality and anew whenever that changes, and what is kept. Gone when it locks. */
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
    setEngine({ client, kept: new KeptFindings(window.samrad.call) });
    let asked = 0;
    const learn = async (): Promise<void> => {
      asked += 1;
      const mine = asked;
      const answer = await window.samrad.call['case.knowledge']({});
      // A later question has a newer answer.
      if (!answer.ok || mine !== asked) return;
      const { population, ...names } = answer.value;
      client.know({ ...names, ...(population === undefined ? {} : { population }) });
    };
    void learn();
    const stop = window.samrad.on('guard.knowledge', () => void learn());
    return () => {
      asked += 1;
      stop();
      client.close();
    };
  }, [makeWorker]);
  return engine === undefined ? null : <EngineContext value={engine}>{children}</EngineContext>;
}
