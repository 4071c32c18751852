/**
 * Then the duty, answered by the person here. What the service has ticked is shown beside each question and chooses nothing;
 * only a yes does, since it stops.
 */
import { Button, Details } from '@digdir/designsystemet-react';
import { ArrowRightIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import type { CaseDraft } from '../../../domain/case.ts';
import { catalogues, lowerFirst } from '../../../domain/catalogues.ts';
import { dutyAnswerSchema } from '../../../domain/codes.ts';
import type { FormReading } from '../../../domain/pasted-form/index.ts';
import { useSession } from '../../app/session.tsx';
import { useShortcuts } from '../../app/shortcuts.ts';
import { fill, useTexts } from '../../text/texts.ts';
import { Glyph } from '../../ui/index.ts';
import { CheckLine } from '../CheckLine.tsx';
import { gateIsOpen } from '../readiness.ts';
import { DoList } from '../steps/DoList.tsx';
import { DutyStop } from '../steps/DutyStop.tsx';
import { Tiles } from '../Tiles.tsx';
import { Frame } from './Frame.tsx';

export type Gate = NonNullable<CaseDraft['dutyGate']>;
const QUESTIONS = ['reporting', 'averting'] as const;
type Question = (typeof QUESTIONS)[number];

export function DutyOfForm({
  reading,
  pasted,
  gate,
  onAnswer,
  onBack,
  onNext,
}: {
  readonly reading: FormReading;
  readonly pasted: string;
  readonly gate: Gate;
  readonly onAnswer: (gate: Gate) => void;
  readonly onBack: () => void;
  readonly onNext: () => void;
}) {
  const t = useTexts('paste').duty;
  const duty = useTexts('case').duty;
  const { locale } = useSession();
  const [asked, setAsked] = useState(false);
  const stopped = QUESTIONS.find((question) => gate[question] === 'ja');
  const unsure = stopped === undefined && QUESTIONS.some((question) => gate[question] === 'usikker');
  const themes = catalogues.themes.entries.filter(
    ({ code, gate: of }) => of !== 'none' && reading.draft.concernThemes?.includes(code),
  );
  const answer = (question: Question, value: Gate[Question]): void => onAnswer({ ...gate, [question]: value });
  const next = (): void => {
    if (gateIsOpen({ dutyGate: gate })) {
      onNext();
      return;
    }
    setAsked(true);
    document.getElementById(gate.reporting === undefined ? 'dutyGate' : 'averting')?.focus();
  };
  useShortcuts({ 'Ctrl+Enter': next });
  const questionOf = (question: Question) => {
    const said = reading.duty[question];
    return (
      <Tiles
        key={question}
        wide
        name={question === 'reporting' ? 'dutyGate' : 'averting'}
        legend={duty[question]}
        description={
          <>
            {duty[`${question}Text`]}{' '}
            <b>{said === undefined ? t.saidNothing : fill(t.said, { answer: lowerFirst(duty.answers[said]) })}</b>
          </>
        }
        value={gate[question]}
        options={dutyAnswerSchema.options.map((code) => [code, duty.answers[code]] as const)}
        error={asked && !unsure && gate[question] === undefined ? duty.unanswered : undefined}
        onChoose={(value) => answer(question, value)}
      />
    );
  };
  return (
    <Frame
      step={2}
      title={duty.title}
      lead={duty.lead}
      actions={
        <>
          <Button variant="tertiary" onClick={onBack}>
            {t.back}
          </Button>
          {stopped === undefined && !unsure && (
            <Button onClick={next} aria-keyshortcuts="Control+Enter">
              {t.next}
              <ArrowRightIcon aria-hidden />
            </Button>
          )}
        </>
      }
    >
      {themes.map(({ code, label }) => (
        <p key={code} className="paste-note">
          <Glyph kind="warn" size={18} />
          {fill(t.theme, { theme: label[locale] })}
        </p>
      ))}
      <Details className="case-more paste-whole">
        <Details.Summary>{t.read}</Details.Summary>
        <Details.Content>
          <p className="paste-text">{pasted.trim()}</p>
        </Details.Content>
      </Details>
      {questionOf('reporting')}
      {gate.reporting !== 'ja' && questionOf('averting')}
      {stopped !== undefined && (
        <DutyStop
          duty={stopped}
          onChange={() => {
            answer(stopped, undefined);
            document.getElementById(stopped === 'reporting' ? 'dutyGate' : 'averting')?.focus();
          }}
        />
      )}
      {unsure && (
        <div className="duty-unsure" role="status">
          <Glyph kind="wait" size={28} />
          <div className="grow">
            <h2 className="duty-title">{duty.unsureTitle}</h2>
            <p>{t.unsure}</p>
            <DoList items={duty.unsureDo.slice(0, 3)} />
          </div>
        </div>
      )}
      {gateIsOpen({ dutyGate: gate }) && <CheckLine>{duty.settled}</CheckLine>}
    </Frame>
  );
}
