/** Who can consent at which age, for the services on a form. Guidance, never one fixed limit (DOMAIN 3.5). */
import { AGE_RULE_LAWS, type AgeRule, ageRules } from '../../domain/age-guidance.ts';
import type { Block } from '../model.ts';
import type { PrintLanguage } from '../parent-texts.ts';
import { fill, textsIn } from '../texts.ts';
import { printedLaw } from './laws.ts';

/** `adultsOwn`: whether the form asks for information that only an adult can release for themselves. */
export function ageGuidance(
  services: readonly string[],
  adultsOwn: boolean,
  today: string,
  language: PrintLanguage,
): Block {
  const t = textsIn(language).consentForm.age;
  const ruleText = (rule: AgeRule): string => {
    const laws = Object.entries(AGE_RULE_LAWS[rule] ?? {});
    return fill(t[rule], Object.fromEntries(laws.map(([place, code]) => [place, printedLaw(code, language, today)])));
  };
  const shownRules = ageRules(services, adultsOwn).map(ruleText);
  return {
    kind: 'paragraph',
    look: 'small',
    content: [{ text: `${t.intro} `, bold: true }, { text: shownRules.join(' ') }],
  };
}
