/** Unlocking with the PC: off until a person turns it on, with what it protects against and what it does not. */
import { Button } from '@digdir/designsystemet-react';
import { longDate } from '../../domain/local-time.ts';
import type { OsKey } from '../../domain/vault.ts';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Governed } from '../ui/index.ts';
import { useAttempt } from '../vault/attempt.ts';
import { KeyForm } from './KeyForm.tsx';
import { OwnPassphrase } from './own-passphrase.tsx';
import { FactRow, Rows } from './Rows.tsx';

export function OsKeyRow({
  open,
  onOpen,
  onDone,
  onCancel,
}: {
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onDone: (said: string) => void;
  readonly onCancel: () => void;
}) {
  const t = useTexts('vault').osKey;
  const { locale } = useSession();
  const key = useLoad(() => window.samrad.call['vault.osKey']({}), []);
  if (key.state === 'loading') return null;
  if (key.state === 'failed') return <FailureNotice failure={key.failure} />;
  const { obstacle, since } = key.value;
  const end = (said: string, next: OsKey): void => {
    key.replace(next);
    onDone(said);
  };
  return (
    <>
      <Rows>
        <FactRow
          label={t.label}
          text={t.text}
          why={
            obstacle === 'policy' ? (
              <Governed>{t.obstacles.policy}</Governed>
            ) : (
              obstacle !== null && <p>{t.obstacles[obstacle]}</p>
            )
          }
        >
          <span className="settings-second">
            {since === null ? t.off : fill(t.on, { date: longDate(since, locale) })}
            {(obstacle === null || since !== null) && (
              <Button variant="secondary" data-size="sm" aria-expanded={open} onClick={onOpen}>
                {since === null ? t.turnOn : t.turnOff}
              </Button>
            )}
          </span>
        </FactRow>
      </Rows>
      {open && since === null && <TurnOn onDone={(next) => end(t.onDone, next)} onCancel={onCancel} />}
      {open && since !== null && <TurnOff onDone={(next) => end(t.offDone, next)} onCancel={onCancel} />}
    </>
  );
}

interface FormProps {
  readonly onDone: (key: OsKey) => void;
  readonly onCancel: () => void;
}

function TurnOn({ onDone, onCancel }: FormProps) {
  const t = useTexts('vault').osKey;
  const own = useAttempt();
  const add = (): Promise<void> =>
    own.run(
      (mine) => window.samrad.call['vault.addOsKey']({ own: mine }),
      ({ value }) => onDone(value),
    );
  return (
    <KeyForm title={t.onTitle} text={t.does} run={t.onRun} working={own.working} onSubmit={add} onCancel={onCancel}>
      <p className="vault-text">{t.doesNot}</p>
      <p className="vault-text">{t.still}</p>
      <OwnPassphrase own={own} />
    </KeyForm>
  );
}

function TurnOff({ onDone, onCancel }: FormProps) {
  const t = useTexts('vault').osKey;
  const own = useAttempt();
  const remove = (): Promise<void> =>
    own.run(
      (mine) => window.samrad.call['vault.removeOsKey']({ own: mine }),
      ({ value }) => onDone(value),
    );
  return (
    <KeyForm
      title={t.offTitle}
      text={t.offText}
      run={t.offRun}
      working={own.working}
      onSubmit={remove}
      onCancel={onCancel}
    >
      <OwnPassphrase own={own} />
    </KeyForm>
  );
}
