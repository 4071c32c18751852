/** The question to the team, under every step: the meeting reads it first, and it can be written at any time. */
import { useState } from 'react';
import { LONGEST_QUESTION } from '../../domain/case.ts';
import { GuardEditor } from '../guard/index.ts';
import { useTexts } from '../text/texts.ts';
import { useCasePage } from './use-case-page.tsx';

export function PinnedQuestion() {
  const t = useTexts('case').advice;
  const { draft, write } = useCasePage();
  const [writing, setWriting] = useState(false);
  const [question = '', ...others] = draft.questions ?? [];
  return (
    <section className="pinned" aria-label={t.pinned}>
      {writing ? (
        <GuardEditor
          id="pinned"
          label={t.pinned}
          value={question}
          maxLength={LONGEST_QUESTION}
          onChange={(text) => write({ questions: [text, ...others] })}
        />
      ) : (
        <>
          <span className="label">{t.pinned}</span>
          <p className={question.trim() === '' ? 'mut' : undefined}>
            {question.trim() === '' ? t.pinnedEmpty : question}
          </p>
        </>
      )}
      <button type="button" className="link" aria-expanded={writing} onClick={() => setWriting(!writing)}>
        {writing ? t.pinnedDone : question.trim() === '' ? t.pinnedWrite : t.pinnedEdit}
      </button>
    </section>
  );
}
