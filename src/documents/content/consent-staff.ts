/** What the service fills in on a consent form, and the slip that withdraws the consent (DOMAIN 1.3.2, 1.3.3). */
import { labelOf } from '../../domain/catalogues.ts';
import { asksForAdultsOwnInformation, type ConsentForm } from '../../domain/consent.ts';
import type { Language } from '../../domain/language.ts';
import type { Block } from '../model.ts';
import type { Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { ageGuidance } from './age-guidance.ts';
import { checkboxes, fact, facts, fillIn, heading, orPenLine, paragraph, penLine, small, together } from './blocks.ts';
import { secrecyRelease } from './laws.ts';
import { serviceName } from './words.ts';

export function staffSection(
  form: ConsentForm,
  services: readonly string[],
  sender: Sender,
  language: Language,
): Block[] {
  const { staff: t, headings } = textsIn(language).consentForm;
  const stored = fill(t.stored, { service: labelOf('services', form.requestingService, language) });
  return [
    heading(headings.staff),
    together([
      paragraph(t.given),
      checkboxes([
        { id: 'given-purpose', label: t.givenItems.purpose },
        { id: 'given-voluntary', label: t.givenItems.voluntary },
        { id: 'given-withdraw', label: t.givenItems.withdraw },
        { id: 'given-exceptions', label: t.givenItems.exceptions },
        { id: 'given-storage', label: t.givenItems.storage },
        { id: 'read-aloud', label: t.readAloud },
      ]),
    ]),
    facts([
      fact(t.interpreter, penLine()),
      fact(t.oral, penLine()),
      fact(t.oralRecorded, penLine()),
      fact(t.refusal, penLine()),
      ...(form.signatureLines.includes('ungdom') ? [fact(t.youthAge, penLine())] : []),
      fact(stored, penLine()),
    ]),
    together([
      paragraph(t.copies),
      checkboxes([
        { id: 'copy-signer', label: t.copySigner },
        ...form.services.map((s) => ({ id: `copy-${s.serviceType}`, label: serviceName(s.serviceType, language) })),
      ]),
    ]),
    together([
      heading(headings.age),
      ageGuidance(services, asksForAdultsOwnInformation(form.informationTypes), sender.today, language),
      paragraph(textsIn(language).consentForm.age.note),
    ]),
    small(fill(t.legal, { laws: secrecyRelease(services, language, sender.today) })),
  ];
}

/** A card, so that it keeps to one page and its frame is where the scissors go. */
export function withdrawalSlip(form: ConsentForm, language: Language): Block {
  const { withdrawal: t, headings, who } = textsIn(language).consentForm;
  return {
    kind: 'card',
    tone: 'talk',
    title: headings.withdrawal,
    blocks: [
      paragraph(t.intro),
      facts([fact(who.childName, orPenLine(form.printOnly?.child.name))]),
      checkboxes([
        { id: 'withdraw-all', label: t.all },
        { id: 'withdraw-part', label: t.part },
      ]),
      fillIn('withdraw-what', t.partFill, 1),
      facts([fact(t.signature, penLine()), fact(t.received, penLine()), fact(t.forwarded, penLine())]),
    ],
  };
}
