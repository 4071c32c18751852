/** One case: the step one is at, or, once it has passed on, what it says. */
import { type ComponentType, useCallback, useMemo } from 'react';
import { type CaseStep, useRouter } from '../app/router.tsx';
import { useUndoKeys } from '../app/use-undo-keys.ts';
import { DeleteThing } from '../bin/index.ts';
import { CombinationPanel, FindingPanel } from '../guard/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, SkeletonRows, Track, WithAside } from '../ui/index.ts';
import { useOnDesk, useWorkingState } from './CaseDesk.tsx';
import { ConflictNotice } from './ConflictNotice.tsx';
import './case.css';
import { arriveAt, useArrival } from './arrival.ts';
import { wholeText } from './draft-texts.ts';
import { FinishedCase } from './FinishedCase.tsx';
import { gateIsOpen } from './readiness.ts';
import { SaveFailure, SaveLine } from './SaveLine.tsx';
import { StepList } from './StepList.tsx';
import { AboutStep } from './steps/AboutStep.tsx';
import { AdviceStep } from './steps/AdviceStep.tsx';
import { CheckStep } from './steps/CheckStep.tsx';
import { DutyStep } from './steps/DutyStep.tsx';
import { FactorsStep } from './steps/FactorsStep.tsx';
import { SaidStep } from './steps/SaidStep.tsx';
import { SeenStep } from './steps/SeenStep.tsx';
import { TriedStep } from './steps/TriedStep.tsx';
import { type CasePageContext, CasePageProvider } from './use-case-page.tsx';
import type { WorkingCase } from './working-case.ts';

const STEPS: Readonly<Record<CaseStep, ComponentType>> = {
  plikten: DutyStep,
  om: AboutStep,
  sett: SeenStep,
  sagt: SaidStep,
  styrker: FactorsStep,
  gjort: TriedStep,
  rad: AdviceStep,
  kontroll: CheckStep,
};

/** Steps without free text of their own have no findings beside them. */
const WITHOUT_ASIDE: readonly CaseStep[] = ['plikten', 'om', 'kontroll'];

export function CasePage({ id, step }: { readonly id: string; readonly step: CaseStep }) {
  const taken = useOnDesk(id);
  if (taken.state === 'loading') return <SkeletonRows rows={4} />;
  if (taken.state === 'failed') return <FailureNotice failure={taken.failure} />;
  return <OpenCase working={taken.working} step={step} />;
}

function OpenCase({ working, step }: { readonly working: WorkingCase; readonly step: CaseStep }) {
  const state = useWorkingState(working);
  const { go } = useRouter();
  const { view, draft, save } = state;
  const goTo = useCallback(
    (to: CaseStep, control?: string) => {
      arriveAt(control);
      go({ name: 'case', id: view.id, step: to });
    },
    [go, view.id],
  );
  const page = useMemo<CasePageContext>(
    () => ({
      ...state,
      working,
      change: (part) => working.change(part),
      write: (part) => working.write(part),
      goTo,
    }),
    [state, working, goTo],
  );
  useArrival();
  useUndoKeys({ undo: () => working.undo(), redo: () => working.redo() });

  if (view.status !== 'kladd' && view.status !== 'duty_stop') return <FinishedCase working={working} />;
  // No way past the gate, whatever place was asked for.
  const at = gateIsOpen(draft) ? step : 'plikten';
  const Step = STEPS[at];
  const content = (
    <>
      <CaseHead code={view.code} canUndo={state.canUndo} onUndo={() => working.undo()} />
      <SaveFailure />
      {save.kind === 'conflict' && <ConflictNotice mine={draft} theirs={save.theirs} working={working} />}
      <div className="case-form">
        <StepList at={at} />
        <Step key={at} />
      </div>
      <DeleteThing
        thing={{ kind: 'case', id: view.id, version: view.version, name: view.code }}
        why={undefined}
        before={async () => {
          await working.flush();
          return working.state().view.version;
        }}
      />
    </>
  );
  return (
    <CasePageProvider value={page}>
      {WITHOUT_ASIDE.includes(at) ? (
        content
      ) : (
        <WithAside
          aside={
            <FindingPanel>
              <CombinationPanel text={wholeText(draft)} />
            </FindingPanel>
          }
        >
          {content}
        </WithAside>
      )}
    </CasePageProvider>
  );
}

function CaseHead({
  code,
  canUndo,
  onUndo,
}: {
  readonly code: string;
  readonly canUndo: boolean;
  readonly onUndo: () => void;
}) {
  const t = useTexts('case').frame;
  const { go } = useRouter();
  return (
    <div className="case-head">
      <Track kind="uten" />
      <span className="case-facts">
        {fill(t.code, { code })} · {t.takes} · <SaveLine />
      </span>
      {canUndo && (
        <button type="button" className="link" aria-keyshortcuts="Control+Z" onClick={onUndo}>
          {t.undo}
        </button>
      )}
      <button type="button" className="link case-close" onClick={() => go({ name: 'cases' })}>
        {t.close}
      </button>
    </div>
  );
}
