/** One sentence: the Norwegian, the translation beside it, and a field for the municipality's own wording. */
import { Button, Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { type KeyboardEvent, useEffect, useId, useRef, useState } from 'react';
import { type ParentLanguage, parentLanguage } from '../../../../domain/parent-language.ts';
import { placesIn, type Sentence, tidyWording, wordingFault } from '../../../../domain/wording.ts';
import { useSession } from '../../../app/session.tsx';
import { shortcutOf } from '../../../app/shortcuts.ts';
import { fill, useTexts } from '../../../text/texts.ts';
import { Pill } from '../../../ui/index.ts';
import { faultText, placesInWords } from './fault-text.ts';

interface Props {
  readonly sentence: Sentence;
  readonly language: ParentLanguage;
  readonly open: boolean;
  readonly onOpen: () => void;
  readonly onClose: () => void;
  /** Null goes back to Samråd's text. True when it was saved. */
  readonly onSave: (text: string | null) => Promise<boolean>;
}

export function SentenceRow(props: Props) {
  const { sentence, language, open } = props;
  const t = useTexts('wording');
  const { locale } = useSession();
  const { direction } = parentLanguage(language);
  const { norwegian, ours, own, notes } = sentence;
  const button = useRef<HTMLButtonElement>(null);
  const wasOpen = useRef(open);
  // Whoever has closed the field goes on from the sentence it was of.
  useEffect(() => {
    if (wasOpen.current && !open) button.current?.focus();
    wasOpen.current = open;
  }, [open]);
  return (
    <li className="wording-sentence">
      <p lang={locale}>{norwegian}</p>
      {open ? (
        <SentenceField {...props} />
      ) : (
        <>
          <div className="wording-side">
            <p lang={language} dir={direction}>
              {own ?? ours}
            </p>
            {own !== null && <Ours sentence={sentence} language={language} />}
            {notes.includes('unfit') && <p className="s14">{t.unfitText}</p>}
            {(own !== null || notes.length > 0) && (
              <div className="wording-marks">
                {own !== null && <Pill kind="acc">{t.isOwn}</Pill>}
                {notes.map((note) => (
                  <Pill key={note} kind="warn">
                    {t.notes[note]}
                  </Pill>
                ))}
              </div>
            )}
          </div>
          <Button
            ref={button}
            variant="tertiary"
            data-size="sm"
            aria-label={fill(t.editOf, { norwegian })}
            onClick={props.onOpen}
          >
            {t.edit}
          </Button>
        </>
      )}
    </li>
  );
}

/** What stood there before: small, and below what is printed. */
function Ours({ sentence, language }: Pick<Props, 'sentence' | 'language'>) {
  const t = useTexts('wording');
  return (
    <div className="wording-ours s14">
      <p>{t.ours}</p>
      <p lang={language} dir={parentLanguage(language).direction}>
        {sentence.ours}
      </p>
    </div>
  );
}

function SentenceField({ sentence, language, onClose, onSave }: Props) {
  const t = useTexts('wording');
  const { locale } = useSession();
  const { label, direction } = parentLanguage(language);
  const { ours, own } = sentence;
  const id = useId();
  const [text, setText] = useState(own ?? ours);
  const [told, setTold] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  useEffect(() => field.current?.focus(), []);
  const fault = wordingFault(ours, tidyWording(text));
  const places = placesIn(ours);
  const save = async (): Promise<void> => {
    setTold(true);
    if (fault !== undefined) return field.current?.focus();
    if (tidyWording(text) === (own ?? tidyWording(ours)) || (await onSave(text))) onClose();
  };
  const onKey = (event: KeyboardEvent): void => {
    const shortcut = shortcutOf(event.nativeEvent);
    if (shortcut === 'Ctrl+Enter') void save();
    // Escape never throws away what is written.
    else if (event.key === 'Escape' && text === (own ?? ours)) onClose();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const shown = told ? fault : undefined;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the field and the buttons within
    <div className="wording-field" onKeyDown={onKey}>
      <Field>
        <Label htmlFor={id}>{fill(t.field, { language: label[locale] })}</Label>
        {places.length > 0 && (
          <Field.Description>{fill(t.places, { places: placesInWords(places) })}</Field.Description>
        )}
        <Textarea
          ref={field}
          id={id}
          rows={Math.min(8, Math.max(2, Math.ceil(text.length / 38)))}
          lang={language}
          dir={direction}
          aria-invalid={shown !== undefined}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
        {shown && <ValidationMessage>{faultText(shown, t)}</ValidationMessage>}
      </Field>
      {own !== null && <Ours sentence={sentence} language={language} />}
      <div className="translation-run">
        <Button data-size="sm" onClick={() => void save()}>
          {t.save}
        </Button>
        <Button variant="tertiary" data-size="sm" onClick={onClose}>
          {t.cancel}
        </Button>
        {own !== null && (
          <Button
            variant="tertiary"
            data-size="sm"
            onClick={() => void onSave(null).then((saved) => (saved ? onClose() : undefined))}
          >
            {t.back}
          </Button>
        )}
      </div>
    </div>
  );
}
