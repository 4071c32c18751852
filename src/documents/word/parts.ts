/** From the parts of a document to Word paragraphs and tables. */
import { type Paragraph, TableCell, TableRow, WidthType } from 'docx';
import { type CardPart, type Part, plain, type Runs, type SignaturePart } from '../prepare.ts';
import {
  type Child,
  type Context,
  documentEnd,
  type FlowItem,
  flow,
  type Keep,
  type Lead,
  type LeafPart,
  NO_LEAD,
  tableEnd,
} from './flow.ts';
import { FRAME_PADDING } from './measures.ts';
import { twinParagraphs } from './runs.ts';
import { DescribedTable, gridOptions } from './table-parts.ts';
import { factsTable, tableChildren } from './tables.ts';
import {
  checkboxParagraphs,
  fillParagraphs,
  HEADINGS,
  headingParagraphs,
  inFirstLanguage,
  listParagraphs,
  textParagraphs,
} from './text-parts.ts';

/** Content of a frame that surely fits on a page, in letters of JSON; word processors lose text of taller rows. */
const LONGEST_UNSPLIT = 5_000;

/** The children of a document. */
export const documentChildren = (context: Context, parts: readonly Part[]): Child[] =>
  children(context, parts, { inside: false, next: false }, documentEnd);

/** The children of one container. It ends with a paragraph, and no two tables touch. */
function children(
  context: Context,
  parts: readonly Part[],
  keep: Keep,
  end: () => Paragraph,
  inFrame = false,
): Child[] {
  const result: Child[] = [];
  const items = flow(parts, keep);
  let before: FlowItem | undefined;
  for (const item of items) {
    const afterTable = before !== undefined && endsWithTable(before.part);
    const needsSeparator = startsWithTable(item.part) && (afterTable || item.pageBreakBefore);
    const lead = { pageBreakBefore: item.pageBreakBefore, afterTable };
    if (needsSeparator) result.push(tableEnd(lead, item.pageBreakBefore || (before?.keep.next ?? false)));
    const first = inFrame && before === undefined && item.part.kind === 'heading';
    result.push(...partChildren(context, item.part, item.keep, needsSeparator ? NO_LEAD : lead, first));
    before = item;
  }
  if (before !== undefined && endsWithTable(before.part)) result.push(end());
  return result;
}

const startsWithTable = (part: LeafPart): boolean =>
  part.kind === 'facts' ||
  part.kind === 'notice' ||
  part.kind === 'card' ||
  (part.kind === 'table' && part.caption.length === 0) ||
  (part.kind === 'signature' && part.heading.length === 0 && part.statements.length === 0);
const endsWithTable = (part: LeafPart): boolean =>
  part.kind === 'facts' ||
  part.kind === 'notice' ||
  part.kind === 'card' ||
  part.kind === 'table' ||
  part.kind === 'signature';

function partChildren(context: Context, part: LeafPart, keep: Keep, lead: Lead, first: boolean): Child[] {
  switch (part.kind) {
    case 'heading':
      return headingParagraphs(part.level, part.text, lead, first);
    case 'paragraph':
      return textParagraphs(context, part.content, part.look, { ...keep, next: keep.next || part.introduces }, lead);
    case 'list':
      return listParagraphs(context, part.ordered, part.items, keep, lead);
    case 'facts':
      return [factsTable(context, part.rows, keep, `field-${context.nextField()}`)];
    case 'table':
      return tableChildren(context, part, keep, lead);
    case 'notice':
      return [notice(context, part.title, part.parts, keep)];
    case 'checkboxes':
      return checkboxParagraphs(context, part.items, keep, lead);
    case 'fill':
      return fillParagraphs(context, part.id, part.label, part.lines, keep, lead);
    case 'signature':
      return signature(context, part, keep, lead);
    case 'card':
      return [card(context, part, keep)];
  }
}

/** One signer: heading under a rule in fjord, what is confirmed, lines for the pen. Each piece is kept with the next. */
function signature(context: Context, part: SignaturePart, keep: Keep, lead: Lead): Child[] {
  const together = { inside: true, next: true };
  const heading =
    part.heading.length === 0
      ? []
      : twinParagraphs(part.heading, {
          shared: { keepNext: true },
          own: { style: `SignatureHeading${part.level}`, ...(lead.pageBreakBefore ? { pageBreakBefore: true } : {}) },
          // The rule above opens the signature; the second heading stands under the first, without one.
          second: { heading: HEADINGS[part.level] },
        });
  const statements = part.statements.map((s) => ({ ...s, id: `${part.id}-${s.id}` }));
  return [
    ...heading,
    ...checkboxParagraphs(context, statements, together, NO_LEAD),
    factsTable(context, part.rows, { inside: true, next: keep.next }, part.id, context.measures.signatureLine),
  ];
}

function notice(context: Context, title: Runs, parts: readonly Part[], keep: Keep): DescribedTable {
  const heading = title.length === 0 ? [] : twinParagraphs(title, { shared: { style: 'FrameTitle' } });
  return frame(context, 'SamradNotice', title, heading, parts, keep);
}

function card(context: Context, part: CardPart, keep: Keep): DescribedTable {
  const heading = part.title.length === 0 ? [] : headingParagraphs(part.level, part.title, NO_LEAD, true);
  return frame(context, part.tone === 'talk' ? 'SamradTalk' : 'SamradWorry', part.title, heading, part.parts, keep);
}

/** A frame is a table of one cell: the only frame that every word processor draws around lists and tables too. */
function frame(
  context: Context,
  style: string,
  title: Runs,
  heading: readonly Child[],
  parts: readonly Part[],
  keep: Keep,
): DescribedTable {
  const inner = { ...context, width: context.width - 2 * FRAME_PADDING };
  const content = [
    ...heading,
    ...children(inner, parts, keep, () => tableEnd(NO_LEAD, keep.next), heading.length === 0),
  ];
  const cell = new TableCell({
    width: { size: context.width, type: WidthType.DXA },
    children: content.length > 0 ? content : [tableEnd(NO_LEAD, false)],
  });
  const row = new TableRow({
    cantSplit: JSON.stringify(parts).length <= LONGEST_UNSPLIT,
    ...(keep.next ? { keepNext: true } : {}),
    children: [cell],
  });
  return new DescribedTable(gridOptions(style, [context.width], [row], true), inFirstLanguage(title), plain(title));
}
