/** Several meetings at once, by a rhythm: the dates are looked through before anything is made. */
import { Button } from '@digdir/designsystemet-react';
import { type FormEvent, useState } from 'react';
import type { MeetingRow } from '../../domain/meeting-view.ts';
import { isPlannedType, type Planning } from '../../domain/planning.ts';
import type { Failure } from '../../domain/result.ts';
import type { Team } from '../../domain/team.ts';
import { useRouter } from '../app/router.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { useLoad } from '../app/use-load.ts';
import { FindingPanel } from '../guard/index.ts';
import {
  type FieldFaults,
  FormErrors,
  faultsOf,
  type MeetingField,
  MeetingFields,
  meetingOf,
  startingForm,
  useFaultWords,
  useNow,
  withField,
} from '../meeting/index.ts';
import { plural, useTexts } from '../text/texts.ts';
import { EmptyState, FailureNotice, Kbd, PageHead, SkeletonRows, WithAside } from '../ui/index.ts';
import { rememberSeries } from './made-series.ts';
import { RhythmFields } from './RhythmFields.tsx';
import './series.css';
import { SeriesDates } from './SeriesDates.tsx';
import {
  type Choice,
  chosenDates,
  deadlineOf,
  proposedDates,
  type SeriesFields,
  startingSeries,
} from './series-form.ts';

export function SeriesPage() {
  const t = useTexts('planning');
  const { noTeam } = useTexts('meeting').new;
  const organisation = useLoad(() => window.samrad.call['team.get']({}), []);
  const planning = useLoad(() => window.samrad.call['planning.get']({}), []);
  const meetings = useLoad(() => window.samrad.call['meeting.list']({}), []);
  const failed = [organisation, planning, meetings].find((l) => l.state === 'failed');
  const isReady = organisation.state === 'ready' && planning.state === 'ready' && meetings.state === 'ready';
  return (
    <WithAside aside={isReady && organisation.value !== null && <FindingPanel />}>
      <PageHead title={t.series.title} track="uten" sub={t.series.sub} />
      {failed?.state === 'failed' ? (
        <FailureNotice failure={failed.failure} />
      ) : organisation.state === 'ready' && organisation.value === null ? (
        <EmptyState title={noTeam.title} text={noTeam.text} />
      ) : isReady && organisation.value !== null ? (
        <Form
          team={organisation.value.team}
          planning={planning.value.planning}
          suggested={planning.value.version === null}
          meetings={meetings.value}
        />
      ) : (
        <SkeletonRows rows={4} />
      )}
    </WithAside>
  );
}

/** A day that no rhythm has anything to do with: the form of one meeting asks for it, a series has its own. */
const ANY_DAY = '2026-12-08';

function Form(props: {
  readonly team: Team;
  readonly planning: Planning;
  readonly suggested: boolean;
  readonly meetings: readonly MeetingRow[];
}) {
  const { team, planning, suggested, meetings } = props;
  const t = useTexts('planning').series;
  const words = useTexts('meeting').new;
  const { go, back, canGoBack } = useRouter();
  const { date: today } = useNow();
  const [form, setForm] = useState(() => startingForm(team, today, words.purposeDefault, planning));
  const [fields, setFields] = useState<SeriesFields>(() =>
    startingSeries(planning, isPlannedType(form.type as never) ? (form.type as never) : 'konsultasjonsteam', today),
  );
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const [faults, setFaults] = useState<FieldFaults>({});
  const [tried, setTried] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [making, setMaking] = useState(false);
  const [round, setRound] = useState(0);
  const proposed = proposedDates(fields, planning.breaks, meetings, choices);
  const dates = chosenDates(proposed);
  const fieldErrors = useFaultWords(faults);
  const errors = [
    ...fieldErrors,
    ...(tried && deadlineOf(fields) === undefined
      ? [{ field: 'series-deadlineDays', text: t.errors.deadlineDays }]
      : []),
    ...(tried && dates.length === 0 ? [{ field: 'series-from', text: t.errors.noDates }] : []),
  ];

  const set = (field: MeetingField, value: string): void => {
    setForm(withField(form, field, value, planning));
    if (field !== 'type' || !isPlannedType(value as never)) return;
    const { deadlineDays } = planning.types[value as keyof Planning['types']];
    setFields({ ...fields, deadlineDays: String(deadlineDays) });
  };
  const refuse = (found: FieldFaults): void => {
    setFaults(found);
    setRound((r) => r + 1);
  };
  const make = async (): Promise<void> => {
    if (making) return;
    setFailure(undefined);
    setTried(true);
    const deadlineDays = deadlineOf(fields);
    const checked = meetingOf({ ...form, date: dates[0] ?? ANY_DAY, caseDeadline: '' });
    const found = 'faults' in checked ? checked.faults : {};
    if (Object.keys(found).length > 0 || deadlineDays === undefined || dates.length === 0) return refuse(found);
    if ('faults' in checked) return;
    const { date: _day, caseDeadline: _deadline, ...common } = checked.meeting;
    setMaking(true);
    const answer = await window.samrad.call['meeting.plan']({ ...common, dates, deadlineDays });
    setMaking(false);
    if (answer.ok) {
      rememberSeries(answer.value.meetings);
      return go({ name: 'meetings' });
    }
    const refused = faultsOf(answer.failure);
    if (Object.keys(refused).length > 0) return refuse(refused);
    setFailure(answer.failure);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void make();
  };
  useShortcuts({ 'Ctrl+Enter': () => void make() });
  return (
    <form className="meeting-form series-form" onSubmit={submit} noValidate>
      <FormErrors title={t.errors.title} errors={errors} round={round} />
      {failure && <FailureNotice failure={failure} />}
      <div className="card meeting-form-card">
        <MeetingFields
          form={form}
          faults={faults}
          members={team.members}
          onChange={set}
          without={['date', 'caseDeadline']}
        />
      </div>
      <RhythmFields
        fields={fields}
        today={today}
        errors={errors}
        onChange={(change) => {
          setFields({ ...fields, ...change });
          setChoices(new Map());
        }}
      />
      <SeriesDates
        proposed={proposed}
        breaks={planning.breaks}
        from={fields.from}
        to={fields.to}
        suggested={suggested}
        onChoose={(date, choice) => setChoices(new Map([...choices, [date, choice]]))}
      />
      <div className="meeting-form-actions">
        <Button type="submit" aria-disabled={making}>
          {making ? t.making : plural(dates.length, t.make)}
          <Kbd>Ctrl Enter</Kbd>
        </Button>
        <Button type="button" variant="tertiary" onClick={() => (canGoBack ? back() : go({ name: 'meetings' }))}>
          {words.cancel}
        </Button>
      </div>
    </form>
  );
}
