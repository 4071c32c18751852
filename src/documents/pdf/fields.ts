/** Label-and-value rows, ruled lines for the pen, and signatures. */
import { type Fact, plain, type Runs, type SignaturePart } from '../prepare.ts';
import { commonLanguage, type Layout, type Place, withoutLanguage } from './layout.ts';
import type { Named } from './painter.ts';
import { addCheckboxes, addHeading } from './text-blocks.ts';
import { COLOURS } from './theme.ts';

const LABEL_SHARE = 0.34;
const GUTTER = 12;
const SPACE = 9;
/** Below the last line for the pen: the text that follows must not look like a caption of it. */
const AFTER_LINE = 12;

const isText = (value: Fact['value']): value is Runs => !('blank' in value);

/** A field scrolls; it need not be as high as the lines for a pen. */
const MOST_LINES_IN_FIELD = 12;
/** Between a field and the line above it. */
const FIELD_GAP = 4;

/** Names of the fields in the rows, for those who fill them in on screen. */
interface Naming {
  readonly id?: string;
  /** Whose rows they are. */
  readonly heading?: Runs;
  /** A row that is only ever filled in by hand: the signature. */
  readonly byHand?: number;
  readonly penLine?: number;
}
interface FactOptions {
  readonly penLine: number;
  readonly named: Named | undefined;
  readonly first: boolean;
  readonly last: boolean;
}

/** A table of two columns whose labels are row headers. Each row is split between lines only if it is over half a page. */
export function addFacts(layout: Layout, place: Place, rows: readonly Fact[], naming: Naming = {}): void {
  const table = layout.pdf.element(place.parent, 'Table');
  const body = layout.pdf.element(table, 'TBody');
  const penLine = naming.penLine ?? layout.theme.penLine;
  const base = naming.id ?? `field-${layout.nextField()}`;
  rows.forEach((row, i) => {
    const tr = layout.pdf.element(body, 'TR');
    const name = `${base}-${i + 1}`;
    const label = [plain(naming.heading ?? []), plain(row.label)].filter((text) => text !== '').join(': ');
    const named = i === naming.byHand ? undefined : { name, label };
    addFact(layout, place, tr, row, { penLine, named, first: i === 0, last: i === rows.length - 1 });
  });
}

function addFact(
  layout: Layout,
  place: Place,
  tr: Place['parent'],
  row: Fact,
  { penLine, named, first, last }: FactOptions,
): void {
  const { text, rowPad: pad } = layout.theme;
  const labelWidth = place.width * LABEL_SHARE - GUTTER;
  const valueX = place.x + place.width * LABEL_SHARE;
  const valueWidth = place.x + place.width - valueX;
  const th = layout.pdf.element(tr, 'TH', { scope: 'Row' });
  const runs = isText(row.value) ? row.value : [];
  const lang = commonLanguage(runs);
  const td = layout.pdf.element(tr, 'TD', { lang });
  const label = layout.setter.lines(row.label, text.label, labelWidth);
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
        if (named !== undefined) {
          const box = { x: valueX, top: top + FIELD_GAP, width: valueWidth, height: height - FIELD_GAP };
          painter.field(td, named, box, blanks > 1 ? 'text' : 'line');
        }
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
export function addFill(layout: Layout, place: Place, id: string, label: Runs, lines: number): void {
  const style = layout.theme.text.label;
  const penLine = layout.theme.penLine;
  const set = layout.setter.lines(label, style, place.width);
  const named = { name: id, label: plain(label) };
  const inText = set.length > 0 || layout.pdf.fillable;
  const element = inText ? layout.pdf.element(place.parent, 'P') : place.parent;
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
        const width = place.x + place.width - x;
        painter.rule(x, top + penLine, width, COLOURS.penLine);
        painter.field(element, named, { x, top: top + FIELD_GAP, width, height: penLine - FIELD_GAP });
      },
    });
    return;
  }
  layout.addLines(place, { element, lines: set, style, before: 9, keepNext: true });
  if (layout.pdf.fillable) {
    // One field for all lines: text that is typed does not keep to lines drawn for a pen.
    const height = Math.min(lines, MOST_LINES_IN_FIELD) * penLine;
    layout.add(place, {
      height,
      after: AFTER_LINE,
      paint: (painter, top) => {
        painter.field(element, named, { x: place.x, top, width: place.width, height }, 'text');
        painter.rule(place.x, top + height, place.width, COLOURS.penLine);
      },
    });
    return;
  }
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
  if (part.heading.length > 0) addHeading(layout, group, part.level, part.heading, 0);
  if (part.statements.length > 0) addCheckboxes(layout, group, namedStatements(part), true);
  addFacts(layout, group, part.rows, {
    id: part.id,
    heading: part.heading,
    byHand: 1,
    penLine: layout.theme.signatureLine,
  });
}

/** The boxes of a signer, told apart from those of another by their names. */
const namedStatements = (part: SignaturePart): SignaturePart['statements'] =>
  part.statements.map((statement) => ({ ...statement, id: `${part.id}-${statement.id}` }));
