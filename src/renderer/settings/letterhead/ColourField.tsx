/** The colour of PDF documents: written, or picked. */
import { Button, Field, Label } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { useTexts } from '../../text/texts.ts';

/** What stands in the picker before a colour is chosen. */
const FIRST = '#12616b';

export function ColourField(props: {
  readonly colour: string | null;
  readonly onChoose: (colour: string) => void;
  readonly onForget: () => void;
}) {
  const t = useTexts('letterhead').colour;
  const [text, setText] = useState(props.colour ?? '');
  const [shown, setShown] = useState(props.colour);
  if (shown !== props.colour) {
    setShown(props.colour);
    setText(props.colour ?? '');
  }
  return (
    <div className="letterhead-colours">
      <Field>
        <Label htmlFor="letterhead-colour">{t.label}</Label>
        <input
          className="ds-input"
          id="letterhead-colour"
          value={text}
          placeholder={FIRST}
          spellCheck={false}
          autoComplete="off"
          onChange={(e) => setText(e.currentTarget.value)}
          onKeyDown={(e) => e.key === 'Enter' && props.onChoose(text)}
        />
      </Field>
      <input
        type="color"
        className="letterhead-picker"
        aria-label={t.pick}
        value={/^#[0-9a-f]{6}$/i.test(text) ? text : FIRST}
        onChange={(e) => setText(e.currentTarget.value)}
      />
      <Button variant="secondary" data-size="sm" onClick={() => props.onChoose(text)}>
        {t.use}
      </Button>
      {props.colour !== null && (
        <Button variant="tertiary" data-size="sm" onClick={props.onForget}>
          {t.forget}
        </Button>
      )}
    </div>
  );
}
