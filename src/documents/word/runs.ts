import { type IParagraphOptions, type IRunOptions, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import { parentLanguageOfTag } from '../../domain/parent-language.ts';
import { COLOURS } from '../look.ts';
import { passages, type Runs } from '../prepare.ts';

/** Runs as Word runs; a line feed becomes a line break in the same paragraph. */
export function textRuns(runs: Runs): ParagraphChild[] {
  return runs.flatMap((run) =>
    run.text.split('\n').flatMap((text, i) =>
      directed(text, run.lang).map(
        (piece, n) =>
          new TextRun({
            text: piece.text,
            ...(i > 0 && n === 0 ? { break: 1 } : {}),
            ...(run.bold === true ? { bold: true } : {}),
            ...(run.second === true ? { color: COLOURS.second.slice(1) } : {}),
            ...written(run.lang, piece.rightToLeft),
          }),
      ),
    ),
  );
}

interface Directed {
  readonly text: string;
  readonly rightToLeft: boolean;
}

/** Latin words, and a section of a law with its number: what runs from left to right in a line that does not. */
const LEFT_TO_RIGHT = /[§\p{Script=Latin}](?:[\p{Script=Latin}\d\s.,:/–-]*[\p{Script=Latin}\d])?/gu;

/** Word turns everything in a run that is marked as right to left: what must not be turned gets runs of its own. */
function directed(text: string, lang: string | undefined): Directed[] {
  if (parentLanguageOfTag(lang)?.direction !== 'rtl') return [{ text, rightToLeft: false }];
  const pieces: Directed[] = [];
  let at = 0;
  for (const match of text.matchAll(LEFT_TO_RIGHT)) {
    if (match.index > at) pieces.push({ text: text.slice(at, match.index), rightToLeft: true });
    pieces.push({ text: match[0], rightToLeft: false });
    at = match.index + match[0].length;
  }
  if (at < text.length || pieces.length === 0) pieces.push({ text: text.slice(at), rightToLeft: true });
  return pieces;
}

/** Word proofs a language in a country: the one whose speakers meet Norwegian services, or the language's own. */
const COUNTRY: Readonly<Record<string, string>> = {
  nb: 'nb-NO',
  nn: 'nn-NO',
  en: 'en-GB',
  se: 'se-NO',
  uk: 'uk-UA',
  smj: 'smj-NO',
  sma: 'sma-NO',
};

/** Language, direction, and a font that has the letters. */
function written(lang: string | undefined, rightToLeft: boolean): Partial<IRunOptions> {
  if (lang === undefined) return {};
  const parent = parentLanguageOfTag(lang);
  const tag = parent?.proofingTag ?? COUNTRY[lang] ?? lang;
  const font = parent?.wordFont;
  return {
    language: rightToLeft ? { bidirectional: tag } : { value: tag },
    ...(rightToLeft ? { rightToLeft } : {}),
    ...(font === undefined ? {} : { font: { ascii: font, hAnsi: font, cs: font, eastAsia: font } }),
  };
}

/** Direction of a paragraph in one language. */
export const directionOf = (runs: Runs): { bidirectional?: true } =>
  parentLanguageOfTag(runs[0]?.lang)?.direction === 'rtl' ? { bidirectional: true } : {};

/**
 * A paragraph for each language, one style for both. `own` holds what only the first has (a bullet, a rule above), `last`
 * what only the last has.
 */
export function twinParagraphs(runs: Runs, { shared, own = {}, second = {}, before = [] }: TwinOptions): Paragraph[] {
  const [first, other] = passages(runs);
  if (other.length === 0) {
    return [new Paragraph({ ...shared, ...own, ...directionOf(first), children: [...before, ...textRuns(first)] })];
  }
  const spacing = { ...shared.spacing, ...own.spacing };
  return [
    new Paragraph({
      ...shared,
      ...own,
      keepNext: true,
      spacing: { ...spacing, after: 0 },
      children: [...before, ...textRuns(first)],
    }),
    new Paragraph({
      ...shared,
      ...second,
      spacing: { ...shared.spacing, ...second.spacing, before: SECOND_BEFORE },
      ...directionOf(other),
      children: textRuns(other),
    }),
  ];
}
export interface TwinOptions {
  readonly shared: Omit<IParagraphOptions, 'children' | 'text'>;
  readonly own?: Omit<IParagraphOptions, 'children' | 'text'>;
  readonly second?: Omit<IParagraphOptions, 'children' | 'text'>;
  readonly before?: readonly ParagraphChild[];
}
/** Twips between a passage and its translation. */
const SECOND_BEFORE = 20;

export const tab = (): TextRun => new TextRun({ children: [new Tab()] });
