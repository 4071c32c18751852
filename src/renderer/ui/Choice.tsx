/** One choice of a few, in a form. */
import { Field, Label, Select } from '@digdir/designsystemet-react';
import { useId } from 'react';

export function Choice(props: {
  /** For a form that gives focus to its fields by their ids. */
  readonly id?: string;
  readonly label: string;
  readonly description?: string;
  readonly value: string;
  readonly options: readonly (readonly [string, string])[];
  readonly onChoose: (value: string) => void;
}) {
  const own = useId();
  const id = props.id ?? own;
  return (
    <Field>
      <Label htmlFor={id}>{props.label}</Label>
      {props.description !== undefined && <Field.Description>{props.description}</Field.Description>}
      <Select id={id} value={props.value} onChange={(e) => props.onChoose(e.currentTarget.value)}>
        {props.options.map(([value, label]) => (
          <Select.Option key={value} value={value}>
            {label}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
