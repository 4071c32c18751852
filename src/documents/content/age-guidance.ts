/** Who can consent at which age, for the services on a form. Guidance, never one fixed limit (DOMAIN 3.5). */
import { lawReference } from '../../domain/catalogues.ts';
import type { Language } from '../../domain/language.ts';
import type { Block } from '../model.ts';
import { fill, textsIn } from '../texts.ts';
import { isHealthService } from './laws.ts';

const ROWS = ['health', 'childWelfare', 'education', 'kindergarten', 'social', 'other', 'adult'] as const;
type Row = (typeof ROWS)[number];

const ROW_OF_SERVICE: Readonly<Record<string, Row>> = {
  BVT: 'childWelfare',
  SKOLE: 'education',
  PPT: 'education',
  BHG: 'kindergarten',
  NAV: 'social',
  // Family counselling: the adults it helps consent for themselves.
  FAM: 'adult',
};
const rowOf = (serviceType: string): Row =>
  isHealthService(serviceType) ? 'health' : (ROW_OF_SERVICE[serviceType] ?? 'other');

/** `adultsOwn`: whether the form asks for information that only an adult can release for themselves. */
export function ageGuidance(services: readonly string[], adultsOwn: boolean, today: string, language: Language): Block {
  const t = textsIn(language).consentForm.age;
  const law = (code: string): string => lawReference(code, language, today);
  const shown = new Set<Row>([...services.map(rowOf), ...(adultsOwn ? (['adult'] as const) : [])]);
  const rule: Readonly<Record<Row, string>> = {
    health: fill(t.rows.health.rule, { lawYoung: law('pbrl-3-4'), lawOwn: law('pbrl-4-3') }),
    childWelfare: t.rows.childWelfare.rule,
    education: fill(t.rows.education.rule, { law: law('oppl-24-5') }),
    kindergarten: fill(t.rows.kindergarten.rule, { law: law('bl-30') }),
    social: t.rows.social.rule,
    other: t.rows.other.rule,
    adult: t.rows.adult.rule,
  };
  return {
    kind: 'table',
    caption: t.caption,
    columns: [
      { header: t.who, width: 0.3 },
      { header: t.rule, width: 0.7 },
    ],
    rows: ROWS.filter((row) => shown.has(row)).map((row) => [t.rows[row].label, rule[row]]),
  };
}
