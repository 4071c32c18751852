import { LineRuleType, Paragraph, type Table } from 'docx';
import type { Part } from '../prepare.ts';
import type { ContentControls } from './content-controls.ts';
import type { Measures } from './measures.ts';

export type Child = Paragraph | Table;

/** What the parts of one container (page, frame) are built with. Widths in twips. */
export interface Context {
  readonly controls: ContentControls;
  /** Numbers the lists of a document, so that each begins at 1. */
  readonly nextList: () => number;
  /** Numbers the fields that have no name of their own. */
  readonly nextField: () => number;
  readonly width: number;
  readonly measures: Measures;
  /** The second language runs from right to left: so do the columns of tables. */
  readonly rightToLeft: boolean;
}

/** How a part hangs together with itself and with what follows. */
export interface Keep {
  /** Its pieces stay on one page. */
  readonly inside: boolean;
  /** It stays on the page of the next part. */
  readonly next: boolean;
}

/** Direct formatting that a part's first paragraph needs because of what stands before it. */
export interface Lead {
  readonly pageBreakBefore: boolean;
  /** The part follows a table, which has no space after itself. */
  readonly afterTable: boolean;
}

export type LeafPart = Exclude<Part, { kind: 'together' } | { kind: 'page-break' }>;
export interface FlowItem {
  readonly part: LeafPart;
  readonly keep: Keep;
  readonly pageBreakBefore: boolean;
}

/** The parts of a container one after another, groups and page breaks turned into properties of the parts. */
export function flow(parts: readonly Part[], keep: Keep): FlowItem[] {
  const items: FlowItem[] = [];
  let pageBreakBefore = false;
  parts.forEach((part, i) => {
    if (part.kind === 'page-break') {
      pageBreakBefore = true;
      return;
    }
    const own = { inside: keep.inside, next: i === parts.length - 1 ? keep.next : keep.inside };
    const inner: FlowItem[] =
      part.kind === 'together'
        ? flow(part.parts, { inside: true, next: own.next })
        : [{ part, keep: own, pageBreakBefore: false }];
    inner.forEach((item, n) => {
      items.push(n === 0 && pageBreakBefore ? { ...item, pageBreakBefore } : item);
    });
    if (inner.length > 0) pageBreakBefore = false;
  });
  return items;
}

const AFTER_TABLE = 160;

/** Paragraph properties that follow from {@link Lead}. */
export const leadOptions = (
  lead: Lead,
  { air }: Measures,
): { pageBreakBefore?: true; spacing?: { before?: number } } => ({
  ...(lead.pageBreakBefore ? { pageBreakBefore: true } : {}),
  ...(lead.afterTable ? { spacing: { before: Math.round(AFTER_TABLE * air) } } : {}),
});

export const NO_LEAD: Lead = { pageBreakBefore: false, afterTable: false };

/** Least height of a paragraph: what stands last in a document must not need a page of its own. */
const LEAST_HEIGHT = 20;

/** The paragraph after a table that the document ends with. */
export const documentEnd = (): Paragraph =>
  new Paragraph({ style: 'TableEnd', spacing: { line: LEAST_HEIGHT, lineRule: LineRuleType.EXACT } });

/** The small paragraph that parts a table from a table, or from the end of its container. */
export const tableEnd = (lead: Lead, keepNext: boolean): Paragraph =>
  new Paragraph({
    style: 'TableEnd',
    ...(lead.pageBreakBefore ? { pageBreakBefore: true } : {}),
    ...(keepNext ? { keepNext: true } : {}),
  });
