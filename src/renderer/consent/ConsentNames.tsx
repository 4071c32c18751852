/** Names on the form: blank lines, or typed now for the paper alone. */
import { Textfield } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { NamesCard, rememberPrintNames } from '../paper/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { adultsOf, GUARDIANS } from './consent-form.ts';
import { useConsent, useFaultText } from './use-consent.tsx';

const NONE = { named: false, child: '', birthDate: '', guardian0: '', guardian1: '' } as const;

export function ConsentNames() {
  const t = useTexts('consent').typed;
  const { state, change, undo } = useConsent();
  const faultOf = useFaultText();
  const [cleared, setCleared] = useState(false);
  const adults = adultsOf(state);
  const remember = (event: { readonly target: { readonly value: string } }): void =>
    rememberPrintNames([event.target.value]);
  const labelOf = (role: 'foresatt' | 'egne_opplysninger', i: number): string => {
    const parent = adults.length === 1 ? t.guardian : fill(t.guardianNumber, { number: i + 1 });
    return role === 'foresatt' ? parent : fill(t.ownOnly, { parent });
  };
  return (
    <NamesCard
      named={state.named}
      cleared={cleared}
      onWrite={() => {
        setCleared(false);
        change({ named: true });
      }}
      onPen={() => {
        setCleared([state.child, state.birthDate, state.guardian0, state.guardian1].some((v) => v !== ''));
        change(NONE);
      }}
      onUndo={() => {
        setCleared(false);
        undo();
      }}
    >
      <Textfield
        id="child"
        label={t.child}
        autoComplete="off"
        value={state.child}
        error={faultOf('child')}
        onBlur={remember}
        onChange={(e) => change({ child: e.target.value })}
      />
      <Textfield
        id="birthDate"
        type="date"
        label={t.birthDate}
        value={state.birthDate}
        error={faultOf('birthDate')}
        onChange={(e) => change({ birthDate: e.target.value })}
      />
      {GUARDIANS.slice(0, adults.length).map((field, i) => (
        <Textfield
          key={field}
          id={field}
          label={labelOf(adults[i] ?? 'foresatt', i)}
          autoComplete="off"
          value={state[field]}
          error={faultOf(field)}
          onBlur={remember}
          onChange={(e) => change({ [field]: e.target.value })}
        />
      ))}
    </NamesCard>
  );
}
