/** Taking a key away, changing one's own, and a new code on paper. */
import type { Person } from '../../domain/vault.ts';
import { fill, useTexts } from '../text/texts.ts';
import { useAttempt } from '../vault/attempt.ts';
import { KeyForm } from './KeyForm.tsx';
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase.tsx';
import { OwnPassphrase } from './own-passphrase.tsx';

export function RemovePerson({
  person,
  role,
  onDone,
  onCancel,
}: {
  readonly person: Person;
  readonly role: string;
  readonly onDone: (people: Person[]) => void;
  readonly onCancel: () => void;
}) {
  const t = useTexts('vault').people;
  const own = useAttempt();
  const remove = (): Promise<void> =>
    own.run(
      (mine) => window.samrad.call['vault.removePerson']({ own: mine, id: person.id }),
      ({ value }) => onDone(value),
    );
  return (
    <KeyForm
      title={fill(t.removeTitle, { role })}
      text={t.removeText}
      run={t.removeRun}
      working={own.working}
      onSubmit={remove}
      onCancel={onCancel}
    >
      <p className="vault-text">{t.removeBackups}</p>
      <p className="vault-text">{t.removeUndo}</p>
      <OwnPassphrase own={own} />
    </KeyForm>
  );
}

export function ChangePassphrase({ onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void }) {
  const t = useTexts('vault').people;
  const passphrase = useNewPassphrase();
  const own = useAttempt();
  const change = async (): Promise<void> => {
    if (!(await passphrase.judge())) return;
    await own.run(
      (mine) => window.samrad.call['vault.changePassphrase']({ own: mine, passphrase: passphrase.value }),
      onDone,
    );
  };
  return (
    <KeyForm
      title={t.change}
      text={t.changeText}
      run={t.changeRun}
      working={own.working}
      onSubmit={change}
      onCancel={onCancel}
    >
      <OwnPassphrase own={own} />
      <NewPassphraseFields label={t.newPassphrase} passphrase={passphrase} />
    </KeyForm>
  );
}

/** Draws the new code; the sheet step follows, over the whole window, until the sheet is on paper. */
export function RenewSheet({ onDone, onCancel }: { readonly onDone: () => void; readonly onCancel: () => void }) {
  const t = useTexts('vault').people;
  const own = useAttempt();
  const renew = (): Promise<void> =>
    own.run((mine) => window.samrad.call['vault.renewRecoverySheet']({ own: mine }), onDone);
  return (
    <KeyForm
      title={t.sheetTitle}
      text={t.sheetText}
      run={t.sheetRun}
      working={own.working}
      onSubmit={renew}
      onCancel={onCancel}
    >
      <OwnPassphrase own={own} />
    </KeyForm>
  );
}
