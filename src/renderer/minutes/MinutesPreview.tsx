/** The minutes as Word and PDF will have them: how much of them, in which language, and the pages. */
import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId } from 'react';
import type { DocumentOrder } from '../../domain/document-order.ts';
import { type Language, languageSchema } from '../../domain/language.ts';
import { type MinutesKind, minutesKindSchema } from '../../domain/minutes.ts';
import type { MinutesView } from '../../domain/minutes-view.ts';
import { useLoad } from '../app/use-load.ts';
import { DocumentPreview } from '../document/index.ts';
import { useTexts } from '../text/texts.ts';
import { FailureNotice } from '../ui/index.ts';

const TYPES = { full: 'minutes', short: 'minutes-short', log: 'minutes-log' } as const;

/** The order for one kind of minutes. */
export const orderOf = (meeting: string, kind: MinutesKind, language: Language): DocumentOrder => ({
  type: TYPES[kind],
  meeting,
  formats: ['docx', 'pdf'],
  language,
});

export function MinutesPreview(props: {
  readonly view: MinutesView;
  readonly kind: MinutesKind;
  readonly language: Language;
  readonly onKind: (kind: MinutesKind) => void;
  /** Absent when the language is locked with the minutes. */
  readonly onLanguage: ((language: Language) => void) | undefined;
}) {
  const { view, kind, language, onKind, onLanguage } = props;
  const t = useTexts('minutes').approve;
  const { languages } = useTexts('meeting').documents;
  const id = useId();
  const pages = useLoad(
    () => window.samrad.call['document.preview'](orderOf(view.meeting.id, kind, language)),
    [view, kind, language],
  );
  return (
    <div className="approval-paper">
      <div className="approval-bar">
        <fieldset className="segments">
          <legend className="visually-hidden">{t.kinds.label}</legend>
          {minutesKindSchema.options.map((choice) => (
            <button key={choice} type="button" aria-pressed={kind === choice} onClick={() => onKind(choice)}>
              {t.kinds[choice]}
            </button>
          ))}
        </fieldset>
        {onLanguage === undefined ? (
          <span className="s14 mut">{languages[language]}</span>
        ) : (
          <Field className="approval-language">
            <Label className="visually-hidden" htmlFor={id}>
              {t.language}
            </Label>
            <Select
              id={id}
              data-size="sm"
              value={language}
              onChange={(event) => onLanguage(languageSchema.parse(event.currentTarget.value))}
            >
              {languageSchema.options.map((code) => (
                <Select.Option key={code} value={code}>
                  {languages[code]}
                </Select.Option>
              ))}
            </Select>
          </Field>
        )}
      </div>
      {pages.state === 'ready' && (
        <DocumentPreview files={pages.value.files.map((f) => f.pdf)} label={t.sheet} compact />
      )}
      {pages.state === 'failed' && <FailureNotice failure={pages.failure} />}
    </div>
  );
}
