/** How the meeting was for those who took part: a few statements on a scale and free lines, in Samråd's own words (DOMAIN 5.9). */
import { FEEDBACK_SCALE, FEEDBACK_STATEMENTS } from '../../domain/feedback.ts';
import type { Language } from '../../domain/language.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { Sender } from '../source.ts';
import { textsIn } from '../texts.ts';
import { checkboxes, fact, facts, fillIn, lead, orPenLine, paragraph, small, together } from './blocks.ts';
import { frame } from './frame.ts';
import { meetingDay } from './meeting-facts.ts';
import { termName } from './words.ts';

const ANSWER_WIDTH = 0.12;

export function buildEvaluationForm(meeting: Meeting | undefined, sender: Sender, language: Language): DocumentModel {
  const t = textsIn(language).evaluationForm;
  const blocks: Block[] = [
    lead(t.lead),
    paragraph(t.noNames),
    facts([
      fact(t.facts.meeting, orPenLine(meeting && termName('meetingType', meeting.type, language))),
      fact(t.facts.date, orPenLine(meeting && meetingDay(meeting.date, language))),
    ]),
    together([
      paragraph(t.role.intro),
      checkboxes([
        { id: 'role-child', label: t.role.child },
        { id: 'role-guardian', label: t.role.guardian },
        { id: 'role-presenter', label: t.role.presenter },
        { id: 'role-employee', label: t.role.employee },
      ]),
    ]),
    {
      kind: 'table',
      caption: t.caption,
      columns: [
        { header: t.statement, width: 1 - FEEDBACK_SCALE.length * ANSWER_WIDTH },
        ...FEEDBACK_SCALE.map((answer) => ({ header: t.scale[answer], width: ANSWER_WIDTH })),
      ],
      rows: FEEDBACK_STATEMENTS.map((statement) => [
        t.statements[statement],
        ...FEEDBACK_SCALE.map((answer) => ({ checkbox: `${statement}-${answer}` })),
      ]),
    },
    fillIn('most-useful', t.mostUseful, 3),
    fillIn('who-was-missing', t.whoWasMissing, 2),
    fillIn('what-to-change', t.whatToChange, 3),
    small(t.handIn),
  ];
  const content = {
    title: t.title,
    subtitle: t.subtitle,
    unit: sender.team.name,
    withoutNames: true,
    density: 'compact',
    blocks,
  } as const;
  return frame('evaluation-form', content, sender, language);
}
