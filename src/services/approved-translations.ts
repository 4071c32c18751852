/** Whether the municipality has approved the texts in a language as they are now, its own wording included. */
import { createHash } from 'node:crypto';
import type { SecondLanguage } from '../documents/content/index.ts';
import { type SecondTexts, textsToCheck } from '../documents/parent-texts.ts';
import { type OurSentence, ourSentences, type Wording, withWording } from '../documents/wording.ts';
import type { ParentLanguage } from '../domain/parent-language.ts';
import type { TranslationRow } from '../domain/translation-view.ts';
import { wordingFault } from '../domain/wording.ts';
import type { Store } from '../store/index.ts';

/** SHA-256 of texts, in hex: other words or another order are other texts. */
export const fingerprintOf = (texts: readonly unknown[]): string =>
  createHash('sha256').update(JSON.stringify(texts), 'utf8').digest('hex');

/** Of the texts in this version of Samråd; a language with the municipality's wording is another text. */
export const fingerprintNow = (language: SecondTexts): string => fingerprintOf(textsToCheck(language));

/** The municipality's wording as it is printed. */
export const wordingOf = (store: Store, language: ParentLanguage): Wording =>
  new Map([...store.wordings.of(language)].map(([key, { text }]) => [key, text]));

/** What a sentence says now, and the Norwegian where that is a text of these documents. */
const sentenceNow = ({ key, part, ours, norwegian: { nb, nn } }: OurSentence, wording: Wording): string => {
  const own = wording.get(key);
  const text = own === undefined || wordingFault(ours, own) !== undefined ? ours : own;
  return fingerprintOf(part === 'words' || part === 'common' ? [text] : [text, nb, nn]);
};

/** Of every sentence, by its key. */
const sentencesNow = (language: ParentLanguage, wording: Wording): Map<string, string> =>
  new Map(ourSentences(language).map((sentence) => [sentence.key, sentenceNow(sentence, wording)]));

/** Keys of the sentences that are others than those approved; undefined when it is not known which were. */
export function changedSince(store: Store, language: ParentLanguage): ReadonlySet<string> | undefined {
  const approved = store.wordings.approved(language);
  if (approved.size === 0 || store.translations.get(language) === undefined) return undefined;
  const now = sentencesNow(language, wordingOf(store, language));
  return new Set([...now].filter(([key, sha256]) => approved.get(key) !== sha256).map(([key]) => key));
}

export function translationRow(store: Store, language: ParentLanguage): TranslationRow {
  const wording = wordingOf(store, language);
  const own = wording.size;
  const approval = store.translations.get(language);
  if (approval === undefined) return { language, state: 'draft', approvedOn: null, own, changed: null };
  const { approvedOn } = approval;
  if (approval.sha256 === fingerprintNow(withWording(language, wording))) {
    return { language, state: 'approved', approvedOn, own, changed: null };
  }
  return { language, state: 'changed', approvedOn, own, changed: changedSince(store, language)?.size ?? null };
}

/** The language as it is printed beside the Norwegian: with whose words, and whether as a draft. */
export const secondLanguage = (store: Store, language: ParentLanguage): SecondLanguage => ({
  language,
  wording: wordingOf(store, language),
  approved: translationRow(store, language).state === 'approved',
});

/** The texts as they are now are approved, on `today`. */
export function approveNow(store: Store, language: ParentLanguage, today: string): void {
  const wording = wordingOf(store, language);
  const sha256 = fingerprintNow(withWording(language, wording));
  store.translations.approve({ language, approvedOn: today, sha256 });
  store.wordings.setApproved(language, sentencesNow(language, wording));
}
