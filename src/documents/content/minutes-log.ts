/** The shortest record of a meeting: the date, who was there, and how many cases (DOMAIN 1.2, 5.2). */
import { isAnonymousMeeting } from '../../domain/codes.ts';
import type { Language } from '../../domain/language.ts';
import { presence } from '../../domain/meeting.ts';
import type { DocumentModel } from '../model.ts';
import type { Sender, SourceOf } from '../source.ts';
import { textsIn } from '../texts.ts';
import { bullets, fact, facts, heading, paragraph } from './blocks.ts';
import { frame } from './frame.ts';
import { meetingDay } from './meeting-facts.ts';
import { approvalFacts } from './minutes-approval.ts';
import { employee } from './people.ts';

export function buildMinutesLog(
  { meeting, approval, draft }: SourceOf<'minutes-log'>,
  sender: Sender,
  language: Language,
): DocumentModel {
  const t = textsIn(language).minutesLog;
  const anonymous = isAnonymousMeeting(meeting.type);
  const present = presence(sender.team, meeting).present.map((p) => employee(p.member, language));
  const caseCount = meeting.agenda.filter((item) => item.kind === 'sak').length;
  const blocks = [
    facts([
      fact(t.date, meetingDay(meeting.date, language)),
      ...(anonymous ? [fact(t.caseCount, String(caseCount))] : []),
      ...(approval === undefined ? [] : approvalFacts(approval, language)),
    ]),
    heading(t.present),
    present.length > 0 ? bullets(present) : paragraph(t.notRecorded),
  ];
  const content = {
    title: t.titles[meeting.type],
    ...(draft ? { subtitle: textsIn(language).minutes.draft } : {}),
    unit: sender.team.name,
    withoutNames: anonymous,
    blocks,
  };
  return frame('minutes-log', content, sender, language);
}
