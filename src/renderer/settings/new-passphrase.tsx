/** A new passphrase, written twice or drawn. A drawn one is shown, so that it can be written down. */
import { Button, Textfield } from '@digdir/designsystemet-react';
import { type RefObject, useRef, useState } from 'react';
import { useTexts } from '../text/texts.ts';
import { useWeakText } from '../vault/index.ts';

export interface NewPassphrase {
  readonly value: string;
  readonly again: string;
  readonly drawn: boolean;
  readonly error: 'weak' | 'different' | undefined;
  readonly first: RefObject<HTMLInputElement | null>;
  readonly second: RefObject<HTMLInputElement | null>;
  write(value: string): void;
  writeAgain(value: string): void;
  draw(): Promise<void>;
  /** Whether it may be used; takes focus to what is wrong when not. */
  judge(): Promise<boolean>;
}

export function useNewPassphrase(): NewPassphrase {
  const [value, setValue] = useState('');
  const [again, setAgain] = useState('');
  const [drawn, setDrawn] = useState(false);
  const [error, setError] = useState<'weak' | 'different'>();
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);
  return {
    value,
    again,
    drawn,
    error,
    first,
    second,
    write(next) {
      setValue(next);
      setDrawn(false);
    },
    writeAgain: setAgain,
    async draw() {
      const answer = await window.samrad.call['vault.suggestPassphrase']({});
      if (!answer.ok) return;
      setValue(answer.value.passphrase);
      setAgain('');
      setDrawn(true);
      second.current?.focus();
    },
    async judge() {
      const judged = await window.samrad.call['vault.checkPassphrase']({ passphrase: value });
      const wrong = !judged.ok || !judged.value.enough ? 'weak' : value === again ? undefined : 'different';
      setError(wrong);
      if (wrong !== undefined) (wrong === 'weak' ? first : second).current?.focus();
      return wrong === undefined;
    },
  };
}

export function NewPassphraseFields({
  label,
  suggested,
  passphrase,
}: {
  readonly label: string;
  /** What to do with a drawn one; for a person who stands beside when left out. */
  readonly suggested?: string;
  readonly passphrase: NewPassphrase;
}) {
  const t = useTexts('vault').people;
  const weak = useWeakText(t.weak);
  return (
    <>
      <Textfield
        ref={passphrase.first}
        label={label}
        data-secret
        type={passphrase.drawn ? 'text' : 'password'}
        autoComplete="off"
        spellCheck={false}
        value={passphrase.value}
        error={passphrase.error === 'weak' ? weak : undefined}
        onChange={(e) => passphrase.write(e.target.value)}
      />
      <Button type="button" variant="secondary" data-size="sm" onClick={() => void passphrase.draw()}>
        {t.suggest}
      </Button>
      {passphrase.drawn && <p className="vault-text">{suggested ?? t.suggested}</p>}
      <Textfield
        ref={passphrase.second}
        label={t.again}
        type="password"
        autoComplete="off"
        value={passphrase.again}
        error={passphrase.error === 'different' ? t.different : undefined}
        onChange={(e) => passphrase.writeAgain(e.target.value)}
      />
    </>
  );
}
