/** Label-and-value rows, ruled lines for the pen, and signatures. */
import type { Fact, Runs, SignaturePart } from '../prepare.ts';
import { commonLanguage, type Layout, type Place, withoutLanguage } from './layout.ts';
import { addCheckboxes, addHeading } from './text-blocks.ts';
import { COLOURS } from './theme.ts';

const LABEL_SHARE = 0.34;
const GUTTER = 12;
const SPACE = 9;
/** Below the last line for the pen: the text that follows must not look like a caption of it. */
const AFTER_LINE = 12;

const isText = (value: Fact['value']): value is Runs => !('blank' in value);

/** A table of two columns whose labels are row headers. Each row is split between lines only if it is over half a page. */
export function addFacts(layout: Layout, place: Place, rows: readonly Fact[], penLine = layout.theme.penLine): void {
  const table = layout.pdf.element(place.parent, 'Table');
  const body = layout.pdf.element(table, 'TBody');
  rows.forEach((row, i) => {
    addFact(layout, place, layout.pdf.element(body, 'TR'), row, penLine, i === 0, i === rows.length - 1);
  });
}

function addFact(
  layout: Layout,
  place: Place,
  tr: Place['parent'],
  row: Fact,
  penLine: number,
  first: boolean,
  last: boolean,
): void {
  const { text, rowPad: pad } = layout.theme;
  const labelWidth = place.width * LABEL_SHARE - GUTTER;
  const valueX = place.x + place.width * LABEL_SHARE;
  const valueWidth = place.x + place.width - valueX;
  const th = layout.pdf.element(tr, 'TH', { scope: 'Row' });
  const runs = isText(row.value) ? row.value : [];
  const lang = commonLanguage(runs);
  const td = layout.pdf.element(tr, 'TD', { lang });
  const label = layout.setter.lines([{ text: row.label }], text.label, labelWidth);
  const value = layout.setter.lines(withoutLanguage(runs, lang), text.body, valueWidth);
  const blanks = isText(row.value) ? 0 : Math.max(1, row.value.blank);
  const leading = text.body.leading;
  const count = Math.max(label.length, value.length, 1);

  if (blanks > 0) {
    // The pen's line stands where the row's rule would: as low as handwriting needs, the label at its foot.
    const height = Math.max(penLine * blanks, label.length * leading + 2 * pad);
    layout.add(place, {
      height,
      before: first ? SPACE : 0,
      after: last ? AFTER_LINE : 0,
      paint: (painter, top) => {
        const labelTop = blanks === 1 ? top + height - label.length * leading - 2 : top + penLine - leading - 2;
        painter.lines(th, label, text.label, place.x, Math.max(top, labelTop));
        for (let i = 1; i <= blanks; i++)
          painter.rule(valueX, top + height - (blanks - i) * penLine, valueWidth, COLOURS.penLine);
      },
    });
    return;
  }
  for (let i = 0; i < count; i++) {
    const top = i === 0 ? pad : 0;
    const bottom = i === count - 1 ? pad : 0;
    layout.add(place, {
      height: leading + top + bottom,
      before: first && i === 0 ? SPACE : 0,
      after: last && i === count - 1 ? SPACE : 0,
      keepNext: count <= 12 ? i < count - 1 : i === 0 || i === count - 2 || (value[i]?.endsInWord ?? false),
      paint: (painter, at) => {
        const labelLine = label[i];
        const valueLine = value[i];
        if (labelLine !== undefined) painter.line(th, labelLine, text.label, place.x, at + top);
        if (valueLine !== undefined) painter.line(td, valueLine, text.body, valueX, at + top);
        if (i === count - 1 && !last) painter.rule(place.x, at + leading + top + bottom, place.width);
      },
    });
  }
}

/** A label and ruled lines. One line stands beside the label when there is room for half a line of handwriting. */
export function addFill(layout: Layout, place: Place, label: string, lines: number): void {
  const style = layout.theme.text.label;
  const penLine = layout.theme.penLine;
  const set = layout.setter.lines([{ text: label }], style, place.width);
  const element = set.length === 0 ? place.parent : layout.pdf.element(place.parent, 'P');
  const labelWidth = set.length === 1 ? (set[0]?.width ?? 0) : place.width;
  const beside = lines === 1 && labelWidth < place.width * 0.5;
  if (beside) {
    layout.add(place, {
      height: penLine,
      before: 4,
      after: AFTER_LINE,
      paint: (painter, top) => {
        const line = set[0];
        if (line !== undefined) painter.line(element, line, style, place.x, top + penLine - style.leading + 1);
        const x = place.x + labelWidth + (labelWidth > 0 ? 8 : 0);
        painter.rule(x, top + penLine, place.x + place.width - x, COLOURS.penLine);
      },
    });
    return;
  }
  layout.addLines(place, { element, lines: set, style, before: 9, keepNext: true });
  for (let i = 0; i < lines; i++) {
    layout.add(place, {
      height: penLine,
      after: i === lines - 1 ? AFTER_LINE : 0,
      keepNext: lines > 1 && (i === 0 || i === lines - 2),
      paint: (painter, top) => painter.rule(place.x, top + penLine, place.width, COLOURS.penLine),
    });
  }
}

/** One signer, on one page: a rule in fjord, who signs, what is confirmed, and the lines for the pen. */
export function addSignature(layout: Layout, place: Place, part: SignaturePart): void {
  const group = layout.grouped(place);
  layout.add(group, {
    height: 8,
    before: 18,
    keepNext: true,
    paint: (painter, top) => painter.rule(place.x, top, place.width, layout.theme.colours.accent, 1),
  });
  if (part.heading !== '') addHeading(layout, group, part.level, part.heading, 0);
  if (part.statements.length > 0) addCheckboxes(layout, group, part.statements, true);
  addFacts(layout, group, part.rows, layout.theme.signatureLine);
}
