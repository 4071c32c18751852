/** What every change of keys begins with: showing that one is the person who unlocked. */
import { Textfield } from '@digdir/designsystemet-react';
import { type RefObject, useRef, useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice } from '../ui/index.ts';

type Answer = { readonly ok: true } | { readonly ok: false; readonly failure: Failure };

export interface Own {
  readonly value: string;
  readonly setValue: (value: string) => void;
  readonly empty: boolean;
  readonly failure: Failure | undefined;
  readonly working: boolean;
  readonly field: RefObject<HTMLInputElement | null>;
  /** Runs a change under the passphrase typed; nothing when there is none, or one is under way. */
  run<A extends Answer>(
    change: (own: string) => Promise<A>,
    done: (answer: Extract<A, { ok: true }>) => void,
  ): Promise<void>;
}

export function useOwn(): Own {
  const [value, setValue] = useState('');
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
    async run(change, done) {
      if (working) return;
      setEmpty(value === '');
      setFailure(undefined);
      if (value === '') return field.current?.focus();
      setWorking(true);
      const answer = await change(value);
      setWorking(false);
      if (answer.ok) return done(answer as Extract<typeof answer, { ok: true }>);
      setFailure(answer.failure);
      field.current?.select();
    },
  };
}

export function OwnPassphrase({ own }: { readonly own: Own }) {
  const t = useTexts('vault').people;
  const { failure } = own;
  const error = own.empty
    ? t.emptyOwn
    : failure?.code === 'wrong-passphrase'
      ? t.wrong
      : failure?.code === 'wait'
        ? fill(t.wait, { seconds: failure.seconds })
        : undefined;
  return (
    <>
      <Textfield
        ref={own.field}
        label={t.own}
        description={t.ownWhy}
        type="password"
        autoComplete="off"
        value={own.value}
        error={error}
        onChange={(e) => own.setValue(e.target.value)}
      />
      {failure && error === undefined && <FailureNotice failure={failure} />}
    </>
  );
}
