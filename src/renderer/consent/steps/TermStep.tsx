/** How long it lasts, what the child thinks, and how the talk about it went. */
import { Checkbox, Textfield } from '@digdir/designsystemet-react';
import { exceptionLaws } from '../../../domain/duties.ts';
import { useSession } from '../../app/session.tsx';
import { PaperOnly, shownLaw, Why } from '../../paper/index.ts';
import { useTexts } from '../../text/texts.ts';
import { monthsFrom } from '../consent-form.ts';
import { useConsent, useFaultText } from '../use-consent.tsx';

const SPANS = [
  [3, 'months3'],
  [6, 'months6'],
  [12, 'months12'],
] as const;

export function TermStep() {
  const t = useTexts('consent').term;
  const { state, change, today } = useConsent();
  const faultOf = useFaultText();
  return (
    <>
      <div className="card paper-card">
        <Why>{t.reviewWhy}</Why>
        <div className="consent-review">
          <Textfield
            id="reviewDate"
            type="date"
            label={t.review}
            value={state.reviewDate}
            error={faultOf('reviewDate')}
            onChange={(e) => change({ reviewDate: e.target.value })}
          />
          <p className="consent-spans">
            <span className="mut s14">{t.in}</span>
            {SPANS.map(([months, key]) => (
              <button
                key={key}
                type="button"
                className="suggestion"
                aria-pressed={state.reviewDate === monthsFrom(today, months)}
                onClick={() => change({ reviewDate: monthsFrom(today, months) })}
              >
                {t[key]}
              </button>
            ))}
          </p>
        </div>
        <div role="status">{state.reviewDate > monthsFrom(today, 12) && <p className="s14">{t.long}</p>}</div>
        <p className="mut s14">{t.withdraw}</p>
      </div>
      <PaperOnly>
        <Textfield
          id="childView"
          label={t.childView}
          description={t.childViewWhy}
          multiline
          rows={2}
          value={state.childView}
          error={faultOf('childView')}
          onChange={(e) => change({ childView: e.target.value })}
        />
        <Checkbox
          label={t.interpreter}
          value="interpreter"
          checked={state.hasInterpreter}
          onChange={(e) => change({ hasInterpreter: e.target.checked })}
        />
        {state.hasInterpreter && (
          <Textfield
            id="interpreter"
            label={t.interpreterText}
            autoComplete="off"
            value={state.interpreter}
            error={faultOf('interpreter')}
            onChange={(e) => change({ interpreter: e.target.value })}
          />
        )}
        <Checkbox
          label={t.oral}
          description={t.oralWhy}
          value="oral"
          checked={state.isOral}
          onChange={(e) => change({ isOral: e.target.checked })}
        />
        {state.isOral && (
          <Textfield
            id="oralRecord"
            label={t.oralText}
            autoComplete="off"
            value={state.oralRecord}
            error={faultOf('oralRecord')}
            onChange={(e) => change({ oralRecord: e.target.value })}
          />
        )}
      </PaperOnly>
      <Exceptions />
    </>
  );
}

/** The duties no consent takes away, by the law catalogue of today. */
function Exceptions() {
  const t = useTexts('consent').term;
  const { locale } = useSession();
  const { state, today } = useConsent();
  const services = [state.requestingService, ...state.services.map((s) => s.serviceType)];
  return (
    <div className="card paper-card consent-exceptions">
      <h2 className="h2">{t.exceptions}</h2>
      <p className="s14">{t.exceptionsText}</p>
      <ul>
        {exceptionLaws(services).map((code) => (
          <li key={code}>{shownLaw(code, locale, today)}</li>
        ))}
      </ul>
    </div>
  );
}
