/**
 * From nothing to a safe file: five steps, one question each. Every step can be left; the next start goes on where it was
 * left, because the steps follow from what is there, not from where one clicked.
 */
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { Mark } from '../ui/index.ts';
import { FolderStep } from './FolderStep.tsx';
import { PassphraseStep } from './PassphraseStep.tsx';
import { PracticeStep } from './PracticeStep.tsx';
import { SheetStep } from './SheetStep.tsx';
import './start.css';
import { TeamStep } from './TeamStep.tsx';

const STEPS = ['folder', 'passphrase', 'sheet', 'team', 'practice'] as const;
type Step = (typeof STEPS)[number];

export function FirstStart() {
  const { status } = useSession();
  const [past, setPast] = useState(false);
  const [practice, setPractice] = useState(status.host === 'trial');
  const t = useTexts('start').first;

  // A practice store gets municipality and team from the example, so the order of the last two steps turns round.
  const reached: Step =
    status.state === 'none'
      ? past
        ? 'passphrase'
        : 'folder'
      : !status.setup.recoveryConfirmed
        ? 'sheet'
        : status.practice
          ? 'practice'
          : 'team';
  const steps = STEPS.filter((s) =>
    (status.state === 'none' ? practice : status.practice) ? s !== 'team' : s !== 'practice',
  );
  const at = steps.indexOf(reached);
  return (
    <div className="start">
      <aside className="start-side">
        <div className="start-brand">
          <Mark size={30} />
          <b>Samråd</b>
        </div>
        <ol>
          {steps.map((s, i) => (
            <li
              key={s}
              className={i < at ? 'start-done' : i === at ? 'start-now' : ''}
              aria-current={i === at ? 'step' : undefined}
            >
              <span className="start-number" aria-hidden="true">
                {i < at ? <CheckmarkIcon /> : i + 1}
              </span>
              <b>{t.steps[s]}</b>
            </li>
          ))}
        </ol>
        <p>{t.leave}</p>
      </aside>
      <main className="start-main">
        <p className="label">{fill(t.stepOf, { step: at + 1, of: steps.length })}</p>
        {reached === 'folder' && (
          <FolderStep practice={practice} onPractice={setPractice} onNext={() => setPast(true)} />
        )}
        {reached === 'passphrase' && <PassphraseStep practice={practice} onBack={() => setPast(false)} />}
        {reached === 'sheet' && <SheetStep />}
        {reached === 'team' && <TeamStep />}
        {reached === 'practice' && <PracticeStep />}
      </main>
    </div>
  );
}
