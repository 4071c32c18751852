/** What members say about the minutes: for a service, never in a name, and what was done about it. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { capitalise, labelOf } from '../../domain/catalogues.ts';
import { dayAndMonth } from '../../domain/local-time.ts';
import type { MinutesComment, MinutesView } from '../../domain/minutes-view.ts';
import type { Result } from '../../domain/result.ts';
import { useSession } from '../app/session.tsx';
import { GuardEditor } from '../guard/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { OptionalChoice } from '../ui/index.ts';
import { focusField } from './AdviceLines.tsx';

interface Props {
  readonly view: MinutesView;
  readonly onChange: (view: MinutesView) => void;
}

export function Comments({ view, onChange }: Props) {
  const t = useTexts('minutes').comments;
  const [adding, setAdding] = useState(false);
  return (
    <section id="minutes-comments" aria-labelledby="comments-title">
      <h2 className="h2" id="comments-title">
        {t.title}
      </h2>
      <p className="discussion-lead">{t.lead}</p>
      <ul className="minutes-comments">
        {view.comments.map((comment) => (
          <Comment key={comment.id} view={view} comment={comment} onChange={onChange} />
        ))}
      </ul>
      {adding ? (
        <NewComment view={view} onChange={onChange} onClose={() => setAdding(false)} />
      ) : (
        <Button
          variant="tertiary"
          onClick={() => {
            setAdding(true);
            focusField('comment-service');
          }}
        >
          <PlusIcon aria-hidden />
          {t.add}
        </Button>
      )}
    </section>
  );
}

function Comment({ view, comment, onChange }: Props & { readonly comment: MinutesComment }) {
  const t = useTexts('minutes').comments;
  const parts = useTexts('minutes').parts;
  const { locale } = useSession();
  const [answer, setAnswer] = useState<string>();
  const [error, setError] = useState<string>();
  const number = view.cases.find((c) => c.id === comment.case)?.number;
  const line = fill(t.line, {
    service: capitalise(labelOf('services', comment.service, locale)),
    about: number === undefined ? t.aboutMeeting : fill(parts.case, { number }).toLocaleLowerCase('nb'),
    date: dayAndMonth(comment.madeOn, locale),
  });
  const save = async (): Promise<void> => {
    if (answer === undefined || answer.trim() === '') return focusField(`answer-${comment.id}`);
    const told = await window.samrad.call['minutes.answer']({ meeting: view.meeting.id, comment: comment.id, answer });
    settle(told, t.mustGo, setError, (next) => {
      setAnswer(undefined);
      onChange(next);
    });
  };
  return (
    <li className="card minutes-comment">
      <small>
        {line}
        {comment.answer === null && ` · ${t.open}`}
      </small>
      <p>{comment.text}</p>
      {comment.answer !== null && <p className="mut">{fill(t.answered, { text: comment.answer })}</p>}
      {answer === undefined ? (
        comment.answer === null && (
          <button
            type="button"
            className="link"
            onClick={() => {
              setAnswer('');
              focusField(`answer-${comment.id}`);
            }}
          >
            {t.answer}
          </button>
        )
      ) : (
        <>
          <GuardEditor
            id={`answer-${comment.id}`}
            label={t.answerText}
            value={answer}
            onChange={setAnswer}
            error={error}
          />
          <div className="row">
            <Button data-size="sm" variant="secondary" onClick={() => void save()}>
              {t.saveAnswer}
            </Button>
            <Button data-size="sm" variant="tertiary" onClick={() => setAnswer(undefined)}>
              {t.cancel}
            </Button>
          </div>
        </>
      )}
    </li>
  );
}

function NewComment({ view, onChange, onClose }: Props & { readonly onClose: () => void }) {
  const t = useTexts('minutes').comments;
  const parts = useTexts('minutes').parts;
  const { locale } = useSession();
  const [service, setService] = useState<string>();
  const [about, setAbout] = useState<string>();
  const [text, setText] = useState('');
  const [error, setError] = useState<string>();
  const services = [...new Set(view.meeting.participants.map((p) => p.serviceType))];
  const save = async (): Promise<void> => {
    if (service === undefined || text.trim() === '') {
      setError(t.missing);
      return focusField(service === undefined ? 'comment-service' : 'comment-text');
    }
    const comment = { service, case: about ?? null, text };
    const told = await window.samrad.call['minutes.comment']({ meeting: view.meeting.id, comment });
    settle(told, t.mustGo, setError, (next) => {
      onChange(next);
      onClose();
    });
  };
  return (
    <div className="card minutes-form-card">
      <OptionalChoice
        id="comment-service"
        label={t.service}
        none={t.choose}
        value={service}
        options={services.map((code) => [code, capitalise(labelOf('services', code, locale))] as const)}
        onChoose={setService}
      />
      <OptionalChoice
        id="comment-about"
        label={t.about}
        none={capitalise(t.aboutMeeting)}
        value={about}
        options={view.cases.map((c) => [c.id, fill(parts.case, { number: c.number })] as const)}
        onChoose={setAbout}
      />
      <GuardEditor id="comment-text" label={t.text} value={text} onChange={setText} error={error} />
      <div className="row">
        <Button variant="secondary" onClick={() => void save()}>
          {t.save}
        </Button>
        <Button variant="tertiary" onClick={onClose}>
          {t.cancel}
        </Button>
      </div>
    </div>
  );
}

/** Takes over what was saved, or says why it was not. */
function settle(
  told: Result<MinutesView>,
  mustGo: string,
  onError: (text: string) => void,
  onSaved: (view: MinutesView) => void,
): void {
  if (told.ok) onSaved(told.value);
  else onError(mustGo);
}
