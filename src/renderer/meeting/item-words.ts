/** Lines of an agenda in words. */
import { capitalise, labelOf, lowerFirst, termLabel } from '../../domain/catalogues.ts';
import type { Locale } from '../../domain/language.ts';
import { fill, type Texts } from '../text/texts.ts';
import type { AgendaRow, TimedRow } from './agenda.ts';

/** «Sak 1», or the title of what is no case. */
export const nameOfItem = ({ row, caseNumber }: TimedRow, t: Texts['meeting']): string =>
  caseNumber === undefined ? (row.title ?? '') : fill(t.agenda.case, { number: caseNumber });

/** A label in the middle of a line: small first letter, unless it is an abbreviation. */
const asMiddle = (label: string): string => (/^\p{Lu}\p{Lu}/u.test(label) ? label : lowerFirst(label));

/** What kind of line it is; of a case only coarse facts: who presents, age band and themes. */
export function factsOfItem(row: AgendaRow, locale: Locale): string {
  if (row.case === null) return capitalise(termLabel('agendaKind', row.kind, locale));
  const { presenterServiceType: service, ageBand, concernThemes } = row.case;
  const facts = [
    service === '' ? '' : capitalise(labelOf('services', service, locale)),
    ageBand === '' ? '' : termLabel('ageBand', ageBand, locale),
    concernThemes.map((code) => asMiddle(labelOf('themes', code, locale))).join(', '),
  ];
  return facts.filter((f) => f !== '').join(' · ');
}
