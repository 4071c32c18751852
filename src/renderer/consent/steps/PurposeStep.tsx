/** What the consent is for, in the words the family will read. */
import { Textfield } from '@digdir/designsystemet-react';
import { PaperOnly, Why } from '../../paper/index.ts';
import { useTexts } from '../../text/texts.ts';
import { LONGEST_PURPOSE } from '../consent-form.ts';
import { useConsent, useFaultText } from '../use-consent.tsx';

export function PurposeStep() {
  const t = useTexts('consent').purpose;
  const { counter } = useTexts('paper');
  const { state, change } = useConsent();
  return (
    <div className="card paper-card">
      <Why>{t.why}</Why>
      <PaperOnly>
        <Textfield
          id="purpose"
          label={t.label}
          description={t.example}
          multiline
          rows={3}
          counter={{ limit: LONGEST_PURPOSE, ...counter }}
          value={state.purpose}
          error={useFaultText()('purpose')}
          onChange={(e) => change({ purpose: e.target.value })}
        />
      </PaperOnly>
    </div>
  );
}
