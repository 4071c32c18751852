/** The assistant that makes a consent form: one question at a time, the finished sheet always beside it (DOMAIN 1.3). */
import { Button } from '@digdir/designsystemet-react';
import { ArrowRightIcon } from '@navikt/aksel-icons';
import { type ComponentType, useMemo, useRef, useState } from 'react';
import { lowerFirst } from '../../domain/catalogues.ts';
import { CONSENT_STEPS, type ConsentStep, useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useShortcuts } from '../app/shortcuts.ts';
import { useUndoKeys } from '../app/use-undo-keys.ts';
import { arriveAt, useArrival } from '../case/index.ts';
import { FormErrors, useNow } from '../meeting/index.ts';
import { KeepPage, rememberPrintNames, SheetPanel, StepList, useChanges, useSaving, useSheet } from '../paper/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { PageHead, WithAside } from '../ui/index.ts';
import './consent.css';
import {
  CONSENT_FIELDS,
  type ConsentFaults,
  type ConsentField,
  faultsOf,
  hasTyped,
  orderOf,
  previewOf,
  STEP_OF_FIELD,
  startingState,
  stepIsDone,
} from './consent-form.ts';
import { AskingStep } from './steps/AskingStep.tsx';
import { InformationStep } from './steps/InformationStep.tsx';
import { PrintStep } from './steps/PrintStep.tsx';
import { PurposeStep } from './steps/PurposeStep.tsx';
import { ServicesStep } from './steps/ServicesStep.tsx';
import { SignatureStep } from './steps/SignatureStep.tsx';
import { TermStep } from './steps/TermStep.tsx';
import { type ConsentPageContext, ConsentProvider } from './use-consent.tsx';

const QUESTIONS: Readonly<Record<Exclude<ConsentStep, 'skriv-ut'>, ComponentType>> = {
  hvem: AskingStep,
  formal: PurposeStep,
  tjenester: ServicesStep,
  opplysninger: InformationStep,
  underskrift: SignatureStep,
  varighet: TermStep,
};

export function ConsentPage({ step }: { readonly step: ConsentStep }) {
  const t = useTexts('consent');
  const words = useTexts('paper');
  const { locale } = useSession();
  const { go } = useRouter();
  const { date: today } = useNow();
  const changes = useChanges(() => startingState(today, locale));
  const { state, canUndo, undo, redo } = changes;
  const [refused, setRefused] = useState<ConsentFaults>({});
  const [round, setRound] = useState(0);
  const tried = useRef(false);
  const [saved, setSaved] = useState<typeof state>();
  const visited = useRef(new Set<ConsentStep>());
  visited.current.add(step);
  const saving = useSaving();
  const sheet = useSheet(previewOf(state, locale), (order) => window.samrad.call['consent.preview'](order));
  useArrival();

  const checked = orderOf(state, locale, today);
  const faults: ConsentFaults = 'faults' in checked ? checked.faults : refused;
  const told: ConsentFaults = tried.current ? faults : {};

  const goTo = (to: ConsentStep, control?: string): void => {
    if (to === step) {
      if (control !== undefined) document.getElementById(control)?.focus();
      return;
    }
    arriveAt(control);
    go({ name: 'new-consent', step: to });
  };
  const make = async (): Promise<void> => {
    tried.current = true;
    setRefused({});
    if ('faults' in checked) {
      setRound((r) => r + 1);
      saving.clear();
      return;
    }
    const { form } = checked.order;
    rememberPrintNames(
      form.printOnly ? [form.printOnly.child.name, ...form.printOnly.guardians.map((g) => g.name)] : [],
    );
    const failure = await saving.save(() => window.samrad.call['consent.make'](checked.order));
    if (failure === undefined) setSaved(state);
    if (failure?.code !== 'invalid') return;
    setRefused(faultsOf(failure));
    setRound((r) => r + 1);
  };
  const at = CONSENT_STEPS.indexOf(step);
  const before = CONSENT_STEPS[at - 1];
  const after = CONSENT_STEPS[at + 1];
  const next = (): void => (after === undefined ? void make() : goTo(after));
  useShortcuts({ 'Ctrl+Enter': next });
  useUndoKeys({ undo, redo });

  const { change } = changes;
  // biome-ignore lint/correctness/useExhaustiveDependencies: going to a step depends on the step alone
  const page = useMemo<ConsentPageContext>(
    () => ({ ...changes, today, told, goTo }),
    [state, canUndo, change, undo, redo, today, told, step],
  );
  const errors = CONSENT_FIELDS.flatMap((field) => {
    const fault = told[field];
    return fault === undefined ? [] : [{ field, text: t.errors[fault] }];
  });
  const Question = step === 'skriv-ut' ? undefined : QUESTIONS[step];
  return (
    <ConsentProvider value={page}>
      <KeepPage wanted={hasTyped(state) && state !== saved} stays={(to) => to.name === 'new-consent'} />
      <WithAside
        aside={<SheetPanel name={t.documentName} sheet={sheet} language={state.language} waiting={t.waiting} />}
      >
        <PageHead
          title={t.titles[step]}
          track="papir"
          sub={fill(t.sub, { step: fill(words.steps.stepOf, { step: at + 1, of: CONSENT_STEPS.length }) })}
          actions={
            canUndo && (
              <button type="button" className="link" aria-keyshortcuts="Control+Z" onClick={undo}>
                {words.undo}
              </button>
            )
          }
        />
        <div className="paper-steps">
          <StepList
            steps={CONSENT_STEPS}
            at={step}
            names={t.steps}
            isDone={(one) => visited.current.has(one) && stepIsDone(one, faults)}
            onGo={goTo}
          />
          <div className="paper-body" key={step}>
            {step === 'skriv-ut' && (
              <FormErrors
                title={t.errors.title}
                errors={errors}
                round={round}
                onGo={(field) => goTo(STEP_OF_FIELD[field as ConsentField], field)}
              />
            )}
            {Question === undefined ? <PrintStep saving={saving} onMake={() => void make()} /> : <Question />}
            <div className="paper-actions">
              {before ? (
                <Button variant="tertiary" onClick={() => goTo(before)}>
                  {words.steps.back}
                </Button>
              ) : (
                <span />
              )}
              {after && (
                <Button onClick={next} aria-keyshortcuts="Control+Enter">
                  {fill(words.steps.next, { step: lowerFirst(t.steps[after]) })}
                  <ArrowRightIcon aria-hidden />
                </Button>
              )}
            </div>
          </div>
        </div>
      </WithAside>
    </ConsentProvider>
  );
}
