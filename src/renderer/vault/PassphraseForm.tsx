/** A passphrase that opens something: what it opens stands above, what went wrong stands at the field, and there is a way out. */
import { Button, Textfield } from '@digdir/designsystemet-react';
import type { FormEvent, ReactNode } from 'react';
import type { Failure } from '../../domain/result.ts';
import { FailureNotice } from '../ui/index.ts';
import { type Attempt, useAttemptError } from './attempt.ts';

export function PassphraseForm({
  attempt,
  words,
  className = '',
  refusal,
  onRun,
  onCancel,
  children,
}: {
  readonly attempt: Attempt;
  readonly words: {
    readonly label: string;
    readonly why?: string;
    readonly empty: string;
    readonly wrong: string;
    readonly run: string;
    readonly running: string;
    readonly cancel: string;
  };
  readonly className?: string;
  /** How a failure is told that is not the passphrase's; nothing for those told as everywhere. */
  readonly refusal?: (failure: Failure) => ReactNode;
  readonly onRun: () => Promise<void>;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}) {
  const error = useAttemptError(attempt, words);
  const { failure, working } = attempt;
  const run = (event: FormEvent): void => {
    event.preventDefault();
    void onRun();
  };
  return (
    <form className={`vault-form ${className}`} onSubmit={run} noValidate>
      {children}
      <Textfield
        ref={attempt.field}
        label={words.label}
        {...(words.why !== undefined && { description: words.why })}
        type="password"
        autoComplete="off"
        value={attempt.value}
        error={error}
        onChange={(e) => attempt.setValue(e.target.value)}
      />
      {failure && error === undefined && (refusal?.(failure) || <FailureNotice failure={failure} />)}
      <div className="vault-actions">
        <Button type="submit" aria-busy={working}>
          {working ? words.running : words.run}
        </Button>
        <Button type="button" variant="tertiary" onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
