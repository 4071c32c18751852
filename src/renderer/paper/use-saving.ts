/** Saving documents with names: being made, made, cancelled, failed. */
import { useState } from 'react';
import type { Failure, Result } from '../../domain/result.ts';
import type { Outcome } from '../document/index.ts';

type Saved = Result<{ readonly files: readonly string[] }>;

export interface Saving {
  readonly making: boolean;
  readonly outcome: Outcome | undefined;
  /** Runs the work once at a time; answers its failure, so that the form can mark its fields. */
  save(work: () => Promise<Saved>): Promise<Failure | undefined>;
  openFolder(): void;
  /** Takes away what was said of the last attempt. */
  clear(): void;
}

export function useSaving(): Saving {
  const [making, setMaking] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const save = async (work: () => Promise<Saved>): Promise<Failure | undefined> => {
    if (making) return undefined;
    setMaking(true);
    setOutcome(undefined);
    const answer = await work();
    setMaking(false);
    if (answer.ok) {
      setOutcome({ kind: 'made', files: answer.value.files });
      return undefined;
    }
    const { failure } = answer;
    if (failure.code === 'cancelled') setOutcome({ kind: 'cancelled' });
    else if (failure.code !== 'invalid') setOutcome({ kind: 'failed', failure });
    return failure;
  };
  const openFolder = async (): Promise<void> => {
    const answer = await window.samrad.call['document.openFolder']({});
    if (!answer.ok) setOutcome({ kind: 'failed', failure: answer.failure });
  };
  return { making, outcome, save, openFolder: () => void openFolder(), clear: () => setOutcome(undefined) };
}
