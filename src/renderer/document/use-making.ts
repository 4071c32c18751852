/** Making files of a document: whether it is under way, and how it went. */
import { useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import type { Order } from './order.ts';

export type Outcome =
  | { readonly kind: 'made'; readonly files: readonly string[] }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly failure: Failure };

export interface Making {
  /** What is being made now. */
  readonly busy: Order | undefined;
  readonly outcome: Outcome | undefined;
  make(order: Order): void;
  openFolder(): void;
}

/** `onMade` runs when files are saved: making a summons changes its meeting. */
export function useMaking(onMade: () => Promise<void> = async () => {}): Making {
  const [busy, setBusy] = useState<Order>();
  const [outcome, setOutcome] = useState<Outcome>();

  const make = async (order: Order): Promise<void> => {
    if (busy !== undefined) return;
    setBusy(order);
    setOutcome(undefined);
    const answer = await window.samrad.call['document.make'](order);
    if (answer.ok) {
      await onMade();
      setOutcome({ kind: 'made', files: answer.value.files });
    } else {
      const { failure } = answer;
      setOutcome(failure.code === 'cancelled' ? { kind: 'cancelled' } : { kind: 'failed', failure });
    }
    setBusy(undefined);
  };
  const openFolder = async (): Promise<void> => {
    const answer = await window.samrad.call['document.openFolder']({});
    if (!answer.ok) setOutcome({ kind: 'failed', failure: answer.failure });
  };
  return { busy, outcome, make: (order) => void make(order), openFolder: () => void openFolder() };
}
