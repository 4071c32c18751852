/** A form in memory with a way back: what is typed in one field in a row is one change. */
import { useCallback, useState } from 'react';

interface Kept<S> {
  readonly past: readonly S[];
  readonly now: S;
  readonly future: readonly S[];
  /** The field that was changed last; a run of changes to it is taken back as one. */
  readonly field: keyof S | undefined;
}

export interface Changes<S> {
  readonly state: S;
  readonly canUndo: boolean;
  change(part: Partial<S>): void;
  undo(): void;
  redo(): void;
}

/** How many changes can be taken back. */
const MOST = 200;

export function useChanges<S extends object>(start: () => S): Changes<S> {
  const [kept, setKept] = useState<Kept<S>>(() => ({ past: [], now: start(), future: [], field: undefined }));
  const change = useCallback((part: Partial<S>) => {
    setKept(({ past, now, field }) => {
      const fields = Object.keys(part) as (keyof S)[];
      const one = fields.length === 1 && typeof now[fields[0] as keyof S] === 'string' ? fields[0] : undefined;
      const goesOn = one !== undefined && one === field;
      return {
        past: goesOn ? past : [...past, now].slice(-MOST),
        now: { ...now, ...part },
        future: [],
        field: one,
      };
    });
  }, []);
  const undo = useCallback(() => {
    setKept((k) => {
      const before = k.past.at(-1);
      if (before === undefined) return k;
      return { past: k.past.slice(0, -1), now: before, future: [k.now, ...k.future], field: undefined };
    });
  }, []);
  const redo = useCallback(() => {
    setKept((k) => {
      const [next, ...rest] = k.future;
      if (next === undefined) return k;
      return { past: [...k.past, k.now], now: next, future: rest, field: undefined };
    });
  }, []);
  return { state: kept.now, canUndo: kept.past.length > 0, change, undo, redo };
}
