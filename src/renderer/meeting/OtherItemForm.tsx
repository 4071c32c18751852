/** What is no case: kind, title and, for a new one, its minutes. */
import { Button, Field, Label, Select, Textfield } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useEffect, useId, useState } from 'react';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import { type AgendaKind, agendaKindSchema } from '../../domain/codes.ts';
import { LONGEST_LINE } from '../../domain/fields.ts';
import { useSession } from '../app/session.tsx';
import { GuardEditor } from '../guard/index.ts';
import { useTexts } from '../text/texts.ts';
import { minutesFrom } from './agenda.ts';

const OTHER_KINDS = agendaKindSchema.exclude(['sak']);

export interface OtherItem {
  readonly kind: Exclude<AgendaKind, 'sak'>;
  readonly title: string;
  readonly minutes: number;
}

export function OtherItemForm({
  first,
  isNew,
  onDone,
  onClose,
}: {
  readonly first: OtherItem;
  readonly isNew: boolean;
  readonly onDone: (item: OtherItem) => void;
  readonly onClose: () => void;
}) {
  const t = useTexts('meeting').agenda;
  const { locale } = useSession();
  const id = useId();
  const [kind, setKind] = useState(first.kind);
  const [title, setTitle] = useState(first.title);
  const [minutes, setMinutes] = useState(String(first.minutes));
  const [missing, setMissing] = useState(false);
  const whole = minutesFrom(minutes);
  // The form opens where it was asked for, with the title next to write.
  useEffect(() => document.getElementById(`${id}-title`)?.focus(), [id]);

  const submit = (): void => {
    if (title.trim() === '') {
      setMissing(true);
      document.getElementById(`${id}-title`)?.focus();
    } else if (whole === undefined) document.getElementById(`${id}-minutes`)?.focus();
    else onDone({ kind, title: title.trim(), minutes: whole });
  };
  // The title is a text area, where Enter would not send the form; Ctrl+Enter here is this form's, not the page's.
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key === 'Escape') onClose();
    else if (event.key === 'Enter' && (event.ctrlKey || event.target instanceof HTMLTextAreaElement)) submit();
    else return;
    event.preventDefault();
  };
  return (
    <form
      className="meeting-other"
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        submit();
      }}
    >
      <Field>
        <Label htmlFor={`${id}-kind`}>{t.otherKind}</Label>
        <Select id={`${id}-kind`} value={kind} onChange={(e) => setKind(OTHER_KINDS.parse(e.currentTarget.value))}>
          {OTHER_KINDS.options.map((code) => (
            <Select.Option key={code} value={code}>
              {capitalise(termLabel('agendaKind', code, locale))}
            </Select.Option>
          ))}
        </Select>
      </Field>
      <GuardEditor
        id={`${id}-title`}
        staffField
        label={t.otherTitle}
        value={title}
        maxLength={LONGEST_LINE}
        error={missing && title.trim() === '' ? t.titleMissing : undefined}
        onChange={setTitle}
      />
      {isNew && (
        <Textfield
          id={`${id}-minutes`}
          label={t.otherMinutes}
          inputMode="numeric"
          value={minutes}
          aria-invalid={whole === undefined}
          onChange={(e) => setMinutes(e.target.value)}
        />
      )}
      <div className="meeting-other-actions">
        <Button type="submit" variant="secondary">
          {isNew ? t.otherAdd : t.otherSave}
        </Button>
        <Button type="button" variant="tertiary" onClick={onClose}>
          {t.close}
        </Button>
      </div>
    </form>
  );
}
