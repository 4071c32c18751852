/** The summons to a meeting (DOMAIN 1.1). In the anonymous track it names team members, and cases only as numbers. */
import { lawReference } from '../../domain/catalogues.ts';
import { isAnonymousMeeting } from '../../domain/codes.ts';
import { sectionsOf } from '../../domain/document-sections.ts';
import type { Language } from '../../domain/language.ts';
import { longDate } from '../../domain/local-time.ts';
import type { Block, DocumentModel } from '../model.ts';
import type { Sender, SourceOf } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { agendaBlocks } from './agenda.ts';
import { bullets, fact, facts, heading, lead, paragraph, together, userText } from './blocks.ts';
import { buildCancellation } from './cancellation.ts';
import { buildCircleSummons } from './circle.ts';
import { familyBlocks } from './family.ts';
import { frame } from './frame.ts';
import { inviteesBlock } from './invitees.ts';
import { timeAndPlace } from './meeting-facts.ts';
import { namesFor } from './named-meeting.ts';
import { actingFor, caller, employee } from './people.ts';
import { phaseBlocks } from './phases.ts';
import { changesSince, markOf } from './summons-changes.ts';

export function buildSummons(source: SourceOf<'summons'>, sender: Sender, language: Language): DocumentModel {
  const { meeting, cases } = source;
  if (source.cancelled === true) return buildCancellation(meeting, sender, language);
  if (source.circle !== undefined) return buildCircleSummons({ ...source, circle: source.circle }, sender, language);
  const sections = sectionsOf('summons', source.sections);
  const { summons: t, common } = textsIn(language);
  const { municipality, team, today } = sender;
  const kind = t.types[meeting.type];
  const anonymous = isAnonymousMeeting(meeting.type);
  const names = namesFor(source);
  const calledBy = caller(team, meeting);
  const phases = anonymous && sections.phases ? phaseBlocks(meeting, team.methodPreset, language) : [];

  const changes = changesSince(source, sender, language);
  const mark = markOf(changes.list, language);
  const [time, place, link] = timeAndPlace(meeting, language);

  const blocks: Block[] = [
    lead(kind.about),
    ...changes.notice,
    facts([
      ...(time === undefined ? [] : [mark(time, 'when')]),
      ...(place === undefined ? [] : [mark(place, 'place')]),
      ...(link === undefined ? [] : [mark(link, 'onlineLink')]),
      fact(t.facts.calledBy, employee(calledBy, language)),
      mark(fact(common.labels.chair, actingFor(team, meeting, meeting.chair, language)), 'chair'),
      mark(fact(common.labels.minuteTaker, actingFor(team, meeting, meeting.minuteTaker, language)), 'minuteTaker'),
      ...(anonymous
        ? [fact(t.facts.basis, fill(t.withoutNamesBasis, { law: lawReference('fvl-13a-2', language, today) }))]
        : []),
      ...(anonymous && meeting.caseDeadline !== undefined
        ? [mark(fact(t.facts.caseDeadline, longDate(meeting.caseDeadline, language)), 'caseDeadline')]
        : []),
      ...(anonymous && meeting.interpreter === true
        ? [mark(fact(t.facts.interpreter, t.interpreterYes), 'interpreter')]
        : []),
    ]),
    heading(t.headings.purpose),
    ...userText(meeting.purpose, municipality.locale, language),
    ...(anonymous ? [notice(t.reminder.title, t.reminder.lines)] : familyBlocks(names, language)),
    heading(t.headings.agenda),
    ...agendaBlocks(meeting, cases, sender, language, changes.lines),
    heading(t.headings.invitees),
    inviteesBlock(team, meeting, language),
    ...(sections.preparation ? [together([heading(t.headings.preparation), bullets(kind.preparation)])] : []),
    ...(anonymous && sections.rules ? [together([heading(t.headings.rules), bullets(t.rules)])] : []),
    ...(phases.length > 0 ? [together([heading(t.headings.phases), ...phases])] : []),
    together([
      heading(t.headings.absence),
      paragraph(fill(t.absence, { name: calledBy.name })),
      facts([
        fact(
          t.facts.contact,
          fill(common.phoneAndEmail, { phone: municipality.contact.phone, email: municipality.contact.email }),
        ),
      ]),
      paragraph(t.contact),
    ]),
  ];
  const content = { title: kind.title, unit: team.name, withoutNames: anonymous, density: 'compact', blocks } as const;
  return frame('summons', content, sender, language);
}

const notice = (title: string, lines: readonly string[]): Block => ({
  kind: 'notice',
  title,
  blocks: lines.map((line) => paragraph(line)),
});
