/** A law on the screen: the sign stays with its number. */
import { lawReference } from '../../domain/catalogues.ts';
import type { Locale } from '../../domain/language.ts';

export const shownLaw = (code: string, locale: Locale, today: string): string =>
  lawReference(code, locale, today).replace('§ ', '§\u00A0');
