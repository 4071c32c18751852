/** One document on the desk: its pages as they will be, what one can choose about it, and the way to paper or to a folder. */
import {
  Button,
  Checkbox,
  Field,
  Fieldset,
  Heading,
  Label,
  Select,
  ValidationMessage,
} from '@digdir/designsystemet-react';
import { XMarkIcon } from '@navikt/aksel-icons';
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react';
import type { DocumentFormat } from '../../domain/codes.ts';
import { formatsOf, hasSecondLanguage } from '../../domain/document-order.ts';
import { type Language, languageSchema } from '../../domain/language.ts';
import type { ParentLanguage } from '../../domain/parent-language.ts';
import { shortcutOf } from '../app/shortcuts.ts';
import { useLoad } from '../app/use-load.ts';
import { LanguageChoice as TwoLanguages } from '../paper/pieces.tsx';
import { useTexts } from '../text/texts.ts';
import { FailureNotice, Track, useModal } from '../ui/index.ts';
import { DocumentPreview } from './DocumentPreview.tsx';
import './document-desk.css';
import { OutcomeNotice } from './OutcomeNotice.tsx';
import { type Order, orderOf, type Parts, partsOf, type Subject, sectionedAs } from './order.ts';
import { useMaking } from './use-making.ts';

interface Props {
  readonly subject: Subject;
  /** Name of the document, as a title. */
  readonly title: string;
  readonly track?: 'uten' | 'papir';
  /** The language it opens in. */
  readonly language: Language;
  /** It is as it was approved: no part of it can be left out. */
  readonly settled?: boolean;
  /** Choices only this kind of document has, above the others. */
  readonly children?: ReactNode;
  readonly onClose: () => void;
  readonly onMade?: () => Promise<void>;
}

export function DocumentDesk({
  subject,
  title,
  track,
  language: first,
  settled = false,
  children,
  onClose,
  onMade,
}: Props) {
  const t = useTexts('document').desk;
  const dialog = useModal();

  const [language, setLanguage] = useState(first);
  const [second, setSecond] = useState<ParentLanguage>();
  const [parts, setParts] = useState<Parts>(() => partsOf(subject.type));
  const [wanted, setFormats] = useState(formatsOf(subject.type));
  const [noFormat, setNoFormat] = useState(false);
  const making = useMaking(onMade);
  const possible = formatsOf(subject.type, second);
  const formats = wanted.filter((format) => possible.includes(format));
  const preview = useOrdered(orderOf(subject, language, ['pdf'], parts, second));

  const save = (): void => {
    setNoFormat(formats.length === 0);
    if (formats.length > 0) making.make(orderOf(subject, language, formats, parts, second));
  };
  const onKey = (event: KeyboardEvent): void => {
    if (shortcutOf(event.nativeEvent) !== 'Ctrl+Enter') return;
    event.preventDefault();
    save();
  };
  const files = preview.state === 'ready' ? preview.value.files.map((file) => file.pdf) : [];
  return (
    <dialog ref={dialog} className="desk" aria-labelledby="desk-title" onClose={onClose} onKeyDown={onKey}>
      <div className="desk-head">
        <Heading level={2} data-size="xs" id="desk-title">
          {title}
        </Heading>
        {track && <Track kind={track} />}
        <Button variant="tertiary" data-size="sm" onClick={onClose}>
          <XMarkIcon aria-hidden />
          {t.close}
        </Button>
      </div>
      <div className="desk-body">
        {preview.state === 'failed' ? (
          <div className="desk-failed">
            <FailureNotice failure={preview.failure} />
          </div>
        ) : (
          <DocumentPreview files={files} label={title} />
        )}
        <div className="desk-choices">
          {children}
          {hasSecondLanguage(subject.type) ? (
            <TwoLanguages
              label={t.language}
              value={language}
              second={second}
              onChoose={(chosen) => {
                setLanguage(chosen.language);
                setSecond(chosen.second);
              }}
            />
          ) : (
            <LanguageChoice language={language} onChoose={setLanguage} />
          )}
          {!settled && <PartsChoice subject={subject} parts={parts} onChoose={setParts} />}
          <FormatChoice
            possible={possible}
            chosen={formats}
            missing={noFormat && formats.length === 0}
            onChoose={setFormats}
          />
          <Button aria-disabled={making.busy !== undefined} onClick={save}>
            {t.save}
          </Button>
          <OutcomeNotice making={making} name={title.toLowerCase()} />
        </div>
      </div>
    </dialog>
  );
}

/** The pages of an order, read anew when it changes. */
function useOrdered(order: Order) {
  return useLoad(() => window.samrad.call['document.preview'](order), [JSON.stringify(order)]);
}

function LanguageChoice({
  language,
  onChoose,
}: {
  readonly language: Language;
  readonly onChoose: (language: Language) => void;
}) {
  const t = useTexts('document').desk;
  const id = useId();
  return (
    <Field>
      <Label htmlFor={id}>{t.language}</Label>
      <Select id={id} value={language} onChange={(event) => onChoose(languageSchema.parse(event.currentTarget.value))}>
        {languageSchema.options.map((code) => (
          <Select.Option key={code} value={code}>
            {t.languages[code]}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}

function PartsChoice(props: {
  readonly subject: Subject;
  readonly parts: Parts;
  readonly onChoose: (parts: Parts) => void;
}) {
  const { subject, parts, onChoose } = props;
  const t = useTexts('document').desk;
  const as = sectionedAs(subject.type);
  if (as === undefined) return null;
  const names: Readonly<Record<string, string>> = t.parts[as];
  return (
    <Fieldset>
      <Fieldset.Legend>{t.partsTitle}</Fieldset.Legend>
      {Object.entries(parts).map(([part, stands]) => (
        <Checkbox
          key={part}
          value={part}
          label={names[part]}
          checked={stands}
          onChange={(event) => onChoose({ ...parts, [part]: event.target.checked })}
        />
      ))}
    </Fieldset>
  );
}

function FormatChoice(props: {
  readonly possible: readonly DocumentFormat[];
  readonly chosen: readonly DocumentFormat[];
  readonly missing: boolean;
  readonly onChoose: (formats: readonly DocumentFormat[]) => void;
}) {
  const { possible, chosen, missing, onChoose } = props;
  const t = useTexts('document').desk;
  return (
    <Fieldset>
      <Fieldset.Legend>{t.formatsTitle}</Fieldset.Legend>
      {possible.map((format) => (
        <Checkbox
          key={format}
          value={format}
          label={t.formats[format]}
          checked={chosen.includes(format)}
          onChange={(event) =>
            // Always in the order they stand in, whichever was ticked last.
            onChoose(possible.filter((f) => (f === format ? event.target.checked : chosen.includes(f))))
          }
        />
      ))}
      {missing && <ValidationMessage role="alert">{t.noFormat}</ValidationMessage>}
    </Fieldset>
  );
}
