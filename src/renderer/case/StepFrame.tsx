/** One question in a card, the steps beside it, the question to the team under it, and the way on. */
import { Button, Heading } from '@digdir/designsystemet-react';
import { ArrowRightIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { lowerFirst } from '../../domain/catalogues.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { fill, useTexts } from '../text/texts.ts';
import { PinnedQuestion } from './PinnedQuestion.tsx';
import { CASE_STEPS, type CaseStep } from './readiness.ts';
import { HeldTexts } from './SaveLine.tsx';
import { useCasePage } from './use-case-page.tsx';

export function StepFrame({
  step,
  title,
  lead,
  children,
  pinned = true,
  hint,
  onNext,
  nextLabel,
}: {
  readonly step: CaseStep;
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
  readonly pinned?: boolean;
  /** One line beside the button. */
  readonly hint?: string;
  /** What the button does, when it does not simply go on. Null: this step has its own way out. */
  readonly onNext?: (() => void) | null;
  readonly nextLabel?: string;
}) {
  const t = useTexts('case');
  const { goTo } = useCasePage();
  const at = CASE_STEPS.indexOf(step);
  const before = CASE_STEPS[at - 1];
  const after = CASE_STEPS[at + 1];
  const next = onNext === undefined ? () => after && goTo(after) : onNext;
  useShortcuts({ 'Ctrl+Enter': () => next?.() });
  return (
    <section className="case-card" aria-labelledby="case-title">
      <p className="label">{fill(t.frame.stepOf, { step: at + 1, of: CASE_STEPS.length })}</p>
      <Heading level={1} data-size="sm" id="case-title" tabIndex={-1} data-page-heading>
        {title}
      </Heading>
      <p className="case-lead">{lead}</p>
      {children}
      <HeldTexts />
      {pinned && <PinnedQuestion />}
      <div className="case-actions">
        {before ? (
          <Button variant="tertiary" onClick={() => goTo(before)}>
            {t.frame.back}
          </Button>
        ) : (
          <span />
        )}
        {next !== null && (
          <span className="case-next">
            {hint && <span className="s14 mut">{hint}</span>}
            <Button onClick={next} aria-keyshortcuts="Control+Enter">
              {nextLabel ?? (after && fill(t.frame.next, { step: lowerFirst(t.steps[after]) }))}
              {nextLabel === undefined && <ArrowRightIcon aria-hidden />}
            </Button>
          </span>
        )}
      </div>
    </section>
  );
}
