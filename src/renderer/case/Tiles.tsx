/** Choices as tiles with radio buttons: nothing chosen beforehand. */
import { Fieldset, Radio, ValidationMessage } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import './tiles.css';

export function Tiles<V extends string>({
  name,
  legend,
  description,
  value,
  options,
  error,
  wide = false,
  onChoose,
}: {
  /** Also the id of the first radio, so that a list of what is missing can lead here. */
  readonly name: string;
  readonly legend: string;
  readonly description?: ReactNode;
  readonly value: V | undefined;
  readonly options: readonly (readonly [V, string])[];
  readonly error?: string | undefined;
  /** Three tiles in a row instead of four. */
  readonly wide?: boolean;
  readonly onChoose: (value: V) => void;
}) {
  return (
    <Fieldset className="tiles-field">
      <Fieldset.Legend>{legend}</Fieldset.Legend>
      {description && <Fieldset.Description>{description}</Fieldset.Description>}
      <div className={wide ? 'tiles tiles-wide' : 'tiles'}>
        {options.map(([code, label], i) => (
          <Tile key={code}>
            <Radio
              id={i === 0 ? name : undefined}
              name={name}
              value={code}
              label={label}
              checked={value === code}
              onChange={() => onChoose(code)}
            />
          </Tile>
        ))}
      </div>
      {error && <ValidationMessage>{error}</ValidationMessage>}
    </Fieldset>
  );
}

/** The frame of one choice; it is marked when what it holds is chosen. */
export const Tile = ({ children }: { readonly children: ReactNode }) => <div className="tile">{children}</div>;
