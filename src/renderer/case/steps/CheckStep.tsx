/** The last look: what is missing, everything found, and the person's own judgement. */
import { Checkbox, ErrorSummary, Heading } from '@digdir/designsystemet-react';
import { type ComponentRef, useEffect, useRef, useState } from 'react';
import { LONGEST_QUESTION } from '../../../domain/case.ts';
import type { Failure } from '../../../domain/result.ts';
import { CombinationPanel } from '../../guard/index.ts';
import { fill, useTexts } from '../../text/texts.ts';
import { FailureNotice } from '../../ui/index.ts';
import { wholeText } from '../draft-texts.ts';
import { type Lack, lacksOf } from '../readiness.ts';
import { StepFrame } from '../StepFrame.tsx';
import { type CaseFinding, useAllFindings } from '../use-all-findings.ts';
import { useCasePage } from '../use-case-page.tsx';
import { CheckFindings } from './CheckFindings.tsx';
import './check.css';
import { CheckLater } from './CheckLater.tsx';

interface Obstacle {
  readonly text: string;
  readonly go: () => void;
}

export function CheckStep() {
  const t = useTexts('case');
  const { checking } = useTexts('guard');
  const { draft, change, view, working, asked: askedBefore } = useCasePage();
  const findings = useAllFindings(view.id, draft);
  const [asked, setAsked] = useState(askedBefore);
  const [waiting, setWaiting] = useState(false);
  const [failure, setFailure] = useState<Failure>();
  const summary = useRef<ComponentRef<typeof ErrorSummary>>(null);
  const lacks = lacksOf(draft);
  const obstacles = useObstacles(lacks, findings ?? []);
  const showObstacles = (): void => {
    setAsked(true);
    // It stands on the screen after the next paint.
    setTimeout(() => summary.current?.focus());
  };

  /** Saves everything; the version that is stored then. */
  const saveAll = async (): Promise<number | undefined> => {
    // No risk and nothing tried are answers too; until now they may be unsaid.
    const { riskFactors = [], actionsTried = [] } = draft;
    working.write({ riskFactors, actionsTried });
    await working.flush();
    const { view: saved, save } = working.state();
    return save.kind === 'saved' ? saved.version : undefined;
  };
  const complete = async (): Promise<void> => {
    setFailure(undefined);
    setAsked(true);
    if (findings === undefined) return setWaiting(true);
    if (obstacles.length > 0) return showObstacles();
    const version = await saveAll();
    if (version === undefined) return;
    const answer = await window.samrad.call['case.complete']({ id: view.id, version });
    if (answer.ok) working.replaceView(answer.value);
    else setFailure(answer.failure);
  };
  // Pressed while the guard was still reading: it goes on by itself when the guard is done.
  useEffect(() => {
    if (!waiting || findings === undefined) return;
    setWaiting(false);
    void complete();
  });
  return (
    <StepFrame
      step="kontroll"
      title={t.check.title}
      lead={t.check.lead}
      nextLabel={t.check.complete}
      hint={t.check.what}
      onNext={() => void complete()}
    >
      {waiting && <p role="status">{checking}</p>}
      {asked && obstacles.length > 0 && (
        <ErrorSummary ref={summary} tabIndex={-1} className="check-summary">
          <ErrorSummary.Heading>{t.check.problems}</ErrorSummary.Heading>
          <ErrorSummary.List>
            {obstacles.map(({ text, go }) => (
              <ErrorSummary.Item key={text}>
                <ErrorSummary.Link
                  href="#case-title"
                  onClick={(e) => {
                    e.preventDefault();
                    go();
                  }}
                >
                  {text}
                </ErrorSummary.Link>
              </ErrorSummary.Item>
            ))}
          </ErrorSummary.List>
        </ErrorSummary>
      )}
      {failure && <FailureNotice failure={failure} />}
      <section aria-labelledby="check-findings">
        <Heading level={2} data-size="2xs" id="check-findings" className="check-heading">
          {t.check.findings}
        </Heading>
        <CheckFindings findings={findings} />
      </section>
      <CombinationPanel text={wholeText(draft)} />
      <div className="check-confirm">
        <Checkbox
          id="confirmedFiveFamilies"
          label={t.check.confirm}
          description={t.check.confirmText}
          value="confirmed"
          checked={draft.confirmedFiveFamilies ?? false}
          error={asked && draft.confirmedFiveFamilies !== true ? t.check.confirmMissing : undefined}
          onChange={(e) => change({ confirmedFiveFamilies: e.target.checked })}
        />
      </div>
      <CheckLater
        lacks={lacks.some(({ field }) => field !== 'confirmedFiveFamilies')}
        saveAll={saveAll}
        onLack={showObstacles}
        onFailure={setFailure}
      />
    </StepFrame>
  );
}

/** What stands in the way, each with where to go. */
function useObstacles(lacks: readonly Lack[], findings: readonly CaseFinding[]): Obstacle[] {
  const t = useTexts('case');
  const { goTo } = useCasePage();
  const missing = lacks.map(({ field, problem, step, control }) => ({
    text:
      field === 'questions' && problem === 'too-long'
        ? fill(t.missing.questionTooLong, { max: LONGEST_QUESTION })
        : t.missing[field],
    go: () => goTo(step, control),
  }));
  const open = findings
    .filter((f) => f.severity !== 'hint')
    .map((f) => ({
      text: fill(f.severity === 'block' ? t.check.openBlock : t.check.openWarn, { step: t.steps[f.step] }),
      go: () => goTo(f.step, f.source.path),
    }));
  const seen = new Set<string>();
  return [...missing, ...open].filter(({ text }) => !seen.has(text) && seen.add(text));
}
