/** What stands in the tables of a Word file, row by row, as its reader sees it: with tracked changes as if they were accepted. */
import type { Element, Node } from '@xmldom/xmldom';
import { unpack } from './letterhead-package.ts';
import { all, isElement, parsePart } from './ooxml.ts';

/** Not part of what is read: what was taken out, what was moved away, and rows that are no row any more. */
const GONE = ['del', 'moveFrom'];
// What Word puts in to break a line where it likes.
const BREAKERS = /[\u00AD\u200B\u2060\uFEFF]/g;

/** The texts of the cells of every row; undefined for what is no Word document. Nothing in the file is run or fetched. */
export function tableRows(bytes: Uint8Array): string[][] | undefined {
  const opened = unpack(bytes);
  const main = 'parts' in opened ? opened.parts.get('word/document.xml') : undefined;
  const part = main === undefined ? undefined : parsePart(main);
  if (part === undefined) return undefined;
  return all(part.root, 'tr')
    .filter((row) => !isDeleted(row))
    .map((row) =>
      all(row, 'tc')
        .filter((cell) => nearest(cell.parentNode, 'tr') === row)
        .map(textOf),
    );
}

function nearest(from: Node | null, name: string): Node | null {
  let at = from;
  while (at !== null && !isElement(at, name)) at = at.parentNode;
  return at;
}

/** A row that was taken out with its changes tracked is there until somebody accepts that. */
const isDeleted = (row: Element): boolean =>
  all(row, 'trPr').some((properties) => properties.parentNode === row && all(properties, 'del').length > 0);

const isGone = (text: Node): boolean => GONE.some((name) => nearest(text, name) !== null);

/** Paragraphs, line breaks and tabs become a space. */
function textOf(cell: Element): string {
  return all(cell, 'p')
    .map((paragraph) =>
      Array.from(paragraph.getElementsByTagName('*'))
        .filter((node) => nearest(node.parentNode, 'p') === paragraph && !isGone(node))
        .map(signsOf)
        .join(''),
    )
    .join(' ')
    .replace(BREAKERS, '');
}

function signsOf(node: Element): string {
  if (isElement(node, 't')) return node.textContent ?? '';
  if (isElement(node, 'noBreakHyphen')) return '-';
  return ['br', 'cr', 'tab'].some((name) => isElement(node, name)) ? ' ' : '';
}
