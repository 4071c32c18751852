/** Who must sign: worked out from who has parental responsibility and whose information it is. */
import { useSession } from '../../app/session.tsx';
import { Tiles } from '../../case/index.ts';
import { Why } from '../../paper/index.ts';
import { useTexts } from '../../text/texts.ts';
import { AgeCard } from '../AgeCard.tsx';
import { ConsentNames } from '../ConsentNames.tsx';
import { mustChooseAdults, type Responsibility } from '../consent-form.ts';
import { OwnersTable } from '../OwnersTable.tsx';
import { useConsent, useFaultText } from '../use-consent.tsx';

export function SignatureStep() {
  const t = useTexts('consent');
  const { locale } = useSession();
  const { state, change } = useConsent();
  const faultOf = useFaultText();
  const { responsibility: r, own } = t;
  const responsibilities: readonly (readonly [Responsibility, string])[] = [
    ['two', r.two],
    ['alone', r.alone],
    ['childWelfare', r.childWelfare],
  ];
  const alone = state.responsibility === 'alone';
  return (
    <>
      <div className="card paper-card">
        <Tiles
          name="responsibility"
          legend={r.legend}
          description={<Why inline>{r.why}</Why>}
          value={state.responsibility}
          options={responsibilities}
          error={faultOf('responsibility')}
          wide
          onChoose={(responsibility) => change({ responsibility, ownAdults: undefined })}
        />
        {state.responsibility === 'childWelfare' && <p className="mut s14">{r.childWelfareNote}</p>}
        {mustChooseAdults(state) && (
          <Tiles
            name="ownAdults"
            legend={own.adults}
            description={<Why inline>{own.adultsWhy}</Why>}
            value={state.ownAdults}
            options={[
              ['one', alone ? own.aloneOne : own.welfareOne],
              ['both', alone ? own.aloneBoth : own.welfareBoth],
            ]}
            error={faultOf('ownAdults')}
            wide
            onChoose={(ownAdults) => change({ ownAdults })}
          />
        )}
      </div>
      <div className="card paper-card">
        <div>
          <h2 className="h2">{own.title}</h2>
          <Why>{own.why}</Why>
        </div>
        <OwnersTable state={state} locale={locale} />
      </div>
      <AgeCard />
      <ConsentNames />
    </>
  );
}
