/** The fields of a meeting, in a form. */
import { Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { capitalise, labelOf, termLabel } from '../../domain/catalogues.ts';
import { LONGEST_LINE } from '../../domain/fields.ts';
import { PLANNED_TYPES } from '../../domain/planning.ts';
import type { Team } from '../../domain/team.ts';
import { useSession } from '../app/session.tsx';
import { GuardEditor } from '../guard/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import './new-meeting.css';
import { type FieldFaults, MEETING_FIELDS, type MeetingField, type MeetingForm } from './new-meeting.ts';
import { useNow } from './now.ts';

interface Props {
  readonly form: MeetingForm;
  readonly faults: FieldFaults;
  readonly members: Team['members'];
  readonly onChange: (field: MeetingField, value: string) => void;
  /** Fields that do not stand there. */
  readonly without?: readonly MeetingField[];
}

/** What is wrong with the fields, in words, in their order. */
export function useFaultWords(faults: FieldFaults): { readonly field: MeetingField; readonly text: string }[] {
  const t = useTexts('meeting').new;
  return MEETING_FIELDS.flatMap((field) => {
    const fault = faults[field];
    return fault === undefined ? [] : [{ field, text: fill(t.errors[fault], { field: t[field] }) }];
  });
}

export function MeetingFields({ form, faults, members, onChange, without = [] }: Props) {
  const t = useTexts('meeting').new;
  const { locale } = useSession();
  const { date: today } = useNow();
  const words = useFaultWords(faults);
  const errorOf = (field: MeetingField): string | undefined => words.find((w) => w.field === field)?.text;
  const has = (field: MeetingField): boolean => !without.includes(field);
  const people = members.map((m) => [m.id, `${m.name}, ${labelOf('services', m.serviceType, locale)}`] as const);
  const types = PLANNED_TYPES.map((code) => [code, capitalise(termLabel('meetingType', code, locale))] as const);
  const text = (
    field: 'date' | 'start' | 'end' | 'onlineLink' | 'caseDeadline',
    type: 'date' | 'time' | 'text',
    description?: string,
  ) =>
    has(field) && (
      <Textfield
        id={field}
        type={type}
        label={t[field]}
        description={description}
        value={form[field]}
        error={errorOf(field)}
        onChange={(e) => onChange(field, e.target.value)}
      />
    );
  const choice = (field: 'type' | 'chair' | 'minuteTaker', options: readonly (readonly [string, string])[]) =>
    has(field) && (
      <Field>
        <Label htmlFor={field}>{t[field]}</Label>
        <Select id={field} value={form[field]} onChange={(e) => onChange(field, e.currentTarget.value)}>
          {options.map(([value, label]) => (
            <Select.Option key={value} value={value}>
              {label}
            </Select.Option>
          ))}
        </Select>
        {errorOf(field) !== undefined && <ValidationMessage>{errorOf(field)}</ValidationMessage>}
      </Field>
    );
  const late = form.caseDeadline !== '' && form.caseDeadline < today;
  return (
    <>
      <div className="meeting-form-row">
        {choice('type', types)}
        {text('date', 'date', form.date !== '' && form.date < today ? t.past : undefined)}
        {text('start', 'time')}
        {text('end', 'time')}
      </div>
      <GuardEditor
        id="place"
        staffField
        label={t.place}
        description={t.placeWhy}
        value={form.place}
        maxLength={LONGEST_LINE}
        error={errorOf('place')}
        onChange={(value) => onChange('place', value)}
      />
      <div className="meeting-form-pair">
        {text('onlineLink', 'text', t.onlineLinkWhy)}
        {text('caseDeadline', 'date', late ? t.deadlinePast : t.caseDeadlineWhy)}
      </div>
      <div className="meeting-form-pair">
        {choice('chair', people)}
        {choice('minuteTaker', people)}
      </div>
      <GuardEditor
        id="purpose"
        staffField
        label={t.purpose}
        description={t.purposeWhy}
        value={form.purpose}
        multiline
        error={errorOf('purpose')}
        onChange={(value) => onChange('purpose', value)}
      />
    </>
  );
}
