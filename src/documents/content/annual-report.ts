/**
 * The coordinator's yearly report to the leaders (DOMAIN 1.2, 1.8): how much the team did and for whom, in counts that
 * cannot point at anyone, and what the team makes of it, on lines for the pen.
 */
import { capitalise, labelOf } from '../../domain/catalogues.ts';
import { sectionsOf } from '../../domain/document-sections.ts';
import type { Language } from '../../domain/language.ts';
import type { Counted, Figure } from '../figures.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { Sender, SourceOf } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { fact, facts, fillIn, heading, lead, paragraph, penLine, together } from './blocks.ts';
import { frame } from './frame.ts';
import { shown, shownGroup } from './withheld.ts';
import { serviceName, termName } from './words.ts';

const ASSESSMENT_LINES = 3;

export function buildAnnualReport(
  source: SourceOf<'annual-report'>,
  sender: Sender,
  language: Language,
): DocumentModel {
  const { figures } = source;
  const sections = sectionsOf('annual-report', source.sections);
  const t = textsIn(language).annualReport;
  const { meetings, cases, followUp, effect } = figures;
  const services = labelled(figures.byService, (code) => serviceName(code, language));
  const ageBands = labelled(figures.byAgeBand, (code) => termName('ageBand', code, language));
  const themes = labelled(figures.byTheme, (code) => labelOf('themes', code, language));
  const advice = labelled(figures.byAdvice, (code) => capitalise(labelOf('actionTypes', code, language)));
  const term = (name: string, code: string): string => capitalise(termName(name, code, language));
  const used: Row[] = [
    { label: term('adviceUse', 'tatt_i_bruk'), count: followUp.used },
    { label: term('adviceUse', 'delvis'), count: followUp.partly },
    { label: term('adviceUse', 'ikke'), count: followUp.notUsed },
  ];
  const went: Row[] = [
    { label: term('effect', 'bedre'), count: effect.better },
    { label: term('effect', 'uendret'), count: effect.unchanged },
    { label: term('effect', 'verre'), count: effect.worse },
    { label: term('effect', 'ukjent'), count: effect.notKnown },
  ];
  const table = (of: keyof typeof t.captions, rows: readonly Row[]): Block =>
    countTable(t.captions[of], t.columns[of], rows, language);

  const signatures = facts([fact(t.facts.coordinator, penLine()), fact(t.facts.receivedBy, penLine())]);
  const blocks: Block[] = [
    lead(t.lead),
    facts([
      fact(t.facts.meetings, fill(t.meetings, { held: meetings.held, planned: meetings.planned })),
      fact(t.facts.cases, inPrint(shown(cases), language)),
    ]),
    { kind: 'notice', title: t.reading.title, blocks: [paragraph(t.reading.text)] },
    heading(t.headings.cases),
    table('service', oncePerCase(services, cases)),
    table('ageBand', oncePerCase(ageBands, cases)),
    table('theme', anyPerCase(themes)),
    ...(sections.advice || sections.followUp ? [heading(t.headings.advice)] : []),
    ...(sections.advice ? [table('advice', anyPerCase(advice))] : []),
    // No total is printed for these two, but they count the same cases and would give each other's total away.
    ...(sections.followUp
      ? [table('followUp', oncePerCase(used, undefined)), table('effect', oncePerCase(went, undefined))]
      : []),
    ...(sections.assessment
      ? [
          heading(t.headings.assessment),
          fillIn('what-worked', t.assessment.worked, ASSESSMENT_LINES),
          fillIn('what-was-hard', t.assessment.hard, ASSESSMENT_LINES),
          fillIn('proposals', t.assessment.proposals, ASSESSMENT_LINES),
          together([fillIn('next-year', t.assessment.nextYear, ASSESSMENT_LINES), signatures]),
        ]
      : [signatures]),
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

interface Row {
  readonly label: string;
  readonly count: Figure;
}

const labelled = (counted: readonly Counted[], label: (code: string) => string): Row[] =>
  counted.map(({ code, count }) => ({ label: label(code), count }));

const anyPerCase = (rows: readonly Row[]): Row[] => rows.map(({ label, count }) => ({ label, count: shown(count) }));

function oncePerCase(rows: readonly Row[], total: Figure | undefined): Row[] {
  const counts = shownGroup(
    rows.map((row) => row.count),
    total,
  );
  return rows.map(({ label }, i) => ({ label, count: counts[i] ?? 'hidden' }));
}

function inPrint(figure: Figure, language: Language): string {
  const t = textsIn(language).annualReport;
  return figure === 'few' ? t.few : figure === 'hidden' ? t.hidden : String(figure);
}

function countTable(caption: string, column: string, rows: readonly Row[], language: Language): Block {
  const t = textsIn(language).annualReport;
  if (rows.length === 0) return paragraph(fill(t.empty, { caption }));
  return {
    kind: 'table',
    caption,
    columns: [
      { header: column, width: 0.7 },
      { header: t.columns.count, width: 0.3 },
    ],
    rows: rows.map(({ label, count }) => [label, inPrint(count, language)]),
  };
}
