/** The part of a summons that only meetings on consent have: the family, the consent, the interpreter (DOMAIN 1.1). */
import type { Language } from '../../domain/language.ts';
import type { Block } from '../model.ts';
import type { PrintedNames } from '../source.ts';
import { textsIn } from '../texts.ts';
import { checkboxes, fact, facts, heading, paragraph, penLine, together } from './blocks.ts';
import { childFact, guardiansFact } from './form-use.ts';

/** Names are typed now or lines for the pen: the named track's identities are never kept in Samråd. */
export function familyBlocks(names: PrintedNames | undefined, language: Language): Block[] {
  const { summons: t } = textsIn(language);
  return [
    heading(t.headings.family),
    paragraph(t.family.intro),
    facts([
      childFact(t.facts.concerns, names),
      names === undefined ? fact(t.facts.fromFamily, penLine(2)) : guardiansFact(t.facts.fromFamily, names, language),
    ]),
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
