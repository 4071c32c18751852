/** The eight steps. Until the duty is settled the first is the only one that can be reached. */
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { fill, useTexts } from '../text/texts.ts';
import { CASE_STEPS, type CaseStep, gateIsOpen, stepIsDone } from './readiness.ts';
import { useCasePage } from './use-case-page.tsx';

export function StepList({ at }: { readonly at: CaseStep }) {
  const t = useTexts('case');
  const { draft, goTo } = useCasePage();
  const open = gateIsOpen(draft);
  return (
    <nav className="steps" aria-label={t.frame.stepsLabel}>
      <ol>
        {CASE_STEPS.map((step, i) => {
          const done = step !== at && stepIsDone(step, draft);
          const content = (
            <>
              <span className="steps-number" aria-hidden="true">
                {done ? <CheckmarkIcon /> : i + 1}
              </span>
              <span>
                <span className="visually-hidden">
                  {fill(t.frame.stepOf, { step: i + 1, of: CASE_STEPS.length })}:{' '}
                </span>
                {t.steps[step]}
                {done && <span className="visually-hidden">, {t.frame.done}</span>}
              </span>
            </>
          );
          const state = step === at ? 'steps-now' : done ? 'steps-done' : '';
          return (
            <li key={step} className={state}>
              {open && step !== at ? (
                <button type="button" onClick={() => goTo(step)}>
                  {content}
                </button>
              ) : (
                <span aria-current={step === at ? 'step' : undefined}>{content}</span>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
