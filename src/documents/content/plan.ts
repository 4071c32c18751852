/**
 * Action plan and family plan (DOMAIN 1.7): goals with how they will be noticed, measures with who, for whom and when, and
 * an evaluation with three outcomes. The family plan is the family's own, with measures for the child and for the adults.
 */
import type { Measure } from '../../domain/cooperation.ts';
import { sectionsOf } from '../../domain/document-sections.ts';
import type { Language } from '../../domain/language.ts';
import type { Block, Cell, DocumentModel } from '../model.ts';
import type { PlanContent, Sender, SourceOf } from '../source.ts';
import { type DocumentTexts, textsIn } from '../texts.ts';
import {
  checkboxes,
  fact,
  facts,
  fillIn,
  heading,
  lead,
  paragraph,
  penLine,
  penRows,
  small,
  together,
  userLine,
} from './blocks.ts';
import { dateOrLine, personOrLine } from './circle.ts';
import { childFact, formFrame, guardiansFact } from './form-use.ts';
import { serviceName, termName } from './words.ts';

type PlanType = 'action-plan' | 'family-plan';

const GOAL_ROWS = 3;
/** The measures of a plan are shared between its tables. */
const MEASURE_ROWS = 5;
const ROW_LINES = 2;

export function buildPlan(source: SourceOf<PlanType>, sender: Sender, language: Language): DocumentModel {
  const { type, use, plan } = source;
  const sections = sectionsOf(type, source.sections);
  const { actionPlan, familyPlan } = textsIn(language);
  const t = type === 'action-plan' ? actionPlan : familyPlan;
  const blocks: Block[] = [
    lead(t.lead),
    facts([
      childFact(t.facts.child, use.printOnly),
      guardiansFact(t.facts.guardians, use.printOnly, language),
      fact(t.facts.batonHolder, personOrLine(plan?.batonHolder, language)),
      fact(t.facts.consentDate, dateOrLine(plan?.consentGivenOn, language)),
      fact(t.facts.period, penLine()),
    ]),
    fillIn('strengths', t.strengths, 1),
    together([heading(t.headings.goals), goalTable(t.goals, plan, sender, language)]),
    heading(t.headings.measures),
    paragraph(t.measures.intro),
    ...t.measures.captions.map((caption, i) => {
      const rows = Math.ceil(MEASURE_ROWS / t.measures.captions.length);
      if (plan === undefined) return measureTable(t.measures, caption, penRows(rows, 6, ROW_LINES));
      // Of two tables the second is of what the adults do for themselves.
      const own = plan.measures.filter(
        (m) => t.measures.captions.length === 1 || (m.forWhom === 'voksne') === (i === 1),
      );
      return measureTable(
        t.measures,
        caption,
        [...measureRows(own, sender, language), ...penRows(1, 6, ROW_LINES)],
        true,
      );
    }),
    together([
      heading(t.headings.agreement),
      paragraph(t.agreement),
      facts([
        fact(t.facts.childSignature, penLine()),
        fact(t.facts.guardianSignature, penLine()),
        fact(t.facts.guardianSignature, penLine()),
        fact(t.facts.batonHolderSignature, penLine()),
        fact(t.facts.archivedIn, penLine()),
      ]),
      small(t.notJournal),
    ]),
    ...(sections.evaluation ? [evaluationBlock(t)] : []),
  ];
  return formFrame(type, { title: t.title, subtitle: t.subtitle, blocks }, use, sender, language);
}

type PlanTexts = DocumentTexts['actionPlan'];

const goalTable = (
  t: PlanTexts['goals'],
  plan: PlanContent | undefined,
  { municipality }: Sender,
  language: Language,
): Block => ({
  kind: 'table',
  caption: t.caption,
  columns: [
    { header: t.goal, width: 0.4 },
    { header: t.notice, width: 0.44 },
    { header: t.by, width: 0.16 },
  ],
  rows:
    plan === undefined
      ? penRows(GOAL_ROWS, 3, ROW_LINES)
      : [
          ...plan.goals.map(({ text, notice, by }) => [
            userLine(text, municipality.locale, language),
            notice === '' ? penLine(ROW_LINES) : userLine(notice, municipality.locale, language),
            dateOrLine(by, language),
          ]),
          ...penRows(1, 3, ROW_LINES),
        ],
});

const measureRows = (measures: readonly Measure[], { municipality }: Sender, language: Language): Cell[][] =>
  measures.map(({ text, service, forWhom, due, status }) => [
    userLine(text, municipality.locale, language),
    service === null ? penLine() : serviceName(service, language),
    termName('measureFor', forWhom, language),
    penLine(),
    dateOrLine(due, language),
    status === 'planlagt' ? penLine() : termName('measureStatus', status, language),
  ]);

const measureTable = (
  t: PlanTexts['measures'],
  caption: string,
  rows: readonly (readonly Cell[])[],
  filled = false,
): Block => ({
  kind: 'table',
  caption,
  columns: [
    { header: t.what, width: 0.29 },
    { header: t.who, width: filled ? 0.17 : 0.18 },
    { header: t.forWhom, width: filled ? 0.12 : 0.15 },
    { header: t.start, width: filled ? 0.09 : 0.11 },
    // A date in words is not cut in the middle.
    { header: t.due, width: filled ? 0.18 : 0.11 },
    { header: t.effect, width: filled ? 0.15 : 0.16 },
  ],
  rows: rows.map((row) => [...row]),
});

/** What child, guardians and services noticed, then one of three outcomes; on one sheet, since it is filled in months later. */
const evaluationBlock = (t: PlanTexts): Block =>
  together([
    heading(t.headings.evaluation),
    facts([fact(t.facts.evaluationDate, penLine())]),
    fillIn('effect-child', t.evaluation.child, 1),
    fillIn('effect-guardians', t.evaluation.guardians, 1),
    fillIn('effect-services', t.evaluation.services, 1),
    paragraph(t.evaluation.choose),
    checkboxes([
      { id: 'outcome-close', label: t.evaluation.close },
      { id: 'outcome-adjust', label: t.evaluation.adjust },
      { id: 'outcome-next', label: t.evaluation.next },
    ]),
    fillIn('closing-note', t.evaluation.closingNote, 2),
    facts([fact(t.facts.nextEvaluation, penLine()), fact(t.facts.newBatonHolder, penLine())]),
  ]);
