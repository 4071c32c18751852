/** What the minutes say about each case: coarse facts, the question, advice to the presenter (DOMAIN 1.2, the anonymous table). */
import { labelOf, termLabel } from '../../domain/catalogues.ts';
import type { Advice, Discussion } from '../../domain/discussion.ts';
import type { AdviceUse, EarlierAdvice } from '../../domain/follow-up.ts';
import type { Language } from '../../domain/language.ts';
import { longDate } from '../../domain/local-time.ts';
import type { Meeting } from '../../domain/meeting.ts';
import type { Block } from '../model.ts';
import type { Cases, MinutesCase, Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { bullets, type FactRow, fact, facts, heading, paragraph, together, userLine } from './blocks.ts';
import { caseOf } from './cases.ts';
import { serviceName, termName } from './words.ts';

/** One part for each case on the agenda, in its order. */
export function caseMinutes(
  meeting: Meeting,
  cases: Cases<MinutesCase>,
  withOpenQuestions: boolean,
  sender: Sender,
  language: Language,
): Block[] {
  return discussedCases(meeting, cases).flatMap(({ number, content, discussion }) =>
    oneCase(number, content, discussion, withOpenQuestions, sender, language),
  );
}

/** The cases of a meeting in the order of its agenda, numbered from 1, each with what was recorded about it. */
export const discussedCases = (
  meeting: Meeting,
  cases: Cases<MinutesCase>,
): { number: number; content: MinutesCase; discussion: Discussion | undefined }[] =>
  meeting.agenda
    .flatMap((item) => (item.case === undefined ? [] : [item.case]))
    .map((id, index) => ({
      number: index + 1,
      content: caseOf(cases, id),
      discussion: meeting.discussions.find((d) => d.case === id),
    }));

function oneCase(
  number: number,
  c: MinutesCase,
  discussion: Discussion | undefined,
  withOpenQuestions: boolean,
  sender: Sender,
  language: Language,
): Block[] {
  const { minutes: t } = textsIn(language);
  const written = sender.municipality.locale;
  const about: FactRow[] = [
    // The service type, never the presenter: in a unit with one employee that is the same as the child's group.
    fact(t.facts.presentedBy, serviceName(c.presenterServiceType, language)),
    fact(t.facts.ageBand, termName('ageBand', c.ageBand, language)),
    fact(t.facts.themes, c.concernThemes.map((code) => labelOf('themes', code, language)).join('; ')),
  ];
  const opening = together([heading(fill(t.headings.case, { number })), facts(about)]);
  const question = together([
    heading(t.case.question, 2),
    bullets(c.questions.map((q) => userLine(q, written, language))),
  ]);
  const since = c.earlier === undefined ? [] : sinceLastTime(c.earlier, sender, language);
  if (discussion === undefined) return [opening, question, ...since, paragraph(t.case.notDiscussed)];
  return [
    opening,
    question,
    ...since,
    adviceBlock(number, discussion, sender, language),
    ...(withOpenQuestions && discussion.openQuestions.length > 0
      ? [
          together([
            heading(t.case.openQuestions, 2),
            bullets(discussion.openQuestions.map((q) => userLine(q, written, language))),
          ]),
        ]
      : []),
    facts([
      ...(withOpenQuestions && discussion.openQuestions.length === 0
        ? [fact(t.case.openQuestions, t.case.noOpenQuestions)]
        : []),
      ...followUpAndDuty(discussion, language),
    ]),
  ];
}

/** What became of the advice of the meeting before: used or not, one by one, and how it has gone. */
function sinceLastTime(earlier: EarlierAdvice, sender: Sender, language: Language): Block[] {
  const { since: t } = textsIn(language).minutes;
  const written = sender.municipality.locale;
  const caption = fill(t.caption, { date: longDate(earlier.date, language) });
  const table: Block = {
    kind: 'table',
    caption,
    columns: [
      { header: t.advice, width: 0.76 },
      { header: t.use, width: 0.24 },
    ],
    rows: earlier.advice.map(({ text, use }) => [
      userLine(text, written, language),
      use === null ? t.notTold : termName('adviceUse', use, language),
    ]),
  };
  return [
    heading(t.title, 2),
    ...(earlier.advice.length > 0 ? [table] : []),
    facts([
      ...(earlier.effect === null ? [] : [fact(t.effect, termName('effect', earlier.effect, language))]),
      ...(earlier.newDirection === null ? [] : [fact(t.direction, userLine(earlier.newDirection, written, language))]),
    ]),
  ];
}

/** The same in one line, for short minutes. */
export function sinceInShort({ advice, effect }: EarlierAdvice, language: Language): FactRow[] {
  const { since: t } = textsIn(language).minutes;
  if (effect === null) return [];
  const among = (use: AdviceUse): number => advice.filter((one) => one.use === use).length;
  const values = { used: among('tatt_i_bruk'), count: advice.length, partly: among('delvis') };
  return [fact(t.title, fill(t.short, { ...values, effect: termLabel('effect', effect, language) }))];
}

/** When the presenter follows up, and whether the team looked at the duties again. */
export function followUpAndDuty(discussion: Discussion, language: Language): FactRow[] {
  const t = textsIn(language).minutes;
  return [
    fact(
      t.facts.followUp,
      discussion.followUpDate === undefined
        ? t.case.noFollowUp
        : fill(t.case.followUpOn, { date: longDate(discussion.followUpDate, language) }),
    ),
    fact(t.facts.duty, discussion.dutyReassessed ? t.case.dutyReassessed : t.case.dutyNotReassessed),
  ];
}

function adviceBlock(number: number, discussion: Discussion, sender: Sender, language: Language): Block {
  const { minutes: t } = textsIn(language);
  if (discussion.advice.length === 0) return paragraph(t.case.noAdvice);
  return {
    kind: 'table',
    caption: fill(t.case.adviceCaption, { number }),
    columns: [
      { header: t.case.adviceType, width: 0.28 },
      { header: t.case.adviceText, width: 0.72 },
    ],
    rows: discussion.advice.map((a) => [
      adviceTypeCell(a, language),
      userLine(a.text, sender.municipality.locale, language),
    ]),
  };
}

/** The type, and the service it speaks to when that is not the presenter. */
function adviceTypeCell(advice: Advice, language: Language): string {
  const type = labelOf('actionTypes', advice.adviceType, language);
  if (advice.addressedTo === undefined) return type;
  const service = serviceName(advice.addressedTo, language);
  return fill(textsIn(language).minutes.case.adviceTo, { type, service });
}
