/**
 * Reminder of the duty to report and the duty to avert, for the moment the gate has stopped a case (DOMAIN 3.2, 3.3): what
 * to do now, which deadlines hold, and the laws of the dated catalogue. It has no line for the child: it is no report.
 */
import { catalogues, lawReference } from '../../domain/catalogues.ts';
import type { Language } from '../../domain/language.ts';
import { longDate } from '../../domain/local-time.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { FormUse, Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { bullets, fact, facts, heading, lead, numbered, paragraph, penLine, small, together } from './blocks.ts';
import { formUnit } from './form-use.ts';
import { frame } from './frame.ts';
import { reportingDuty } from './laws.ts';

export function buildDutyNote(use: FormUse, sender: Sender, language: Language): DocumentModel {
  const t = textsIn(language).dutyNote;
  const law = (code: string): string => lawReference(code, language, sender.today);
  const laws = reportingDuty(use.service === undefined ? [] : [use.service], language, sender.today);
  const blocks: Block[] = [
    lead(t.lead),
    { kind: 'notice', title: t.now.title, blocks: [paragraph(t.now.text)] },
    facts([fact(t.numbers.childWelfare, penLine()), fact(t.numbers.emergency, penLine())]),
    together([heading(t.headings.when), paragraph(fill(t.whenIntro, { laws })), bullets(t.when)]),
    together([heading(t.headings.steps), numbered(t.steps)]),
    together([
      heading(t.headings.deadlines),
      {
        kind: 'table',
        caption: t.deadlines.caption,
        columns: [
          { header: t.deadlines.who, width: 0.24 },
          { header: t.deadlines.what, width: 0.5 },
          { header: t.deadlines.law, width: 0.26 },
        ],
        rows: [
          [t.deadlines.you, t.deadlines.report, law('bvl-13-2')],
          [t.deadlines.service, t.deadlines.review, law('bvl-2-1')],
          [t.deadlines.service, t.deadlines.feedback, law('bvl-13-3')],
        ],
      },
    ]),
    together([heading(t.headings.avert), paragraph(fill(t.avert, { law: law('strl-196') }))]),
    small(fill(t.catalogue, { date: longDate(catalogues.laws.date, language) })),
  ];
  const content = {
    title: t.title,
    subtitle: t.subtitle,
    unit: formUnit(use, sender, language),
    withoutNames: false,
    open: true,
    density: 'compact',
    blocks,
  } as const;
  return frame('duty-note', content, sender, language);
}
