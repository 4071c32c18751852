/** The part of a summons that only meetings on consent have: the family, the consent, the interpreter (DOMAIN 1.1). */
import type { Language } from '../../domain/language.ts';
import type { Block } from '../model.ts';
import { textsIn } from '../texts.ts';
import { checkboxes, fact, facts, heading, paragraph, penLine, together } from './blocks.ts';

/** Names and dates are lines for the pen: the named track's identities are never in Samråd. */
export function familyBlocks(language: Language): Block[] {
  const { summons: t } = textsIn(language);
  return [
    heading(t.headings.family),
    paragraph(t.family.intro),
    facts([fact(t.facts.concerns, penLine()), fact(t.facts.fromFamily, penLine(2))]),
    checkboxes([
      { id: 'child-takes-part', label: t.family.childTakesPart },
      { id: 'child-takes-part-partly', label: t.family.childTakesPartPartly },
      { id: 'child-asked-before', label: t.family.childAskedBefore },
    ]),
    paragraph(t.family.withoutFamily),
    facts([fact(t.facts.interpreterLanguage, penLine()), fact(t.facts.interpreterOrderedBy, penLine())]),
    paragraph(t.family.interpreter),
    together([
      heading(t.headings.sharing),
      facts([fact(t.facts.consentDate, penLine()), fact(t.facts.consentServices, penLine())]),
      paragraph(t.sharing),
    ]),
  ];
}
