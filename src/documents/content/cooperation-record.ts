/**
 * All that is kept of a cooperation on consent, for the archive before it is deleted or for a family that asks what is kept of
 * it. The alias is left out: paper with names and the alias together would tell who it is.
 */
import type { Language } from '../../domain/language.ts';
import type { Block, Cell, DocumentModel, Inline } from '../model.ts';
import type { CooperationRecord, Sender, SourceOf } from '../source.ts';
import { type DocumentTexts, fill, textsIn } from '../texts.ts';
import { bullets, fact, facts, heading, lead, paragraph, penLine, small, together, userLine } from './blocks.ts';
import { workOf } from './circle.ts';
import { childFact, formFrame, guardiansFact } from './form-use.ts';
import { inWords, printedDate, printedTime, serviceName, termName } from './words.ts';

type T = DocumentTexts['cooperationRecord'];
/** How this document writes texts and days. */
interface Pen {
  readonly t: T;
  readonly language: Language;
  text(text: string): Inline;
  day(date: string | null): string;
  service(code: string | null): string;
}
const NOTHING = '–';

export function buildCooperationRecord(
  source: SourceOf<'cooperation-record'>,
  sender: Sender,
  language: Language,
): DocumentModel {
  const t = textsIn(language).cooperationRecord;
  const { use, record } = source;
  const { content } = record;
  const pen: Pen = {
    t,
    language,
    text: (text) => (text === '' ? NOTHING : userLine(text, sender.municipality.locale, language)),
    day: (date) => (date === null ? NOTHING : printedDate(date, language)),
    service: (code) => (code === null ? NOTHING : serviceName(code, language)),
  };
  const blocks: Block[] = [
    lead(fill(t.lead, { date: printedDate(sender.today, language) })),
    facts([
      childFact(t.facts.child, use.printOnly),
      guardiansFact(t.facts.guardians, use.printOnly, language),
      fact(t.facts.status, t.statuses[content.status]),
      fact(
        t.facts.nextReview,
        content.plan.nextReview === null ? NOTHING : printedDate(content.plan.nextReview, language),
      ),
      fact(t.facts.archivedIn, penLine()),
    ]),
    ...part(t.headings.consents, consents(content, pen), t),
    ...part(t.headings.batons, batons(content, pen), t),
    ...part(t.headings.goals, goals(content, pen), t),
    ...part(t.headings.measures, measures(content, pen), t),
    ...part(t.headings.evaluations, evaluations(content, pen), t),
    heading(t.headings.meetings),
    ...(record.meetings.length === 0
      ? [paragraph(t.none)]
      : record.meetings.flatMap((each) => meetingBlocks(each, pen))),
    small(t.notJournal),
  ];
  return formFrame('cooperation-record', { title: t.title, subtitle: t.subtitle, blocks }, use, sender, language);
}

const part = (title: string, table: Block, t: T): Block[] => [
  together([heading(title), table.kind === 'table' && table.rows.length === 0 ? paragraph(t.none) : table]),
];

/** Columns by header and share of the width. */
const table = (caption: string, columns: readonly (readonly [string, number])[], rows: readonly Cell[][]): Block => ({
  kind: 'table',
  caption,
  columns: columns.map(([header, width]) => ({ header, width })),
  rows,
});

type Content = CooperationRecord['content'];

const consents = ({ consents: all }: Content, { t: { consents: t }, language, day }: Pen): Block =>
  table(
    t.caption,
    [
      [t.given, 0.2],
      [t.review, 0.2],
      [t.withdrawn, 0.2],
      [t.services, 0.4],
    ],
    all.map((each) => [
      day(each.givenOn),
      day(each.reviewDate),
      day(each.withdrawnOn),
      inWords(
        each.services.map((code) => serviceName(code, language)),
        language,
      ),
    ]),
  );

const batons = ({ batons: all }: Content, { t: { batons: t }, language, day }: Pen): Block =>
  table(
    t.caption,
    [
      [t.since, 0.3],
      [t.who, 0.7],
    ],
    all.map((each) => [day(each.since), workOf(each, language)]),
  );

const goals = ({ plan }: Content, { t: { goals: t }, text, day }: Pen): Block =>
  table(
    t.caption,
    [
      [t.goal, 0.4],
      [t.notice, 0.4],
      [t.by, 0.2],
    ],
    plan.goals.map((each) => [text(each.text), text(each.notice), day(each.by)]),
  );

const measures = ({ plan }: Content, { t: { measures: t }, language, text, day, service }: Pen): Block =>
  table(
    t.caption,
    [
      [t.what, 0.34],
      [t.who, 0.19],
      [t.forWhom, 0.15],
      [t.due, 0.18],
      [t.status, 0.14],
    ],
    plan.measures.map((each) => [
      text(each.text),
      service(each.service),
      termName('measureFor', each.forWhom, language),
      day(each.due),
      termName('measureStatus', each.status, language),
    ]),
  );

const evaluations = ({ evaluations: all }: Content, { t: { evaluations: t }, language, text, day }: Pen): Block =>
  table(
    t.caption,
    [
      [t.on, 0.17],
      [t.child, 0.13],
      [t.guardians, 0.14],
      [t.services, 0.15],
      [t.outcome, 0.2],
      [t.note, 0.21],
    ],
    all.map((each) => [
      day(each.on),
      termName('effect', each.child, language),
      termName('effect', each.guardians, language),
      termName('effect', each.services, language),
      termName('evaluationOutcome', each.outcome, language),
      text(each.note),
    ]),
  );

function meetingBlocks({ status, meeting, answers }: CooperationRecord['meetings'][number], pen: Pen): Block[] {
  const { language, text, day, service } = pen;
  const { meeting: t, measures: m, headings } = pen.t;
  const type = termName('meetingType', meeting.type, language);
  const came = { true: t.came, false: t.absent, null: undefined } as const;
  const invited = meeting.invited.map((each) => {
    const there = came[`${each.present}`];
    return there === undefined ? workOf(each, language) : `${workOf(each, language)} (${there})`;
  });
  const lines = (title: string, all: readonly string[]): Block[] =>
    all.length === 0 ? [] : [heading(title, 3), bullets(all.map((line) => text(line)))];
  return [
    together([
      heading(fill(t.title, { type, date: printedDate(meeting.date, language) }), 2),
      facts([
        fact(t.state, termName('consentMeetingStatus', status, language)),
        fact(t.when, `${printedTime(meeting.start, language)}–${printedTime(meeting.end, language)}`),
        fact(t.place, text(meeting.place)),
        fact(t.purpose, text(meeting.purpose)),
        fact(t.invited, invited.length === 0 ? NOTHING : invited.join('; ')),
      ]),
    ]),
    ...lines(
      t.agenda,
      meeting.agenda.flatMap(({ title }) => (title === '' ? [] : [title])),
    ),
    ...(meeting.looked.length === 0
      ? []
      : [
          table(
            t.looked,
            [
              [m.what, 0.42],
              [m.who, 0.22],
              [m.due, 0.2],
              [m.status, 0.16],
            ],
            meeting.looked.map((each) => [
              text(each.text),
              service(each.service),
              day(each.due),
              termName('measureStatus', each.status, language),
            ]),
          ),
        ]),
    ...lines(
      t.agreed,
      meeting.agreed.flatMap(({ text: line }) => (line === '' ? [] : [line])),
    ),
    ...lines(headings.answers, answers),
  ];
}
