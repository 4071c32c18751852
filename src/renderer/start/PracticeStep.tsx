/** The example in a practice store. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import type { Failure } from '../../domain/result.ts';
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';
import { FailureNotice } from '../ui/index.ts';
import { StepFrame } from './StepFrame.tsx';

export function PracticeStep() {
  const { refresh } = useSession();
  const t = useTexts('start').first.practice;
  const [working, setWorking] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const load = async (): Promise<void> => {
    if (working) return;
    setWorking(true);
    const answer = await window.samrad.call['practice.load']({});
    setWorking(false);
    if (answer.ok) return refresh();
    setFailure(answer.failure);
  };
  return (
    <StepFrame
      title={t.title}
      text={t.text}
      actions={
        <Button onClick={() => void load()} aria-busy={working}>
          {working ? t.working : t.load}
        </Button>
      }
    >
      {failure && <FailureNotice failure={failure} />}
    </StepFrame>
  );
}
