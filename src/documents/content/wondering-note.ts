/**
 * The wondering note (DOMAIN 1.6): a blank for the first, unformed concern. What was seen stands apart from what it may
 * mean. It is a named document of the service's own archive, so it is filled in by hand or in Word and never stored here.
 */
import type { Language } from '../../domain/language.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { FormUse, Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import {
  checkboxes,
  fact,
  facts,
  fillIn,
  heading,
  lead,
  paragraph,
  penCells,
  penLine,
  penRows,
  together,
} from './blocks.ts';
import { childFact, formFrame, serviceOrLine } from './form-use.ts';
import { reportingDuty } from './laws.ts';

/** Days from the first wondering to a decision when the municipality has set no other number (DOMAIN 5.10). */
export const WONDERING_DAYS = 14;
const OBSERVATION_ROWS = 4;
const MEASURE_ROWS = 3;

export function buildWonderingNote(use: FormUse, days: number, sender: Sender, language: Language): DocumentModel {
  const t = textsIn(language).wonderingNote;
  const laws = reportingDuty(use.service === undefined ? [] : [use.service], language, sender.today);
  const blocks: Block[] = [
    lead(t.lead),
    {
      kind: 'notice',
      title: t.danger.title,
      blocks: [paragraph(fill(t.danger.text, { laws })), paragraph(t.danger.parents)],
    },
    facts([
      childFact(t.facts.child, use.printOnly),
      fact(t.facts.service, serviceOrLine(use, language)),
      fact(t.facts.author, penLine()),
      fact(t.facts.date, penLine()),
    ]),
    fillIn('trigger', t.trigger, 2),
    together([heading(t.headings.seen), paragraph(t.seen.intro), observationTable(language)]),
    heading(t.headings.thoughts),
    fillIn('interpretation', t.interpretation, 2),
    fillIn('protective', t.protective, 2),
    facts([fact(t.facts.scale, t.scale)]),
    together([heading(t.headings.talks), talkTable(language)]),
    together([heading(t.headings.tried), measureTable(language)]),
    together([
      heading(t.headings.decision),
      paragraph(fill(t.decision.intro, { days })),
      facts([fact(t.facts.deadline, penLine())]),
      checkboxes([
        { id: 'outcome-close', label: t.decision.close },
        { id: 'outcome-own-service', label: t.decision.ownService },
        { id: 'outcome-together', label: t.decision.together },
        { id: 'outcome-report', label: t.decision.report },
      ]),
      facts([fact(t.facts.decidedBy, penLine()), fact(t.facts.archivedIn, penLine())]),
    ]),
  ];
  return formFrame('wondering-note', { title: t.title, subtitle: t.subtitle, blocks }, use, sender, language);
}

function observationTable(language: Language): Block {
  const t = textsIn(language).wonderingNote.seen;
  return {
    kind: 'table',
    caption: t.caption,
    columns: [
      { header: t.when, width: 0.16 },
      { header: t.where, width: 0.18 },
      { header: t.what, width: 0.48 },
      { header: t.howOften, width: 0.18 },
    ],
    rows: penRows(OBSERVATION_ROWS, 4, 2),
  };
}

/** Leader, colleague, child and guardians: with the day, the form of contact and what came of it. */
function talkTable(language: Language): Block {
  const t = textsIn(language).wonderingNote.talks;
  return {
    kind: 'table',
    caption: t.caption,
    columns: [
      { header: t.who, width: 0.3 },
      { header: t.date, width: 0.14 },
      { header: t.how, width: 0.16 },
      { header: t.outcome, width: 0.4 },
    ],
    rows: [t.leader, t.adviser, t.child, t.guardians].map((who) => [who, ...penCells(3)]),
  };
}

function measureTable(language: Language): Block {
  const t = textsIn(language).wonderingNote.tried;
  return {
    kind: 'table',
    caption: t.caption,
    columns: [
      { header: t.what, width: 0.46 },
      { header: t.since, width: 0.18 },
      { header: t.effect, width: 0.36 },
    ],
    rows: penRows(MEASURE_ROWS, 3),
  };
}
