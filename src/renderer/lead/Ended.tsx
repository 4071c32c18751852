/** The meeting is over. */
import { Button } from '@digdir/designsystemet-react';
import { termLabel } from '../../domain/catalogues.ts';
import type { LeadView } from '../../domain/lead-view.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { TimesUsed } from './TimesUsed.tsx';

export function Ended({
  view,
  onUndo,
  onMinutes,
  onFeedback,
}: {
  readonly view: LeadView;
  readonly onUndo: () => void;
  readonly onMinutes: () => void;
  readonly onFeedback: () => void;
}) {
  const t = useTexts('lead').ended;
  const feedback = useTexts('feedback');
  const { locale } = useSession();
  const roles = view.recusals.map((role) => termLabel('teamRole', role, locale)).join(', ');
  return (
    <section className="lead-calm" aria-labelledby="lead-ended">
      <h1 id="lead-ended" data-page-heading tabIndex={-1}>
        {t.title}
      </h1>
      <p>{t.text}</p>
      {view.times.length > 0 && <TimesUsed view={view} />}
      {roles !== '' && <p>{fill(t.recusals, { roles })}</p>}
      <div className="lead-choices">
        <Button onClick={onMinutes}>{t.minutes}</Button>
        <Button variant="secondary" onClick={onFeedback}>
          {feedback.ended}
        </Button>
        <Button variant="tertiary" onClick={onUndo}>
          {t.undo}
        </Button>
      </div>
    </section>
  );
}
