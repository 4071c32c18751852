/** Short names for the blocks that content builders put together. */
import { LANGUAGE_TAG, type Language } from '../../domain/language.ts';
import type { Blank, Block, Cell, Inline } from '../model.ts';
import type { PrintLanguage } from '../parent-texts.ts';

export interface FactRow {
  readonly label: string;
  readonly value: Inline | Blank;
}

export const heading = (text: string, level: 1 | 2 | 3 = 1): Block => ({ kind: 'heading', level, text });
export const paragraph = (content: Inline): Block => ({ kind: 'paragraph', content });
export const lead = (content: Inline): Block => ({ kind: 'paragraph', content, look: 'lead' });
export const small = (content: Inline): Block => ({ kind: 'paragraph', content, look: 'small' });
export const bullets = (items: readonly Inline[]): Block => ({ kind: 'list', ordered: false, items });
export const numbered = (items: readonly Inline[]): Block => ({ kind: 'list', ordered: true, items });
export const facts = (rows: readonly FactRow[]): Block => ({ kind: 'facts', rows });
export const fact = (label: string, value: Inline | Blank): FactRow => ({ label, value });
export const together = (blocks: readonly Block[]): Block => ({ kind: 'together', blocks });
export const checkboxes = (items: readonly { readonly id: string; readonly label: Inline }[]): Block => ({
  kind: 'checkboxes',
  items,
});
export const fillIn = (id: string, label: string, lines: number): Block => ({ kind: 'fill', id, label, lines });

/** A place for the pen, `lines` ruled lines high. */
export const penLine = (lines = 1): Blank => ({ blank: lines });

/** Cells of a table's row to write in. */
export const penCells = (columns: number, lines = 1): Cell[] => Array.from({ length: columns }, () => penLine(lines));

/** Empty rows of a table to write in. */
export const penRows = (rows: number, columns: number, lines = 1): Cell[][] =>
  Array.from({ length: rows }, () => penCells(columns, lines));

/** The value when there is one, else a line for the pen. */
export const orPenLine = (value: Inline | undefined): Inline | Blank => value ?? penLine();

/** Text from the user on one line, marked with its language where that differs from the document's. */
export const userLine = (text: string, written: Language, language: PrintLanguage): Inline => {
  const line = text.replace(/\s+/g, ' ').trim();
  return written === language ? line : [{ text: line, lang: LANGUAGE_TAG[written] }];
};

/** Free text from the user, one paragraph for each of its lines. */
export const userText = (text: string, written: Language, language: PrintLanguage): Block[] =>
  text
    .split(/[\r\n]+/)
    .filter((line) => line.trim() !== '')
    .map((line) => paragraph(userLine(line, written, language)));
