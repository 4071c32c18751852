/** Which age rules concern a consent form: who can say yes differs between services (DOMAIN 3.5). */

const HEALTH_SERVICES = ['HST', 'JM', 'FL', 'FYS', 'PSY', 'FHT', 'BUP', 'DPS', 'KOL'];
export const isHealthService = (serviceType: string): boolean => HEALTH_SERVICES.includes(serviceType);

const AGE_RULES = ['health', 'education', 'childWelfare', 'kindergarten', 'social', 'other', 'adult', 'all'] as const;
export type AgeRule = (typeof AGE_RULES)[number];

const RULE_OF_SERVICE: Readonly<Record<string, AgeRule>> = {
  BVT: 'childWelfare',
  SKOLE: 'education',
  PPT: 'education',
  BHG: 'kindergarten',
  NAV: 'social',
  // Family counselling: the adults it helps consent for themselves.
  FAM: 'adult',
};
const ruleOf = (serviceType: string): AgeRule =>
  isHealthService(serviceType) ? 'health' : (RULE_OF_SERVICE[serviceType] ?? 'other');

/** The laws a rule names: the place in its text, and the law's code in the catalogue. */
export const AGE_RULE_LAWS: Readonly<Partial<Record<AgeRule, Readonly<Record<string, string>>>>> = {
  health: { lawYoung: 'pbrl-3-4', lawOwn: 'pbrl-4-3' },
  education: { law: 'oppl-24-5' },
  kindergarten: { law: 'bl-30' },
};

/**
 * The rules to show for these services, in a fixed order. `adultsOwn`: whether information is asked for that only an adult
 * can release for themselves.
 */
export function ageRules(services: readonly string[], adultsOwn: boolean): AgeRule[] {
  const shown = new Set<AgeRule>([...services.map(ruleOf), ...(adultsOwn ? (['adult'] as const) : []), 'all']);
  return AGE_RULES.filter((rule) => shown.has(rule));
}
