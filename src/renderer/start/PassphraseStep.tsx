/** A passphrase that holds, written twice or drawn. */
import { Button, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import type { PassphraseStrength } from '../../domain/vault.ts';
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';
import { FailureNotice } from '../ui/index.ts';
import { useWeakText } from '../vault/index.ts';
import { StepFrame } from './StepFrame.tsx';

export function PassphraseStep({ practice, onBack }: { readonly practice: boolean; readonly onBack: () => void }) {
  const { refresh } = useSession();
  const start = useTexts('start').first;
  const t = start.passphrase;
  const weak = useWeakText(t.weak);
  const [passphrase, setPassphrase] = useState('');
  const [again, setAgain] = useState('');
  const [drawn, setDrawn] = useState(false);
  const [strength, setStrength] = useState<PassphraseStrength>();
  const [tried, setTried] = useState(false);
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const first = useRef<HTMLInputElement>(null);
  const second = useRef<HTMLInputElement>(null);

  useEffect(() => {
    let wanted = true;
    void window.samrad.call['vault.checkPassphrase']({ passphrase }).then((answer) => {
      if (wanted && answer.ok) setStrength(answer.value);
    });
    return () => {
      wanted = false;
    };
  }, [passphrase]);

  const suggest = async (): Promise<void> => {
    const answer = await window.samrad.call['vault.suggestPassphrase']({});
    if (!answer.ok) return;
    setPassphrase(answer.value.passphrase);
    setAgain('');
    setDrawn(true);
    second.current?.focus();
  };
  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (working) return;
    setWorking(true);
    // Asked again here: the answer to the last key may still be on its way when Enter is pressed.
    const judged = await window.samrad.call['vault.checkPassphrase']({ passphrase });
    if (judged.ok) setStrength(judged.value);
    setTried(true);
    if (!judged.ok || !judged.value.enough || passphrase !== again) {
      setWorking(false);
      if (!judged.ok) return setFailure(judged.failure);
      return (judged.value.enough ? second : first).current?.focus();
    }
    const answer = await window.samrad.call['vault.create']({ passphrase, practice });
    setWorking(false);
    if (answer.ok) return refresh();
    setFailure(answer.failure);
  };

  return (
    <form onSubmit={(e) => void create(e)} noValidate className="start-form">
      <StepFrame
        title={t.title}
        text={t.text}
        actions={
          <>
            <Button type="button" variant="tertiary" onClick={onBack}>
              {start.back}
            </Button>
            <Button type="submit" aria-busy={working}>
              {working ? t.working : t.next}
            </Button>
          </>
        }
      >
        <Textfield
          ref={first}
          label={t.label}
          // A drawn passphrase is shown: it must be read to be learnt.
          data-secret
          type={drawn ? 'text' : 'password'}
          autoComplete="off"
          spellCheck={false}
          value={passphrase}
          error={tried && strength?.enough !== true ? weak : undefined}
          onChange={(e) => {
            setPassphrase(e.target.value);
            setDrawn(false);
          }}
        />
        <p className="start-strength" role="status">
          {passphrase !== '' && strength && (
            <>
              <meter min={0} max={4} value={strength.score} aria-label={t.strengthLabel} />
              <span>
                {t.strengthLabel}: {t.strength[strength.score]}
              </span>
            </>
          )}
        </p>
        <Button type="button" variant="secondary" onClick={() => void suggest()}>
          {t.suggest}
        </Button>
        {drawn && <p className="start-note">{t.suggested}</p>}
        <Textfield
          ref={second}
          label={t.again}
          type="password"
          autoComplete="off"
          value={again}
          error={tried && strength?.enough === true && passphrase !== again ? t.different : undefined}
          onChange={(e) => setAgain(e.target.value)}
        />
        {failure && <FailureNotice failure={failure} />}
      </StepFrame>
    </form>
  );
}
