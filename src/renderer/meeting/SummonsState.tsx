/** Whether the last summons still says what is true, and the text that goes with it. */
import { Button, Textarea } from '@digdir/designsystemet-react';
import { FilesIcon } from '@navikt/aksel-icons';
import { useId, useRef, useState } from 'react';
import type { Language } from '../../domain/language.ts';
import { dayAndMonth } from '../../domain/local-time.ts';
import type { MeetingView } from '../../domain/meeting-view.ts';
import type { Failure } from '../../domain/result.ts';
import { changeInWords } from '../../domain/summons.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph } from '../ui/index.ts';

/** Changed since it was made: what, in the words of the summons to come. */
export function SummonsOutdated({ view, onMake }: { readonly view: MeetingView; readonly onMake: () => void }) {
  const t = useTexts('meeting').summons;
  const paper = useTexts('onPaper').summons.changes;
  const { locale } = useSession();
  const { summons } = view;
  const isComing = view.status === 'planlagt' || view.status === 'innkalt';
  if (summons === null || summons.changes.length === 0 || !isComing) return null;
  return (
    <section className="notice summons-outdated" aria-labelledby="summons-outdated">
      <Glyph kind="warn" size={20} />
      <div className="grow">
        <h2 id="summons-outdated">{fill(t.outdated, { date: dayAndMonth(summons.madeOn, locale) })}</h2>
        <ul>
          {summons.changes.map((change) => {
            const words = changeInWords(change, paper, locale);
            return <li key={words}>{words}</li>;
          })}
        </ul>
        <p className="mut s14">{t.outdatedWhy}</p>
        <button type="button" className="link" onClick={onMake}>
          {t.makeNew}
        </button>
      </div>
    </section>
  );
}

/** The text for a message, to be copied. It has nothing of what is on the agenda. */
export function SummonsText({ view, language }: { readonly view: MeetingView; readonly language: Language }) {
  const t = useTexts('meeting').summons;
  const id = useId();
  const field = useRef<HTMLTextAreaElement>(null);
  const [text, setText] = useState<string>();
  const [copied, setCopied] = useState<boolean>();
  const [failure, setFailure] = useState<Failure>();
  const open = async (): Promise<void> => {
    setCopied(undefined);
    const answer = await window.samrad.call['meeting.summonsText']({ id: view.id, language });
    setFailure(answer.ok ? undefined : answer.failure);
    setText(answer.ok ? answer.value.text : undefined);
  };
  const copy = (): void => {
    field.current?.select();
    // The page has no permission for the clipboard but what a person does by hand, which this is.
    setCopied(document.execCommand('copy'));
  };
  return (
    <details
      className="summons-text"
      onToggle={(event) => {
        if (event.currentTarget.open) void open();
      }}
    >
      <summary>{view.status === 'avlyst' ? t.textCancelled : t.text}</summary>
      {failure && <FailureNotice failure={failure} />}
      {text !== undefined && (
        <div className="summons-text-in">
          <label className="visually-hidden" htmlFor={id}>
            {t.textLabel}
          </label>
          <Textarea ref={field} id={id} readOnly rows={12} value={text} />
          <Button variant="secondary" onClick={copy}>
            <FilesIcon aria-hidden />
            {t.copy}
          </Button>
          <p className="s13 mut" role="status">
            {copied === undefined ? t.textWhy : copied ? t.copied : t.notCopied}
          </p>
        </div>
      )}
    </details>
  );
}
