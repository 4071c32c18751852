/** One or two questions to the team: what the meeting reads first. */
import { LONGEST_QUESTION } from '../../../domain/case.ts';
import { GuardEditor } from '../../guard/index.ts';
import { useTexts } from '../../text/texts.ts';
import { StepFrame } from '../StepFrame.tsx';
import { useCasePage } from '../use-case-page.tsx';

export function AdviceStep() {
  const t = useTexts('case');
  const { draft, write } = useCasePage();
  const [first = '', second = ''] = draft.questions ?? [];
  return (
    <StepFrame step="rad" title={t.advice.title} lead={t.advice.lead} pinned={false} hint={t.frame.mayWait}>
      <GuardEditor
        id="questions[0]"
        label={t.advice.question}
        description={t.advice.example}
        multiline
        maxLength={LONGEST_QUESTION}
        value={first}
        onChange={(text) => write({ questions: second === '' ? [text] : [text, second] })}
      />
      <div className="case-inset">
        <GuardEditor
          id="questions[1]"
          label={t.advice.second}
          maxLength={LONGEST_QUESTION}
          value={second}
          onChange={(text) => write({ questions: text === '' ? [first] : [first, text] })}
        />
      </div>
    </StepFrame>
  );
}
