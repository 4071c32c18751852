/** Tables with a head that repeats, captions, and rows that are split only when they are higher than half a page. */
import { type PreparedCell, plain, type Runs, type TablePart } from '../prepare.ts';
import { commonLanguage, type Layout, type Place, withoutLanguage } from './layout.ts';
import type { Line } from './lines.ts';
import type { Named, Painter } from './painter.ts';
import type { StructElement } from './tagged-pdf.ts';
import { checkboxElement } from './text-blocks.ts';
import { COLOURS } from './theme.ts';

const PAD_X = 7;
const SPACE = 10;
/** Above a caption: it belongs to the table below it, not to one above. */
const CAPTION_SPACE = 14;
/** Rows higher than this share of the page are split between lines. */
const TALLEST_ROW = 0.5;

interface Slot {
  readonly x: number;
  readonly width: number;
}

export function addTable(layout: Layout, place: Place, part: TablePart): void {
  const table = layout.pdf.element(place.parent, 'Table');
  if (part.caption.length > 0) {
    layout.addLines(place, {
      element: layout.pdf.element(table, 'Caption'),
      lines: layout.setter.lines(part.caption, layout.theme.text.caption, place.width),
      style: layout.theme.text.caption,
      before: CAPTION_SPACE,
      after: 4,
      keepNext: true,
    });
  }
  const slots = columnSlots(place, part);
  const repeat = addHead(layout, place, table, part, slots);
  if (part.rows.length === 0) return;
  const body = layout.pdf.element(table, 'TBody');
  const field = layout.nextField();
  part.rows.forEach((cells, i) => {
    const tr = layout.pdf.element(body, 'TR');
    const names = cellNames(part, cells, `table-${field}-${i + 1}`);
    addRow(layout, place, tr, cells, { slots, names, repeat, index: i, rows: part.rows.length });
  });
}

/** Columns from left to right after their shares, however the shares add up. */
function columnSlots(place: Place, part: TablePart): Slot[] {
  const total = part.columns.reduce((sum, column) => sum + column.width, 0);
  let x = place.x;
  return part.columns.map((column) => {
    const share = total > 0 ? column.width / total : 1 / part.columns.length;
    const slot = { x, width: place.width * share };
    x += slot.width;
    return slot;
  });
}

function addHead(
  layout: Layout,
  place: Place,
  table: StructElement,
  part: TablePart,
  slots: readonly Slot[],
): NonNullable<Repeat> {
  const style = layout.theme.text.tableHeader;
  const padY = layout.theme.cellPad;
  // A table without rows is only its head: a THead needs a TBody beside it (ISO 14289-1, 7.2).
  const section = layout.pdf.element(table, part.rows.length === 0 ? 'TBody' : 'THead');
  const tr = layout.pdf.element(section, 'TR');
  const cells = part.columns.map((column, i) => ({
    element: layout.pdf.element(tr, 'TH', { scope: 'Column' }),
    lines: layout.setter.lines(column.header, style, (slots[i]?.width ?? 0) - 2 * PAD_X),
    x: (slots[i]?.x ?? 0) + PAD_X,
  }));
  const rows = Math.max(1, ...cells.map((cell) => cell.lines.length));
  const height = rows * style.leading + 2 * padY;
  const paint = (painter: Painter, top: number, again: boolean): void => {
    const kind = again ? 'repeated' : 'layout';
    painter.fill(place.x, top, place.width, height, layout.theme.colours.accentTint, kind);
    painter.rule(place.x, top + height, place.width, layout.theme.colours.accent, 0.9, kind);
    for (const cell of cells) {
      // Short heads stand at the foot of the row, next to what they head.
      const first = top + height - padY - cell.lines.length * style.leading;
      cell.lines.forEach((line, i) => {
        const at = first + i * style.leading;
        if (again) painter.artifactLine('repeated', line, style, cell.x, at);
        else painter.line(cell.element, line, style, cell.x, at);
      });
    }
  };
  layout.add(place, {
    height,
    before: part.caption.length === 0 ? SPACE : 0,
    after: part.rows.length === 0 ? SPACE : 0,
    keepNext: part.rows.length > 0,
    paint: (painter, top) => paint(painter, top, false),
  });
  return { height, paint: (painter, top) => paint(painter, top, true) };
}
type Repeat = Parameters<Layout['add']>[1]['repeat'];

interface RowOptions {
  readonly slots: readonly Slot[];
  readonly names: readonly Named[];
  readonly repeat: Repeat;
  readonly index: number;
  readonly rows: number;
}

