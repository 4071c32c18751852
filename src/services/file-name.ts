/** Names of exported files: document type, what tells two apart, language. Never content, and no case code on a named document. */
import type { DocumentFormat, DocumentType } from '../domain/codes.ts';
import type { Language } from '../domain/language.ts';

const SLUG: Readonly<Record<DocumentType, string>> = {
  summons: 'innkalling',
  minutes: 'referat',
  'minutes-log': 'motelogg',
  'consent-form': 'samtykkeskjema',
  'talk-invitation': 'samtaleinvitasjon',
  'talk-guide': 'samtaleguide',
  'discussion-form': 'droftingsskjema',
};

/** `innkalling-2026-12-08-nb.docx`. `mark` is a date, a case code or a number, chosen by the caller. */
export const fileName = (type: DocumentType, mark: string, language: Language, format: DocumentFormat): string =>
  `${SLUG[type]}-${mark}-${language}.${format}`;
