/** Short minutes, one page where the meeting allows it: who met, and what was advised or agreed (DOMAIN 1.2). */
import { labelOf } from '../../domain/catalogues.ts';
import { isAnonymousMeeting } from '../../domain/codes.ts';
import { sectionsOf } from '../../domain/document-sections.ts';
import type { Language } from '../../domain/language.ts';
import { type Meeting, presence } from '../../domain/meeting.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { Sender, SourceOf } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import {
  bullets,
  type FactRow,
  fact,
  facts,
  heading,
  paragraph,
  penLine,
  small,
  together,
  userLine,
} from './blocks.ts';
import { frame } from './frame.ts';
import { dayAtTime, timeAndPlace } from './meeting-facts.ts';
import { otherMatters, recusalBlocks } from './minutes.ts';
import { approvalFacts } from './minutes-approval.ts';
import { discussedCases, followUpAndDuty, sinceInShort } from './minutes-case.ts';
import { actionBlocks, basisBlocks, childViewField, consentApproval } from './minutes-consent.ts';
import { namesFor } from './named-meeting.ts';
import { didTask, employee } from './people.ts';
import { serviceName } from './words.ts';

export function buildShortMinutes(source: SourceOf<'minutes'>, sender: Sender, language: Language): DocumentModel {
  const { meeting, cases } = source;
  const { minutes: t, common } = textsIn(language);
  const { team } = sender;
  const anonymous = isAnonymousMeeting(meeting.type);
  const names = namesFor(source);
  const sections = sectionsOf('minutes', source.sections);
  const blocks: Block[] = [
    facts([
      ...timeAndPlace(meeting, language),
      fact(common.labels.chair, didTask(team, meeting, meeting.chair, language)),
      fact(common.labels.minuteTaker, didTask(team, meeting, meeting.minuteTaker, language)),
      ...attendanceFacts(meeting, sender, language),
    ]),
    ...(anonymous
      ? discussedCases(meeting, cases).flatMap((c) => shortCase(c, sections.openQuestions, sender, language))
      : [...basisBlocks(meeting, names, sender, language), ...actionBlocks(language), childViewField(2, language)]),
    ...(sections.systemMatters ? otherMatters(meeting, sender, language) : []),
    ...(sections.recusals ? recusalBlocks(meeting, language) : []),
    together([
      heading(t.headings.approval),
      facts([
        ...(anonymous ? nextFact(meeting, language) : consentApproval(meeting, language)),
        fact(t.facts.distribution, anonymous ? t.distribution : t.consent.distribution),
        fact(t.facts.archiveReference, penLine()),
        ...approvalFacts(source.approval, language),
        fact(t.facts.chairSignature, penLine()),
      ]),
      ...(anonymous ? [small(t.short.isNot)] : []),
    ]),
  ];
  const content = {
    title: t.titles[meeting.type],
    subtitle: source.draft ? fill(t.short.draft, { subtitle: t.short.subtitle, draft: t.draft }) : t.short.subtitle,
    unit: team.name,
    withoutNames: anonymous,
    density: 'compact',
    blocks,
  } as const;
  return frame('minutes', content, sender, language);
}

function attendanceFacts(meeting: Meeting, { team }: Sender, language: Language): FactRow[] {
  const { minutes: t, common } = textsIn(language);
  if (meeting.attendance.length === 0) return [fact(t.attendance.caption, t.attendance.notRecorded)];
  const { present, absent } = presence(team, meeting);
  const listed = (members: readonly string[]): string => (members.length > 0 ? members.join('; ') : common.none);
  return [
    fact(t.attendance.caption, listed(present.map((p) => employee(p.member, language)))),
    fact(t.attendance.absent, listed(absent.map((m) => employee(m, language)))),
  ];
}

function shortCase(
  { number, content, discussion }: ReturnType<typeof discussedCases>[number],
  withOpenQuestions: boolean,
  sender: Sender,
  language: Language,
): Block[] {
  const t = textsIn(language).minutes;
  const written = sender.municipality.locale;
  const themes = content.concernThemes.map((code) => labelOf('themes', code, language)).join('; ');
  const title = heading(fill(t.headings.case, { number }));
  const about = fact(t.facts.themes, themes);
  const rows = [about, ...(content.earlier === undefined ? [] : sinceInShort(content.earlier, language))];
  if (discussion === undefined) return [together([title, facts(rows), paragraph(t.case.notDiscussed)])];
  const open = withOpenQuestions ? discussion.openQuestions : [];
  const advice = discussion.advice.map((a) => {
    const { adviceTo } = t.case;
    const service = a.addressedTo && serviceName(a.addressedTo, language);
    return userLine(service === undefined ? a.text : fill(adviceTo, { type: a.text, service }), written, language);
  });
  return [
    together([title, facts(rows)]),
    ...(advice.length > 0 ? [heading(t.case.adviceText, 2), bullets(advice)] : [paragraph(t.case.noAdvice)]),
    ...(open.length > 0
      ? [together([heading(t.case.openQuestions, 2), bullets(open.map((q) => userLine(q, written, language)))])]
      : []),
    facts(followUpAndDuty(discussion, language)),
  ];
}

const nextFact = (meeting: Meeting, language: Language): FactRow[] => {
  const t = textsIn(language).minutes;
  const next = meeting.next;
  return [fact(t.facts.next, next === undefined ? t.noNext : dayAtTime(next.date, next.start, language))];
};
