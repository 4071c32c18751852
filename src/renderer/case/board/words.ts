/** A card of the board in words. */

import type { QueueStatus } from '../../../domain/case-move.ts';
import type { QueuedCase } from '../../../domain/case-view.ts';
import { capitalise, labelOf, termLabel } from '../../../domain/catalogues.ts';
import type { Locale } from '../../../domain/language.ts';
import { daysBetween, longDate } from '../../../domain/local-time.ts';
import { fill, plural, type Texts } from '../../text/texts.ts';

export const stateName = (status: QueueStatus, locale: Locale): string => termLabel('caseStatus', status, locale);

/** «desember 2026» */
export const monthOf = (createdMonth: string, locale: Locale): string =>
  longDate(`${createdMonth}-01`, locale).replace(/^1\. /, '');

/** «Barnehage» · «Samspill og tilknytning» · «Nivå 2» */
export const factsOf = (of: QueuedCase, t: Texts['board'], locale: Locale): readonly string[] =>
  [
    // A double name may be broken after its stroke: columns are narrow.
    capitalise(of.presenterServiceType === null ? '' : labelOf('services', of.presenterServiceType, locale)).replace(
      '/',
      '/\u200b',
    ),
    of.concernThemes.map((code) => labelOf('themes', code, locale)).join(', '),
    of.level === null ? '' : fill(t.card.level, { level: of.level }),
  ].filter((fact) => fact !== '');

export interface Days {
  readonly text: string;
  /** The day has passed. */
  readonly late: boolean;
}

/** How long until the day a case waits for; undefined when it waits for none. */
export function daysOf({ waitsFor }: QueuedCase, today: string, t: Texts['board']): Days | undefined {
  if (waitsFor === null) return undefined;
  const words = t.days[waitsFor.what];
  const days = daysBetween(today, waitsFor.date);
  if (days === 0) return { text: words.today, late: false };
  return days > 0 ? { text: plural(days, words.coming), late: false } : { text: plural(-days, words.late), late: true };
}

/** The nearest day first; what waits for none keeps its order and stands last. */
export const byDay = (a: QueuedCase, b: QueuedCase): number =>
  (a.waitsFor?.date ?? '9').localeCompare(b.waitsFor?.date ?? '9');
