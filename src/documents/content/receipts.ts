/** What a person gets in the hand after saying no, or after withdrawing consent (DOMAIN 1.3.3 row 16). */
import type { Language } from '../../domain/language.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { FormUse, Sender } from '../source.ts';
import { textsIn } from '../texts.ts';
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
  small,
  together,
} from './blocks.ts';
import { exceptionsNotice } from './exceptions.ts';
import { childFact, formUnit, onePersonFact, serviceOrLine } from './form-use.ts';
import { frame } from './frame.ts';

/** Services to tell on. */
const TOLD_ROWS = 4;

export function buildRefusalReceipt(use: FormUse, sender: Sender, language: Language): DocumentModel {
  const t = textsIn(language).refusalReceipt;
  const blocks: Block[] = [
    lead(t.lead),
    bullets(t.means),
    facts([
      childFact(t.facts.child, use),
      onePersonFact(t.facts.person, use),
      fact(t.facts.service, serviceOrLine(use, language)),
      fact(t.facts.date, penLine()),
    ]),
    together([
      heading(t.headings.what),
      checkboxes([{ id: 'refused-all', label: t.all }]),
      fillIn('refused-part', t.part, 2),
    ]),
    toldBlock(t),
    exceptionsNotice(use.service === undefined ? [] : [use.service], sender, language),
    facts([fact(t.facts.recorded, penLine()), fact(t.facts.received, penLine())]),
    small(t.copy),
  ];
  return receipt('refusal-receipt', t.title, blocks, use, sender, language);
}

export function buildWithdrawalReceipt(use: FormUse, sender: Sender, language: Language): DocumentModel {
  const t = textsIn(language).withdrawalReceipt;
  const blocks: Block[] = [
    lead(t.lead),
    bullets(t.means),
    facts([
      childFact(t.facts.child, use),
      onePersonFact(t.facts.person, use),
      fact(t.facts.service, serviceOrLine(use, language)),
      fact(t.facts.consentDate, penLine()),
      fact(t.facts.date, penLine()),
    ]),
    together([
      heading(t.headings.what),
      checkboxes([{ id: 'withdrawn-all', label: t.all }]),
      fillIn('withdrawn-part', t.part, 1),
    ]),
    toldBlock(t),
    exceptionsNotice(use.service === undefined ? [] : [use.service], sender, language),
    facts([fact(t.facts.recorded, penLine()), fact(t.facts.received, penLine())]),
    small(t.copy),
  ];
  return receipt('withdrawal-receipt', t.title, blocks, use, sender, language);
}

interface ToldTexts {
  readonly headings: { readonly told: string };
  readonly told: Readonly<Record<'intro' | 'caption' | 'service' | 'by' | 'date', string>>;
}

/** Who must be told on: withdrawal and refusal reach only those the service tells. */
const toldBlock = ({ headings, told }: ToldTexts): Block =>
  together([
    heading(headings.told),
    paragraph(told.intro),
    {
      kind: 'table',
      caption: told.caption,
      columns: [
        { header: told.service, width: 0.4 },
        { header: told.by, width: 0.36 },
        { header: told.date, width: 0.24 },
      ],
      rows: Array.from({ length: TOLD_ROWS }, () => [penLine(), penLine(), penLine()]),
    },
  ]);

const receipt = (
  type: 'refusal-receipt' | 'withdrawal-receipt',
  title: string,
  blocks: readonly Block[],
  use: FormUse,
  sender: Sender,
  language: Language,
): DocumentModel =>
  frame(
    type,
    { title, unit: formUnit(use, sender, language), withoutNames: false, density: 'compact', blocks },
    sender,
    language,
  );
