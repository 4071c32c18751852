/** Minutes of a line, typed in the row. What is no number of minutes is not kept, and goes when the field is left. */
import { useState } from 'react';
import { useTexts } from '../text/texts.ts';
import { minutesFrom } from './agenda.ts';

export function MinutesField({
  label,
  minutes,
  onChange,
  onDone,
}: {
  readonly label: string;
  readonly minutes: number;
  readonly onChange: (minutes: number) => void;
  readonly onDone: () => void;
}) {
  const t = useTexts('meeting').agenda;
  const [typed, setTyped] = useState<string>();
  const type = (text: string): void => {
    setTyped(text);
    const whole = minutesFrom(text);
    if (whole !== undefined && whole !== minutes) onChange(whole);
  };
  return (
    <span className="meeting-minutes">
      <input
        className="meeting-minutes-input num"
        aria-label={label}
        inputMode="numeric"
        value={typed ?? minutes}
        aria-invalid={typed !== undefined && minutesFrom(typed) === undefined ? true : undefined}
        onChange={(event) => type(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={() => {
          setTyped(undefined);
          onDone();
        }}
        onKeyDown={(event) => {
          const by = { ArrowUp: 5, ArrowDown: -5 }[event.key];
          if (by === undefined || event.altKey || event.ctrlKey) return;
          event.preventDefault();
          type(String(Math.max(1, minutes + by)));
        }}
      />
      <span aria-hidden="true">{t.minutes}</span>
    </span>
  );
}
