/** What members say about the minutes: for a service, never in a name, and what was done about it. */
import { Button } from '@digdir/designsystemet-react';
import { PlusIcon } from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import { capitalise, labelOf } from '../../domain/catalogues.ts';
import { dayAndMonth } from '../../domain/local-time.ts';
import type { MinutesComment, MinutesView } from '../../domain/minutes-view.ts';
import type { Result } from '../../domain/result.ts';
import { useSession } from '../app/session.tsx';
import { useUndoKeys } from '../app/use-undo-keys.ts';
import { GuardEditor } from '../guard/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { Glyph, OptionalChoice } from '../ui/index.ts';
import { focusField } from './AdviceLines.tsx';

interface Props {
  readonly view: MinutesView;
  readonly onChange: (view: MinutesView) => void;
}

/** What was saved last, and so can be undone. */
interface Saved {
  readonly what: 'comment' | 'answer';
  readonly comment: MinutesComment;
}

export function Comments({ view, onChange }: Props) {
  const t = useTexts('minutes').comments;
  /** What stands in the form for a new one; undefined while it is closed. */
  const [adding, setAdding] = useState<Partial<WrittenComment>>();
  const [saved, setSaved] = useState<Saved>();
  /** An answer that was taken back, to be written on. */
  const [back, setBack] = useState<MinutesComment>();
  const said = useRef<HTMLParagraphElement>(null);
  // The form that had focus is gone.
  useEffect(() => {
    if (saved !== undefined) said.current?.focus();
  }, [saved]);

  const save = (what: Saved['what'], next: MinutesView): void => {
    const before = new Map(view.comments.map((comment) => [comment.id, comment.answer]));
    const comment = next.comments.find(({ id, answer }) => before.get(id) !== answer);
    onChange(next);
    setAdding(undefined);
    setBack(undefined);
    setSaved(comment && { what, comment });
  };
  /** Takes it back, and puts what was written in the form again: nothing of it is lost. */
  const undo = async (): Promise<void> => {
    if (saved === undefined) return;
    const { what, comment } = saved;
    const key = { meeting: view.meeting.id, comment: comment.id };
    const told =
      what === 'comment'
        ? await window.samrad.call['minutes.removeComment'](key)
        : await window.samrad.call['minutes.answer']({ ...key, answer: null });
    if (!told.ok) return;
    setSaved(undefined);
    onChange(told.value);
    if (what === 'comment')
      setAdding({ service: comment.service, about: comment.case ?? undefined, text: comment.text });
    else setBack(comment);
    focusField(what === 'comment' ? 'comment-text' : `answer-${comment.id}`);
  };
  return (
    <section id="minutes-comments" aria-labelledby="comments-title">
      <h2 className="h2" id="comments-title">
        {t.title}
      </h2>
      <p className="discussion-lead">{t.lead}</p>
      <ul className="minutes-comments">
        {view.comments.map((comment) => (
          <Comment
            key={`${comment.id}${comment.id === back?.id ? ' back' : ''}`}
            view={view}
            comment={comment}
            draft={comment.id === back?.id ? (back.answer ?? '') : undefined}
            onChange={(next) => save('answer', next)}
          />
        ))}
      </ul>
      {saved && (
        <p ref={said} tabIndex={-1} className="minutes-said">
          <Glyph kind="ok" size={18} />
          {saved.what === 'comment' ? t.saved : t.answerSaved}
          <button type="button" className="link" aria-keyshortcuts="Control+Z" onClick={() => void undo()}>
            {t.undo}
          </button>
          <UndoKeys undo={() => void undo()} />
        </p>
      )}
      {adding ? (
        <NewComment
          view={view}
          draft={adding}
          onChange={(next) => save('comment', next)}
          onClose={() => setAdding(undefined)}
        />
      ) : (
        <Button
          variant="tertiary"
          onClick={() => {
            setSaved(undefined);
            setAdding({});
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

function UndoKeys({ undo }: { readonly undo: () => void }) {
  useUndoKeys({ undo, redo: () => {} });
  return null;
}

function Comment({
  view,
  comment,
  draft,
  onChange,
}: Props & {
  readonly comment: MinutesComment;
  /** An answer to write on; undefined when none is under way. */
  readonly draft: string | undefined;
}) {
  const t = useTexts('minutes').comments;
  const parts = useTexts('minutes').parts;
  const { locale } = useSession();
  const [answer, setAnswer] = useState(draft);
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

interface WrittenComment {
  readonly service: string | undefined;
  readonly about: string | undefined;
  readonly text: string;
}

function NewComment({
  view,
  draft,
  onChange,
  onClose,
}: Props & { readonly draft: Partial<WrittenComment>; readonly onClose: () => void }) {
  const t = useTexts('minutes').comments;
  const parts = useTexts('minutes').parts;
  const { locale } = useSession();
  const [service, setService] = useState(draft.service);
  const [about, setAbout] = useState(draft.about);
  const [text, setText] = useState(draft.text ?? '');
  const [error, setError] = useState<string>();
  const services = [...new Set(view.meeting.participants.map((p) => p.serviceType))];
  const save = async (): Promise<void> => {
    if (service === undefined || text.trim() === '') {
      setError(t.missing);
      return focusField(service === undefined ? 'comment-service' : 'comment-text');
    }
    const comment = { service, case: about ?? null, text };
    const told = await window.samrad.call['minutes.comment']({ meeting: view.meeting.id, comment });
    settle(told, t.mustGo, setError, onChange);
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
