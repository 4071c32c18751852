/**
 * Consent to lift the duty of secrecy (DOMAIN 1.3): first the part a parent reads and signs, then the part the service
 * fills in, last the slip that withdraws it. Nothing is ticked beforehand, and names stand only where they were typed now.
 */
import { catalogues } from '../../domain/catalogues.ts';
import { type ConsentForm, isAdultLine } from '../../domain/consent.ts';
import { type SectionChoice, sectionsOf } from '../../domain/document-sections.ts';
import type { Block, Cell, DocumentModel } from '../model.ts';
import type { PrintLanguage } from '../parent-texts.ts';
import type { Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import {
  bullets,
  checkboxes,
  fact,
  facts,
  fillIn,
  heading,
  lead,
  paragraph,
  penLine,
  together,
  userLine,
  userText,
} from './blocks.ts';
import { signatureSection } from './consent-signatures.ts';
import { staffSection, withdrawalSlip } from './consent-staff.ts';
import { exceptionsNotice } from './exceptions.ts';
import { frame } from './frame.ts';
import { directionName, informationName, inWords, printedDate, serviceName } from './words.ts';

/** The requesting service and those listed, each once. */
const servicesOf = (form: ConsentForm): string[] => [
  ...new Set([form.requestingService, ...form.services.map((s) => s.serviceType)]),
];

export function buildConsentForm(
  form: ConsentForm,
  choice: SectionChoice<'consent-form'> | undefined,
  sender: Sender,
  language: PrintLanguage,
): DocumentModel {
  const sections = sectionsOf('consent-form', choice);
  const t = textsIn(language).consentForm;
  const blocks: Block[] = [
    lead(t.lead),
    bullets(t.inShort),
    heading(t.headings.who),
    ...whoBlocks(form, language),
    heading(t.headings.purpose),
    ...userText(form.purpose, form.language, language),
    together([heading(t.headings.services), paragraph(t.services.intro), servicesTable(form, language)]),
    together([heading(t.headings.information), paragraph(t.information.intro), ...informationBlocks(form, language)]),
    ...exclusionBlocks(form, language),
    together([
      heading(t.headings.terms),
      paragraph(fill(t.validity, { date: printedDate(form.reviewDate, language) })),
      checkboxes([
        { id: 'attend-meetings', label: t.meetings.attend },
        { id: 'meet-without-me', label: t.meetings.without },
      ]),
    ]),
    exceptionsNotice(servicesOf(form), sender, language),
    together([heading(t.headings.childView), paragraph(t.childView.intro), childViewBlock(form, language)]),
    ...signatureSection(form, language),
    ...staffSection(form, servicesOf(form), sections, sender, language),
    ...(sections.withdrawalSlip ? [withdrawalSlip(language)] : []),
  ];
  const unit = serviceName(form.requestingService, language);
  return frame(
    'consent-form',
    { title: t.title, subtitle: t.subtitle, unit, withoutNames: false, density: 'compact', blocks },
    sender,
    language,
  );
}

function whoBlocks(form: ConsentForm, language: PrintLanguage): Block[] {
  const t = textsIn(language).consentForm.who;
  const child = form.printOnly?.child;
  // A guardian with a place to sign is named there; the others, here.
  const lines = form.signatureLines.filter(isAdultLine).length;
  const guardians = (form.printOnly?.guardians ?? []).slice(lines).map((g) => g.name);
  return [
    facts([
      fact(
        t.child,
        child === undefined
          ? penLine()
          : fill(t.childAndBirthDate, { name: child.name, birthDate: printedDate(child.birthDate, language) }),
      ),
      ...(guardians.length > 0 ? [fact(t.guardians, inWords(guardians, language))] : []),
      fact(t.requestingService, serviceName(form.requestingService, language)),
      fact(t.contact, penLine()),
    ]),
  ];
}

function servicesTable(form: ConsentForm, language: PrintLanguage): Block {
  const t = textsIn(language).consentForm.services;
  return {
    kind: 'table',
    caption: t.caption,
    columns: [
      { header: t.service, width: 0.45 },
      { header: t.direction, width: 0.35 },
      { header: t.yes, width: 0.2 },
    ],
    rows: form.services.map((s): Cell[] => [
      serviceName(s.serviceType, language),
      directionName(s.direction, language),
      { checkbox: `service-${s.serviceType}` },
    ]),
  };
}

function informationBlocks(form: ConsentForm, language: PrintLanguage): Block[] {
  const t = textsIn(language).consentForm.information;
  const types = catalogues.informationTypes.entries.filter((e) => form.informationTypes.includes(e.code));
  return [
    checkboxes(
      types.map((type) => {
        const label = informationName(type.code, language);
        return {
          id: `information-${type.code}`,
          label: type.ownConsentOfAdult ? fill(t.ownOnly, { label }) : label,
        };
      }),
    ),
    ...(form.informationTypes.includes('annet') ? [fillIn('information-other', t.other, 1)] : []),
  ];
}

function exclusionBlocks(form: ConsentForm, language: PrintLanguage): Block[] {
  const t = textsIn(language).consentForm.exclusions;
  return form.exclusions === ''
    ? [fillIn('exclusions', t.fill, 2)]
    : [facts([fact(t.given, userLine(form.exclusions, form.language, language))]), fillIn('exclusions', t.more, 1)];
}

function childViewBlock(form: ConsentForm, language: PrintLanguage): Block {
  const t = textsIn(language).consentForm.childView;
  return form.childView === undefined
    ? fillIn('child-view', t.fill, 2)
    : facts([fact(t.fill, userLine(form.childView, form.language, language))]);
}
