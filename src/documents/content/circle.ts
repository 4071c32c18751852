/**
 * Summons and minutes of a meeting on consent that was planned in the window (DOMAIN 1.1, 1.2): who meets by service, what the
 * family has consented to, goals and measures from the plan. Names and what the family said are typed for paper, or lines.
 */
import { lowerFirst } from '../../domain/catalogues.ts';
import { sectionsOf } from '../../domain/document-sections.ts';
import type { Language } from '../../domain/language.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Blank, Block, Cell, DocumentModel } from '../model.ts';
import type { ConsentCircle, MeetingPerson, Sender, SourceOf } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { agendaBlocks } from './agenda.ts';
import {
  bullets,
  type FactRow,
  fact,
  facts,
  fillIn,
  heading,
  lead,
  orPenLine,
  paragraph,
  penLine,
  penRows,
  together,
  userLine,
  userText,
} from './blocks.ts';
import { familyBlocks } from './family.ts';
import { frame } from './frame.ts';
import { timeAndPlace } from './meeting-facts.ts';
import { basisBlocks, consentApproval, meetingEvaluation } from './minutes-consent.ts';
import { namesFor } from './named-meeting.ts';
import { printedDate, serviceName, termName } from './words.ts';

type Circled<T extends 'summons' | 'minutes'> = SourceOf<T> & { readonly circle: ConsentCircle };

/** Rows left for the pen under the measures that are known. */
const MORE_MEASURES = 2;

export const workOf = ({ service, role }: Pick<MeetingPerson, 'service' | 'role'>, language: Language): string =>
  role === ''
    ? serviceName(service, language)
    : fill(textsIn(language).common.serviceAndProfession, {
        service: serviceName(service, language),
        profession: role,
      });

export const personOrLine = (person: MeetingPerson | undefined, language: Language): string | Blank =>
  person === undefined
    ? penLine()
    : person.name === undefined
      ? workOf(person, language)
      : `${person.name}, ${lowerFirst(workOf(person, language))}`;

export const dateOrLine = (date: string | null | undefined, language: Language): string | Blank =>
  date === null || date === undefined ? penLine() : printedDate(date, language);

/** Time and place; a place that is not settled is a line. */
function whenAndWhere(meeting: Meeting, language: Language): FactRow[] {
  const rows = timeAndPlace(meeting, language);
  const { place } = textsIn(language).common.labels;
  return rows.map((row) => (row.label === place && meeting.place === '' ? fact(place, penLine()) : row));
}

function peopleTable(caption: string, people: readonly MeetingPerson[], language: Language): Block {
  const { labels } = textsIn(language).common;
  return {
    kind: 'table',
    caption,
    columns: [
      { header: labels.name, width: 0.4 },
      { header: labels.serviceAndProfession, width: 0.6 },
    ],
    rows: people.map((person) => [orPenLine(person.name), workOf(person, language)]),
  };
}

export function buildCircleSummons(source: Circled<'summons'>, sender: Sender, language: Language): DocumentModel {
  const { meeting, circle } = source;
  const { summons: t, common } = textsIn(language);
  const { municipality } = sender;
  const sections = sectionsOf('summons', source.sections);
  const names = namesFor(source);
  const kind = t.types[meeting.type];
  const holder = circle.plan.batonHolder;
  const blocks: Block[] = [
    lead(kind.about),
    facts([
      ...whenAndWhere(meeting, language),
      fact(t.facts.calledBy, personOrLine(holder, language)),
      fact(common.labels.minuteTaker, penLine()),
    ]),
    ...(meeting.purpose === ''
      ? [fillIn('purpose', t.headings.purpose, 2)]
      : [heading(t.headings.purpose), ...userText(meeting.purpose, municipality.locale, language)]),
    ...familyBlocks(names, language, circle),
    heading(t.headings.agenda),
    ...agendaBlocks(meeting, source.cases, sender, language),
    heading(t.headings.invitees),
    peopleTable(t.invitees.byService, circle.invited, language),
    ...(sections.preparation ? [together([heading(t.headings.preparation), bullets(kind.preparation)])] : []),
    together([
      heading(t.headings.absence),
      paragraph(fill(t.absence, { name: holder?.name ?? t.invitees.batonHolder })),
      facts([
        fact(
          t.facts.contact,
          fill(common.phoneAndEmail, { phone: municipality.contact.phone, email: municipality.contact.email }),
        ),
      ]),
      paragraph(t.contact),
    ]),
  ];
  const unit = holder === undefined ? sender.team.name : serviceName(holder.service, language);
  return frame(
    'summons',
    { title: kind.title, unit, withoutNames: false, density: 'compact', blocks },
    sender,
    language,
  );
}

