/** Small pieces of the screens that make documents with names. */
import { Checkbox, Field, Fieldset, Label, Select } from '@digdir/designsystemet-react';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { type Language, languageSchema } from '../../domain/language.ts';
import { useTexts } from '../text/texts.ts';

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

export function LanguageChoice({
  label,
  value,
  onChoose,
}: {
  readonly label: string;
  readonly value: Language;
  readonly onChoose: (language: Language) => void;
}) {
  const t = useTexts('paper').languages;
  return (
    <Field className="paper-language">
      <Label htmlFor="language">{label}</Label>
      <Select
        id="language"
        value={value}
        onChange={(event) => onChoose(languageSchema.parse(event.currentTarget.value))}
      >
        {languageSchema.options.map((language) => (
          <Select.Option key={language} value={language}>
            {t[language]}
          </Select.Option>
        ))}
      </Select>
    </Field>
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
