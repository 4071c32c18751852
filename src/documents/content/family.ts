/** The part of a summons that only meetings on consent have: the family, the consent, the interpreter (DOMAIN 1.1). */
import { labelOf } from '../../domain/catalogues.ts';
import type { Language } from '../../domain/language.ts';
import type { Block } from '../model.ts';
import type { ConsentCircle, PrintedNames } from '../source.ts';
import { textsIn } from '../texts.ts';
import { checkboxes, type FactRow, fact, facts, heading, paragraph, penLine, together } from './blocks.ts';
import { childFact, guardiansFact } from './form-use.ts';
import { inWords, printedDate, serviceName } from './words.ts';

/** Names are typed now or lines for the pen: the named track's identities are never kept in Samråd. */
export function familyBlocks(
  names: PrintedNames | undefined,
  language: Language,
  circle?: ConsentCircle | undefined,
): Block[] {
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
    together([heading(t.headings.sharing), facts(consentFacts(t.facts, circle, language)), paragraph(t.sharing)]),
  ];
}

/** What the family has said yes to, and when. */
export function consentFacts(
  labels: { readonly consentDate: string; readonly consentServices: string },
  circle: ConsentCircle | undefined,
  language: Language,
): FactRow[] {
  const given = circle?.plan.consentGivenOn;
  const services = circle?.consentedServices ?? [];
  return [
    fact(labels.consentDate, given === undefined ? penLine() : printedDate(given, language)),
    fact(
      labels.consentServices,
      services.length === 0
        ? penLine()
        : inWords(
            services.map((each, i) => (i === 0 ? serviceName(each, language) : labelOf('services', each, language))),
            language,
          ),
    ),
  ];
}
