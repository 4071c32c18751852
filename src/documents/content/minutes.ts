/** The minutes of a meeting (DOMAIN 1.2). */
import { isAnonymousMeeting } from '../../domain/codes.ts';
import { sectionsOf } from '../../domain/document-sections.ts';
import type { Language } from '../../domain/language.ts';
import { type Meeting, presence } from '../../domain/meeting.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { Sender, SourceOf } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { bullets, fact, facts, heading, paragraph, penLine, together, userLine } from './blocks.ts';
import { buildCircleMinutes } from './circle.ts';
import { frame } from './frame.ts';
import { dayAtTime, timeAndPlace } from './meeting-facts.ts';
import { approvalFacts } from './minutes-approval.ts';
import { caseMinutes } from './minutes-case.ts';
import { actionBlocks, basisBlocks, consentApproval, meetingEvaluation, situationBlocks } from './minutes-consent.ts';
import { namesFor } from './named-meeting.ts';
import { didTask, employee, serviceAndProfession } from './people.ts';
import { termName } from './words.ts';

export function buildMinutes(source: SourceOf<'minutes'>, sender: Sender, language: Language): DocumentModel {
  const { meeting, cases } = source;
  if (source.circle !== undefined) return buildCircleMinutes({ ...source, circle: source.circle }, sender, language);
  const { minutes: t, common } = textsIn(language);
  const sections = sectionsOf('minutes', source.sections);
  const { team } = sender;
  const anonymous = isAnonymousMeeting(meeting.type);
  const names = namesFor(source);
  const caseCount = meeting.agenda.filter((item) => item.kind === 'sak').length;

  const blocks: Block[] = [
    facts([
      ...timeAndPlace(meeting, language),
      fact(common.labels.chair, didTask(team, meeting, meeting.chair, language)),
      fact(common.labels.minuteTaker, didTask(team, meeting, meeting.minuteTaker, language)),
      ...(anonymous ? [fact(t.facts.caseCount, String(caseCount))] : []),
    ]),
    heading(t.headings.attendance),
    ...attendanceBlocks(meeting, sender, language),
    ...(anonymous
      ? caseMinutes(meeting, cases, sections.openQuestions, sender, language)
      : basisBlocks(meeting, names, sender, language)),
    ...(sections.systemMatters ? otherMatters(meeting, sender, language) : []),
    ...(anonymous ? [] : [...situationBlocks(language), ...actionBlocks(language), meetingEvaluation(language)]),
    ...(sections.recusals ? recusalBlocks(meeting, language) : []),
    ...(anonymous ? [nextMeeting(meeting, language), isNotNotice(language)] : []),
    together([
      heading(t.headings.approval),
      facts([
        ...(anonymous ? [] : consentApproval(meeting, language)),
        fact(t.facts.distribution, anonymous ? t.distribution : t.consent.distribution),
        fact(t.facts.archiveReference, penLine()),
        ...approvalFacts(source.approval, language),
        fact(t.facts.chairSignature, penLine()),
        fact(t.facts.minuteTakerSignature, penLine()),
      ]),
    ]),
  ];
  const content = {
    title: t.titles[meeting.type],
    ...(source.draft ? { subtitle: t.draft } : {}),
    unit: team.name,
    withoutNames: anonymous,
    blocks,
  };
  return frame('minutes', content, sender, language);
}

function attendanceBlocks(meeting: Meeting, { team }: Sender, language: Language): Block[] {
  const { minutes: t, common } = textsIn(language);
  if (meeting.attendance.length === 0) return [paragraph(t.attendance.notRecorded)];
  const { present, absent } = presence(team, meeting);
  const table: Block = {
    kind: 'table',
    caption: t.attendance.caption,
    columns: [
      { header: common.labels.name, width: 0.42 },
      { header: common.labels.serviceAndProfession, width: 0.58 },
    ],
    rows: present.map(({ member, insteadOf }) => [
      insteadOf === undefined ? member.name : fill(common.deputyShort, { name: member.name, absent: insteadOf.name }),
      serviceAndProfession(member, language),
    ]),
  };
  return [
    ...(present.length > 0 ? [table] : []),
    facts([
      fact(t.attendance.absent, absent.length > 0 ? absent.map((m) => employee(m, language)).join('; ') : common.none),
    ]),
  ];
}

export function otherMatters(meeting: Meeting, sender: Sender, language: Language): Block[] {
  // Opening and evaluation are part of every meeting and no matters of their own.
  const matters = meeting.agenda.filter((item) => item.kind === 'systemsak' || item.kind === 'info');
  const titles = matters.flatMap((item) => (item.title === undefined ? [] : [item.title]));
  if (titles.length === 0) return [];
  const t = textsIn(language).minutes;
  return [
    heading(t.headings.otherMatters),
    bullets(titles.map((title) => userLine(title, sender.municipality.locale, language))),
  ];
}

/** Roles only: who stepped out, of which case and why would tell who knows the family (DOMAIN 2.4). */
export function recusalBlocks(meeting: Meeting, language: Language): Block[] {
  if (meeting.recusals.length === 0) return [];
  const t = textsIn(language).minutes;
  return [
    together([
      heading(t.headings.recusals),
      bullets(meeting.recusals.map((r) => termName('teamRole', r.memberRole, language))),
      paragraph(t.recusals),
    ]),
  ];
}

function nextMeeting(meeting: Meeting, language: Language): Block {
  const t = textsIn(language).minutes;
  const next = meeting.next;
  return together([
    heading(t.headings.next),
    paragraph(next === undefined ? t.noNext : dayAtTime(next.date, next.start, language)),
  ]);
}

function isNotNotice(language: Language): Block {
  const t = textsIn(language).minutes.isNot;
  return { kind: 'notice', title: t.title, blocks: [bullets(t.lines)] };
}
