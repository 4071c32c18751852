/** Over the list of meetings: what was just made, and the way to take it back as one. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import { useUndoKeys } from '../app/use-undo-keys.ts';
import { plural, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph } from '../ui/index.ts';
import { lastSeries, rememberSeries } from './made-series.ts';

export function MadeSeries({ onTakenBack }: { readonly onTakenBack: () => void }) {
  const t = useTexts('planning').made;
  const [count, setCount] = useState(() => lastSeries().length);
  const [outcome, setOutcome] = useState<'taken-back' | 'in-use' | { readonly failure: Failure }>();
  const takeBack = async (): Promise<void> => {
    const meetings = lastSeries();
    if (meetings.length === 0) return;
    const answer = await window.samrad.call['meeting.takeBack']({ meetings: [...meetings] });
    const inUse = !answer.ok && (answer.failure.code === 'conflict' || answer.failure.code === 'not-allowed');
    setOutcome(answer.ok ? 'taken-back' : inUse ? 'in-use' : { failure: answer.failure });
    if (!answer.ok && !inUse) return;
    rememberSeries([]);
    setCount(0);
    onTakenBack();
  };
  useUndoKeys({ undo: () => void takeBack(), redo: () => {} });
  return (
    <div role="status">
      {typeof outcome === 'object' && <FailureNotice failure={outcome.failure} />}
      {outcome === 'taken-back' && <p className="notice">{t.takenBack}</p>}
      {outcome === 'in-use' && <p className="notice">{t.inUse}</p>}
      {count > 0 && (
        <div className="notice series-made">
          <Glyph kind="ok" size={20} />
          <p className="grow">
            <b>{plural(count, t.title)}</b> {t.text}
          </p>
          <Button variant="tertiary" onClick={() => void takeBack()}>
            {t.undo}
          </Button>
        </div>
      )}
    </div>
  );
}
