/** Notes being written stay on the desk while one looks at other pages; locking puts down what may be saved. */
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
import type { CaseNotes } from '../../domain/case-notes.ts';
import type { CaseNotesView } from '../../domain/minutes-view.ts';
import type { Failure, Result } from '../../domain/result.ts';
import { Working, type WorkingState } from '../app/working.ts';
import { useEngine } from '../guard/index.ts';
import { NOTES_TEXTS } from './notes-texts.ts';

export type WorkingNotes = Working<CaseNotesView, CaseNotes>;
export type NotesState = WorkingState<CaseNotesView, CaseNotes>;

interface Desk {
  readonly notes: Map<string, WorkingNotes>;
  get(meeting: string, caseId: string): Promise<Result<CaseNotesView>>;
  put(view: CaseNotesView): WorkingNotes;
  /** Saves all that waits; false when something could not be kept. */
  flush(): Promise<boolean>;
}

const DeskContext = createContext<Desk | undefined>(undefined);

const keyOf = (meeting: string, caseId: string): string => `${meeting} ${caseId}`;

export function NotesDesk({ children }: { readonly children: ReactNode }) {
  const { client } = useEngine();
  const notes = useRef(new Map<string, WorkingNotes>());
  const desk = useMemo<Desk>(() => {
    const get = (meeting: string, caseId: string) => window.samrad.call['minutes.notes']({ meeting, case: caseId });
    return {
      notes: notes.current,
      get,
      put(view) {
        const working: WorkingNotes = new Working(view, ({ notes: draft }) => draft, NOTES_TEXTS, {
          get: () => get(view.meeting, view.case),
          save: ({ meeting, case: caseId, version }, draft) =>
            window.samrad.call['minutes.saveNotes']({ meeting, case: caseId, version, notes: draft }),
          mustGo: async (text) => (await client.scan(text)).findings.some((f) => f.severity === 'block'),
        });
        notes.current.set(keyOf(view.meeting, view.case), working);
        return working;
      },
      async flush() {
        const kept = await Promise.all([...notes.current.values()].map((working) => working.putDown()));
        return kept.every((each) => each);
      },
    };
  }, [client]);
  useEffect(() => window.samrad.on('vault.locking', () => desk.flush()), [desk]);
  return <DeskContext value={desk}>{children}</DeskContext>;
}

export function useNotesDesk(): Desk {
  const desk = useContext(DeskContext);
  if (desk === undefined) throw new Error('useNotesDesk outside NotesDesk');
  return desk;
}

export type NotesOnDesk =
  | { readonly state: 'loading' }
  | { readonly state: 'failed'; readonly failure: Failure }
  | { readonly state: 'ready'; readonly working: WorkingNotes };

/** Takes the notes of a case onto the desk, or finds them there. */
export function useNotes(meeting: string, caseId: string): NotesOnDesk {
  const desk = useNotesDesk();
  const key = keyOf(meeting, caseId);
  const known = desk.notes.get(key);
  const [taken, setTaken] = useState<NotesOnDesk>(known ? { state: 'ready', working: known } : { state: 'loading' });
  useEffect(() => {
    let wanted = true;
    const lying = desk.notes.get(key);
    // What waits to be saved, or is held back, is newer than the store; otherwise the store is asked, it may have moved on.
    if (lying && (lying.state().save.kind !== 'saved' || lying.state().held.size > 0)) {
      setTaken({ state: 'ready', working: lying });
      return;
    }
    void desk.get(meeting, caseId).then((answer) => {
      if (!wanted) return;
      if (!answer.ok) return setTaken({ state: 'failed', failure: answer.failure });
      const isSame = lying?.state().view.version === answer.value.version && answer.value.version > 0;
      setTaken({ state: 'ready', working: lying !== undefined && isSame ? lying : desk.put(answer.value) });
    });
    return () => {
      wanted = false;
    };
  }, [desk, meeting, caseId, key]);
  return taken;
}

export const useNotesState = (working: WorkingNotes): NotesState =>
  useSyncExternalStore(working.subscribe, working.state);
