/** Small things of language that documents share. */
import { capitalise, labelOf, termLabel } from '../../domain/catalogues.ts';
import { LANGUAGE_TAG, type Language } from '../../domain/language.ts';
import { clockTime, longDate, weekdayAndDate } from '../../domain/local-time.ts';
import { isParentLanguage, type PrintLanguage, parentTextsIn, parentWord } from '../parent-texts.ts';
import { fill } from '../texts.ts';

/** «a, b og c». */
export function inWords(items: readonly string[], language: PrintLanguage): string {
  if (!isParentLanguage(language)) {
    return new Intl.ListFormat(LANGUAGE_TAG[language], { type: 'conjunction' }).format(items);
  }
  const { between, last } = parentTextsIn(language).common.list;
  return [items.slice(0, -1).join(between), ...items.slice(-1)].filter((part) => part !== '').join(last);
}

/** The label of a service as it stands alone in a cell: «Barnehage». */
export const serviceName = (serviceType: string, language: PrintLanguage): string =>
  capitalise(
    isParentLanguage(language)
      ? parentWord(language, 'services', serviceType)
      : labelOf('services', serviceType, language),
  );

/** The label of an enumeration value as it stands alone in a cell: «Etter behov». */
export const termName = (term: string, code: string, language: Language): string =>
  capitalise(termLabel(term, code, language));

/** Which way information goes, as it stands alone in a cell: «Begge veier». */
export const directionName = (code: string, language: PrintLanguage): string =>
  isParentLanguage(language)
    ? capitalise(parentWord(language, 'directions', code))
    : termName('direction', code, language);

/** A kind of information as it stands alone: «Helsen til barnet». */
export const informationName = (code: string, language: PrintLanguage): string =>
  capitalise(
    isParentLanguage(language)
      ? parentWord(language, 'informationTypes', code)
      : labelOf('informationTypes', code, language),
  );

/** «8. desember 2026». */
export function printedDate(date: string, language: PrintLanguage): string {
  if (!isParentLanguage(language)) return longDate(date, language);
  const { common } = parentTextsIn(language);
  const [year = '', month = '', day = ''] = date.split('-');
  return fill(common.date, { day: Number(day), month: common.months[Number(month) - 1] ?? '', year });
}

/** «Tirsdag 8. desember 2026». */
export function printedDay(date: string, language: PrintLanguage): string {
  if (!isParentLanguage(language)) return capitalise(weekdayAndDate(date, language));
  const { common } = parentTextsIn(language);
  const weekday = common.weekdays[new Date(`${date}T12:00:00Z`).getUTCDay()] ?? '';
  return capitalise(fill(common.weekdayAndDate, { weekday, date: printedDate(date, language) }));
}

/** «09.00» in Norwegian, «09:00» in other languages. */
export const printedTime = (time: string, language: PrintLanguage): string =>
  isParentLanguage(language) ? time : clockTime(time, language);
