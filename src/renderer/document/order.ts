/** Orders of documents, as the window puts them together. */
import type { OperationInput } from '../../api/operations.ts';
import type { DocumentFormat } from '../../domain/codes.ts';
import { hasSecondLanguage } from '../../domain/document-order.ts';
import { SECTIONS, type SectionedType } from '../../domain/document-sections.ts';
import type { Language } from '../../domain/language.ts';
import type { ParentLanguage } from '../../domain/parent-language.ts';

export type Order = OperationInput<'document.make'>;
export type OrderedType = Order['type'];
type Without<T, K extends string> = T extends unknown ? Omit<T, K> : never;

/** What a document is of, before anyone has chosen its language, its parts and where it goes. */
export type Subject = Without<Order, 'formats' | 'language' | 'sections' | 'second'>;

/** Which parts of a document may stand or not, by name. */
export type Parts = Readonly<Record<string, boolean>>;

type Sectioned = Extract<SectionedType, OrderedType>;
const SECTIONED: Readonly<Partial<Record<OrderedType, Sectioned>>> = {
  summons: 'summons',
  minutes: 'minutes',
  'minutes-short': 'minutes',
  'welcome-letter': 'welcome-letter',
  'action-plan': 'action-plan',
  'family-plan': 'family-plan',
  'annual-report': 'annual-report',
};

/** The document whose parts can be chosen, if there are any. */
export const sectionedAs = (type: OrderedType): Sectioned | undefined => SECTIONED[type];

/** Its parts, as they stand before anyone has chosen. */
export function partsOf(type: OrderedType): Parts {
  const as = sectionedAs(type);
  return as === undefined ? {} : { ...SECTIONS[as] };
}

export function orderOf(
  subject: Subject,
  language: Language,
  formats: readonly DocumentFormat[],
  parts: Parts = {},
  second?: ParentLanguage | undefined,
): Order {
  const sections = sectionedAs(subject.type) === undefined ? {} : { sections: parts };
  // The parts are those of this very kind (partsOf), which a record of names cannot tell; the border reads them anew.
  const beside = second !== undefined && hasSecondLanguage(subject.type) ? { second } : {};
  return { ...subject, language, formats, ...sections, ...beside } as Order;
}
