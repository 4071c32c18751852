/** The way in when the passphrase is forgotten: the code from the sheet, and a new passphrase at once. */
import { Button, Heading, Textfield } from '@digdir/designsystemet-react';
import { KeyHorizontalIcon } from '@navikt/aksel-icons';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { CODE_SIGNS, type CodeFault, faultOfCode } from '../../domain/recovery-code.ts';
import type { Failure } from '../../domain/result.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Mark } from '../ui/index.ts';
import { useWeakText } from '../vault/index.ts';
import './lock.css';

export function RecoverScreen({ onBack }: { readonly onBack: () => void }) {
  const { refresh } = useSession();
  const { recover: t, lock } = useTexts('start');
  const weak = useWeakText(t.weak);
  const [code, setCode] = useState('');
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [wrong, setWrong] = useState<'code' | 'different' | CodeFault>();
  const [failure, setFailure] = useState<Failure>();
  const [working, setWorking] = useState(false);
  const codeField = useRef<HTMLInputElement>(null);
  const passphraseField = useRef<HTMLInputElement>(null);
  const againField = useRef<HTMLInputElement>(null);
  useEffect(() => codeField.current?.focus(), []);

  const recover = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (working) return;
    setFailure(undefined);
    // What is no code at all is told at once, and is no wrong try.
    const fault = code.trim() === '' ? 'code' : faultOfCode(code);
    setWrong(fault ?? (passphrase === again ? undefined : 'different'));
    if (fault !== undefined) return codeField.current?.focus();
    if (passphrase !== again) return againField.current?.focus();
    setWorking(true);
    const answer = await window.samrad.call['vault.recover']({ code, passphrase });
    setWorking(false);
    if (answer.ok) return refresh();
    setFailure(answer.failure);
    (answer.failure.code === 'weak-passphrase' ? passphraseField : codeField).current?.focus();
  };

  const codeError =
    wrong === 'code'
      ? t.empty
      : typeof wrong === 'object'
        ? wrong.what === 'sign'
          ? fill(t.sign, { sign: wrong.sign })
          : fill(t.length, { signs: wrong.signs, of: CODE_SIGNS })
        : failure?.code === 'wrong-passphrase'
          ? t.wrong
          : failure?.code === 'wait'
            ? fill(lock.wait, { seconds: failure.seconds })
            : undefined;
  const passphraseError = failure?.code === 'weak-passphrase' || failure?.code === 'invalid' ? weak : undefined;
  return (
    <div className="lock">
      <main className="lock-box">
        <Mark size={54} />
        <Heading level={1} data-size="md">
          {t.title}
        </Heading>
        <p className="lock-text">{t.text}</p>
        <form onSubmit={(e) => void recover(e)} noValidate>
          <Textfield
            ref={codeField}
            label={t.code}
            description={t.codeWhy}
            autoComplete="off"
            spellCheck={false}
            value={code}
            error={codeError}
            onChange={(e) => setCode(e.target.value)}
          />
          <Textfield
            ref={passphraseField}
            label={t.passphrase}
            description={t.passphraseWhy}
            type="password"
            autoComplete="off"
            value={passphrase}
            error={passphraseError}
            onChange={(e) => setPassphrase(e.target.value)}
          />
          <Textfield
            ref={againField}
            label={t.again}
            type="password"
            autoComplete="off"
            value={again}
            error={wrong === 'different' ? t.different : undefined}
            onChange={(e) => setAgain(e.target.value)}
          />
          <Button type="submit" className="lock-open" aria-busy={working}>
            <KeyHorizontalIcon aria-hidden />
            {working ? t.working : t.run}
          </Button>
        </form>
        {failure && codeError === undefined && passphraseError === undefined && <FailureNotice failure={failure} />}
        <button type="button" className="link lock-recover" onClick={onBack}>
          {t.back}
        </button>
      </main>
    </div>
  );
}
