/** Headings, paragraphs, lists, check boxes and fields outside tables. */
import { HeadingLevel, LeaderType, Paragraph, type ParagraphChild, TabStopType, TextRun } from 'docx';
import { COLOURS } from '../look.ts';
import { type Choice, type Level, passages, plain, type Runs } from '../prepare.ts';
import { type Context, type Keep, type Lead, leadOptions, NO_LEAD } from './flow.ts';
import type { Measures } from './measures.ts';
import { tab, twinParagraphs } from './runs.ts';

export const HEADINGS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2, 3: HeadingLevel.HEADING_3 } as const;
const STYLES = { lead: 'Lead', small: 'Small' } as const;
const CHECK_INDENT = 400;
/** As far in as the text of an item with a bullet. */
const LIST_INDENT = 400;
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
export const headingParagraphs = (level: Level, text: Runs, lead: Lead, inFrame = false): Paragraph[] =>
  twinParagraphs(text, {
    shared: { heading: HEADINGS[level], keepNext: true },
    own: {
      ...(lead.pageBreakBefore ? { pageBreakBefore: true } : {}),
      ...(inFrame ? { spacing: { before: 0 } } : {}),
    },
  });

export const textParagraphs = (
  context: Context,
  content: Runs,
  look: 'lead' | 'body' | 'small',
  keep: Keep,
  lead: Lead,
): Paragraph[] =>
  twinParagraphs(content, {
    shared: { ...(look === 'body' ? {} : { style: STYLES[look] }), ...kept(keep.inside, keep.next) },
    own: leadOptions(lead, context.measures),
  });

export function listParagraphs(
  context: Context,
  ordered: boolean,
  items: readonly Runs[],
  keep: Keep,
  lead: Lead,
): Paragraph[] {
  const instance = context.nextList();
  return items.flatMap((item, i) => {
    const last = i === items.length - 1;
    return twinParagraphs(item, {
      shared: {
        style: 'ListParagraph',
        ...kept(
          keep.inside,
          last ? keep.next : keep.inside || (items.length > 1 && (i === 0 || i === items.length - 2)),
        ),
      },
      own: {
        numbering: { reference: ordered ? 'numbers' : 'bullets', level: 0, instance },
        ...itemOptions(i === 0 ? lead : NO_LEAD, last, context.measures),
      },
      second: { indent: { left: LIST_INDENT }, ...itemOptions(NO_LEAD, last, context.measures) },
    });
  });
}

export const checkboxParagraphs = (context: Context, items: readonly Choice[], keep: Keep, lead: Lead): Paragraph[] =>
  items.flatMap((item, i) => {
    const last = i === items.length - 1;
    return twinParagraphs(item.label, {
      shared: { style: 'CheckItem', ...kept(true, last ? keep.next : keep.inside) },
      own: {
        indent: { left: CHECK_INDENT, hanging: CHECK_INDENT },
        tabStops: [{ type: TabStopType.LEFT, position: CHECK_INDENT }],
        ...itemOptions(i === 0 ? lead : NO_LEAD, last, context.measures),
      },
      second: { indent: { left: CHECK_INDENT }, ...itemOptions(NO_LEAD, last, context.measures) },
      before: [context.controls.checkbox(item.id, inFirstLanguage(item.label)), tab()],
    });
  });

/** The name of a field: Word has room for one language. */
export const inFirstLanguage = (label: Runs): string => plain(passages(label)[0]);

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
  label: Runs,
  lines: number,
  keep: Keep,
  lead: Lead,
): Paragraph[] {
  const name = inFirstLanguage(label);
  const bilingual = passages(label)[1].length > 0;
  if (name === '' || (!bilingual && lines === 1 && [...name].length * LETTER_WIDTH < context.width / 2)) {
    const before = name === '' ? [] : [new TextRun({ text: `${name} `, bold: true, color: COLOURS.muted.slice(1) })];
    return [
      new Paragraph({
        style: 'FillLine',
        ...ruledLines(context, id, name, lines, context.width, before),
        ...kept(true, keep.next),
        ...(lead.pageBreakBefore ? { pageBreakBefore: true } : {}),
      }),
    ];
  }
  return [
    ...twinParagraphs(label, {
      shared: { style: 'FillLabel' },
      own: lead.pageBreakBefore ? { pageBreakBefore: true } : {},
    }),
    new Paragraph({
      style: 'FillLine',
      ...ruledLines(context, id, name, lines, context.width),
      ...kept(keep.inside || lines <= 6, keep.next),
    }),
  ];
}
