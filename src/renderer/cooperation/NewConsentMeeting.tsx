/** A new meeting in a cooperation: its kind, day and time. The rest has a proposal to change. */
import { Button, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { type FormEvent, useState } from 'react';
import { consentMeetingTypeSchema } from '../../domain/cooperation.ts';
import type { CooperationView } from '../../domain/cooperation-view.ts';
import type { Failure } from '../../domain/result.ts';
import { useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { termOptions } from '../case/options.ts';
import { useNow } from '../meeting/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { Choice, PageHead, SkeletonRows } from '../ui/index.ts';
import './cooperation.css';
import { meetingOf, startingForm } from './new-meeting.ts';
import { Refusal } from './Refusal.tsx';

export function NewConsentMeeting({ id }: { readonly id: string }) {
  const t = useTexts('cooperation').newMeeting;
  const of = useLoad(() => window.samrad.call['cooperation.get']({ id }), [id]);
  return (
    <>
      <PageHead
        title={fill(t.title, { alias: of.state === 'ready' ? of.value.cooperation.alias : '' })}
        track="dekknavn"
        sub={t.sub}
      />
      {of.state === 'loading' && <SkeletonRows rows={2} />}
      {of.state === 'failed' && <Refusal failure={of.failure} />}
      {of.state === 'ready' && <Form view={of.value} />}
    </>
  );
}

function Form({ view: { id, cooperation } }: { readonly view: CooperationView }) {
  const { newMeeting: t, agendas } = useTexts('cooperation');
  const { locale } = useSession();
  const { go } = useRouter();
  const { date: today } = useNow();
  const [form, setForm] = useState(() => startingForm(today));
  const [wrong, setWrong] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const create = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    const meeting = meetingOf(form, cooperation, agendas, today);
    setWrong(meeting === undefined);
    if (meeting === undefined) return;
    const answer = await window.samrad.call['cooperation.newMeeting']({ cooperation: id, meeting });
    if (answer.ok) go({ name: 'cooperation-meeting', id: answer.value.id });
    else setFailure(answer.failure);
  };
  return (
    <form className="card cooperation-new" noValidate onSubmit={(event) => void create(event)}>
      <Refusal failure={failure} />
      <Choice
        id="meeting-type"
        label={t.type}
        value={form.type}
        options={termOptions('meetingType', consentMeetingTypeSchema, locale)}
        onChoose={(type) => setForm({ ...form, type: consentMeetingTypeSchema.parse(type) })}
      />
      <div className="cooperation-when">
        {(['date', 'start', 'end'] as const).map((field) => (
          <Textfield
            key={field}
            id={`meeting-${field}`}
            type={field === 'date' ? 'date' : 'time'}
            label={t[field]}
            value={form[field]}
            onChange={(event) => setForm({ ...form, [field]: event.target.value })}
          />
        ))}
      </div>
      {wrong && <ValidationMessage>{t.wrong}</ValidationMessage>}
      <div className="cooperation-do">
        <Button type="submit">{t.create}</Button>
        <Button type="button" variant="tertiary" onClick={() => go({ name: 'cooperation', id })}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
