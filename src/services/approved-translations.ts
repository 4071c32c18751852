/** Whether the municipality has approved the texts in a language as they are now. */
import { createHash } from 'node:crypto';
import { textsToCheck } from '../documents/parent-texts.ts';
import type { ParentLanguage } from '../domain/parent-language.ts';
import type { TranslationRow } from '../domain/translation-view.ts';
import type { Store } from '../store/index.ts';

/** SHA-256 of texts, in hex: other words or another order are other texts. */
export const fingerprintOf = (texts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(texts), 'utf8').digest('hex');

/** Of the texts in this version of Samråd. */
export const fingerprintNow = (language: ParentLanguage): string => fingerprintOf(textsToCheck(language));

export function translationRow(store: Store, language: ParentLanguage): TranslationRow {
  const approval = store.translations.get(language);
  if (approval === undefined) return { language, state: 'draft', approvedOn: null };
  const state = approval.sha256 === fingerprintNow(language) ? 'approved' : 'changed';
  return { language, state, approvedOn: approval.approvedOn };
}

export const isApproved = (store: Store, language: ParentLanguage): boolean =>
  translationRow(store, language).state === 'approved';
