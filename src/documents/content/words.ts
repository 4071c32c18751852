/** Small things of language that documents share. */
import { capitalise, labelOf, termLabel } from '../../domain/catalogues.ts';
import { LANGUAGE_TAG, type Language } from '../../domain/language.ts';

/** «a, b og c». */
export const inWords = (items: readonly string[], language: Language): string =>
  new Intl.ListFormat(LANGUAGE_TAG[language], { type: 'conjunction' }).format(items);

/** The label of a service as it stands alone in a cell: «Barnehage». */
export const serviceName = (serviceType: string, language: Language): string =>
  capitalise(labelOf('services', serviceType, language));

/** The label of an enumeration value as it stands alone in a cell: «Begge veier». */
export const termName = (term: string, code: string, language: Language): string =>
  capitalise(termLabel(term, code, language));
