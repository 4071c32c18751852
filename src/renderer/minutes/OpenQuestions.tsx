/** Questions the team found no answer to. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon, TrashIcon } from '@navikt/aksel-icons';
import { useId, useState } from 'react';
import type { CaseNotes } from '../../domain/case-notes.ts';
import type { TextBlock } from '../../domain/catalogues.ts';
import { useSession } from '../app/session.tsx';
import { GuardEditor } from '../guard/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { focusField, Tool } from './AdviceLines.tsx';
import type { WorkingNotes } from './NotesDesk.tsx';
import { newKey } from './notes-texts.ts';
import { TextBlocks } from './TextBlocks.tsx';

const idOf = (key: string): string => `sporsmal-${key}`;

export function OpenQuestions({
  working,
  questions,
}: {
  readonly working: WorkingNotes;
  readonly questions: CaseNotes['openQuestions'];
}) {
  const t = useTexts('minutes').notes;
  const { locale } = useSession();
  const id = useId();
  const [said, setSaid] = useState('');
  const add = (at: number, text: string): void => {
    const key = newKey();
    working.change({ openQuestions: [...questions.slice(0, at), { key, text }, ...questions.slice(at)] });
    setSaid(t.added);
    focusField(idOf(key));
  };
  const remove = (index: number): void => {
    working.change({ openQuestions: questions.filter((_, i) => i !== index) });
    setSaid(t.removed);
    const next = questions[index + 1] ?? questions[index - 1];
    focusField(next === undefined ? `${id}-add` : idOf(next.key));
  };
  return (
    <section aria-labelledby={`${id}-title`}>
      <h3 className="discussion-title" id={`${id}-title`}>
        {t.questions}
      </h3>
      <p className="discussion-lead">{t.questionsLead}</p>
      <ul className="advice-lines">
        {questions.map(({ key, text }, i) => (
          <li
            key={key}
            className="advice-line"
            onKeyDown={(event) => {
              const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.nativeEvent.isComposing;
              if (event.key === 'Enter' && plain && event.target instanceof HTMLTextAreaElement) add(i + 1, '');
            }}
          >
            <div className="grow">
              <GuardEditor
                id={idOf(key)}
                label={fill(t.openQuestion, { number: i + 1 })}
                labelHidden
                value={text}
                onChange={(next) =>
                  working.write({ openQuestions: questions.map((q) => (q.key === key ? { key, text: next } : q)) })
                }
              />
            </div>
            <div className="advice-tools">
              <Tool label={fill(t.removeQuestion, { number: i + 1 })} onPress={() => remove(i)}>
                <TrashIcon aria-hidden />
              </Tool>
            </div>
          </li>
        ))}
      </ul>
      <div className="discussion-add">
        <Button id={`${id}-add`} variant="tertiary" onClick={() => add(questions.length, '')}>
          <PlusIcon aria-hidden />
          {t.addQuestion}
        </Button>
        <TextBlocks place="question" onInsert={(block: TextBlock) => add(questions.length, block.text[locale])} />
      </div>
      <p className="visually-hidden" role="status">
        {said}
      </p>
    </section>
  );
}
