/** What every step of the assistant sees of the form. */
import { createContext, useContext } from 'react';
import type { ConsentStep } from '../app/router.tsx';
import type { Changes } from '../paper/use-changes.ts';
import { fill, useTexts } from '../text/texts.ts';
import type { ConsentFaults, ConsentField, ConsentState } from './consent-form.ts';

export interface ConsentPageContext extends Changes<ConsentState> {
  /** `YYYY-MM-DD` */
  readonly today: string;
  /** Faults that may be told: none before the form was tried. */
  readonly told: ConsentFaults;
  goTo(step: ConsentStep, control?: string): void;
}

const Context = createContext<ConsentPageContext | undefined>(undefined);
export const ConsentProvider = Context;

export function useConsent(): ConsentPageContext {
  const page = useContext(Context);
  if (page === undefined) throw new Error('useConsent outside ConsentProvider');
  return page;
}

/** The text of a field's fault, when it is to be told. */
export function useFaultText(): (field: ConsentField) => string | undefined {
  const t = useTexts('consent').errors;
  const { told } = useConsent();
  return (field) => {
    const fault = told[field];
    return fault === undefined ? undefined : fill(t[fault], {});
  };
}
