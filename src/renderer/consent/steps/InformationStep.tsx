/** Which kinds of information, and what is to be left out. */
import { Checkbox, Fieldset, Textfield, ValidationMessage } from '@digdir/designsystemet-react';
import { capitalise, catalogues } from '../../../domain/catalogues.ts';
import { useSession } from '../../app/session.tsx';
import { Tile } from '../../case/index.ts';
import { PaperOnly, Why } from '../../paper/index.ts';
import { useTexts } from '../../text/texts.ts';
import { useConsent, useFaultText } from '../use-consent.tsx';

export function InformationStep() {
  const t = useTexts('consent').information;
  const { locale } = useSession();
  const { state, change } = useConsent();
  const faultOf = useFaultText();
  const error = faultOf('informationTypes');
  const types = catalogues.informationTypes.entries;
  const set = (code: string, on: boolean): void =>
    change({
      informationTypes: types
        .map((type) => type.code)
        .filter((one) => (one === code ? on : state.informationTypes.includes(one))),
    });
  return (
    <>
      <div className="card paper-card">
        <Why>{t.why}</Why>
        <Fieldset>
          <Fieldset.Legend className="visually-hidden">{t.legend}</Fieldset.Legend>
          <div className="tiles tiles-two">
            {types.map((type, i) => (
              <Tile key={type.code}>
                <Checkbox
                  id={i === 0 ? 'informationTypes' : undefined}
                  label={
                    type.ownConsentOfAdult
                      ? `${capitalise(type.label[locale])} (${t.own})`
                      : capitalise(type.label[locale])
                  }
                  value={type.code}
                  checked={state.informationTypes.includes(type.code)}
                  onChange={(e) => set(type.code, e.target.checked)}
                />
              </Tile>
            ))}
          </div>
          {error && <ValidationMessage>{error}</ValidationMessage>}
        </Fieldset>
      </div>
      <PaperOnly>
        <Textfield
          id="exclusions"
          label={t.exclusions}
          description={t.exclusionsWhy}
          multiline
          rows={2}
          value={state.exclusions}
          error={faultOf('exclusions')}
          onChange={(e) => change({ exclusions: e.target.value })}
        />
      </PaperOnly>
    </>
  );
}
