/** The rows of a page of the settings: name, what it means, and the value or a choice. */
import { Field, Label, Select } from '@digdir/designsystemet-react';
import { type ReactNode, useId } from 'react';
import { Governed } from '../ui/index.ts';

/** `labelledBy`: id of the heading above them. */
export const Rows = ({ children, labelledBy }: { readonly children: ReactNode; readonly labelledBy?: string }) => (
  <ul className="card flush list settings" aria-labelledby={labelledBy}>
    {children}
  </ul>
);

/** A choice that applies at once. */
export function ChoiceRow(props: {
  readonly label: string;
  readonly text: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
  /** Why not everything can be chosen, when the organisation has decided. */
  readonly governed?: string | undefined;
}) {
  const id = useId();
  return (
    <li>
      <Field className="settings-field">
        <div className="grow">
          <Label htmlFor={id}>{props.label}</Label>
          <div id={`${id}-text`}>
            <p>{props.text}</p>
            {props.governed !== undefined && <Governed>{props.governed}</Governed>}
          </div>
        </div>
        <Select
          id={id}
          disabled={props.governed !== undefined && props.options.length < 2}
          aria-describedby={`${id}-text`}
          value={props.value}
          onChange={(e) => props.onChoose(e.currentTarget.value)}
        >
          {props.options.map(([value, label]) => (
            <Select.Option key={value} value={value}>
              {label}
            </Select.Option>
          ))}
        </Select>
      </Field>
    </li>
  );
}

export function FactRow({
  label,
  text,
  why,
  children,
}: {
  readonly label: string;
  readonly text?: string;
  /** Why it is as it is, when a person cannot change it. */
  readonly why?: ReactNode;
  readonly children: ReactNode;
}) {
  return (
    <li>
      <div className="grow">
        <b>{label}</b>
        {text && <p>{text}</p>}
        {why}
      </div>
      <span className="settings-value">{children}</span>
    </li>
  );
}
