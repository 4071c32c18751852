/** The team's planning under edit. Every change is kept at once, one save at a time, and can be undone. */
import { useEffect, useRef, useState } from 'react';
import { toOslo } from '../../../domain/local-time.ts';
import type { Planning } from '../../../domain/planning.ts';
import type { Failure } from '../../../domain/result.ts';

export interface PlanningState {
  /** As it stands on the screen; undefined until it is read. */
  readonly planning: Planning | undefined;
  /** Whether the team has only the suggestions. */
  readonly suggested: boolean;
  /** Raised when the content is another than the one the screen wrote. */
  readonly round: number;
  readonly saving: 'nothing' | 'saving' | 'saved' | 'failed';
  readonly savedAt: string | undefined;
  readonly failure: Failure | undefined;
  readonly canUndo: boolean;
  readonly canRedo: boolean;
}

export interface PlanningEditor {
  change(planning: Planning): void;
  undo(): void;
  redo(): void;
  reload(): void;
}

const same = (a: Planning, b: Planning): boolean => JSON.stringify(a) === JSON.stringify(b);

export function usePlanning(): { readonly editor: PlanningEditor; readonly state: PlanningState } {
  const [state, setState] = useState<PlanningState>({
    planning: undefined,
    suggested: false,
    round: 0,
    saving: 'nothing',
    savedAt: undefined,
    failure: undefined,
    canUndo: false,
    canRedo: false,
  });
  const [editor, hold] = useEditor(setState);
  const { reload } = editor;
  useEffect(() => {
    reload();
    return hold;
  }, [reload, hold]);
  return { editor, state };
}

/** Kept outside the drawing: saves follow each other, however often the screen is drawn meanwhile. */
function useEditor(tell: (change: (before: PlanningState) => PlanningState) => void): [PlanningEditor, () => void] {
  const made = useRef<[PlanningEditor, () => void]>(undefined);
  made.current ??= makeEditor(tell);
  return made.current;
}

function makeEditor(tell: (change: (before: PlanningState) => PlanningState) => void): [PlanningEditor, () => void] {
  let now: Planning | undefined;
  let version: number | null = null;
  let pending = false;
  let saving = false;
  let shown = true;
  const past: Planning[] = [];
  const future: Planning[] = [];
  const set = (change: Partial<PlanningState>): void => {
    if (!shown) return;
    tell((before) => ({ ...before, ...change, canUndo: past.length > 0, canRedo: future.length > 0 }));
  };
  const save = async (): Promise<void> => {
    pending = true;
    if (saving) return;
    saving = true;
    set({ saving: 'saving' });
    while (pending && now !== undefined) {
      pending = false;
      const answer = await window.samrad.call['planning.save']({ planning: now, version });
      if (!answer.ok) {
        saving = false;
        return set({ saving: 'failed', failure: answer.failure });
      }
      version = answer.value.version;
    }
    saving = false;
    set({ saving: 'saved', savedAt: toOslo(new Date()).time, failure: undefined, suggested: false });
  };
  const put = (planning: Planning, isNew: boolean): void => {
    now = planning;
    tell((before) => ({ ...before, planning, round: before.round + (isNew ? 1 : 0) }));
    void save();
  };
  const step = (from: Planning[], to: Planning[]): void => {
    const planning = from.pop();
    if (planning === undefined || now === undefined) return;
    to.push(now);
    put(planning, true);
  };
  const editor: PlanningEditor = {
    change(planning) {
      if (now === undefined || same(now, planning)) return;
      past.push(now);
      future.length = 0;
      put(planning, false);
    },
    undo: () => step(past, future),
    redo: () => step(future, past),
    reload: () =>
      void window.samrad.call['planning.get']({}).then((answer) => {
        shown = true;
        if (!answer.ok) return set({ failure: answer.failure });
        now = answer.value.planning;
        version = answer.value.version;
        past.length = 0;
        future.length = 0;
        tell((before) => ({
          ...before,
          planning: now,
          suggested: version === null,
          round: before.round + 1,
          failure: undefined,
          saving: 'nothing',
          canUndo: false,
          canRedo: false,
        }));
      }),
  };
  return [
    editor,
    () => {
      shown = false;
    },
  ];
}
