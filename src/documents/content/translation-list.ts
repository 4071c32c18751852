/** The texts in a language of parents as a list that a translator corrects in Word: a number, the Norwegian, the translation. */
import type { Locale } from '../../domain/language.ts';
import { type ParentLanguage, parentLanguage } from '../../domain/parent-language.ts';
import { type WordingPart, wordingPartSchema } from '../../domain/wording.ts';
import { type Block, type DocumentModel, TEMPLATE_VERSION } from '../model.ts';
import { fill, textsIn } from '../texts.ts';
import { bullets, heading, lead } from './blocks.ts';

export interface ListedSentence {
  /** What the row is known by when it comes back. */
  readonly number: string;
  readonly part: WordingPart;
  readonly norwegian: string;
  readonly text: string;
}

const EXAMPLE = '{date}';

export function buildTranslationList(
  language: ParentLanguage,
  sentences: readonly ListedSentence[],
  { municipality, locale }: { readonly municipality: string; readonly locale: Locale },
): DocumentModel {
  const { translationList: t, common } = textsIn(locale);
  const { label } = parentLanguage(language);
  const column = label[locale];
  const table = (part: WordingPart): Block => ({
    kind: 'table',
    caption: '',
    columns: [
      { header: t.number, width: 0.14 },
      { header: t.norwegian, width: 0.4 },
      { header: column, width: 0.46 },
    ],
    rows: sentences
      .filter((sentence) => sentence.part === part)
      .map(({ number, norwegian, text }) => [number, norwegian, [{ text, lang: language }]]),
  });
  return {
    type: 'translation-list',
    language: locale,
    title: fill(t.title, { language: column }),
    sender: municipality,
    marking: '',
    provenance: fill(t.provenance, { version: TEMPLATE_VERSION }),
    pageCounter: common.pageCounter,
    footerNote: '',
    density: 'compact',
    blocks: [
      lead(fill(t.lead, { column })),
      bullets(t.how.map((line) => (line.includes('{example}') ? fill(line, { example: EXAMPLE }) : line))),
      ...wordingPartSchema.options.flatMap((part) => [heading(t.parts[part]), table(part)]),
    ],
  };
}