/** What is filled in is called by its row's head and its column's. */
function cellNames(part: TablePart, cells: readonly PreparedCell[], base: string): Named[] {
  const [head] = cells;
  const row = head !== undefined && isRuns(head) ? plain(head) : '';
  return cells.map((cell, i) => ({
    name: 'checkbox' in cell ? cell.checkbox : `${base}-${i + 1}`,
    label: [plain(part.columns[i]?.header ?? []), row].filter((text) => text !== '').join(': '),
  }));
}

interface RowCell {
  readonly element: StructElement;
  readonly lines: readonly Line[];
  readonly x: number;
  readonly width: number;
  readonly blanks: number;
  readonly checkbox: StructElement | undefined;
  readonly named: Named;
}

const isRuns = (cell: PreparedCell): cell is Runs => Array.isArray(cell);

function rowCell(
  layout: Layout,
  tr: StructElement,
  cell: PreparedCell,
  slot: Slot,
  first: boolean,
  named: Named,
): RowCell {
  const runs = isRuns(cell) ? cell : [];
  const lang = commonLanguage(runs);
  const element =
    first && runs.length > 0
      ? layout.pdf.element(tr, 'TH', { scope: 'Row', lang })
      : layout.pdf.element(tr, 'TD', { lang });
  return {
    element,
    lines: layout.setter.lines(withoutLanguage(runs, lang), layout.theme.text.tableCell, slot.width - 2 * PAD_X),
    x: slot.x + PAD_X,
    width: slot.width - 2 * PAD_X,
    blanks: 'blank' in cell ? Math.max(1, cell.blank) : 0,
    named,
    checkbox: 'checkbox' in cell ? checkboxElement(layout, element) : undefined,
  };
}

function addRow(
  layout: Layout,
  place: Place,
  tr: StructElement,
  row: readonly PreparedCell[],
  { slots, names, repeat, index, rows }: RowOptions,
): void {
  const style = layout.theme.text.tableCell;
  const { penLine, cellPad: padY } = layout.theme;
  const cells = row.map((cell, i) =>
    rowCell(
      layout,
      tr,
      cell,
      slots[i] ?? { x: place.x, width: place.width },
      i === 0,
      names[i] ?? { name: '', label: '' },
    ),
  );
  const count = Math.max(1, ...cells.map((cell) => cell.lines.length));
  const pen = Math.max(...cells.map((cell) => cell.blanks)) * penLine;
  const height = Math.max(count * style.leading + 2 * padY, pen);
  const after = index === rows - 1 ? SPACE : 0;
  // No single row below the head at the foot of a page, and none alone at the top of the next.
  const holdsEdge = rows > 1 && (index === 0 || index === rows - 2);

  if (height <= layout.theme.height * TALLEST_ROW || pen >= height) {
    layout.add(place, {
      height,
      after,
      repeat,
      keepNext: holdsEdge,
      paint: (painter, top) => {
        for (const cell of cells) {
          if (cell.blanks > 0 && cell.x > place.x + PAD_X) painter.upright(cell.x - PAD_X, top, height);
          painter.lines(cell.element, cell.lines, style, cell.x, top + padY);
          if (cell.checkbox !== undefined) painter.checkbox(cell.checkbox, style, cell.x, top + padY, cell.named);
          if (cell.blanks > 0) {
            const box = { x: cell.x, top, width: cell.width, height };
            painter.field(cell.element, cell.named, box, cell.blanks > 1 ? 'text' : 'line');
          }
          for (let i = 1; i < cell.blanks; i++) painter.rule(cell.x, top + i * penLine, cell.width, COLOURS.line);
        }
        painter.rule(place.x, top + height, place.width);
      },
    });
    return;
  }
  for (let i = 0; i < count; i++) {
    const above = i === 0 ? padY : 0;
    const end = i === count - 1;
    layout.add(place, {
      height: style.leading + above + (end ? padY : 0),
      after: end ? after : 0,
      repeat,
      keepNext: !end && (i === 0 || i === count - 2 || cells.some((cell) => cell.lines[i]?.endsInWord === true)),
      paint: (painter, top) => {
        for (const cell of cells) {
          const line = cell.lines[i];
          if (line !== undefined) painter.line(cell.element, line, style, cell.x, top + above);
          if (i === 0 && cell.checkbox !== undefined)
            painter.checkbox(cell.checkbox, style, cell.x, top + above, cell.named);
        }
        if (end) painter.rule(place.x, top + above + style.leading + padY, place.width);
      },
    });
  }
}
