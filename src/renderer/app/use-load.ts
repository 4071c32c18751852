/** Reads something from the store and keeps it until told to read again. */
import { type DependencyList, useCallback, useEffect, useRef, useState } from 'react';
import type { Failure, Result } from '../../domain/result.ts';

export type Loaded<T> =
  | { readonly state: 'loading'; readonly reload: () => void }
  | { readonly state: 'ready'; readonly value: T; readonly reload: () => void; readonly replace: (value: T) => void }
  | { readonly state: 'failed'; readonly failure: Failure; readonly reload: () => void };

/** Runs `load` at once and whenever `inputs` change. While it is read again the old value stays. */
export function useLoad<T>(load: () => Promise<Result<T>>, inputs: DependencyList): Loaded<T> {
  const [result, setResult] = useState<Result<T>>();
  const [round, setRound] = useState(0);
  const current = useRef(load);
  current.current = load;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the caller names what the load depends on
  useEffect(() => {
    let wanted = true;
    void current.current().then((answer) => {
      if (wanted) setResult(answer);
    });
    return () => {
      wanted = false;
    };
  }, [...inputs, round]);
  const reload = useCallback(() => setRound((r) => r + 1), []);
  const replace = useCallback((value: T) => setResult({ ok: true, value }), []);
  if (result === undefined) return { state: 'loading', reload };
  return result.ok
    ? { state: 'ready', value: result.value, reload, replace }
    : { state: 'failed', failure: result.failure, reload };
}
