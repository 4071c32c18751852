/** Correcting approved minutes: a reason first, then everything can be written again, then a new version. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { MinutesView } from '../../domain/minutes-view.ts';
import type { Failure } from '../../domain/result.ts';
import { GuardEditor } from '../guard/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph } from '../ui/index.ts';
import { focusField } from './AdviceLines.tsx';

interface Props {
  readonly view: MinutesView;
  readonly onChange: (view: MinutesView) => void;
}

export function Correction({ view, onChange }: Props) {
  const t = useTexts('minutes').correct;
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [error, setError] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const begin = async (): Promise<void> => {
    setFailure(undefined);
    setError(undefined);
    if (reason.trim() === '') {
      setError(t.missing);
      return focusField('correction-reason');
    }
    const answer = await window.samrad.call['minutes.correct']({ meeting: view.meeting.id, reason });
    if (answer.ok) onChange(answer.value);
    else if (answer.failure.code === 'stopped-by-guard') setError(t.mustGo);
    else setFailure(answer.failure);
  };
  if (!open) {
    return (
      <Button
        variant="secondary"
        onClick={() => {
          setOpen(true);
          focusField('correction-reason');
        }}
      >
        {t.open}
      </Button>
    );
  }
  return (
    <section className="card minutes-form-card" aria-labelledby="correction">
      <h2 className="h2" id="correction">
        {t.title}
      </h2>
      <p className="s14 mut">{t.text}</p>
      <GuardEditor id="correction-reason" label={t.reason} value={reason} onChange={setReason} error={error} />
      {failure && <FailureNotice failure={failure} />}
      <div className="row">
        <Button onClick={() => void begin()}>{t.begin}</Button>
        <Button variant="tertiary" onClick={() => setOpen(false)}>
          {t.cancel}
        </Button>
      </div>
    </section>
  );
}

/** What is being corrected and why, and the way back. */
export function UnderWay({ view, onChange }: Props) {
  const t = useTexts('minutes').correct;
  const [sure, setSure] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const drop = async (): Promise<void> => {
    const answer = await window.samrad.call['minutes.dropCorrection']({ meeting: view.meeting.id });
    if (answer.ok) onChange(answer.value);
    else setFailure(answer.failure);
  };
  return (
    <div className="notice minutes-under-way">
      <Glyph kind="hint" size={20} />
      <div className="grow">
        <b>{fill(t.underWay, { number: view.versions.length })}</b>
        <p>{fill(t.underWayText, { reason: view.correction?.reason ?? '' })}</p>
        {failure && <FailureNotice failure={failure} />}
        {sure ? (
          <div className="row" role="alert">
            <span className="s14">{t.dropSure}</span>
            <Button variant="secondary" data-size="sm" onClick={() => void drop()}>
              {t.dropYes}
            </Button>
            <Button variant="tertiary" data-size="sm" onClick={() => setSure(false)}>
              {t.dropNo}
            </Button>
          </div>
        ) : (
          <button type="button" className="link" onClick={() => setSure(true)}>
            {t.drop}
          </button>
        )}
      </div>
    </div>
  );
}
