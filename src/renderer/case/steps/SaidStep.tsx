/** The child's own words and acts, in other words than the child's. */
import { GuardEditor } from '../../guard/index.ts';
import { useTexts } from '../../text/texts.ts';
import { StepFrame } from '../StepFrame.tsx';
import { useCasePage } from '../use-case-page.tsx';
import { WANTED_LENGTH } from './SeenStep.tsx';

export function SaidStep() {
  const t = useTexts('case');
  const { draft, write } = useCasePage();
  return (
    <StepFrame step="sagt" title={t.said.title} lead={t.said.lead} hint={t.frame.mayWait}>
      <GuardEditor
        id="childExpressions"
        label={t.said.title}
        labelHidden
        multiline
        maxLength={WANTED_LENGTH}
        value={draft.childExpressions ?? ''}
        onChange={(childExpressions) => write({ childExpressions })}
      />
    </StepFrame>
  );
}
