/** What every step of a case needs: the draft, the two ways to change it, and where to go. */
import { createContext, useContext } from 'react';
import type { CaseDraft } from '../../domain/case.ts';
import type { CaseStep } from '../app/router.tsx';
import type { WorkingCase, WorkingState } from './working-case.ts';

export interface CasePageContext extends WorkingState {
  readonly working: WorkingCase;
  /** It was asked to be ready and is not: the last step says why at once. */
  readonly asked: boolean;
  /** Choices, lists and ticks: one step of undo. */
  change(part: CaseDraft): void;
  /** Free text: the field undoes it itself. */
  write(part: CaseDraft): void;
  /** Goes to a step, and to a control there when one is named. */
  goTo(step: CaseStep, control?: string): void;
}

const Context = createContext<CasePageContext | undefined>(undefined);
export const CasePageProvider = Context;

export function useCasePage(): CasePageContext {
  const page = useContext(Context);
  if (page === undefined) throw new Error('useCasePage outside CasePage');
  return page;
}
