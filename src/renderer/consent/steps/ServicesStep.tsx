/** The services that may talk with the one that asks, and which way. */
import { Checkbox, Fieldset, Select, ValidationMessage } from '@digdir/designsystemet-react';
import { Fragment, useState } from 'react';
import { capitalise, catalogues } from '../../../domain/catalogues.ts';
import { type Direction, directionSchema } from '../../../domain/codes.ts';
import { useSession } from '../../app/session.tsx';
import { Tile } from '../../case/index.ts';
import { Why } from '../../paper/index.ts';
import { fill, useTexts } from '../../text/texts.ts';
import { useConsent, useFaultText } from '../use-consent.tsx';

/** Services most forms name; the rest are one button away. */
const USUAL = ['BHG', 'SKOLE', 'PPT', 'HST', 'FL', 'PSY', 'BVT', 'FHT', 'BUP', 'NAV'];

export function ServicesStep() {
  const t = useTexts('consent').services;
  const { locale } = useSession();
  const { state, change } = useConsent();
  const error = useFaultText()('services');
  const chosen = new Map(state.services.map((s) => [s.serviceType, s.direction]));
  const [all, setAll] = useState(() => [...chosen.keys()].some((code) => !USUAL.includes(code)));
  const shown = catalogues.services.entries.filter(
    (s) => s.code !== state.requestingService && (all || USUAL.includes(s.code) || chosen.has(s.code)),
  );

  const set = (code: string, direction: Direction | undefined): void => {
    const next = new Map(chosen);
    if (direction === undefined) next.delete(code);
    else next.set(code, direction);
    // In the order of the catalogue, however they were ticked.
    const services = catalogues.services.entries.flatMap((s) => {
      const way = next.get(s.code);
      return way === undefined ? [] : [{ serviceType: s.code, direction: way }];
    });
    change({ services });
  };
  return (
    <div className="card paper-card">
      <Why>{t.why}</Why>
      <Fieldset>
        <Fieldset.Legend className="visually-hidden">{t.legend}</Fieldset.Legend>
        <div className="tiles tiles-two consent-services">
          {shown.map(({ code, label }, i) => {
            const direction = chosen.get(code);
            const name = capitalise(label[locale]);
            return (
              <div key={code}>
                <Tile>
                  <Checkbox
                    id={i === 0 ? 'services' : undefined}
                    label={<Breakable words={name} />}
                    value={code}
                    checked={direction !== undefined}
                    onChange={(e) => set(code, e.target.checked ? 'begge' : undefined)}
                  />
                </Tile>
                {direction !== undefined && (
                  <Select
                    aria-label={fill(t.direction, { service: name })}
                    data-size="sm"
                    value={direction}
                    onChange={(e) => set(code, directionSchema.parse(e.currentTarget.value))}
                  >
                    {directionSchema.options.map((way) => (
                      <Select.Option key={way} value={way}>
                        {t.directions[way]}
                      </Select.Option>
                    ))}
                  </Select>
                )}
              </div>
            );
          })}
        </div>
        {error && <ValidationMessage>{error}</ValidationMessage>}
      </Fieldset>
      <button type="button" className="link consent-more" aria-expanded={all} onClick={() => setAll(!all)}>
        {all ? t.fewer : t.all}
      </button>
    </div>
  );
}

/** A name of two words with a stroke between, which may go over two lines there and nowhere else. */
const Breakable = ({ words }: { readonly words: string }) =>
  words.split(/(?<=\/)/).map((part) => (
    <Fragment key={part}>
      {part}
      <wbr />
    </Fragment>
  ));
