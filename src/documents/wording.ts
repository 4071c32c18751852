/** The texts in a language of parents as single sentences, each with a key, and the municipality's wording of some of them. */
import nbCommon from '../../resources/texts/nb/documents/parent-common.json' with { type: 'json' };
import nnCommon from '../../resources/texts/nn/documents/parent-common.json' with { type: 'json' };
import { catalogues, termLabel } from '../domain/catalogues.ts';
import type { Locale } from '../domain/language.ts';
import { type ParentLanguage, parentLanguage } from '../domain/parent-language.ts';
import { type WordingPart, wordingFault, wordingPartSchema } from '../domain/wording.ts';
import {
  type ParentCommon,
  type ParentTexts,
  type ParentWords,
  parentTextsIn,
  type WordedLanguage,
} from './parent-texts.ts';
import { fill, textsIn } from './texts.ts';

/** The municipality's wording by the keys of the sentences. */
export type Wording = ReadonlyMap<string, string>;
export const NO_WORDING: Wording = new Map();

/** A sentence of Samråd's and the Norwegian that it stands beside. */
export interface OurSentence {
  readonly key: string;
  readonly part: WordingPart;
  readonly ours: string;
  readonly norwegian: Readonly<Record<Locale, string>>;
}

type Tree = string | readonly Tree[] | { readonly [key: string]: Tree };

/** The texts at the ends of the branches with their paths: `['who.child', 'Barnet']`, `['months.0', 'januar']`. */
function leaves(tree: Tree, path: string): [string, string][] {
  if (typeof tree === 'string') return [[path, tree]];
  return Object.entries(tree).flatMap(([key, branch]) => leaves(branch, `${path}.${key}`));
}

/** All of a language in the order of the documents. */
export function ourSentences(language: ParentLanguage): OurSentence[] {
  const [nb, nn] = [norwegianOf('nb', language), norwegianOf('nn', language)];
  return wordingPartSchema.options.flatMap((part) =>
    leaves(printed(parentTextsIn(language), part), part).map(([key, ours]) => ({
      key,
      part,
      ours,
      norwegian: { nb: nb.get(key) ?? '', nn: nn.get(key) ?? '' },
    })),
  );
}

/** A text file without the note of how far it has come. */
function printed(texts: ParentTexts, part: WordingPart): Tree {
  const { status: _, ...rest } = texts[part];
  return rest;
}

/** What each sentence says in Norwegian: texts of the documents, labels of the catalogues. */
function norwegianOf(locale: Locale, language: ParentLanguage): ReadonlyMap<string, string> {
  const { consentForm, talkInvitation, consentExplained, parentDraft, common } = textsIn(locale);
  const own = locale === 'nb' ? nbCommon : nnCommon;
  const { minutes, dateAtTime, unitWithDepartment } = common;
  const draft = {
    title: parentDraft.title,
    text: fill(parentDraft.text, { language: parentLanguage(language).label[locale] }),
  };
  const shared: ParentCommon = { ...own, minutes, dateAtTime, unitWithDepartment, draft };
  const parts = { consentForm, talkInvitation, consentExplained, words: norwegianWords(locale), common: shared };
  return new Map(wordingPartSchema.options.flatMap((part) => leaves(parts[part] as unknown as Tree, part)));
}

function norwegianWords(locale: Locale): ParentWords {
  const labels = (entries: readonly { readonly code: string; readonly label: Readonly<Record<Locale, string>> }[]) =>
    Object.fromEntries(entries.map(({ code, label }) => [code, label[locale]]));
  const directions = catalogues.terms.terms.direction ?? [];
  return {
    services: labels(catalogues.services.entries),
    informationTypes: labels(catalogues.informationTypes.entries),
    directions: Object.fromEntries(directions.map(({ code }) => [code, termLabel('direction', code, locale)])),
    laws: Object.fromEntries(
      catalogues.laws.entries.map(({ code, title }) => [code.split('-')[0] ?? '', title[locale]]),
    ),
  };
}

/**
 * A language with the municipality's wording in the place of Samråd's. A wording that no longer fits the sentence it was
 * written for is left out: a sentence without its date or name must not be printed.
 */
export function withWording(code: ParentLanguage, wording: Wording): WordedLanguage {
  const texts = parentTextsIn(code);
  if (wording.size === 0) return { code, texts };
  const worded = (tree: Tree, path: string): Tree => {
    if (typeof tree === 'string') return inPlaceOf(tree, wording.get(path));
    if (Array.isArray(tree)) return tree.map((branch: Tree, i) => worded(branch, `${path}.${i}`));
    return Object.fromEntries(Object.entries(tree).map(([key, branch]) => [key, worded(branch, `${path}.${key}`)]));
  };
  const parts = wordingPartSchema.options.map((part) => {
    const { status } = texts[part];
    return [part, { ...(worded(printed(texts, part), part) as object), status }];
  });
  // The same branches with other texts at their ends.
  return { code, texts: Object.fromEntries(parts) as ParentTexts };
}

/** What a list puts between its words begins or ends in a space, which no one would see in a field. */
function inPlaceOf(ours: string, own: string | undefined): string {
  if (own === undefined || wordingFault(ours, own) !== undefined) return ours;
  const [before = ''] = /^\s*/.exec(ours) ?? [];
  const [after = ''] = /\s*$/.exec(ours) ?? [];
  return `${before}${own}${after}`;
}
