/** Who answers and signs: one block per signature line, and an own block for each adult's own information (DOMAIN 1.3.4). */
import { type ConsentForm, type SignatureBlock, signatureBlocks } from '../../domain/consent.ts';
import type { Block, Cell, Inline } from '../model.ts';
import type { PrintLanguage } from '../parent-texts.ts';
import { fill, textsIn } from '../texts.ts';
import { heading, paragraph, penLine, together } from './blocks.ts';

interface Statement {
  readonly id: string;
  readonly label: Inline;
}

export function signatureSection(form: ConsentForm, language: PrintLanguage): Block[] {
  const t = textsIn(language).consentForm;
  const signers = signatureBlocks(form);
  const own = signers.filter((s) => s.ownInformation);
  return [
    heading(t.headings.signatures),
    paragraph(t.signatures.intro),
    // Who only releases their own information has nothing to answer for the child.
    ...signers.filter((s) => s.role !== 'egne_opplysninger').map((s) => answerBlock(s, form, language)),
    ...(own.length > 0
      ? [together([heading(t.headings.own), paragraph(t.own.intro), ownTable(own, form, language)])]
      : []),
  ];
}

const idOf = (s: SignatureBlock): string => `${s.role}-${s.number}`;

function headingOf(s: SignatureBlock, language: PrintLanguage): string {
  const t = textsIn(language).consentForm;
  if (s.role === 'ungdom') return t.signatures.youth;
  if (s.role === 'barnevernstjeneste') return t.signatures.childWelfare;
  return s.ofRole === 1 ? t.who.guardian : fill(t.who.guardianNumber, { number: s.number });
}

const sign = (
  id: string,
  title: string,
  statements: Statement[],
  name: string | undefined,
  language: PrintLanguage,
): Block => {
  const t = textsIn(language).consentForm.signatures;
  return {
    kind: 'signature',
    id,
    heading: title,
    statements,
    placeAndDate: t.placeAndDate,
    signature: t.signature,
    nameLabel: t.name,
    ...(name === undefined ? {} : { name }),
  };
};

/** Yes or no, unticked; what is not ticked above is not shared, so a yes may be to a part. A parent without parental responsibility cannot consent for the child (barnelova § 47). */
function answerBlock(s: SignatureBlock, form: ConsentForm, language: PrintLanguage): Block {
  const t = textsIn(language).consentForm.signatures;
  const known = s.role === 'foresatt' ? form.printOnly?.guardians[s.number - 1] : undefined;
  if (known?.hasParentalResponsibility === false) {
    return paragraph(fill(t.withoutResponsibility, { name: known.name }));
  }
  const id = idOf(s);
  const statements: Statement[] = [
    { id: `${id}-yes`, label: t.yes },
    { id: `${id}-no`, label: t.no },
    ...(s.role === 'foresatt' ? [{ id: `${id}-sole`, label: t.sole }] : []),
    ...(s.role === 'barnevernstjeneste' ? [{ id: `${id}-basis`, label: t.childWelfareBasis }] : []),
  ];
  return sign(id, headingOf(s, language), statements, s.name, language);
}

/**
 * A row with a box, a date and a signature for each adult and each kind of information. Only the adult it concerns can
 * release information about their own health or substance use (fvl § 13 a nr. 1).
 */
function ownTable(own: readonly SignatureBlock[], form: ConsentForm, language: PrintLanguage): Block {
  const t = textsIn(language).consentForm.own;
  const kinds = [
    ...(form.informationTypes.includes('helse_forelder') ? [{ id: 'health', text: t.health }] : []),
    ...(form.informationTypes.includes('rus_forelder') ? [{ id: 'substance', text: t.substance }] : []),
  ];
  const adult = (s: SignatureBlock): string => {
    const who = s.adult.of === 1 ? t.adult : fill(t.adultNumber, { number: s.adult.number });
    return s.name === undefined ? who : fill(t.named, { who, name: s.name });
  };
  return {
    kind: 'table',
    caption: t.caption,
    columns: [
      { header: t.what, width: 0.44 },
      { header: t.yes, width: 0.08 },
      { header: t.placeAndDate, width: 0.2 },
      { header: t.signature, width: 0.28 },
    ],
    rows: own.flatMap((s) =>
      kinds.map((kind): Cell[] => [
        fill(kind.text, { who: adult(s) }),
        { checkbox: `${idOf(s)}-own-${kind.id}` },
        penLine(),
        penLine(),
      ]),
    ),
  };
}
