/** Headings, paragraphs, lists, check boxes and fields outside tables. */
import { HeadingLevel, LeaderType, Paragraph, type ParagraphChild, TabStopType, TextRun } from 'docx';
import { COLOURS } from '../look.ts';
import type { Choice, Level, Runs } from '../prepare.ts';
import { type Context, type Keep, type Lead, leadOptions, NO_LEAD } from './flow.ts';
import type { Measures } from './measures.ts';
import { tab, textRun, textRuns } from './runs.ts';

const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const STYLES = { lead: 'Lead', small: 'Small' } as const;
const CHECK_INDENT = 400;
const AFTER_LIST = 150;
/** Width of a letter of a label, about; a label that takes more than half the line stands above its ruled line. */
const LETTER_WIDTH = 110;

/** Spacing of a list item: the last has the room of a paragraph below it. */
const itemOptions = (
  lead: Lead,
  last: boolean,
  measures: Measures,
): ReturnType<typeof leadOptions> & { spacing?: { after?: number } } => {
  const options = leadOptions(lead, measures);
  return last ? { ...options, spacing: { ...options.spacing, after: Math.round(AFTER_LIST * measures.air) } } : options;
};

/** Only what is true is written: `false` would overrule the style. */
const kept = (keepLines: boolean, keepNext: boolean): { keepLines?: true; keepNext?: true } => ({
  ...(keepLines ? { keepLines } : {}),
  ...(keepNext ? { keepNext } : {}),
});

/** `inFrame`: no space above, the frame's padding is enough. Headings bring their own space after a table. */
export const headingParagraph = (level: Level, text: string, lead: Lead, inFrame = false): Paragraph =>
  new Paragraph({
    heading: HEADINGS[level],
    children: textRun(text),
    ...(lead.pageBreakBefore ? { pageBreakBefore: true } : {}),
    ...(inFrame ? { spacing: { before: 0 } } : {}),
  });

export const textParagraph = (
  context: Context,
  content: Runs,
  look: 'lead' | 'body' | 'small',
  keep: Keep,
  lead: Lead,
): Paragraph =>
  new Paragraph({
    ...(look === 'body' ? {} : { style: STYLES[look] }),
    children: textRuns(content),
    ...kept(keep.inside, keep.next),
    ...leadOptions(lead, context.measures),
  });

export function listParagraphs(
  context: Context,
  ordered: boolean,
  items: readonly Runs[],
  keep: Keep,
  lead: Lead,
): Paragraph[] {
  const instance = context.nextList();
  return items.map((item, i) => {
    const last = i === items.length - 1;
    return new Paragraph({
      style: 'ListParagraph',
      numbering: { reference: ordered ? 'numbers' : 'bullets', level: 0, instance },
      children: textRuns(item),
      ...kept(keep.inside, last ? keep.next : keep.inside || (items.length > 1 && (i === 0 || i === items.length - 2))),
      ...itemOptions(i === 0 ? lead : NO_LEAD, i === items.length - 1, context.measures),
    });
  });
}

export const checkboxParagraphs = (context: Context, items: readonly Choice[], keep: Keep, lead: Lead): Paragraph[] =>
  items.map((item, i) => {
    const label = item.label.map((run) => run.text).join('');
    return new Paragraph({
      style: 'CheckItem',
      indent: { left: CHECK_INDENT, hanging: CHECK_INDENT },
      tabStops: [{ type: TabStopType.LEFT, position: CHECK_INDENT }],
      children: [context.controls.checkbox(item.id, label), tab(), ...textRuns(item.label)],
      ...kept(true, i === items.length - 1 ? keep.next : keep.inside),
      ...itemOptions(i === 0 ? lead : NO_LEAD, i === items.length - 1, context.measures),
    });
  });

/** Ruled lines across a width of `width` twips, with a content control to write in. */
export const ruledLines = (
  context: Context,
  tag: string,
  label: string,
  lines: number,
  width: number,
  before: readonly ParagraphChild[] = [],
): { children: ParagraphChild[]; tabStops: { type: 'right'; leader: 'underscore'; position: number }[] } => ({
  children: [...before, context.controls.text(tag, label, lines)],
  tabStops: [{ type: TabStopType.RIGHT, leader: LeaderType.UNDERSCORE, position: width }],
});

export function fillParagraphs(
  context: Context,
  id: string,
  label: string,
  lines: number,
  keep: Keep,
  lead: Lead,
): Paragraph[] {
  if (label === '' || (lines === 1 && [...label].length * LETTER_WIDTH < context.width / 2)) {
    const before = label === '' ? [] : [new TextRun({ text: `${label} `, bold: true, color: COLOURS.muted.slice(1) })];
    return [
      new Paragraph({
        style: 'FillLine',
        ...ruledLines(context, id, label, lines, context.width, before),
        ...kept(true, keep.next),
        ...(lead.pageBreakBefore ? { pageBreakBefore: true } : {}),
      }),
    ];
  }
  return [
    new Paragraph({
      style: 'FillLabel',
      children: textRun(label),
      ...(lead.pageBreakBefore ? { pageBreakBefore: true } : {}),
    }),
    new Paragraph({
      style: 'FillLine',
      ...ruledLines(context, id, label, lines, context.width),
      ...kept(keep.inside || lines <= 6, keep.next),
    }),
  ];
}
