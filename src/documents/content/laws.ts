/** Which laws a document names. Every reference goes through the dated catalogue, so a repealed one is never printed. */
import { isHealthService } from '../../domain/age-guidance.ts';
import { lawReference } from '../../domain/catalogues.ts';
import { exceptionLaws, reportingLaws } from '../../domain/duties.ts';
import { isParentLanguage, type PrintLanguage, parentTextsIn, parentWord } from '../parent-texts.ts';
import { fill } from '../texts.ts';
import { inWords } from './words.ts';

/** «barnevernsloven § 13-2». Throws for a law that is not in force on the day. */
export function printedLaw(code: string, language: PrintLanguage, today: string): string {
  if (!isParentLanguage(language)) return lawReference(code, language, today);
  const [, section] = lawReference(code, 'nb', today).split(' § ');
  const law = parentWord(language, 'laws', code.split('-')[0] ?? '');
  return section === undefined ? law : fill(parentTextsIn(language).common.lawSection, { law, section });
}

/** «barnevernsloven § 13-2 og barnehageloven § 46»: the duty to report for these services. */
export const reportingDuty = (serviceTypes: readonly string[], language: PrintLanguage, today: string): string =>
  inWords(
    reportingLaws(serviceTypes).map((code) => printedLaw(code, language, today)),
    language,
  );

/** The duties that hold whatever a consent form says: to report, and to avert serious offences. */
export const statutoryExceptions = (serviceTypes: readonly string[], language: PrintLanguage, today: string): string =>
  inWords(
    exceptionLaws(serviceTypes).map((code) => printedLaw(code, language, today)),
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
