/** Choices of the person at this PC. They apply at once. */
import { Button, Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { localeSchema } from '../../domain/language.ts';
import { preferencesSchema } from '../../domain/settings.ts';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { fill, useTexts } from '../text/texts.ts';
import { PageHead } from '../ui/index.ts';
import './settings.css';

export function Settings() {
  const t = useTexts('settings');
  const { preferences, choose, status } = useSession();
  return (
    <>
      <PageHead title={t.title} sub={t.applies} />
      <ul className="card flush list settings">
        <Choice
          label={t.locale}
          text={t.localeText}
          value={preferences.locale}
          options={[
            ['nb', t.nb],
            ['nn', t.nn],
          ]}
          onChoose={(value) => void choose({ ...preferences, locale: localeSchema.parse(value) })}
        />
        <Choice
          label={t.scheme}
          text={t.schemeText}
          value={preferences.colorScheme}
          options={[
            ['auto', t.auto],
            ['light', t.light],
            ['dark', t.dark],
          ]}
          onChoose={(value) =>
            void choose({ ...preferences, colorScheme: preferencesSchema.shape.colorScheme.parse(value) })
          }
        />
        <Fact label={t.folder} text={t.folderText}>
          <code className="path">{status.folder}</code>
        </Fact>
        <Backups />
        <Fact label={t.lock} text={t.lockText}>
          {t.lockValue}
        </Fact>
        <Fact label={t.net} text={t.netText}>
          {t.netValue}
        </Fact>
        <Fact label={t.version}>{status.version}</Fact>
      </ul>
    </>
  );
}

function Backups() {
  const t = useTexts('settings');
  const list = useLoad(() => window.samrad.call['backup.list']({}), []);
  if (list.state !== 'ready') return null;
  const change = async (operation: 'backup.chooseFolder' | 'backup.forgetFolder'): Promise<void> => {
    const changed = await window.samrad.call[operation]({});
    if (changed.ok) list.replace(changed.value);
  };
  const { folder, secondFolder, backups } = list.value;
  return (
    <>
      <Fact label={t.backup} text={fill(t.backupText, { folder })}>
        {backups.length}
      </Fact>
      <Fact label={t.second} text={t.secondText}>
        <span className="settings-second">
          {secondFolder === null ? t.secondNone : <code className="path">{secondFolder}</code>}
          <Button variant="secondary" data-size="sm" onClick={() => void change('backup.chooseFolder')}>
            {t.choose}
          </Button>
          {secondFolder !== null && (
            <Button variant="tertiary" data-size="sm" onClick={() => void change('backup.forgetFolder')}>
              {t.forget}
            </Button>
          )}
        </span>
      </Fact>
    </>
  );
}

function Choice(props: {
  readonly label: string;
  readonly text: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}) {
  const id = useId();
  return (
    <li>
      <Field className="settings-field">
        <div className="grow">
          <Label htmlFor={id}>{props.label}</Label>
          <p id={`${id}-text`}>{props.text}</p>
        </div>
        <Select
          id={id}
          aria-describedby={`${id}-text`}
          value={props.value}
          onChange={(e) => props.onChoose(e.currentTarget.value)}
        >
          {props.options.map(([value, label]) => (
            <Select.Option key={value} value={value}>
              {label}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </li>
  );
}

function Fact({
  label,
  text,
  children,
}: {
  readonly label: string;
  readonly text?: string;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <div className="grow">
        <b>{label}</b>
        {text && <p>{text}</p>}
      </div>
      <span className="settings-value">{children}</span>
    </li>
  );
}
