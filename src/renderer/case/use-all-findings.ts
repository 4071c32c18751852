/** The whole case read by the guard once more, text by text: what the last step and the gate look at. */
import { useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { CaseDraft } from '../../domain/case.ts';
import type { CaseStep } from '../app/router.tsx';
import type { OpenFinding } from '../guard/field-board.ts';
import { useEngine } from '../guard/index.ts';
import { type DraftText, STEP_OF_TEXT, textsOf } from './draft-texts.ts';

export interface CaseFinding extends OpenFinding {
  readonly step: CaseStep;
  readonly source: DraftText;
}

/** Undefined while the guard reads, or the store says what is kept. Kept findings are left out. */
export function useAllFindings(caseId: string, draft: CaseDraft): readonly CaseFinding[] | undefined {
  const { client, kept } = useEngine();
  const [read, setRead] = useState<{ readonly draft: CaseDraft; readonly found: readonly CaseFinding[] }>();
  const epoch = useSyncExternalStore(
    (told) => client.subscribe(told),
    () => client.epoch,
  );
  const keptEpoch = useSyncExternalStore(kept.subscribe, kept.epoch);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a guard that has learnt something reads everything anew
  useEffect(() => {
    let wanted = true;
    const texts = textsOf(draft);
    void Promise.all(texts.map((t) => client.scan(t.text))).then((scans) => {
      if (!wanted) return;
      const found = texts.flatMap((source, i) =>
        (scans[i]?.findings ?? []).map((f) => ({
          ...f,
          words: source.text.slice(f.start, f.end),
          step: STEP_OF_TEXT[source.field],
          source,
        })),
      );
      setRead({ draft, found });
    });
    return () => {
      wanted = false;
    };
  }, [client, draft, epoch]);
  const found = read?.draft === draft ? read.found : undefined;
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is kept changes under the same findings
  const unknown = useMemo(
    () => (found ?? []).filter((f) => kept.state(caseId, f) === 'unknown'),
    [found, kept, caseId, keptEpoch],
  );
  useEffect(() => {
    if (unknown.length > 0) void kept.ask(caseId, unknown);
  }, [kept, caseId, unknown]);
  return unknown.length > 0 ? undefined : found?.filter((f) => kept.state(caseId, f) === 'open');
}
