/** One choice of many, with a way to choose none. */
import { Field, Label, Select } from '@digdir/designsystemet-react';

export function OptionalChoice<V extends string>({
  id,
  label,
  none,
  value,
  options,
  onChoose,
}: {
  readonly id: string;
  readonly label: string;
  /** What stands there when nothing is chosen. */
  readonly none: string;
  readonly value: V | undefined;
  readonly options: readonly (readonly [V, string])[];
  readonly onChoose: (value: V | undefined) => void;
}) {
  return (
    <Field>
      <Label htmlFor={id}>{label}</Label>
      <Select
        id={id}
        value={value ?? ''}
        onChange={(e) => onChoose(options.find(([code]) => code === e.currentTarget.value)?.[0])}
      >
        <Select.Option value="">{none}</Select.Option>
        {options.map(([code, text]) => (
          <Select.Option key={code} value={code}>
            {text}
          </Select.Option>
        ))}
      </Select>
    </Field>
  );
}