export function buildCircleMinutes(source: Circled<'minutes'>, sender: Sender, language: Language): DocumentModel {
  const { meeting, circle } = source;
  const { minutes: t, common } = textsIn(language);
  const { consent } = t;
  const holder = circle.plan.batonHolder;
  const told = (id: string, label: string, typed: string | undefined, lines: number): Block[] =>
    typed === undefined
      ? [fillIn(id, label, lines)]
      : [heading(label, 2), ...userText(typed, sender.municipality.locale, language)];
  const came = circle.invited.filter((person) => person.present !== false);
  const absent = circle.invited.filter((person) => person.present === false);
  const blocks: Block[] = [
    facts([
      ...whenAndWhere(meeting, language),
      fact(common.labels.chair, personOrLine(holder, language)),
      fact(common.labels.minuteTaker, penLine()),
    ]),
    heading(t.headings.attendance),
    ...(came.length > 0 ? [peopleTable(t.attendance.caption, came, language)] : []),
    facts([
      fact(
        t.attendance.absent,
        absent.length > 0 ? absent.map((person) => workOf(person, language)).join('; ') : common.none,
      ),
    ]),
    ...basisBlocks(meeting, namesFor(source), sender, language, circle),
    heading(consent.headings.situation),
    ...lookedAt(circle, sender, language),
    ...told('child-view', consent.childView, circle.childView, 3),
    ...told('guardian-view', consent.guardianView, circle.guardianView, 3),
    ...told('situation', consent.situation, circle.situation, 4),
    ...agreedBlocks(circle, sender, language),
    meetingEvaluation(language),
    together([
      heading(t.headings.approval),
      facts([
        ...consentApproval(meeting, language),
        fact(t.facts.distribution, consent.distribution),
        fact(t.facts.archiveReference, penLine()),
        fact(t.facts.chairSignature, penLine()),
        fact(t.facts.minuteTakerSignature, penLine()),
      ]),
    ]),
  ];
  const unit = holder === undefined ? sender.team.name : serviceName(holder.service, language);
  return frame('minutes', { title: t.titles[meeting.type], unit, withoutNames: false, blocks }, sender, language);
}

/** How the measures of before stood when the meeting looked at them. */
function lookedAt({ looked }: ConsentCircle, { municipality }: Sender, language: Language): Block[] {
  const t = textsIn(language).minutes.consent;
  if (looked.length === 0) return [fillIn('previous-actions', t.previous, 3)];
  return [
    {
      kind: 'table',
      caption: t.circle.lookedCaption,
      columns: [
        { header: t.circle.what, width: 0.42 },
        { header: t.actionColumns.who, width: 0.24 },
        { header: t.circle.due, width: 0.2 },
        { header: t.circle.status, width: 0.14 },
      ],
      rows: looked.map(({ text, service, due, status }): Cell[] => [
        userLine(text, municipality.locale, language),
        service === null ? penLine() : serviceName(service, language),
        dateOrLine(due, language),
        termName('measureStatus', status, language),
      ]),
    },
    fillIn('previous-actions', t.previous, 2),
  ];
}

function agreedBlocks({ plan, agreed }: ConsentCircle, { municipality }: Sender, language: Language): Block[] {
  const t = textsIn(language).minutes.consent;
  const written = (text: string) => userLine(text, municipality.locale, language);
  return [
    heading(t.headings.actions),
    ...(plan.goals.length > 0
      ? [heading(t.goals, 2), bullets(plan.goals.map((goal) => written(goal.text)))]
      : [fillIn('goals', t.goals, 2)]),
    ...(agreed.length > 0 ? [heading(t.circle.agreed, 2), bullets(agreed.map(written))] : []),
    {
      kind: 'table',
      caption: t.actionsCaption,
      columns: [
        { header: t.actionColumns.what, width: 0.37 },
        { header: t.actionColumns.who, width: 0.2 },
        { header: t.actionColumns.when, width: 0.2 },
        { header: t.actionColumns.check, width: 0.23 },
      ],
      rows: [
        ...plan.measures.map(({ text, service, due }): Cell[] => [
          written(text),
          service === null ? penLine() : serviceName(service, language),
          dateOrLine(due, language),
          penLine(),
        ]),
        ...penRows(MORE_MEASURES, 4),
      ],
    },
  ];
}
