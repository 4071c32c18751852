/** How cooperation is told in words. */
import { capitalise, labelOf, termLabel } from '../../domain/catalogues.ts';
import type { Baton, ConsentStanding, GivenConsent, MeasureStatus } from '../../domain/cooperation.ts';
import type { Locale } from '../../domain/language.ts';
import { longDate } from '../../domain/local-time.ts';
import type { Failure } from '../../domain/result.ts';
import { fill, type Texts } from '../text/texts.ts';

type Words = Texts['cooperation'];

export const serviceWord = (code: string, locale: Locale): string => capitalise(labelOf('services', code, locale));
export const servicesInLine = (codes: readonly string[], locale: Locale): string =>
  codes.map((code, i) => (i === 0 ? serviceWord(code, locale) : labelOf('services', code, locale))).join(', ');

export const measureStatusWord = (status: MeasureStatus, locale: Locale): string =>
  capitalise(termLabel('measureStatus', status, locale));

export const batonWord = ({ service, role }: Pick<Baton, 'service' | 'role'>, locale: Locale): string =>
  role === '' ? serviceWord(service, locale) : `${serviceWord(service, locale)}, ${role}`;

/** «Gjelder til 20. mai 2027», «Trukket 8. desember 2026. Ingen kan kalles inn.» */
export const consentWord = (
  standing: ConsentStanding,
  last: GivenConsent | undefined,
  t: Words['consent'],
  locale: Locale,
): string => {
  const day = standing === 'withdrawn' ? last?.withdrawnOn : last?.reviewDate;
  return fill(t.standing[standing], { date: longDate(day ?? last?.reviewDate ?? '2000-01-01', locale) });
};

/** The reason a rule of the consent track gives; undefined for every other failure. */
export function ruleText(failure: Failure, t: Words['rules']): string | undefined {
  if (failure.code !== 'not-allowed') return undefined;
  const rules: Readonly<Record<string, string>> = t;
  return rules[failure.rule];
}
