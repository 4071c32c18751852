/** Who can consent at which age, for the services on a form. Guidance, never one fixed limit (DOMAIN 3.5). */
import type { PrintLanguage } from '../../domain/parent-language.ts';
import type { Block } from '../model.ts';
import { fill, textsIn } from '../texts.ts';
import { isHealthService, printedLaw } from './laws.ts';

const ROWS = ['health', 'education', 'childWelfare', 'kindergarten', 'social', 'other', 'adult', 'all'] as const;
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
export function ageGuidance(
  services: readonly string[],
  adultsOwn: boolean,
  today: string,
  language: PrintLanguage,
): Block {
  const t = textsIn(language).consentForm.age;
  const law = (code: string): string => printedLaw(code, language, today);
  const shown = new Set<Row>([...services.map(rowOf), ...(adultsOwn ? (['adult'] as const) : []), 'all']);
  const rule: Readonly<Record<Row, string>> = {
    ...t,
    health: fill(t.health, { lawYoung: law('pbrl-3-4'), lawOwn: law('pbrl-4-3') }),
    education: fill(t.education, { law: law('oppl-24-5') }),
    kindergarten: fill(t.kindergarten, { law: law('bl-30') }),
  };
  const shownRules = ROWS.filter((row) => shown.has(row)).map((row) => rule[row]);
  return {
    kind: 'paragraph',
    look: 'small',
    content: [{ text: `${t.intro} `, bold: true }, { text: shownRules.join(' ') }],
  };
}
