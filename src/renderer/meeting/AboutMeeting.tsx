/** What a meeting is beside agenda and people: deadline, link, interpreter, the next one; with the way to change or cancel it. */
import { Button } from '@digdir/designsystemet-react';
import { PencilIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { clockTime, longDate } from '../../domain/local-time.ts';
import type { MeetingView } from '../../domain/meeting-view.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import { AboutForm } from './AboutForm.tsx';
import './about-meeting.css';
import { CancelMeeting } from './CancelMeeting.tsx';
import type { MeetingEditor } from './meeting-editor.ts';
import { useNow } from './now.ts';

export function AboutMeeting({ view, editor }: { readonly view: MeetingView; readonly editor: MeetingEditor }) {
  const t = useTexts('meeting').about;
  const { locale } = useSession();
  const { date: today } = useNow();
  const [changing, setChanging] = useState(false);
  const [cancelling, setCancelling] = useState(false);
  const [said, setSaid] = useState('');
  const isComing = view.status === 'planlagt' || view.status === 'innkalt';
  const hasBegun = view.status === 'startet' || view.status === 'referat';
  const late = isComing && view.caseDeadline !== null && view.caseDeadline < today;
  const close = (words: string): void => {
    setChanging(false);
    setSaid(words);
    requestAnimationFrame(() => document.getElementById('meeting-change')?.focus());
  };
  const { caseDeadline, next } = view;
  const deadline =
    caseDeadline === null
      ? t.noDeadline
      : late
        ? fill(t.deadlinePassed, { date: longDate(caseDeadline, locale) })
        : longDate(caseDeadline, locale);
  const facts: readonly { readonly label: string; readonly value: string; readonly late?: boolean }[] = [
    { label: t.deadline, value: deadline, late },
    ...(view.onlineLink === null ? [] : [{ label: t.link, value: view.onlineLink }]),
    ...(view.interpreter ? [{ label: t.interpreter, value: t.interpreterYes }] : []),
    {
      label: t.next,
      value:
        next === null
          ? t.noNext
          : fill(t.nextAt, { date: longDate(next.date, locale), time: clockTime(next.start, locale) }),
    },
  ];
  return (
    <section className="card about-meeting" aria-labelledby="meeting-about">
      <div className="row between about-head">
        <h2 className="h2" id="meeting-about">
          {t.title}
        </h2>
        {!changing && (isComing || hasBegun) && (
          <span className="row">
            <Button variant="tertiary" id="meeting-change" onClick={() => setChanging(true)}>
              <PencilIcon aria-hidden />
              {isComing ? t.change : t.changeNext}
            </Button>
            {isComing && (
              <Button variant="tertiary" onClick={() => setCancelling(true)}>
                {t.cancel}
              </Button>
            )}
          </span>
        )}
      </div>
      {changing ? (
        <AboutForm
          view={view}
          editor={editor}
          onlyNext={!isComing}
          onKept={() => close(t.changed)}
          onClose={() => close('')}
        />
      ) : (
        <dl className="about-facts">
          {facts.map((fact) => (
            <div key={fact.label}>
              <dt>{fact.label}</dt>
              <dd>
                {fact.late === true && <Glyph kind="warn" size={14} />}
                {fact.value}
              </dd>
            </div>
          ))}
        </dl>
      )}
      <p className="visually-hidden" role="status">
        {said}
      </p>
      {cancelling && <CancelMeeting view={view} editor={editor} onClose={() => setCancelling(false)} />}
    </section>
  );
}
