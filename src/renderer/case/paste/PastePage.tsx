/**
 * A discussion form that a service without Samråd has filled in, pasted as text (DOMAIN 1.4). The text lives on this page:
 * it is stored when the person has answered the duty questions and makes a case of it, and not before.
 */
import { useEffect, useMemo, useRef, useState } from 'react';
import { readForm } from '../../../domain/pasted-form/index.ts';
import type { Failure } from '../../../domain/result.ts';
import { type CaseStep, useRouter } from '../../app/router.tsx';
import { useLoad } from '../../app/use-load.ts';
import { useUnsaved } from '../../app/use-unsaved.ts';
import { CombinationPanel, FindingPanel } from '../../guard/index.ts';
import { KeepPage } from '../../paper/index.ts';
import { WithAside } from '../../ui/index.ts';
import '../case.css';
import { useDesk } from '../CaseDesk.tsx';
import { lacksOf } from '../readiness.ts';
import { DutyOfForm, type Gate } from './DutyOfForm.tsx';
import { PasteStep } from './PasteStep.tsx';
import './paste.css';
import { ReviewStep } from './ReviewStep.tsx';
import { draftOf, type Sorted, sortedOf } from './sorted.ts';

export function PastePage() {
  const { go } = useRouter();
  const desk = useDesk();
  const [step, setStep] = useState<'paste' | 'duty' | 'review'>('paste');
  const [pasted, setPasted] = useState('');
  const [gate, setGate] = useState<Gate>({});
  const [sorted, setSorted] = useState<Sorted>();
  const [made, setMade] = useState<{ readonly id: string; readonly step: CaseStep }>();
  const [failure, setFailure] = useState<Failure>();
  const making = useRef(false);
  const organisation = useLoad(() => window.samrad.call['team.get']({}), []);
  const known = organisation.state === 'ready' ? organisation.value : null;
  const reading = useMemo(
    () =>
      readForm(pasted, {
        levelScale: known?.municipality.levelScale,
        margins: known === null ? [] : [`${known.municipality.name} – ${known.team.name}`],
      }),
    [pasted, known],
  );
  useFocusOnStep(step);
  useUnsaved(pasted !== '' && made === undefined);
  // The page is let go of in the same turn as the case is made, and asks nothing then.
  useEffect(() => {
    if (made !== undefined) go({ name: 'case', ...made });
  }, [made, go]);

  const readOn = (): void => {
    setSorted(sortedOf(reading));
    // A yes on the form stops, as it would here. A no is the person's to say.
    const { reporting, averting } = reading.duty;
    setGate({ ...(reporting === 'ja' ? { reporting } : {}), ...(averting === 'ja' ? { averting } : {}) });
    setStep('duty');
  };
  const create = async (): Promise<void> => {
    // Pressed twice it is still one case.
    if (sorted === undefined || making.current) return;
    making.current = true;
    setFailure(undefined);
    const started = await window.samrad.call['case.start']({});
    if (!started.ok) {
      making.current = false;
      setFailure(started.failure);
      return;
    }
    const draft = { ...started.value.draft, ...draftOf(sorted), dutyGate: gate };
    await desk.begin(started.value, draft);
    const [first] = lacksOf(draft);
    setMade({ id: started.value.id, step: first?.step ?? 'kontroll' });
  };

  const keep = <KeepPage wanted={pasted.trim() !== '' && made === undefined} stays={() => false} />;
  if (step === 'review' && sorted !== undefined) {
    const texts = Object.values(sorted.texts).filter((text) => text.trim() !== '');
    return (
      <WithAside
        aside={
          <FindingPanel>
            <CombinationPanel text={texts.join('\n')} />
          </FindingPanel>
        }
      >
        {keep}
        <ReviewStep
          sorted={sorted}
          isForm={reading.labels > 0}
          failure={failure}
          onChange={setSorted}
          onBack={() => setStep('paste')}
          onCreate={() => void create()}
        />
      </WithAside>
    );
  }
  return (
    <>
      {keep}
      {step === 'paste' ? (
        <PasteStep text={pasted} onChange={setPasted} onNext={readOn} />
      ) : (
        <DutyOfForm
          reading={reading}
          pasted={pasted}
          gate={gate}
          onAnswer={setGate}
          onBack={() => setStep('paste')}
          onNext={() => setStep('review')}
        />
      )}
    </>
  );
}

/** The heading of a step takes focus when it comes up after another. */
function useFocusOnStep(step: string): void {
  const first = useRef(step);
  useEffect(() => {
    if (first.current === step) return;
    first.current = '';
    document.getElementById('paste-title')?.focus();
  }, [step]);
}
