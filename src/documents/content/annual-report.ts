/**
 * The coordinator's yearly report to the leaders (DOMAIN 1.2, 1.8): how much the team did and for whom, in counts that
 * cannot point at anyone, and what the team makes of it, on lines for the pen.
 */
import { capitalise, labelOf } from '../../domain/catalogues.ts';
import type { Language } from '../../domain/language.ts';
import type { AnnualFigures, Counted, Figure } from '../figures.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { fact, facts, fillIn, heading, lead, paragraph, penLine, together } from './blocks.ts';
import { frame } from './frame.ts';
import { shown, shownGroup } from './withheld.ts';
import { serviceName, termName } from './words.ts';

const ASSESSMENT_LINES = 3;

export function buildAnnualReport(figures: AnnualFigures, sender: Sender, language: Language): DocumentModel {
  const t = textsIn(language).annualReport;
  const { held, planned } = figures.meetings;
  const { used, partly, notUsed } = figures.followUp;
  const { better, unchanged, worse, tooEarly } = figures.effect;
  const counts = (caption: string, label: string, rows: readonly (readonly [string, Figure])[]): Block[] =>
    countTable(caption, label, rows, language);
  const once = (rows: readonly Counted[], label: (code: string) => string): [string, Figure][] =>
    named(
      rows,
      shownGroup(
        rows.map((r) => r.count),
        figures.cases,
      ),
      label,
    );
  const many = (rows: readonly Counted[], label: (code: string) => string): [string, Figure][] =>
    named(
      rows,
      rows.map((r) => shown(r.count)),
      label,
    );

  const blocks: Block[] = [
    lead(t.lead),
    facts([
      fact(t.facts.meetings, fill(t.meetings, { held, planned })),
      fact(t.facts.cases, inPrint(shown(figures.cases), language)),
    ]),
    { kind: 'notice', title: t.reading.title, blocks: [paragraph(t.reading.text)] },
    heading(t.headings.cases),
    ...counts(
      t.captions.service,
      t.columns.service,
      once(figures.byService, (code) => serviceName(code, language)),
    ),
    ...counts(
      t.captions.ageBand,
      t.columns.ageBand,
      once(figures.byAgeBand, (code) => termName('ageBand', code, language)),
    ),
    ...counts(
      t.captions.theme,
      t.columns.theme,
      many(figures.byTheme, (code) => labelOf('themes', code, language)),
    ),
    heading(t.headings.advice),
    ...counts(
      t.captions.advice,
      t.columns.advice,
      many(figures.byAdvice, (code) => capitalise(labelOf('actionTypes', code, language))),
    ),
    ...counts(
      t.captions.followUp,
      t.columns.followUp,
      answers([t.followUp.used, t.followUp.partly, t.followUp.notUsed], [used, partly, notUsed]),
    ),
    ...counts(
      t.captions.effect,
      t.columns.effect,
      answers(
        [t.effect.better, t.effect.unchanged, t.effect.worse, t.effect.tooEarly],
        [better, unchanged, worse, tooEarly],
      ),
    ),
    heading(t.headings.assessment),
    fillIn('what-worked', t.assessment.worked, ASSESSMENT_LINES),
    fillIn('what-was-hard', t.assessment.hard, ASSESSMENT_LINES),
    fillIn('proposals', t.assessment.proposals, ASSESSMENT_LINES),
    together([
      fillIn('next-year', t.assessment.nextYear, ASSESSMENT_LINES),
      facts([fact(t.facts.coordinator, penLine()), fact(t.facts.receivedBy, penLine())]),
    ]),
  ];
  const content = {
    title: fill(t.title, { year: figures.year }),
    subtitle: sender.team.name,
    unit: sender.team.name,
    withoutNames: false,
    open: true,
    density: 'compact',
    blocks,
  } as const;
  return frame('annual-report', content, sender, language);
}

const named = (
  rows: readonly Counted[],
  figures: readonly Figure[],
  label: (code: string) => string,
): [string, Figure][] => rows.map((row, i) => [label(row.code), figures[i] ?? 'hidden']);

/** Answers of a follow-up, each case once: no total is printed, but the tables give each other's away. */
const answers = (labels: readonly string[], figures: readonly Figure[]): [string, Figure][] => {
  const group = shownGroup(figures, undefined);
  return labels.map((label, i) => [label, group[i] ?? 'hidden']);
};

function inPrint(figure: Figure, language: Language): string {
  const t = textsIn(language).annualReport;
  return figure === 'few' ? t.few : figure === 'hidden' ? t.hidden : String(figure);
}

function countTable(
  caption: string,
  label: string,
  rows: readonly (readonly [string, Figure])[],
  language: Language,
): Block[] {
  const t = textsIn(language).annualReport;
  if (rows.length === 0) return [paragraph(fill(t.empty, { caption }))];
  return [
    {
      kind: 'table',
      caption,
      columns: [
        { header: label, width: 0.7 },
        { header: t.columns.count, width: 0.3 },
      ],
      rows: rows.map(([name, figure]) => [name, inPrint(figure, language)]),
    },
  ];
}
