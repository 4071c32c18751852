/** Small pieces of the screens that make documents with names. */
import { Checkbox, Field, Fieldset, Label, Select } from '@digdir/designsystemet-react';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { capitalise } from '../../domain/catalogues.ts';
import { type Language, languageSchema } from '../../domain/language.ts';
import { type ParentLanguage, parentLanguage, parentLanguages } from '../../domain/parent-language.ts';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { fill, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';

/** One line that says why a question is asked. `inline`: within the description of a field. */
export function Why({ children, inline = false }: { readonly children: ReactNode; readonly inline?: boolean }) {
  const t = useTexts('paper');
  const Line = inline ? 'span' : 'p';
  return (
    <Line className="paper-why">
      <b>{t.why}</b> {children}
    </Line>
  );
}

/** The frame of what is typed for paper only: dashed, and nothing else is. */
export function PaperOnly({ children }: { readonly children: ReactNode }) {
  const t = useTexts('paper').names;
  return (
    <div className="paper-only">
      {children}
      <p className="paper-only-note">
        <PrinterSmallIcon aria-hidden />
        {t.notStored}
      </p>
    </div>
  );
}

/** The language of the sheet, and for what parents are given a further one beside the Norwegian. */
export function LanguageChoice({
  label,
  value,
  second,
  onChoose,
}: {
  readonly label: string;
  readonly value: Language;
  readonly second: ParentLanguage | undefined;
  readonly onChoose: (chosen: { readonly language: Language; readonly second: ParentLanguage | undefined }) => void;
}) {
  const t = useTexts('paper');
  const { locale } = useSession();
  const other = second === undefined ? undefined : parentLanguage(second);
  const translations = useLoad(() => window.samrad.call['translation.list']({}), []);
  // Until it is known it is a draft.
  const approved =
    translations.state === 'ready' &&
    translations.value.some(({ language, state }) => language === second && state === 'approved');
  return (
    <div className="paper-language">
      <Field>
        <Label htmlFor="language">{label}</Label>
        <Select
          id="language"
          value={value}
          onChange={(event) => {
            const language = languageSchema.parse(event.currentTarget.value);
            // A further language stands beside the Norwegian text only.
            onChoose({ language, second: language === 'en' ? undefined : second });
          }}
        >
          {languageSchema.options.map((language) => (
            <Select.Option key={language} value={language}>
              {t.languages[language]}
            </Select.Option>
          ))}
        </Select>
      </Field>
      {value !== 'en' && (
        <Field>
          <Label htmlFor="second">{t.second.label}</Label>
          <Select
            id="second"
            value={second ?? ''}
            onChange={(event) =>
              onChoose({
                language: value,
                second: parentLanguages.find((l) => l.code === event.currentTarget.value)?.code,
              })
            }
          >
            <Select.Option value="">{t.second.none}</Select.Option>
            {parentLanguages.map(({ code, label: name, ownName }) => (
              <Select.Option key={code} value={code}>
                {`${capitalise(name[locale])} (${ownName})`}
              </Select.Option>
            ))}
          </Select>
        </Field>
      )}
      <div role="status">
        {other && (
          <p className="paper-second">
            <Glyph kind="hint" size={16} />
            <span>
              {fill(approved ? t.second.approved : t.second.draft, { language: other.label[locale] })}{' '}
              {other.withoutPdf?.[locale] ?? t.second.formats}
            </span>
          </p>
        )}
      </div>
    </div>
  );
}

/** Several things to take or leave. The first has the group's name as its id, so that a list of faults can lead there. */
export function Ticks<V extends string>({
  name,
  legend,
  options,
  chosen,
  onChange,
}: {
  readonly name: string;
  readonly legend: string;
  readonly options: readonly (readonly [V, string])[];
  readonly chosen: readonly V[];
  readonly onChange: (chosen: V[]) => void;
}) {
  return (
    <Fieldset className="paper-ticks">
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {options.map(([code, label], i) => (
        <Checkbox
          key={code}
          id={i === 0 ? name : undefined}
          label={label}
          value={code}
          checked={chosen.includes(code)}
          onChange={(e) =>
            onChange(
              options.map(([one]) => one).filter((one) => (one === code ? e.target.checked : chosen.includes(one))),
            )
          }
        />
      ))}
    </Fieldset>
  );
}
