import { type ParagraphChild, TextRun } from 'docx';
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
          ...(run.lang === undefined ? {} : { language: { value: run.lang } }),
        }),
    ),
  );
}

export const textRun = (text: string): ParagraphChild[] => textRuns(text === '' ? [] : [{ text }]);
