/** Where the file lies, and whether it is for real cases or for practice. */
import { Button, Fieldset, Radio, useRadioGroup } from '@digdir/designsystemet-react';
import { ArrowRightIcon, HddDownIcon } from '@navikt/aksel-icons';
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';
import { StepFrame } from './StepFrame.tsx';

export function FolderStep({
  practice,
  onPractice,
  onNext,
}: {
  readonly practice: boolean;
  readonly onPractice: (practice: boolean) => void;
  readonly onNext: () => void;
}) {
  const { status } = useSession();
  const t = useTexts('start').first.folder;
  const { getRadioProps } = useRadioGroup({
    name: 'kind',
    value: practice ? 'practice' : 'real',
    onChange: (value) => onPractice(value === 'practice'),
  });
  return (
    <StepFrame
      title={t.title}
      text={t.text}
      actions={
        <Button onClick={onNext}>
          {t.next}
          <ArrowRightIcon aria-hidden />
        </Button>
      }
    >
      <p className="start-folder">
        <HddDownIcon aria-hidden />
        <span>
          <b>{t.where}</b>
          <code className="path">{status.folder}</code>
        </span>
      </p>
      {status.host === 'trial' ? (
        <p className="start-note">{t.trialOnly}</p>
      ) : (
        <Fieldset>
          <Fieldset.Legend>{t.kind}</Fieldset.Legend>
          <Radio label={t.real} description={t.realText} {...getRadioProps('real')} />
          <Radio label={t.practice} description={t.practiceText} {...getRadioProps('practice')} />
        </Fieldset>
      )}
    </StepFrame>
  );
}
