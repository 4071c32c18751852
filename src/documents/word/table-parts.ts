import { type BuilderElement, type ITableOptions, Table, TableLayoutType, type TableRow, WidthType } from 'docx';
import { xml } from './xml.ts';

/** A table with alternative text for readers who cannot see it; docx has no option for that. */
export class DescribedTable extends Table {
  constructor(options: ITableOptions, title: string, description: string) {
    super(options);
    const properties = this.root.find((child) => isElement(child) && child.rootKey === 'w:tblPr');
    if (!isElement(properties)) throw new Error('a table without properties');
    properties.addChildElement(xml('w:tblCaption', { 'w:val': title }));
    properties.addChildElement(xml('w:tblDescription', { 'w:val': description }));
  }
}
interface Element {
  readonly rootKey: string;
  addChildElement(child: BuilderElement): void;
}
const isElement = (child: unknown): child is Element =>
  typeof child === 'object' && child !== null && 'rootKey' in child && 'addChildElement' in child;

/** Options that every table shares: a fixed grid, so that Word, LibreOffice and others agree on the columns. */
export const gridOptions = (
  style: string,
  widths: readonly number[],
  rows: readonly TableRow[],
  firstRow: boolean,
  rightToLeft = false,
): ITableOptions => ({
  ...(rightToLeft ? { visuallyRightToLeft: true } : {}),
  style,
  rows,
  columnWidths: widths,
  width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
  layout: TableLayoutType.FIXED,
  tableLook: { firstRow, firstColumn: true, lastRow: false, lastColumn: false, noHBand: true, noVBand: true },
});

/** Whole twips for shares of a width; the last column takes what rounding leaves. */
export function gridWidths(shares: readonly number[], width: number): number[] {
  const total = shares.reduce((sum, share) => sum + share, 0);
  const widths = shares.map((share) =>
    Math.floor((width * (total > 0 ? share : 1)) / (total > 0 ? total : shares.length)),
  );
  const left = width - widths.reduce((sum, w) => sum + w, 0);
  return widths.map((w, i) => (i === widths.length - 1 ? w + left : w));
}
