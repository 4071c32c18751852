/** The duty gate: two questions, nothing chosen beforehand, and no way past a yes. */
import { useState } from 'react';
import { dutyAnswerSchema } from '../../../domain/codes.ts';
import { useTexts } from '../../text/texts.ts';
import { CheckLine } from '../CheckLine.tsx';
import { gateIsOpen } from '../readiness.ts';
import { StepFrame } from '../StepFrame.tsx';
import { Tiles } from '../Tiles.tsx';
import { useCasePage } from '../use-case-page.tsx';
import { DutyStop } from './DutyStop.tsx';
import { DutyUnsure } from './DutyUnsure.tsx';

export function DutyStep() {
  const t = useTexts('case').duty;
  const { draft, change, goTo } = useCasePage();
  const [asked, setAsked] = useState(false);
  const gate = draft.dutyGate ?? {};
  const options = dutyAnswerSchema.options.map((code) => [code, t.answers[code]] as const);
  const answer = (question: 'reporting' | 'averting', value: (typeof dutyAnswerSchema.options)[number] | undefined) =>
    change({ dutyGate: { ...gate, [question]: value } });

  const stopped = gate.reporting === 'ja' ? 'reporting' : gate.averting === 'ja' ? 'averting' : undefined;
  const unsure = stopped === undefined && (gate.reporting === 'usikker' || gate.averting === 'usikker');
  const next = (): void => {
    if (gateIsOpen(draft)) {
      goTo('om');
      return;
    }
    setAsked(true);
    document.getElementById(gate.reporting === undefined ? 'dutyGate' : 'averting')?.focus();
  };
  const changeAnswer = (question: 'reporting' | 'averting'): void => {
    answer(question, undefined);
    document.getElementById(question === 'reporting' ? 'dutyGate' : 'averting')?.focus();
  };
  return (
    <StepFrame
      step="plikten"
      title={t.title}
      lead={t.lead}
      pinned={false}
      onNext={stopped !== undefined || unsure ? null : next}
    >
      <Tiles
        wide
        name="dutyGate"
        legend={t.reporting}
        description={t.reportingText}
        value={gate.reporting}
        options={options}
        error={asked && !unsure && gate.reporting === undefined ? t.unanswered : undefined}
        onChoose={(value) => answer('reporting', value)}
      />
      {gate.reporting !== 'ja' && (
        <Tiles
          wide
          name="averting"
          legend={t.averting}
          description={t.avertingText}
          value={gate.averting}
          options={options}
          error={asked && !unsure && gate.averting === undefined ? t.unanswered : undefined}
          onChoose={(value) => answer('averting', value)}
        />
      )}
      {stopped && <DutyStop duty={stopped} onChange={() => changeAnswer(stopped)} />}
      {unsure && <DutyUnsure />}
      {gateIsOpen(draft) && <CheckLine>{t.settled}</CheckLine>}
    </StepFrame>
  );
}
