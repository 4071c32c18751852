/** Nothing but a way in: why it is locked, whether all that was written is saved, and the passphrase. */
import { Button, Checkbox, Heading, Textfield } from '@digdir/designsystemet-react';
import { CloudSlashIcon, KeyHorizontalIcon } from '@navikt/aksel-icons';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { clockTime } from '../../domain/local-time.ts';
import type { Failure } from '../../domain/result.ts';
import type { LockReason } from '../../domain/vault.ts';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph, Kbd, Mark } from '../ui/index.ts';
import './lock.css';
import { RecoverScreen } from './RecoverScreen.tsx';
import { isTrouble, TroubleScreen } from './TroubleScreen.tsx';

/** Failures told at the field; the others get the notice with what to do. */
function fieldError(failure: Failure | undefined, t: ReturnType<typeof useTexts<'start'>>['lock']): string | undefined {
  if (failure?.code === 'wrong-passphrase') return t.wrong;
  if (failure?.code === 'wait') return fill(t.wait, { seconds: failure.seconds });
  return undefined;
}

/** Their own line says how it stands with the data. */
const CLAIMS_NOTHING: readonly LockReason[] = ['start', 'disk', 'restore'];

export function LockScreen() {
  const [recovering, setRecovering] = useState(false);
  return recovering ? (
    <RecoverScreen onBack={() => setRecovering(false)} />
  ) : (
    <UnlockScreen onRecover={() => setRecovering(true)} />
  );
}

function UnlockScreen({ onRecover }: { readonly onRecover: () => void }) {
  const { status, locale, refresh } = useSession();
  const { lock: t, recover } = useTexts('start');
  const { osKey: os } = useTexts('vault');
  const osKey = useLoad(() => window.samrad.call['vault.osKey']({}), []);
  const [passphrase, setPassphrase] = useState('');
  const [shown, setShown] = useState(false);
  const [capsLock, setCapsLock] = useState(false);
  const [working, setWorking] = useState(false);
  const [empty, setEmpty] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => field.current?.focus(), []);

  const unlock = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    if (working) return;
    setEmpty(passphrase === '');
    if (passphrase === '') return field.current?.focus();
    setWorking(true);
    setFailure(undefined);
    const answer = await window.samrad.call['vault.unlock']({ passphrase });
    setWorking(false);
    if (answer.ok) {
      setPassphrase('');
      return refresh();
    }
    setFailure(answer.failure);
    field.current?.select();
  };

  /** The PC has the key, or says that it has none that opens: then the passphrase does. */
  const unlockWithOs = async (): Promise<void> => {
    if (working) return;
    setWorking(true);
    setEmpty(false);
    setFailure(undefined);
    const answer = await window.samrad.call['vault.unlockWithOs']({});
    setWorking(false);
    if (answer.ok) return refresh();
    setFailure(answer.failure);
    field.current?.focus();
  };

  if (failure && isTrouble(failure)) {
    return <TroubleScreen failure={failure.code} passphrase={passphrase} onBack={() => setFailure(undefined)} />;
  }
  const error = empty ? t.empty : fieldError(failure, t);
  const { locked, organisation } = status;
  return (
    <div className="lock">
      <main className="lock-box">
        <Mark size={54} />
        <Heading level={1} data-size="md">
          {t.title}
        </Heading>
        {organisation && (
          <p className="lock-who">
            {organisation.municipality} · {organisation.team}
          </p>
        )}
        <form onSubmit={(e) => void unlock(e)} noValidate>
          <Textfield
            ref={field}
            label={t.passphrase}
            data-secret
            type={shown ? 'text' : 'password'}
            autoComplete="off"
            spellCheck={false}
            value={passphrase}
            error={error}
            onChange={(e) => setPassphrase(e.target.value)}
            onKeyUp={(e) => setCapsLock(e.getModifierState('CapsLock'))}
          />
          {capsLock && (
            <p className="lock-caps" role="status">
              <Glyph kind="warn" />
              {t.capsLock}
            </p>
          )}
          <Checkbox label={t.show} value="show" checked={shown} onChange={(e) => setShown(e.target.checked)} />
          <Button type="submit" className="lock-open" aria-busy={working}>
            <KeyHorizontalIcon aria-hidden />
            {working ? t.working : t.unlock}
            <Kbd>Enter</Kbd>
          </Button>
        </form>
        {osKey.state === 'ready' && osKey.value.obstacle === null && osKey.value.since !== null && (
          <Button variant="secondary" className="lock-open" aria-busy={working} onClick={() => void unlockWithOs()}>
            {os.unlock}
          </Button>
        )}
        {failure && fieldError(failure, t) === undefined && <FailureNotice failure={failure} />}
        {locked && (
          <div className="lock-why">
            <Glyph kind={locked.saved ? 'ok' : 'warn'} />
            <p>
              {fill(t.why[locked.reason], { at: clockTime(locked.at, locale) })}
              {CLAIMS_NOTHING.includes(locked.reason) ? '' : ` ${locked.saved ? t.saved : t.unsaved}`}
            </p>
          </div>
        )}
        <button type="button" className="link lock-recover" onClick={onRecover}>
          {recover.link}
        </button>
      </main>
      <footer className="lock-foot">
        <span>
          <CloudSlashIcon aria-hidden />
          {t.noNet}
        </span>
        <span>{fill(t.version, { version: status.version })}</span>
      </footer>
    </div>
  );
}
