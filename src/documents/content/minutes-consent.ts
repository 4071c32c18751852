/**
 * Minutes of a meeting on consent, as a form for the pen: what the family and the services said is citizen data, which
 * Samråd does not keep (DOMAIN 1.2, named minutes).
 */
import type { Language } from '../../domain/language.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Block } from '../model.ts';
import type { ConsentCircle, PrintedNames, Sender } from '../source.ts';
import { textsIn } from '../texts.ts';
import { type FactRow, fact, facts, fillIn, heading, orPenLine, penLine, small, userText } from './blocks.ts';
import { consentFacts } from './family.ts';
import { childFact, guardiansFact } from './form-use.ts';
import { dayAtTime } from './meeting-facts.ts';

const ACTION_ROWS = 5;

export function basisBlocks(
  meeting: Meeting,
  names: PrintedNames | undefined,
  sender: Sender,
  language: Language,
  circle?: ConsentCircle | undefined,
): Block[] {
  const t = textsIn(language).minutes.consent;
  return [
    heading(t.headings.basis),
    facts([
      childFact(t.facts.concerns, names),
      guardiansFact(t.facts.fromFamily, names, language),
      fact(t.facts.interpreter, penLine()),
      ...consentFacts(t.facts, circle, language),
    ]),
    small(names === undefined ? t.fillInByHand : t.namesPrinted),
    ...(meeting.purpose === ''
      ? [fillIn('purpose', t.purpose, 2)]
      : [heading(t.purpose, 2), ...userText(meeting.purpose, sender.municipality.locale, language)]),
  ];
}

export function situationBlocks(language: Language): Block[] {
  const t = textsIn(language).minutes.consent;
  return [
    heading(t.headings.situation),
    fillIn('previous-actions', t.previous, 3),
    childViewField(3, language),
    fillIn('guardian-view', t.guardianView, 3),
    fillIn('situation', t.situation, 4),
  ];
}

/** The child's view has its place in the shortest minutes too: it is required (DOMAIN 1.2). */
export const childViewField = (lines: number, language: Language): Block =>
  fillIn('child-view', textsIn(language).minutes.consent.childView, lines);

export function actionBlocks(language: Language): Block[] {
  const t = textsIn(language).minutes.consent;
  return [
    heading(t.headings.actions),
    fillIn('goals', t.goals, 2),
    {
      kind: 'table',
      caption: t.actionsCaption,
      columns: [
        { header: t.actionColumns.what, width: 0.38 },
        { header: t.actionColumns.who, width: 0.22 },
        { header: t.actionColumns.when, width: 0.14 },
        { header: t.actionColumns.check, width: 0.26 },
      ],
      rows: Array.from({ length: ACTION_ROWS }, () => [penLine(), penLine(), penLine(), penLine()]),
    },
  ];
}

export const meetingEvaluation = (language: Language): Block =>
  fillIn('meeting-evaluation', textsIn(language).minutes.consent.meetingEvaluation, 2);

export function consentApproval(meeting: Meeting, language: Language): FactRow[] {
  const t = textsIn(language).minutes;
  const next = meeting.next && dayAtTime(meeting.next.date, meeting.next.start, language);
  return [
    fact(t.facts.next, orPenLine(next)),
    fact(t.consent.facts.nextCaller, penLine()),
    fact(t.consent.facts.informed, penLine()),
    fact(t.consent.facts.commentDeadline, penLine()),
    fact(t.consent.facts.archivedIn, penLine()),
  ];
}
