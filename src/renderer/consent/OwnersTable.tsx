/** Whose signature releases which information, as the sheet will ask for it. */
import { PencilIcon } from '@navikt/aksel-icons';
import { capitalise, catalogues } from '../../domain/catalogues.ts';
import type { Locale } from '../../domain/language.ts';
import { fill, useTexts } from '../text/texts.ts';
import { adultsOf, type ConsentState } from './consent-form.ts';

export function OwnersTable({ state, locale }: { readonly state: ConsentState; readonly locale: Locale }) {
  const t = useTexts('consent').own;
  const types = catalogues.informationTypes.entries.filter((e) => state.informationTypes.includes(e.code));
  if (types.length === 0 || state.responsibility === undefined) return <p className="mut s14">{t.none}</p>;
  const adults = adultsOf(state);
  const child = { two: t.both, alone: t.one, childWelfare: t.childWelfare }[state.responsibility];
  const signs = state.youth ? `${child} ${t.youth}` : child;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls sideways must be reached by keyboard
    <section className="consent-owners" aria-label={t.title} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{t.information}</th>
            <th scope="col">{t.child}</th>
            {adults.map((_, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: a parent is a number here
              <th scope="col" key={i}>
                {adults.length === 1 ? t.parent : fill(t.parentNumber, { number: i + 1 })}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {types.map((type) => (
            <tr key={type.code}>
              <th scope="row">{capitalise(type.label[locale])}</th>
              <td>{type.ownConsentOfAdult ? t.nobody : <Signs words={signs} />}</td>
              {adults.map((_, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: a parent is a number here
                <td key={i}>{type.ownConsentOfAdult ? <Signs words={t.line} /> : t.nobody}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

const Signs = ({ words }: { readonly words: string }) => (
  <span className="consent-signs">
    <PencilIcon aria-hidden />
    {words}
  </span>
);
