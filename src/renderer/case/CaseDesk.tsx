/** Cases being written stay on the desk while one looks at other pages; locking puts down what may be saved. */
import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import type { CaseDraft } from '../../domain/case.ts';
import type { CaseView } from '../../domain/case-view.ts';
import type { Failure } from '../../domain/result.ts';
import { useEngine } from '../guard/index.ts';
import { type CasePorts, WorkingCase, type WorkingState } from './working-case.ts';

interface Desk {
  readonly cases: Map<string, WorkingCase>;
  readonly ports: CasePorts;
}

const DeskContext = createContext<Desk | undefined>(undefined);

export function CaseDesk({ children }: { readonly children: ReactNode }) {
  const { client } = useEngine();
  const cases = useRef(new Map<string, WorkingCase>());
  const desk = useMemo<Desk>(
    () => ({
      cases: cases.current,
      ports: {
        get: (id) => window.samrad.call['case.get']({ id }),
        save: (id, version, draft) => window.samrad.call['case.save']({ id, version, draft }),
        mustGo: async (text) => (await client.scan(text)).findings.some((f) => f.severity === 'block'),
      },
    }),
    [client],
  );
  useEffect(
    () =>
      window.samrad.on('vault.locking', async () => {
        const kept = await Promise.all([...cases.current.values()].map((working) => working.putDown()));
        return kept.every((each) => each);
      }),
    [],
  );
  return <DeskContext value={desk}>{children}</DeskContext>;
}

/** What other pages may do with cases that lie on the desk. */
export interface OtherPages {
  /** Saves what is not saved. The version that is stored then; undefined when a text is held back or could not be saved. */
  settle(id: string, stored: number): Promise<number | undefined>;
  /** Puts a new case on the desk with a draft in it, and saves what of it may be saved. */
  begin(view: CaseView, draft: CaseDraft): Promise<void>;
}

export function useDesk(): OtherPages {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('useDesk outside CaseDesk');
  return useMemo(
    () => ({
      settle: async (id, stored) => {
        const working = desk.cases.get(id);
        if (working === undefined) return stored;
        await working.flush();
        const { save, held, view } = working.state();
        return save.kind === 'saved' && held.size === 0 ? Math.max(view.version, stored) : undefined;
      },
      begin: async (view, draft) => {
        const working = new WorkingCase(view, desk.ports);
        desk.cases.set(view.id, working);
        working.write(draft);
        await working.flush();
      },
    }),
    [desk],
  );
}

export type OnDesk =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly working: WorkingCase };

/** Takes a case onto the desk, or finds it there. */
export function useOnDesk(id: string): OnDesk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('useOnDesk outside CaseDesk');
  const known = desk.cases.get(id);
  const [taken, setTaken] = useState<OnDesk>(known ? { state: 'ready', working: known } : { state: 'loading' });
  useEffect(() => {
    let wanted = true;
    const lying = desk.cases.get(id);
    // What is waiting to be saved is newer than the store; otherwise the store is asked, it may have moved on.
    if (lying && lying.state().save.kind !== 'saved') {
      setTaken({ state: 'ready', working: lying });
      return;
    }
    void desk.ports.get(id).then((answer) => {
      if (!wanted) return;
      if (!answer.ok) {
        setTaken({ state: 'failed', failure: answer.failure });
        return;
      }
      const held = lying !== undefined && lying.state().held.size > 0;
      if (lying !== undefined && (held || lying.state().view.version === answer.value.version)) {
        setTaken({ state: 'ready', working: lying });
        return;
      }
      const working = new WorkingCase(answer.value, desk.ports);
      desk.cases.set(id, working);
      setTaken({ state: 'ready', working });
    });
    return () => {
      wanted = false;
    };
  }, [desk, id]);
  return taken;
}

export function useWorkingState(working: WorkingCase): WorkingState {
  return useSyncExternalStore(working.subscribe, working.state);
}
