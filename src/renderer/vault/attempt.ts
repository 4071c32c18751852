/** A passphrase that is typed and tried: the work it opens, and what is said at its field when it does not. */
import { type RefObject, useRef, useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import { fill, useTexts } from '../text/texts.ts';

type Answer = { readonly ok: true } | { readonly ok: false; readonly failure: Failure };

export interface Attempt {
  readonly value: string;
  readonly setValue: (value: string) => void;
  readonly empty: boolean;
  readonly failure: Failure | undefined;
  readonly working: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Runs the work under the passphrase typed; nothing when there is none, or one is under way. */
  run<A extends Answer>(
    work: (passphrase: string) => Promise<A>,
    done: (answer: Extract<A, { ok: true }>) => void,
  ): Promise<void>;
}

/** `known`: what the person has just typed elsewhere. */
export function useAttempt(known = ''): Attempt {
  const [value, setValue] = useState(known);
  const [empty, setEmpty] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [working, setWorking] = useState(false);
  const field = useRef<HTMLInputElement>(null);
  return {
    value,
    setValue,
    empty,
    failure,
    working,
    field,
    async run(work, done) {
      if (working) return;
      setEmpty(value === '');
      setFailure(undefined);
      if (value === '') return field.current?.focus();
      setWorking(true);
      const answer = await work(value);
      setWorking(false);
      if (answer.ok) return done(answer as Extract<typeof answer, { ok: true }>);
      setFailure(answer.failure);
      field.current?.select();
    },
  };
}

/** What stands at the field; undefined when the passphrase is not what failed. */
export function useAttemptError(
  { empty, failure }: Attempt,
  words: { readonly empty: string; readonly wrong: string },
): string | undefined {
  const { wait } = useTexts('vault').people;
  if (empty) return words.empty;
  if (failure?.code === 'wrong-passphrase') return words.wrong;
  return failure?.code === 'wait' ? fill(wait, { seconds: failure.seconds }) : undefined;
}
