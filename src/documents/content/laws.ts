/** Which laws a document names. Every reference goes through the dated catalogue, so a repealed one is never printed. */
import { lawReference } from '../../domain/catalogues.ts';
import { isParentLanguage, type PrintLanguage } from '../../domain/parent-language.ts';
import { parentTextsIn, parentWord } from '../parent-texts.ts';
import { fill } from '../texts.ts';
import { inWords } from './words.ts';

/** «barnevernsloven § 13-2». Throws for a law that is not in force on the day. */
export function printedLaw(code: string, language: PrintLanguage, today: string): string {
  if (!isParentLanguage(language)) return lawReference(code, language, today);
  const [, section] = lawReference(code, 'nb', today).split(' § ');
  const law = parentWord(language, 'laws', code.split('-')[0] ?? '');
  return section === undefined ? law : fill(parentTextsIn(language).common.lawSection, { law, section });
}

const HEALTH_SERVICES = ['HST', 'JM', 'FL', 'FYS', 'PSY', 'FHT', 'BUP', 'DPS', 'KOL'];
export const isHealthService = (serviceType: string): boolean => HEALTH_SERVICES.includes(serviceType);

// Each act repeats the duty of barnevernsloven § 13-2 for its own employees (DOMAIN 3.1, 3.2).
const OWN_REPORTING_LAW: Readonly<Record<string, string>> = {
  BHG: 'bhl-46',
  SKOLE: 'oppl-24-3',
  PPT: 'oppl-24-3',
  NAV: 'sotjl-45',
};

/** Codes of the laws that oblige employees of these services to report to the child welfare service. */
const reportingLaws = (serviceTypes: readonly string[]): string[] => [
  ...new Set([
    'bvl-13-2',
    ...serviceTypes.flatMap((s) => {
      const own = isHealthService(s) ? 'hpl-33' : OWN_REPORTING_LAW[s];
      return own === undefined ? [] : [own];
    }),
  ]),
];

/** «barnevernsloven § 13-2 og barnehageloven § 46»: the duty to report for these services. */
export const reportingDuty = (serviceTypes: readonly string[], language: PrintLanguage, today: string): string =>
  inWords(
    reportingLaws(serviceTypes).map((code) => printedLaw(code, language, today)),
    language,
  );

/** The duties that hold whatever a consent form says: to report, and to avert serious offences. */
export const statutoryExceptions = (serviceTypes: readonly string[], language: PrintLanguage, today: string): string =>
  inWords(
    [...reportingLaws(serviceTypes), 'strl-196'].map((code) => printedLaw(code, language, today)),
    language,
  );

/** The provisions by which consent lifts the duty of secrecy for these services (DOMAIN 1.3.1). */
export const secrecyRelease = (serviceTypes: readonly string[], language: PrintLanguage, today: string): string =>
  inWords(
    ['fvl-13a-1', ...(serviceTypes.some(isHealthService) ? ['hpl-22'] : [])].map((code) =>
      printedLaw(code, language, today),
    ),
    language,
  );
