/** A new meeting, on one calm page. */
import { Button } from '@digdir/designsystemet-react';
import { type FormEvent, useRef, useState } from 'react';
import type { Planning } from '../../domain/planning.ts';
import type { Failure } from '../../domain/result.ts';
import type { Team } from '../../domain/team.ts';
import { Link, useRouter } from '../app/router.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { useLoad } from '../app/use-load.ts';
import { FindingPanel } from '../guard/index.ts';
import { useTexts } from '../text/texts.ts';
import { EmptyState, FailureNotice, Kbd, PageHead, SkeletonRows, WithAside } from '../ui/index.ts';
import { FormErrors } from './FormErrors.tsx';
import { MeetingFields, useFaultWords } from './MeetingFields.tsx';
import './new-meeting.css';
import {
  type FieldFaults,
  faultsOf,
  type MeetingField,
  type MeetingForm,
  meetingOf,
  startingForm,
  withField,
} from './new-meeting.ts';
import { useNow } from './now.ts';

export function NewMeeting() {
  const t = useTexts('meeting').new;
  const organisation = useLoad(() => window.samrad.call['team.get']({}), []);
  const planning = useLoad(() => window.samrad.call['planning.get']({}), []);
  const noTeam = organisation.state === 'ready' && organisation.value === null;
  return (
    <WithAside aside={organisation.state === 'ready' && organisation.value !== null && <FindingPanel />}>
      <PageHead title={t.title} track="uten" sub={t.sub} />
      {noTeam ? (
        <EmptyState title={t.noTeam.title} text={t.noTeam.text} />
      ) : organisation.state === 'failed' ? (
        <FailureNotice failure={organisation.failure} />
      ) : planning.state === 'failed' ? (
        <FailureNotice failure={planning.failure} />
      ) : organisation.state === 'ready' && organisation.value !== null && planning.state === 'ready' ? (
        <Form team={organisation.value.team} planning={planning.value.planning} />
      ) : (
        <SkeletonRows rows={3} />
      )}
    </WithAside>
  );
}

function Form({ team, planning }: { readonly team: Team; readonly planning: Planning }) {
  const t = useTexts('meeting').new;
  const { go, back, canGoBack } = useRouter();
  const { date: today } = useNow();
  const [form, setForm] = useState<MeetingForm>(() => startingForm(team, today, t.purposeDefault, planning));
  const [faults, setFaults] = useState<FieldFaults>({});
  const [failure, setFailure] = useState<Failure>();
  const [creating, setCreating] = useState(false);
  const tried = useRef(false);

  const set = (field: MeetingField, value: string): void => {
    const next = withField(form, field, value, planning);
    setForm(next);
    // Once told of a fault, the person sees it go as soon as it is mended.
    if (!tried.current) return;
    const checked = meetingOf(next);
    setFaults('faults' in checked ? checked.faults : {});
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
  const errors = useFaultWords(faults);
  const invited = team.members.filter((m) => m.teamRole !== 'stedfortreder' && m.teamRole !== 'ad_hoc');
  const standing = planning.types[form.type as keyof Planning['types']].standing;

  return (
    <form className="meeting-form" onSubmit={submit} noValidate>
      <FormErrors title={t.errors.title} errors={errors} round={round} />
      {failure && <FailureNotice failure={failure} />}
      <div className="card meeting-form-card">
        <MeetingFields form={form} faults={faults} members={team.members} onChange={set} />
        <div className="meeting-invited">
          <b>{t.invited}</b>
          <p>{invited.map((m) => m.name).join(', ')}</p>
          <small>{t.invitedWhy}</small>
        </div>
        <div className="meeting-invited">
          <b>{t.standing}</b>
          <p>{standing.length === 0 ? t.noStanding : standing.map((item) => item.title).join(', ')}</p>
          <small>
            {t.standingWhy} <Link to={{ name: 'settings', page: 'moter' }}>{t.standingLink}</Link>
          </small>
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
