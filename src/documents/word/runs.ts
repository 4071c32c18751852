import { type ParagraphChild, Tab, TextRun } from 'docx';
import type { Runs } from '../prepare.ts';

/** Runs as Word runs; a line feed becomes a line break in the same paragraph. */
export function textRuns(runs: Runs): ParagraphChild[] {
  return runs.flatMap((run) =>
    run.text.split('\n').map(
      (text, i) =>
        new TextRun({
          text,
          ...(i > 0 ? { break: 1 } : {}),
          ...(run.bold === true ? { bold: true } : {}),
          ...(run.lang === undefined ? {} : { language: { value: proofingTag(run.lang) } }),
        }),
    ),
  );
}

/** Word proofs a language in a country: the one whose speakers meet Norwegian services, or the language's own. */
const COUNTRY: Readonly<Record<string, string>> = {
  nb: 'nb-NO',
  nn: 'nn-NO',
  en: 'en-GB',
  se: 'se-NO',
  smj: 'smj-NO',
  sma: 'sma-NO',
  pl: 'pl-PL',
  uk: 'uk-UA',
};
const proofingTag = (lang: string): string => COUNTRY[lang] ?? lang;

export const tab = (): TextRun => new TextRun({ children: [new Tab()] });

export const textRun = (text: string): ParagraphChild[] => textRuns(text === '' ? [] : [{ text }]);
