/** What the service fills in on a consent form, and the slip that withdraws the consent (DOMAIN 1.3.2, 1.3.3). */
import { asksForAdultsOwnInformation, type ConsentForm } from '../../domain/consent.ts';
import type { SectionsByDocument } from '../../domain/document-sections.ts';
import type { Block } from '../model.ts';
import type { PrintLanguage } from '../parent-texts.ts';
import type { Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { ageGuidance } from './age-guidance.ts';
import { checkboxes, fact, facts, fillIn, heading, paragraph, small, together, userLine } from './blocks.ts';
import { secrecyRelease } from './laws.ts';

export function staffSection(
  form: ConsentForm,
  services: readonly string[],
  sections: SectionsByDocument['consent-form'],
  sender: Sender,
  language: PrintLanguage,
): Block[] {
  const { staff: t, headings } = textsIn(language).consentForm;
  /** What was written when the form was made; else a line for the pen. */
  const written = (id: string, label: string, value: string | undefined): Block =>
    value === undefined ? fillIn(id, label, 1) : facts([fact(label, userLine(value, form.language, language))]);
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
    ...(sections.interpreter ? [written('interpreter', t.interpreter, form.interpreter)] : []),
    ...(sections.oralRecord ? [written('oral-consent', t.oral, form.oralRecord)] : []),
    fillIn('refusal', t.refusal, 1),
    ...(form.signatureLines.includes('ungdom') ? [written('youth-age', t.youthAge, form.youthBasis)] : []),
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
