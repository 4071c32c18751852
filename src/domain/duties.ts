/** Which duties hold whatever a consent says, by their codes in the law catalogue (DOMAIN 3.1, 3.2). */
import { isHealthService } from './age-guidance.ts';

// Each act repeats the duty of barnevernsloven § 13-2 for its own employees.
const OWN_REPORTING_LAW: Readonly<Record<string, string>> = {
  BHG: 'bhl-46',
  SKOLE: 'oppl-24-3',
  PPT: 'oppl-24-3',
  NAV: 'sotjl-45',
};

/** The laws that oblige employees of these services to report to the child welfare service. */
export const reportingLaws = (serviceTypes: readonly string[]): string[] => [
  ...new Set([
    'bvl-13-2',
    ...serviceTypes.flatMap((s) => {
      const own = isHealthService(s) ? 'hpl-33' : OWN_REPORTING_LAW[s];
      return own === undefined ? [] : [own];
    }),
  ]),
];

/** The duties that hold whatever a consent form says: to report, and to avert serious offences. */
export const exceptionLaws = (serviceTypes: readonly string[]): string[] => [
  ...reportingLaws(serviceTypes),
  'strl-196',
];
