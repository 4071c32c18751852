/** The documents for parents, in Norwegian alone or with a further language beside it. */
import type { Locale } from '../../domain/language.ts';
import { type ParentLanguage, parentLanguage } from '../../domain/parent-language.ts';
import type { Block, DocumentModel } from '../model.ts';
import { type PrintLanguage, parentTextsIn, type WordedLanguage } from '../parent-texts.ts';
import type { ParentSource, Sender } from '../source.ts';
import { fill, textsIn } from '../texts.ts';
import { type Wording, withWording } from '../wording.ts';
import { beside } from './beside.ts';
import { buildConsentExplained } from './consent-explained.ts';
import { buildConsentForm } from './consent-form.ts';
import { buildTalkInvitation } from './talk-invitation.ts';

/** A further language on a document for parents. */
export interface SecondLanguage {
  readonly language: ParentLanguage;
  /** The municipality's own wording, by the keys of the texts; Samråd's texts where it has none. */
  readonly wording: Wording;
  /**
   * The municipality has approved the text in this language as its own. Until then the document says that it is a draft,
   * in words and with a watermark on every page; nothing else takes the mark away.
   */
  readonly approved: boolean;
}

/** One document in one language, for those that parents are given. */
export function buildForParents(source: ParentSource, sender: Sender, language: PrintLanguage): DocumentModel {
  switch (source.type) {
    case 'consent-form':
      return buildConsentForm(source.form, source.sections, sender, language);
    case 'consent-explained':
      return buildConsentExplained(source.audience, source.use, sender, language);
    case 'talk-invitation':
      return buildTalkInvitation(source.talk, sender, language);
  }
}

/** The same with a further language beside the Norwegian, which always stands first. */
export function buildBeside(
  source: ParentSource,
  sender: Sender,
  language: Locale,
  { language: code, wording, approved }: SecondLanguage,
): DocumentModel {
  const other = withWording(code, wording);
  const model = beside(buildForParents(source, sender, language), buildForParents(source, sender, other), other);
  if (approved) return model;
  return {
    ...model,
    watermark: textsIn(language).parentDraft.watermark,
    blocks: [draftNotice(language, other), ...model.blocks],
  };
}

function draftNotice(language: Locale, other: WordedLanguage): Block {
  const t = textsIn(language).parentDraft;
  const { draft } = parentTextsIn(other).common;
  const second = { lang: other.code, second: true } as const;
  const text = fill(t.text, { language: parentLanguage(other.code).label[language] });
  return {
    kind: 'notice',
    title: [{ text: t.title }, { text: draft.title, ...second }],
    blocks: [{ kind: 'paragraph', content: [{ text }, { text: draft.text, ...second }] }],
  };
}
