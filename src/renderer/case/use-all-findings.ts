/** The whole case read by the guard once more, text by text: what the last step and the gate look at. */
import { useMemo } from 'react';
import type { CaseDraft } from '../../domain/case.ts';
import type { CaseStep } from '../app/router.tsx';
import { type FoundIn, type GateText, useGateFindings } from '../guard/index.ts';
import { type DraftText, STEP_OF_TEXT, textsOf } from './draft-texts.ts';

export interface CaseFinding extends FoundIn<DraftText & GateText> {
  readonly step: CaseStep;
}

/** Undefined while the guard reads, or the store says what is kept. Kept findings are left out. */
export function useAllFindings(caseId: string, draft: CaseDraft): readonly CaseFinding[] | undefined {
  const texts = useMemo(() => textsOf(draft).map((text) => ({ ...text, documents: [caseId] })), [draft, caseId]);
  const found = useGateFindings(texts);
  return useMemo(() => found?.map((f) => ({ ...f, step: STEP_OF_TEXT[f.source.field] })), [found]);
}
