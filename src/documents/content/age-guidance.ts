/** Who can consent at which age, for the services on a form. Guidance, never one fixed limit (DOMAIN 3.5). */
import { type AgeRule, ageRules } from '../../domain/age-guidance.ts';
import { lawReference } from '../../domain/catalogues.ts';
import type { Language } from '../../domain/language.ts';
import type { Block } from '../model.ts';
import { fill, textsIn } from '../texts.ts';

/** `adultsOwn`: whether the form asks for information that only an adult can release for themselves. */
export function ageGuidance(services: readonly string[], adultsOwn: boolean, today: string, language: Language): Block {
  const t = textsIn(language).consentForm.age;
  const law = (code: string): string => lawReference(code, language, today);
  const rule: Readonly<Record<AgeRule, string>> = {
    ...t,
    health: fill(t.health, { lawYoung: law('pbrl-3-4'), lawOwn: law('pbrl-4-3') }),
    education: fill(t.education, { law: law('oppl-24-5') }),
    kindergarten: fill(t.kindergarten, { law: law('bl-30') }),
  };
  const shownRules = ageRules(services, adultsOwn).map((name) => rule[name]);
  return {
    kind: 'paragraph',
    look: 'small',
    content: [{ text: `${t.intro} `, bold: true }, { text: shownRules.join(' ') }],
  };
}
