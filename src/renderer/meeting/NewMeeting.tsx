/** A new meeting, on one calm page. */
import { Button, Field, Label, Select, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { type FormEvent, useRef, useState } from 'react';
import { capitalise, labelOf, termLabel } from '../../domain/catalogues.ts';
import { LONGEST_LINE } from '../../domain/fields.ts';
import { newMeetingSchema } from '../../domain/meeting-view.ts';
import type { Failure } from '../../domain/result.ts';
import type { Team } from '../../domain/team.ts';
import { useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { useLoad } from '../app/use-load.ts';
import { FindingPanel, GuardEditor } from '../guard/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { EmptyState, FailureNotice, Kbd, PageHead, SkeletonRows, WithAside } from '../ui/index.ts';
import { FormErrors } from './FormErrors.tsx';
import './new-meeting.css';
import {
  type FieldFaults,
  faultsOf,
  MEETING_FIELDS,
  type MeetingField,
  type MeetingForm,
  meetingOf,
  startingForm,
} from './new-meeting.ts';
import { useNow } from './now.ts';

export function NewMeeting() {
  const t = useTexts('meeting').new;
  const organisation = useLoad(() => window.samrad.call['team.get']({}), []);
  return (
    <WithAside aside={organisation.state === 'ready' && organisation.value !== null && <FindingPanel />}>
      <PageHead title={t.title} track="uten" sub={t.sub} />
      {organisation.state === 'loading' && <SkeletonRows rows={3} />}
      {organisation.state === 'failed' && <FailureNotice failure={organisation.failure} />}
      {organisation.state === 'ready' &&
        (organisation.value === null ? (
          <EmptyState title={t.noTeam.title} text={t.noTeam.text} />
        ) : (
          <Form team={organisation.value.team} />
        ))}
    </WithAside>
  );
}

function Form({ team }: { readonly team: Team }) {
  const t = useTexts('meeting').new;
  const { locale } = useSession();
  const { go, back, canGoBack } = useRouter();
  const { date: today } = useNow();
  const [form, setForm] = useState<MeetingForm>(() => startingForm(team, today, t.purposeDefault));
  const [faults, setFaults] = useState<FieldFaults>({});
  const [failure, setFailure] = useState<Failure>();
  const [creating, setCreating] = useState(false);
  const tried = useRef(false);

  const set = (field: MeetingField, value: string): void => {
    const next = { ...form, [field]: value };
    setForm(next);
    // Once told of a fault, the person sees it go as soon as it is mended.
    if (!tried.current) return;
    const checked = meetingOf(next);
    setFaults('faults' in checked ? checked.faults : {});
  };
  const textOf = (field: MeetingField): string | undefined => {
    const fault = faults[field];
    return fault === undefined ? undefined : fill(t.errors[fault], { field: t[field] });
  };
  const [round, setRound] = useState(0);
  const refuse = (found: FieldFaults): void => {
    tried.current = true;
    setFaults(found);
    setRound((r) => r + 1);
  };

  const create = async (): Promise<void> => {
    if (creating) return;
    setFailure(undefined);
    const checked = meetingOf(form);
    if ('faults' in checked) return refuse(checked.faults);
    setCreating(true);
    const answer = await window.samrad.call['meeting.create'](checked.meeting);
    setCreating(false);
    if (answer.ok) return go({ name: 'meeting', id: answer.value.id });
    const found = faultsOf(answer.failure);
    if (Object.keys(found).length > 0) return refuse(found);
    setFailure(answer.failure);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void create();
  };
  useShortcuts({ 'Ctrl+Enter': () => void create() });

  const errors = MEETING_FIELDS.flatMap((field) => {
    const text = textOf(field);
    return text === undefined ? [] : [{ field, text }];
  });
  const people = team.members.map((m) => [m.id, `${m.name}, ${labelOf('services', m.serviceType, locale)}`] as const);
  const invited = team.members.filter((m) => m.teamRole !== 'stedfortreder' && m.teamRole !== 'ad_hoc');
  const types = newMeetingSchema.shape.type.options.map(
    (code) => [code, capitalise(termLabel('meetingType', code, locale))] as const,
  );
  const text = (field: 'date' | 'start' | 'end', type: 'date' | 'time', description?: string) => (
    <Textfield
      id={field}
      type={type}
      label={t[field]}
      description={description}
      value={form[field]}
      error={textOf(field)}
      onChange={(e) => set(field, e.target.value)}
    />
  );
  const choice = (field: 'type' | 'chair' | 'minuteTaker', options: readonly (readonly [string, string])[]) => (
    <Field>
      <Label htmlFor={field}>{t[field]}</Label>
      <Select id={field} value={form[field]} onChange={(e) => set(field, e.currentTarget.value)}>
        {options.map(([value, label]) => (
          <Select.Option key={value} value={value}>
            {label}
          </Select.Option>
        ))}
      </Select>
      {textOf(field) !== undefined && <ValidationMessage>{textOf(field)}</ValidationMessage>}
    </Field>
  );

  return (
    <form className="meeting-form" onSubmit={submit} noValidate>
      <FormErrors title={t.errors.title} errors={errors} round={round} />
      {failure && <FailureNotice failure={failure} />}
      <div className="card meeting-form-card">
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
          error={textOf('place')}
          onChange={(value) => set('place', value)}
        />
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
          error={textOf('purpose')}
          onChange={(value) => set('purpose', value)}
        />
        <div className="meeting-invited">
          <b>{t.invited}</b>
          <p>{invited.map((m) => m.name).join(', ')}</p>
          <small>{t.invitedWhy}</small>
        </div>
      </div>
      <div className="meeting-form-actions">
        <Button type="submit" aria-disabled={creating}>
          {creating ? t.creating : t.create}
          <Kbd>Ctrl Enter</Kbd>
        </Button>
        <Button type="button" variant="tertiary" onClick={() => (canGoBack ? back() : go({ name: 'meetings' }))}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
