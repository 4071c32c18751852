/** The form, with the words of the one on paper. Nothing is chosen beforehand, and every part may be left out. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { type AnswerFrom, FEEDBACK_QUESTIONS, FEEDBACK_SCALE, FEEDBACK_STATEMENTS } from '../../domain/feedback.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { Tiles } from '../case/Tiles.tsx';
import { GuardEditor } from '../guard/index.ts';
import { FormErrors } from '../meeting/FormErrors.tsx';
import { useTexts } from '../text/texts.ts';
import { Kbd } from '../ui/index.ts';

const NOTHING = {
  marks: { heard: undefined, useful: undefined, rightGroup: undefined, next: undefined },
  texts: { mostUseful: undefined, whoWasMissing: undefined, whatToChange: undefined },
} as const;

export function FeedbackForm<R extends string>({
  roles,
  onGive,
  onClose,
}: {
  /** The groups somebody may be of, and their names. */
  readonly roles: readonly (readonly [R, string])[];
  readonly onGive: (answer: AnswerFrom<R>) => Promise<void>;
  readonly onClose: () => void;
}) {
  const t = useTexts('feedback').form;
  const { evaluationForm: paper } = useTexts('onPaper');
  const [role, setRole] = useState<R>();
  const [marks, setMarks] = useState<AnswerFrom<R>['marks']>(NOTHING.marks);
  const [texts, setTexts] = useState<AnswerFrom<R>['texts']>(NOTHING.texts);
  const [round, setRound] = useState(0);
  const [giving, setGiving] = useState(false);

  const says = [...Object.values(marks), ...Object.values(texts)].some((one) => one !== undefined);
  const errors = [
    ...(role === undefined ? [{ field: 'feedback-role', text: t.missing.role }] : []),
    ...(says ? [] : [{ field: 'feedback-heard', text: t.missing.answer }]),
  ];
  const give = async (): Promise<void> => {
    if (giving) return;
    if (role === undefined || !says) return setRound(round + 1);
    setGiving(true);
    await onGive({ role, marks, texts });
    setGiving(false);
  };
  useShortcuts({ 'Ctrl+Enter': () => void give() });
  return (
    <form
      className="feedback-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void give();
      }}
    >
      <div>
        <h1 data-page-heading tabIndex={-1}>
          {paper.title}
        </h1>
        <p>
          {paper.lead} {t.optional}
        </p>
      </div>
      <FormErrors title={t.problems} errors={round === 0 ? [] : errors} round={round} />
      <Tiles
        name="feedback-role"
        legend={t.role}
        value={role}
        options={roles}
        error={round > 0 && role === undefined ? t.missing.role : undefined}
        wide
        onChoose={setRole}
      />
      {FEEDBACK_STATEMENTS.map((statement) => (
        <Tiles
          key={statement}
          name={`feedback-${statement}`}
          legend={paper.statements[statement]}
          value={marks[statement]}
          options={FEEDBACK_SCALE.map((mark) => [mark, paper.scale[mark]] as const)}
          onChoose={(mark) => setMarks({ ...marks, [statement]: mark })}
        />
      ))}
      <p className="mut">{paper.noNames}</p>
      {FEEDBACK_QUESTIONS.map((question) => (
        <GuardEditor
          key={question}
          id={`feedback-${question}`}
          label={paper[question]}
          value={texts[question] ?? ''}
          onChange={(text) => setTexts({ ...texts, [question]: text.trim() === '' ? undefined : text })}
        />
      ))}
      <div className="feedback-do">
        <Button type="submit" aria-disabled={giving || undefined}>
          {t.hand}
          <Kbd>Ctrl Enter</Kbd>
        </Button>
        <Button type="button" variant="tertiary" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </form>
  );
}
