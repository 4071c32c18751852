/** Another person gets a passphrase of their own, and a role to be known by. */
import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId, useState } from 'react';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import { type TeamRole, teamRoleSchema } from '../../domain/codes.ts';
import type { Person } from '../../domain/vault.ts';
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';
import { useAttempt } from '../vault/attempt.ts';
import { KeyForm } from './KeyForm.tsx';
import { NewPassphraseFields, useNewPassphrase } from './new-passphrase.tsx';
import { OwnPassphrase } from './own-passphrase.tsx';

export function AddPerson({
  onDone,
  onCancel,
}: {
  readonly onDone: (people: Person[]) => void;
  readonly onCancel: () => void;
}) {
  const t = useTexts('vault').people;
  const { locale } = useSession();
  const [role, setRole] = useState<TeamRole>('leder');
  const passphrase = useNewPassphrase();
  const own = useAttempt();
  const id = useId();
  const add = async (): Promise<void> => {
    if (!(await passphrase.judge())) return;
    await own.run(
      (mine) => window.samrad.call['vault.addPerson']({ own: mine, role, passphrase: passphrase.value }),
      ({ value }) => onDone(value),
    );
  };
  return (
    <KeyForm
      title={t.addTitle}
      text={t.addText}
      run={t.addRun}
      working={own.working}
      onSubmit={add}
      onCancel={onCancel}
    >
      <Field>
        <Label htmlFor={id}>{t.role}</Label>
        <Select id={id} value={role} onChange={(e) => setRole(teamRoleSchema.parse(e.currentTarget.value))}>
          {teamRoleSchema.options.map((each) => (
            <Select.Option key={each} value={each}>
              {capitalise(termLabel('teamRole', each, locale))}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <NewPassphraseFields label={t.passphrase} passphrase={passphrase} />
      <OwnPassphrase own={own} />
    </KeyForm>
  );
}
