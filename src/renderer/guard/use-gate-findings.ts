/** Texts read by the guard once more, as a gate needs it: what still waits for an answer. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import { useEngine } from './engine.tsx';
import type { OpenFinding } from './field-board.ts';
import type { FoundWords, KeptState } from './kept-findings.ts';

export interface GateText {
  readonly text: string;
  /** Employees may be named in it. */
  readonly staffField?: true;
  /** Ids of the documents it belongs to: words that are kept in one of them are kept. */
  readonly documents: readonly string[];
}

export type FoundIn<T> = OpenFinding & { readonly source: T };

/**
 * The open findings of all texts, in their order. Undefined while the guard reads, or the store says what is kept.
 *
 * @param texts the same array until a text changes
 */
export function useGateFindings<T extends GateText>(texts: readonly T[]): readonly FoundIn<T>[] | undefined {
  const { client, kept } = useEngine();
  const [read, setRead] = useState<{ readonly texts: readonly T[]; readonly found: readonly FoundIn<T>[] }>();
  const epoch = useSyncExternalStore(
    (told) => client.subscribe(told),
    () => client.epoch,
  );
  const keptEpoch = useSyncExternalStore(kept.subscribe, kept.epoch);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a guard that has learnt something reads everything anew
  useEffect(() => {
    let wanted = true;
    void Promise.all(texts.map((t) => client.scan(t.text, t.staffField))).then((scans) => {
      if (!wanted) return;
      const found = texts.flatMap((source, i) =>
        (scans[i]?.findings ?? []).map((f) => ({ ...f, words: source.text.slice(f.start, f.end), source })),
      );
      setRead({ texts, found });
    });
    return () => {
      wanted = false;
    };
  }, [client, texts, epoch]);
  const found = read?.texts === texts ? read.found : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept changes under the same findings
  const unknown = useMemo(
    () => (found ?? []).filter((f) => stateOf(f, (id) => kept.state(id, f)) === 'unknown'),
    [found, kept, keptEpoch],
  );
  useEffect(() => {
    const asked = new Map<string, FoundWords[]>();
    for (const f of unknown) for (const id of f.source.documents) asked.set(id, [...(asked.get(id) ?? []), f]);
    for (const [id, words] of asked) void kept.ask(id, words);
  }, [kept, unknown]);
  return unknown.length > 0 ? undefined : found?.filter((f) => stateOf(f, (id) => kept.state(id, f)) === 'open');
}

function stateOf({ source }: FoundIn<GateText>, stateIn: (document: string) => KeptState): KeptState {
  const states = source.documents.map(stateIn);
  if (states.includes('kept')) return 'kept';
  return states.includes('unknown') ? 'unknown' : 'open';
}
