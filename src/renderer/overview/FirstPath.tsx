/** The first day: the way to the first summons, one step at a time. */
import { Button } from '@digdir/designsystemet-react';
import { CheckmarkIcon } from '@navikt/aksel-icons';
import type { MeetingRow } from '../../domain/meeting-view.ts';
import { useRouter } from '../app/router.tsx';
import { useTexts } from '../text/texts.ts';
import type { FirstStep } from './to-do.ts';

const STEPS = ['meeting', 'case', 'summon'] as const;

export function FirstPath({
  step,
  next,
  onCase,
}: {
  readonly step: FirstStep;
  readonly next: MeetingRow | undefined;
  readonly onCase: () => void;
}) {
  const t = useTexts('overview').first;
  const { go } = useRouter();
  const at = STEPS.indexOf(step);
  const doIt = (): void => {
    if (step === 'meeting') go({ name: 'new-meeting' });
    else if (step === 'case') onCase();
    else go(next === undefined ? { name: 'meetings' } : { name: 'meeting', id: next.id });
  };
  return (
    <section aria-labelledby="overview-first">
      <h2 className="h2" id="overview-first">
        {t.title}
      </h2>
      <p className="mut s14">{t.text}</p>
      <ol className="card flush overview-path">
        {STEPS.map((name, i) => (
          <li
            key={name}
            className={i < at ? 'overview-step-done' : i === at ? 'overview-step-now' : undefined}
            aria-current={i === at ? 'step' : undefined}
          >
            <span className="overview-step" aria-hidden="true">
              {i < at ? <CheckmarkIcon /> : i + 1}
            </span>
            <div className="grow">
              <b>{t.steps[name].title}</b>
              <p>{i < at ? t.done : t.steps[name].text}</p>
            </div>
            {i === at && <Button onClick={doIt}>{t.steps[name].verb}</Button>}
          </li>
        ))}
      </ol>
    </section>
  );
}
