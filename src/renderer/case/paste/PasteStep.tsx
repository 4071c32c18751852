/** First the text: all of it, as it was copied. */
import { Button, Field, Label, Textarea, ValidationMessage } from '@digdir/designsystemet-react';
import { ArrowRightIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { useShortcuts } from '../../app/shortcuts.ts';
import { useTexts } from '../../text/texts.ts';
import { DoList } from '../steps/DoList.tsx';
import { Frame } from './Frame.tsx';

export function PasteStep({
  text,
  onChange,
  onNext,
}: {
  readonly text: string;
  readonly onChange: (text: string) => void;
  readonly onNext: () => void;
}) {
  const t = useTexts('paste').paste;
  const [asked, setAsked] = useState(false);
  const missing = asked && text.trim() === '';
  const next = (): void => {
    setAsked(true);
    if (text.trim() === '') document.getElementById('pasted')?.focus();
    else onNext();
  };
  useShortcuts({ 'Ctrl+Enter': next });
  return (
    <Frame
      step={1}
      title={t.title}
      lead={t.lead}
      actions={
        <>
          <span />
          <Button onClick={next} aria-keyshortcuts="Control+Enter">
            {t.next}
            <ArrowRightIcon aria-hidden />
          </Button>
        </>
      }
    >
      <DoList items={t.how} />
      <Field className="paste-field">
        <Label htmlFor="pasted">{t.label}</Label>
        <Field.Description>{t.description}</Field.Description>
        <Textarea
          id="pasted"
          rows={12}
          spellCheck={false}
          value={text}
          aria-invalid={missing}
          onChange={(event) => onChange(event.target.value)}
        />
        {missing && <ValidationMessage>{t.missing}</ValidationMessage>}
      </Field>
    </Frame>
  );
}
