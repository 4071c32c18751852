/** What the service fills in on a consent form, and the slip that withdraws the consent (DOMAIN 1.3.2, 1.3.3). */
import { asksForAdultsOwnInformation, type ConsentForm } from '../../domain/consent.ts';
import type { SectionsByDocument } from '../../domain/document-sections.ts';
import type { PrintLanguage } from '../../domain/parent-language.ts';
import type { Block } from '../model.ts';
import type { Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { ageGuidance } from './age-guidance.ts';
import { checkboxes, fillIn, heading, paragraph, small, together } from './blocks.ts';
import { secrecyRelease } from './laws.ts';

export function staffSection(
  form: ConsentForm,
  services: readonly string[],
  sections: SectionsByDocument['consent-form'],
  sender: Sender,
  language: PrintLanguage,
): Block[] {
  const { staff: t, headings } = textsIn(language).consentForm;
  return [
    heading(headings.staff),
    together([
      paragraph(t.given),
      checkboxes([
        { id: 'given-purpose', label: t.givenItems.purpose },
        { id: 'given-exceptions', label: t.givenItems.exceptions },
        { id: 'given-storage', label: t.givenItems.storage },
        { id: 'read-aloud', label: t.readAloud },
      ]),
    ]),
    ...(sections.interpreter ? [fillIn('interpreter', t.interpreter, 1)] : []),
    ...(sections.oralRecord ? [fillIn('oral-consent', t.oral, 1)] : []),
    fillIn('refusal', t.refusal, 1),
    ...(form.signatureLines.includes('ungdom') ? [fillIn('youth-age', t.youthAge, 1)] : []),
    fillIn('stored', t.stored, 1),
    fillIn('copies', t.copies, 1),
    ...(sections.ageGuidance
      ? [ageGuidance(services, asksForAdultsOwnInformation(form.informationTypes), sender.today, language)]
      : []),
    small(fill(t.legal, { laws: secrecyRelease(services, language, sender.today) })),
  ];
}

/** A card, so that it keeps to one page and its frame is where the scissors go. */
export function withdrawalSlip(language: PrintLanguage): Block {
  const { withdrawal: t, headings } = textsIn(language).consentForm;
  return {
    kind: 'card',
    tone: 'talk',
    title: headings.withdrawal,
    blocks: [
      paragraph(t.intro),
      fillIn('withdraw-child', t.child, 1),
      checkboxes([{ id: 'withdraw-all', label: t.all }]),
      fillIn('withdraw-part', t.part, 1),
      fillIn('withdraw-signature', t.signature, 1),
      fillIn('withdraw-received', t.received, 1),
    ],
  };
}
