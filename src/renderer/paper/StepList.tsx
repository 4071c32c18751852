/** The steps of a form: where one is, what is done, and a way to each. */
import { CheckmarkIcon } from '@navikt/aksel-icons';
import { fill, useTexts } from '../text/texts.ts';
import '../case/case.css';

export function StepList<S extends string>({
  steps,
  at,
  names,
  isDone,
  onGo,
}: {
  readonly steps: readonly S[];
  readonly at: S;
  readonly names: Readonly<Record<S, string>>;
  readonly isDone: (step: S) => boolean;
  readonly onGo: (step: S) => void;
}) {
  const t = useTexts('paper').steps;
  return (
    <nav className="steps" aria-label={t.label}>
      <ol>
        {steps.map((step, i) => {
          const done = step !== at && isDone(step);
          const content = (
            <>
              <span className="steps-number" aria-hidden="true">
                {done ? <CheckmarkIcon /> : i + 1}
              </span>
              <span>
                <span className="visually-hidden">{fill(t.stepOf, { step: i + 1, of: steps.length })}: </span>
                {names[step]}
                {done && <span className="visually-hidden">, {t.done}</span>}
              </span>
            </>
          );
          return (
            <li key={step} className={step === at ? 'steps-now' : done ? 'steps-done' : ''}>
              {step === at ? (
                <span aria-current="step">{content}</span>
              ) : (
                <button type="button" onClick={() => onGo(step)}>
                  {content}
                </button>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
