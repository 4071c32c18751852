/** Which service asks, and for what. */
import { ValidationMessage } from '@digdir/designsystemet-react';
import { useSession } from '../../app/session.tsx';
import { serviceOptions } from '../../case/index.ts';
import { Why } from '../../paper/index.ts';
import { useTexts } from '../../text/texts.ts';
import { OptionalChoice } from '../../ui/index.ts';
import { useConsent, useFaultText } from '../use-consent.tsx';

export function AskingStep() {
  const t = useTexts('consent');
  const { locale } = useSession();
  const { state, change } = useConsent();
  const error = useFaultText()('requestingService');
  return (
    <div className="card paper-card">
      <Why>{t.asking.why}</Why>
      <div className="consent-select">
        <OptionalChoice
          id="requestingService"
          label={t.asking.label}
          none={t.choose}
          value={state.requestingService === '' ? undefined : state.requestingService}
          options={serviceOptions(locale)}
          onChoose={(code) =>
            // The service that asks is on the form already.
            change({
              requestingService: code ?? '',
              services: state.services.filter((s) => s.serviceType !== code),
            })
          }
        />
        {error && <ValidationMessage>{error}</ValidationMessage>}
      </div>
      <p className="mut s14">{t.asking.contact}</p>
    </div>
  );
}
