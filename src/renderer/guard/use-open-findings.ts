/** The findings of a text that wait for an answer, and those a person has chosen to keep, each with its words. */
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { useEngine } from './engine.tsx';
import type { OpenFinding } from './field-board.ts';
import { useGuarded } from './GuardProvider.tsx';
import { useScan } from './use-scan.ts';

interface Sorted {
  readonly open: readonly OpenFinding[];
  readonly kept: readonly OpenFinding[];
  /** False while the guard has not read this very text, or the store has not said what is kept in it. */
  readonly upToDate: boolean;
}

export function useOpenFindings(text: string, staffField: boolean): Sorted {
  const { kept } = useEngine();
  const { document } = useGuarded();
  const { findings, upToDate } = useScan(text, staffField);
  const epoch = useSyncExternalStore(kept.subscribe, kept.epoch);
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept changes under the same findings
  const sorted = useMemo(() => {
    const all = findings.map((f) => ({ ...f, words: text.slice(f.start, f.end) }));
    const of = (state: ReturnType<typeof kept.state>): OpenFinding[] =>
      all.filter((f) => kept.state(document, f) === state);
    return { open: of('open'), kept: of('kept'), unknown: of('unknown') };
  }, [findings, text, kept, document, epoch]);
  useEffect(() => {
    if (sorted.unknown.length > 0) void kept.ask(document, sorted.unknown);
  }, [kept, document, sorted]);
  return { open: sorted.open, kept: sorted.kept, upToDate: upToDate && sorted.unknown.length === 0 };
}
