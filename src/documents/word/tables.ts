/** Tables of facts and tables with a repeated head. */
import {
  BorderStyle,
  HeightRule,
  type ITableCellBorders,
  LineRuleType,
  Paragraph,
  type Table,
  TableCell,
  TableRow,
  WidthType,
} from 'docx';
import { COLOURS } from '../look.ts';
import { type Fact, type PreparedCell, passages, type Runs, type TablePart } from '../prepare.ts';
import type { Child, Context, Keep, Lead } from './flow.ts';
import { LABEL_SHARE } from './measures.ts';
import { twinParagraphs } from './runs.ts';
import { DescribedTable, gridOptions, gridWidths } from './table-parts.ts';
import { inFirstLanguage, ruledLines } from './text-parts.ts';

const NONE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const RULE = { style: BorderStyle.SINGLE, size: 4, color: COLOURS.line.slice(1) } as const;
const CELL_PADDING = 130;
const LABEL_GAP = 170;
/** Rows with more text than this may be split over pages; others never are. */
const LONG_CELL = 1_800;

const cellLength = (cell: PreparedCell): number =>
  'blank' in cell || 'checkbox' in cell ? 0 : cell.reduce((sum, run) => sum + run.text.length, 0);

export function factsTable(
  context: Context,
  rows: readonly Fact[],
  keep: Keep,
  tag: string,
  penLine = context.measures.penLine,
): Table {
  const widths = gridWidths([LABEL_SHARE, 1 - LABEL_SHARE], context.width);
  const labels = rows.map((row) => inFirstLanguage(row.label)).filter((label) => label !== '');
  const tableRows = rows.map((row, i) => {
    const last = i === rows.length - 1;
    const blank = 'blank' in row.value;
    const rule = last || blank ? NONE : RULE;
    const value =
      'blank' in row.value
        ? [
            new Paragraph({
              style: 'FillLine',
              spacing: { after: 0, line: penLine, lineRule: LineRuleType.EXACT },
              ...ruledLines(
                context,
                `${tag}-${i + 1}`,
                inFirstLanguage(row.label),
                Math.max(1, row.value.blank),
                widths[1] ?? 0,
              ),
            }),
          ]
        : cellParagraphs('FactValue', row.value);
    const cell = (width: number | undefined, paragraphs: readonly Paragraph[], right: number): TableCell =>
      new TableCell({
        width: { size: width ?? 0, type: WidthType.DXA },
        borders: { bottom: rule },
        margins: context.rightToLeft ? { left: right } : { right },
        children: paragraphs,
      });
    // With two languages in it, the label reaches down to the pen's line by itself.
    const lower = blank && passages(row.label)[1].length === 0;
    const labelSpacing = lower ? { spacing: { before: penLine - 340, after: 0 } } : {};
    return new TableRow({
      cantSplit: 'blank' in row.value || cellLength(row.value) < LONG_CELL,
      ...((last ? keep.next : keep.inside) ? { keepNext: true } : {}),
      children: [
        cell(widths[0], cellParagraphs('FactLabel', row.label, labelSpacing), LABEL_GAP),
        cell(widths[1], value, 0),
      ],
    });
  });
  return new DescribedTable(
    gridOptions('SamradFacts', widths, tableRows, true, context.rightToLeft),
    labels.slice(0, 3).join(', '),
    labels.join(', '),
  );
}

export function tableChildren(context: Context, part: TablePart, keep: Keep, lead: Lead): Child[] {
  const widths = gridWidths(
    part.columns.map((column) => column.width),
    context.width,
  );
  const field = context.nextField();
  const headers = part.columns.map((column) => inFirstLanguage(column.header));
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    ...(part.rows.length > 0 ? { keepNext: true } : {}),
    children: part.columns.map(({ header }, i) => tableCell(widths[i] ?? 0, cellParagraphs('TableText', header))),
  });
  const rows = part.rows.map((row, i) => {
    const last = i === part.rows.length - 1;
    const pen = Math.max(...row.map((cell) => ('blank' in cell ? Math.max(1, cell.blank) : 0)));
    return new TableRow({
      cantSplit: row.every((cell) => cellLength(cell) < LONG_CELL),
      ...((last ? keep.next : keep.inside || i === 0 || i === part.rows.length - 2) ? { keepNext: true } : {}),
      ...(pen > 0 ? { height: { value: pen * context.measures.penLine, rule: HeightRule.ATLEAST } } : {}),
      children: row.map((cell, c) =>
        tableCell(
          widths[c] ?? 0,
          writtenCell(
            context,
            cell,
            headers[c] ?? '',
            `table-${field}-${i + 1}-${c + 1}`,
            (widths[c] ?? 0) - 2 * CELL_PADDING,
          ),
          'blank' in cell && c > 0 ? hairlines(context) : {},
        ),
      ),
    });
  });
  const table = new DescribedTable(
    gridOptions('SamradTable', widths, [head, ...rows], true, context.rightToLeft),
    part.caption.length === 0 ? headers.join(', ') : inFirstLanguage(part.caption),
    headers.join(', '),
  );
  if (part.caption.length === 0) return [table];
  const caption = twinParagraphs(part.caption, {
    shared: { style: 'Caption', keepNext: true },
    own: lead.pageBreakBefore ? { pageBreakBefore: true } : {},
  });
  return [...caption, table];
}

/**
 * Hairlines beside a place to write, so that two do not run together. In columns from right to left, word processors do not
 * agree on which side is the left: there both have one.
 */
const hairlines = ({ rightToLeft }: Context): ITableCellBorders =>
  rightToLeft ? { left: RULE, right: RULE } : { left: RULE };

const tableCell = (width: number, children: readonly Paragraph[], borders: ITableCellBorders = {}): TableCell =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders,
    children,
  });

/** The text of a cell, a paragraph for each language. */
const cellParagraphs = (style: string, text: Runs, own: { spacing?: { before: number; after: number } } = {}) =>
  twinParagraphs(text, { shared: { style }, own });

function writtenCell(context: Context, cell: PreparedCell, header: string, tag: string, width: number): Paragraph[] {
  if ('checkbox' in cell) {
    return [new Paragraph({ style: 'TableText', children: [context.controls.checkbox(cell.checkbox, header)] })];
  }
  if ('blank' in cell) {
    // The row's own rule is the last line to write on.
    const lines = Math.max(0, cell.blank - 1);
    const ruled = ruledLines(context, tag, header, lines, width);
    return [
      new Paragraph(
        lines === 0
          ? { style: 'TableText', children: ruled.children }
          : { style: 'FillLine', spacing: { after: 0 }, ...ruled },
      ),
    ];
  }
  return cellParagraphs('TableText', cell);
}
