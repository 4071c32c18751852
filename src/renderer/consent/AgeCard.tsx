/** From which age the young person answers alone: guidance for each service on the form, never one limit (DOMAIN 3.5). */
import { Checkbox, Textfield } from '@digdir/designsystemet-react';
import { AGE_RULE_LAWS, ageRules } from '../../domain/age-guidance.ts';
import { catalogues } from '../../domain/catalogues.ts';
import { longDate } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { PaperOnly, shownLaw } from '../paper/index.ts';
import { fill, useTexts } from '../text/texts.ts';
import { asksForOwn } from './consent-form.ts';
import { useConsent, useFaultText } from './use-consent.tsx';

export function AgeCard() {
  const t = useTexts('consent').age;
  const rules = useTexts('onPaper').consentForm.age;
  const { locale } = useSession();
  const { state, change, today } = useConsent();
  const error = useFaultText()('youthBasis');
  const services = [state.requestingService, ...state.services.map((s) => s.serviceType)].filter((s) => s !== '');
  return (
    <details className="card flush consent-age" open={state.youth || undefined}>
      <summary>{t.open}</summary>
      <div className="consent-age-body">
        <p className="s14">{t.intro}</p>
        <ul className="consent-rules">
          {ageRules(services, asksForOwn(state)).map((rule) => {
            const laws = Object.entries(AGE_RULE_LAWS[rule] ?? {});
            const named = laws.map(([place, code]) => [place, shownLaw(code, locale, today)] as const);
            return <li key={rule}>{fill(rules[rule], Object.fromEntries(named))}</li>;
          })}
        </ul>
        <p className="mut s13">{fill(t.catalogue, { date: longDate(catalogues.laws.date, locale) })}</p>
        <Checkbox
          id="youth"
          label={t.youth}
          value="youth"
          checked={state.youth}
          onChange={(e) => change({ youth: e.target.checked })}
        />
        {state.youth && (
          <PaperOnly>
            <Textfield
              id="youthBasis"
              label={t.basis}
              description={t.basisWhy}
              value={state.youthBasis}
              error={error}
              onChange={(e) => change({ youthBasis: e.target.value })}
            />
          </PaperOnly>
        )}
      </div>
    </details>
  );
}
