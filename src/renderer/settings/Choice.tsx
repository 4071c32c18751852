/** A choice in a form. */
import { Field, Label, Select } from '@digdir/designsystemet-react';

export function Choice(props: {
  readonly id: string;
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}) {
  return (
    <Field>
      <Label htmlFor={props.id}>{props.label}</Label>
      {props.description !== undefined && <Field.Description>{props.description}</Field.Description>}
      <Select id={props.id} value={props.value} onChange={(e) => props.onChoose(e.currentTarget.value)}>
        {props.options.map(([value, label]) => (
          <Select.Option key={value} value={value}>
            {label}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
