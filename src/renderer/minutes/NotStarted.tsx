/** Before the meeting: nothing to write yet, and one thing to do. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { MinutesView } from '../../domain/minutes-view.ts';
import type { Failure } from '../../domain/result.ts';
import { useTexts } from '../text/texts.ts';
import { EmptyState, FailureNotice } from '../ui/index.ts';

export function NotStarted({ view, onStarted }: { readonly view: MinutesView; readonly onStarted: () => void }) {
  const t = useTexts('minutes').notStarted;
  const [failure, setFailure] = useState<Failure>();
  const start = async (): Promise<void> => {
    const { id, version } = view.meeting;
    const started = await window.samrad.call['meeting.start']({ id, version });
    if (started.ok) onStarted();
    else setFailure(started.failure);
  };
  return (
    <div className="minutes-not-started">
      {failure && <FailureNotice failure={failure} />}
      <EmptyState title={t.title} text={t.text} action={<Button onClick={() => void start()}>{t.start}</Button>} />
    </div>
  );
}
