/** Making documents of a meeting: which language, which is being made, and how it went. */
import { useState } from 'react';
import type { OperationInput } from '../../api/operations.ts';
import type { DocumentFormat } from '../../domain/codes.ts';
import type { Language } from '../../domain/language.ts';
import type { Failure } from '../../domain/result.ts';

export type MadeType = OperationInput<'document.make'>['type'];

/** In the order a meeting needs them. */
export const MADE_TYPES: readonly MadeType[] = ['summons', 'discussion-form', 'minutes', 'minutes-log'];
const FORMATS: Readonly<Record<MadeType, DocumentFormat[]>> = {
  summons: ['docx', 'pdf', 'ics', 'txt'],
  'discussion-form': ['docx', 'pdf'],
  minutes: ['docx', 'pdf'],
  'minutes-log': ['docx', 'pdf'],
};

export type Outcome =
  | { readonly kind: 'made'; readonly files: readonly string[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Documents {
  readonly language: Language;
  readonly making: MadeType | undefined;
  readonly outcome: Outcome | undefined;
  chooseLanguage(language: Language): void;
  make(type: MadeType): void;
  openFolder(): void;
}

/** `onMade` runs when files are saved: making a summons changes the meeting. */
export function useDocuments(meeting: string, first: Language, onMade: () => Promise<void>): Documents {
  const [language, chooseLanguage] = useState<Language>(first);
  const [making, setMaking] = useState<MadeType>();
  const [outcome, setOutcome] = useState<Outcome>();

  const make = async (type: MadeType): Promise<void> => {
    if (making !== undefined) return;
    setMaking(type);
    setOutcome(undefined);
    const answer = await window.samrad.call['document.make']({ meeting, type, formats: FORMATS[type], language });
    if (answer.ok) {
      await onMade();
      setOutcome({ kind: 'made', files: answer.value.files });
    } else {
      const { failure } = answer;
      setOutcome(failure.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', failure });
    }
    setMaking(undefined);
  };
  const openFolder = async (): Promise<void> => {
    const answer = await window.samrad.call['document.openFolder']({});
    if (!answer.ok) setOutcome({ kind: 'failed', failure: answer.failure });
  };
  return {
    language,
    making,
    outcome,
    chooseLanguage,
    make: (type) => void make(type),
    openFolder: () => void openFolder(),
  };
}
