/** A meeting that is planned or summoned, under change. Nothing is kept before it is in order: half a date is no date. */
import { Button, Checkbox, Textfield } from '@digdir/designsystemet-react';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { clockTime, dayAndMonth, isLocalDate, isLocalTime, osloInstants } from '../../domain/local-time.ts';
import type { MeetingView } from '../../domain/meeting-view.ts';
import type { Failure } from '../../domain/result.ts';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice } from '../ui/index.ts';
import { FormErrors } from './FormErrors.tsx';
import { MeetingFields, useFaultWords } from './MeetingFields.tsx';
import { factsOf, type MeetingEditor } from './meeting-editor.ts';
import { type FieldFaults, faultsOf, formOf, type MeetingField, meetingOf, withField } from './new-meeting.ts';

interface Next {
  readonly date: string;
  readonly start: string;
}

const isWhole = ({ date, start }: Next): boolean =>
  isLocalDate(date) && isLocalTime(start) && osloInstants(date, start).length === 1;

export function AboutForm(props: {
  readonly view: MeetingView;
  readonly editor: MeetingEditor;
  /** The meeting has begun: all that is left to say is when the next one is. */
  readonly onlyNext: boolean;
  readonly onKept: () => void;
  readonly onClose: () => void;
}) {
  const { view, editor, onlyNext, onKept, onClose } = props;
  const texts = useTexts('meeting');
  const t = texts.about;
  const organisation = useLoad(() => window.samrad.call['team.get']({}), []);
  const [form, setForm] = useState(() => formOf(view));
  const [interpreter, setInterpreter] = useState(view.interpreter);
  const [next, setNext] = useState<Next>(view.next ?? { date: '', start: '' });
  const [faults, setFaults] = useState<FieldFaults>({});
  const [nextIsWrong, setNextIsWrong] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const [round, setRound] = useState(0);
  const first = useRef<HTMLFormElement>(null);
  useEffect(() => {
    first.current?.querySelector<HTMLElement>('input')?.focus();
  }, []);
  const words = useFaultWords(faults);
  const errors = [...words, ...(nextIsWrong ? [{ field: 'next-date', text: t.nextWrong }] : [])];
  const members = organisation.state === 'ready' ? (organisation.value?.team.members ?? []) : [];

  const set = (field: MeetingField, value: string): void => setForm(withField(form, field, value));
  const keep = async (): Promise<void> => {
    setFailure(undefined);
    const isNext = next.date !== '' || next.start !== '';
    const wrong = isNext && !isWhole(next);
    const checked = onlyNext ? undefined : meetingOf(form);
    const found = checked !== undefined && 'faults' in checked ? checked.faults : {};
    setNextIsWrong(wrong);
    setFaults(found);
    if (wrong || Object.keys(found).length > 0) return setRound((r) => r + 1);
    const { type: _, ...changed } = checked !== undefined && 'meeting' in checked ? checked.meeting : { type: '' };
    const before = factsOf(view);
    const facts = {
      ...before,
      ...changed,
      onlineLink: (onlyNext ? before.onlineLink : form.onlineLink.trim()) || undefined,
      caseDeadline: (onlyNext ? before.caseDeadline : form.caseDeadline) || undefined,
      interpreter,
      next: isNext ? next : null,
    };
    const answer = await editor.changeFacts(facts);
    if (answer.ok) return onKept();
    const refused = faultsOf(answer.failure);
    if (Object.keys(refused).length === 0) return setFailure(answer.failure);
    setFaults(refused);
    setRound((r) => r + 1);
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void keep();
  };
  if (organisation.state === 'failed') return <FailureNotice failure={organisation.failure} />;
  if (organisation.state === 'loading') return null;
  return (
    <form ref={first} className="about-form" onSubmit={submit} noValidate>
      <FormErrors title={t.errors} errors={errors} round={round} />
      {failure && <FailureNotice failure={failure} />}
      {!onlyNext && (
        <>
          <MeetingFields form={form} faults={faults} members={members} onChange={set} without={['type']} />
          <Checkbox
            label={t.interpreterNeeded}
            description={t.interpreterWhy}
            value="interpreter"
            checked={interpreter}
            onChange={(e) => setInterpreter(e.target.checked)}
          />
        </>
      )}
      <NextFields view={view} next={next} wrong={nextIsWrong} onChange={setNext} />
      <div className="meeting-form-actions">
        <Button type="submit" variant="secondary">
          {t.keep}
        </Button>
        <Button type="button" variant="tertiary" onClick={onClose}>
          {texts.new.cancel}
        </Button>
      </div>
      {view.summons !== null && !onlyNext && <p className="mut s14">{t.summoned}</p>}
    </form>
  );
}

/** When the team meets next: what is planned is offered. */
function NextFields(props: {
  readonly view: MeetingView;
  readonly next: Next;
  readonly wrong: boolean;
  readonly onChange: (next: Next) => void;
}) {
  const { view, next, wrong, onChange } = props;
  const t = useTexts('meeting').about;
  const { locale } = useSession();
  const { nextPlanned } = view;
  const isPlanned = nextPlanned?.date === next.date && nextPlanned.start === next.start;
  return (
    <fieldset className="about-next">
      <legend>{t.next}</legend>
      <div className="about-next-fields">
        <Textfield
          id="next-date"
          type="date"
          label={t.nextDate}
          value={next.date}
          error={wrong ? t.nextWrong : undefined}
          onChange={(e) => onChange({ ...next, date: e.target.value })}
        />
        <Textfield
          id="next-start"
          type="time"
          label={t.nextStart}
          value={next.start}
          onChange={(e) => onChange({ ...next, start: e.target.value })}
        />
        {nextPlanned !== null && !isPlanned && (
          <Button type="button" variant="secondary" onClick={() => onChange(nextPlanned)}>
            {fill(t.nextSuggested, {
              date: dayAndMonth(nextPlanned.date, locale),
              time: clockTime(nextPlanned.start, locale),
            })}
          </Button>
        )}
      </div>
      <p className="mut s13">{t.nextWhy}</p>
    </fieldset>
  );
}
