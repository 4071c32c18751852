/** What a person gets in the hand after saying no, or after withdrawing consent (DOMAIN 1.3.3 row 16). */
import type { Language } from '../../domain/language.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { FormUse, Sender } from '../source.ts';
import { type DocumentTexts, textsIn } from '../texts.ts';
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

type ReceiptType = 'refusal-receipt' | 'withdrawal-receipt';

/** Both say what the answer covers, that nothing is lost by it, who must be told on, and when the law goes first. */
export function buildReceipt(type: ReceiptType, use: FormUse, sender: Sender, language: Language): DocumentModel {
  const { refusalReceipt, withdrawalReceipt } = textsIn(language);
  const t = type === 'refusal-receipt' ? refusalReceipt : withdrawalReceipt;
  const blocks: Block[] = [
    lead(t.lead),
    bullets(t.means),
    facts([
      childFact(t.facts.child, use.printOnly),
      onePersonFact(t.facts.person, use.printOnly),
      fact(t.facts.service, serviceOrLine(use, language)),
      ...(type === 'withdrawal-receipt' ? [fact(withdrawalReceipt.facts.consentDate, penLine())] : []),
      fact(t.facts.date, penLine()),
    ]),
    together([
      heading(t.headings.what),
      checkboxes([{ id: 'answer-all', label: t.all }]),
      fillIn('answer-part', t.part, 1),
    ]),
    toldBlock(t),
    exceptionsNotice(use.service === undefined ? [] : [use.service], sender, language),
    facts([fact(t.facts.recorded, penLine()), fact(t.facts.received, penLine())]),
    small(t.copy),
  ];
  const unit = formUnit(use, sender, language);
  return frame(type, { title: t.title, unit, withoutNames: false, density: 'compact', blocks }, sender, language);
}

/** Who must be told on: a refusal or withdrawal reaches only those the service tells. */
const toldBlock = ({ headings, told }: Pick<DocumentTexts['refusalReceipt'], 'headings' | 'told'>): Block =>
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
