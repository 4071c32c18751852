/** Names of exported files: document type, what tells two apart, language. Never content, and no case code on a named document. */
import type { DocumentFormat, DocumentType } from '../domain/codes.ts';
import type { OrderedType } from '../domain/document-order.ts';
import type { Language, Locale } from '../domain/language.ts';
import type { ParentFormat, ParentLanguage } from '../domain/parent-language.ts';

type Named = DocumentType | OrderedType | 'cancellation' | 'cooperation-record';

const SLUG: Readonly<Record<Named, string>> = {
  summons: 'innkalling',
  cancellation: 'avlysning',
  minutes: 'referat',
  'minutes-short': 'referat-kort',
  'minutes-log': 'motelogg',
  'consent-form': 'samtykkeskjema',
  'talk-invitation': 'samtaleinvitasjon',
  'talk-guide': 'samtaleguide',
  'discussion-form': 'droftingsskjema',
  'discussion-form-blank': 'droftingsskjema',
  'attendance-list': 'oppmoteliste',
  'evaluation-form': 'evaluering',
  'welcome-letter': 'velkomstbrev',
  'wondering-note': 'undringsnotat',
  'duty-note': 'plikten-til-a-melde',
  'consent-explained-child': 'samtykke-forklart-barn',
  'consent-explained-youth': 'samtykke-forklart-ungdom',
  'refusal-receipt': 'kvittering-nei',
  'withdrawal-receipt': 'kvittering-trukket-samtykke',
  'agreed-note': 'avtalenotat',
  'action-plan': 'tiltaksplan',
  'family-plan': 'familieplan',
  'cooperation-record': 'samlet-utskrift',
  'ground-rules': 'kjoreregler',
  'ground-rules-large': 'kjoreregler-store',
  'annual-report': 'arsrapport',
};

/** `innkalling-2026-12-08-nb.docx`. `mark` is a date, a case code or a number, chosen by the caller; none for a blank. */
export const fileName = (
  type: Named,
  mark: string | undefined,
  language: Language | `${Language}-${ParentLanguage}`,
  format: DocumentFormat,
): string => `${[SLUG[type], ...(mark === undefined ? [] : [mark]), language].join('-')}.${format}`;

const PARENT_SLUG = {
  'consent-form': SLUG['consent-form'],
  'talk-invitation': SLUG['talk-invitation'],
  'consent-explained': 'om-samtykke',
} as const;

/** `samtykkeskjema-1-nb-pl.docx`: the Norwegian with Polish beside it. */
export const parentFileName = (
  type: keyof typeof PARENT_SLUG,
  mark: string,
  language: Locale,
  second: ParentLanguage,
  format: ParentFormat,
): string => `${PARENT_SLUG[type]}-${mark}-${language}-${second}.${format}`;
