/** Reasons and lengths in words. */
import { capitalise, termLabel } from '../../../domain/catalogues.ts';
import type { Locale } from '../../../domain/language.ts';
import { daysBetween, longDate } from '../../../domain/local-time.ts';
import { addMonths, type ReviewRow, type RuleView } from '../../../domain/retention.ts';
import { fill, plural, type Texts } from '../../text/texts.ts';

type T = Texts['retention'];

/** «12 måneder», «behold inntil videre» */
export const lengthOf = (unit: RuleView['unit'], length: number | null, t: T): string =>
  length === null ? t.rules.keep : plural(length, t.rules[unit]);

/** «for 2 år siden» */
function ago(since: string, today: string, t: T['review']['ago']): string {
  const days = daysBetween(since, today);
  if (days <= 0) return t.today;
  let months = 0;
  while (addMonths(since, months + 1) <= today) months += 1;
  if (months >= 12) return plural(Math.floor(months / 12), t.years);
  return months > 0 ? plural(months, t.months) : plural(days, t.days);
}

/** «Avsluttet 3. mai 2025, for ett år siden. Regelen er 12 måneder.» */
export function reasonOf({ kind, since }: ReviewRow, rule: RuleView, today: string, t: T, locale: Locale): string {
  const words = {
    since: fill(t.review.since[kind], { day: longDate(since, locale) }),
    ago: ago(since, today, t.review.ago),
  };
  return rule.length === null
    ? fill(t.review.noRule, words)
    : fill(t.review.rule, { ...words, length: lengthOf(rule.unit, rule.length, t) });
}

/** What a row is called. */
export function rowName({ code, cooperation, meeting, document }: ReviewRow, t: T, locale: Locale): string {
  const documents: Readonly<Record<string, string>> = t.review.documents;
  if (meeting !== null) {
    const type = capitalise(termLabel('meetingType', meeting.type, locale));
    const name = fill(t.review.meeting, { type, date: longDate(meeting.date, locale) });
    return cooperation === null ? name : fill(t.review.consentMeeting, { meeting: name, alias: cooperation.alias });
  }
  if (cooperation !== null) return fill(t.review.cooperation, { alias: cooperation.alias });
  if (document !== null) return fill(t.review.receipt, { document: documents[document] ?? document });
  return fill(t.review.case, { code: code ?? '' });
}
