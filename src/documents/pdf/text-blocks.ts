/** Headings, paragraphs, lists and check boxes. */
import { type Choice, type Level, plain, type Runs } from '../prepare.ts';
import { commonLanguage, headingType, type Layout, type Place, withoutLanguage } from './layout.ts';

const HEADING = {
  1: { style: 'heading1', before: 20, after: 5 },
  2: { style: 'heading2', before: 15, after: 4 },
  3: { style: 'heading3', before: 13, after: 2 },
} as const;
const PARAGRAPH = {
  lead: { style: 'lead', space: 9 },
  body: { style: 'body', space: 7 },
  small: { style: 'small', space: 6 },
} as const;
const INDENT = 18;
const ITEM_SPACE = 2.5;
const LIST_SPACE = 7;
const CHECK_INDENT = 20;
const CHECK_SPACE = 5;

export function addHeading(layout: Layout, place: Place, level: Level, text: Runs, spaceBefore?: number): void {
  const { before, after } = HEADING[level];
  const style = layout.theme.text[HEADING[level].style];
  const element = layout.pdf.element(place.parent, headingType(level));
  layout.addLines(place, {
    element,
    lines: layout.setter.balanced(text, style, place.width),
    style,
    before: spaceBefore ?? before,
    after,
    keepNext: true,
    extra: (painter, top) => painter.bookmark(level + 1, plain(text), top),
  });
}

export function addParagraph(
  layout: Layout,
  place: Place,
  content: Runs,
  look: 'lead' | 'body' | 'small',
  keepNext = false,
): void {
  const { space } = PARAGRAPH[look];
  const style = layout.theme.text[PARAGRAPH[look].style];
  const lang = commonLanguage(content);
  layout.addLines(place, {
    element: layout.pdf.element(place.parent, 'P', { lang }),
    lines: layout.setter.lines(withoutLanguage(content, lang), style, place.width),
    style,
    before: space,
    after: space,
    keepNext,
  });
}

export function addList(layout: Layout, place: Place, ordered: boolean, items: readonly Runs[]): void {
  const list = layout.pdf.element(place.parent, 'L', {
    attributes: { O: 'List', ListNumbering: ordered ? 'Decimal' : 'Disc' },
  });
  const style = layout.theme.text.body;
  const widest = ordered ? layout.setter.lines([{ text: `${items.length}.` }], style, place.width)[0] : undefined;
  const indent = Math.max(INDENT, (widest?.width ?? 0) + 7);
  items.forEach((item, i) => {
    const lang = commonLanguage(item);
    const li = layout.pdf.element(list, 'LI');
    const label = layout.pdf.element(li, 'Lbl');
    const body = layout.pdf.element(li, 'LBody', { lang });
    const sign = layout.setter.lines([{ text: ordered ? `${i + 1}.` : '•' }], style, indent)[0];
    layout.addLines(place, {
      element: body,
      lines: layout.setter.lines(withoutLanguage(item, lang), style, place.width - indent),
      style,
      before: i === 0 ? 4 : ITEM_SPACE,
      after: i === items.length - 1 ? LIST_SPACE : ITEM_SPACE,
      keepNext: items.length > 1 && (i === 0 || i === items.length - 2),
      x: place.x + indent,
      extra: (painter, top) => {
        if (sign === undefined) return;
        const x = ordered ? place.x + indent - 7 - sign.width : place.x + 5;
        painter.line(label, sign, style, x, top);
      },
    });
  });
}

/**
 * Boxes to tick by hand. In PDF they are drawn, not form fields (those break PDF/A); the structure says with PrintField
 * attributes (ISO 32000-1, 14.8.5.6) that each is an unticked check box.
 */
export function addCheckboxes(layout: Layout, place: Place, items: readonly Choice[], keepNext = false): void {
  const list = layout.pdf.element(place.parent, 'L', { attributes: { O: 'List', ListNumbering: 'None' } });
  const style = layout.theme.text.body;
  items.forEach((item, i) => {
    const lang = commonLanguage(item.label);
    const li = layout.pdf.element(list, 'LI');
    const label = layout.pdf.element(li, 'Lbl');
    const box = checkboxElement(layout, label);
    const body = layout.pdf.element(li, 'LBody', { lang });
    layout.addLines(place, {
      element: body,
      lines: layout.setter.lines(withoutLanguage(item.label, lang), style, place.width - CHECK_INDENT),
      style,
      before: CHECK_SPACE,
      after: i === items.length - 1 ? LIST_SPACE : CHECK_SPACE,
      keepNext,
      x: place.x + CHECK_INDENT,
      extra: (painter, top) =>
        painter.checkbox(box, style, place.x + 1, top, { name: item.id, label: plain(item.label) }),
    });
  });
}

/** What the box is painted into, or what the field on it becomes a part of. */
export const checkboxElement = (layout: Layout, parent: Place['parent']): Place['parent'] =>
  layout.pdf.fillable
    ? parent
    : layout.pdf.element(parent, 'Form', { actual: '☐', attributes: { O: 'PrintField', Role: 'cb', checked: 'off' } });
