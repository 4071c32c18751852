/** The styles of Word documents, as the XML that docx merges with its own. */
import { COLOURS } from '../look.ts';
import type { Density } from '../model.ts';
import { FONT, type Measures } from './measures.ts';
import { TABLE_STYLES } from './table-styles.ts';
import { escapeXml } from './xml.ts';

const colour = (hex: string): string => hex.slice(1);

interface ParagraphStyle {
  readonly id: string;
  readonly name: string;
  readonly basedOn?: string;
  readonly next?: string;
  /** Half points. */
  readonly size?: number;
  readonly bold?: boolean;
  readonly colour?: string;
  readonly before?: number;
  readonly after?: number;
  /** `240` is single spacing; with `exact` or `atLeast`, twips. */
  readonly line?: { readonly value: number; readonly rule: 'auto' | 'exact' | 'atLeast' };
  readonly keepNext?: boolean;
  readonly keepLines?: boolean;
  readonly outline?: number;
  readonly border?: {
    readonly side: 'top' | 'bottom';
    readonly colour: string;
    readonly size: number;
    readonly space: number;
  };
}

const single = { value: 245, rule: 'auto' } as const;
const exactly = (value: number): { value: number; rule: 'exact' } => ({ value, rule: 'exact' });

/** Half points, where a document of a density differs from a normal one. */
const SIZES: Readonly<Record<Density, Readonly<Record<string, number>>>> = {
  normal: {},
  compact: {
    Title: 40,
    TitleSecond: 34,
    Subtitle: 24,
    Heading1: 27,
    Heading2: 24,
    Heading3: 22,
    SignatureHeading1: 22,
    SignatureHeading2: 22,
    SignatureHeading3: 22,
    FrameTitle: 22,
    Lead: 23,
    FactLabel: 20,
    FactValue: 21,
    FillLabel: 20,
  },
  poster: { Title: 76, Heading1: 70 },
};

/** Running text: half points, and line spacing in 240ths of single. */
const BODY = {
  normal: { size: 22, line: 276 },
  compact: { size: 21, line: 252 },
  poster: { size: 22, line: 276 },
} as const;

/** The styles at the measures of one document. */
function styled(style: ParagraphStyle, { density, air, penLine }: Measures): ParagraphStyle {
  const compact = density === 'compact';
  const size = SIZES[density][style.id] ?? style.size;
  return {
    ...style,
    ...(size === undefined ? {} : { size }),
    ...(style.before === undefined ? {} : { before: Math.round(style.before * air) }),
    ...(style.after === undefined ? {} : { after: Math.round(style.after * air) }),
    ...(style.id === 'TableEnd' ? { line: exactly(240 * air) } : {}),
    ...(style.id === 'FillLine' ? { line: exactly(penLine) } : {}),
    ...(compact && style.id === 'Lead' ? { line: { value: 264, rule: 'auto' } } : {}),
  };
}

const PARAGRAPH_STYLES: readonly ParagraphStyle[] = [
  {
    id: 'Title',
    name: 'Title',
    next: 'Normal',
    size: 46,
    bold: true,
    colour: COLOURS.ink,
    before: 0,
    after: 60,
    line: { value: 235, rule: 'auto' },
    keepNext: true,
    keepLines: true,
  },
  // Word counts one title. The same words in the second language look alike and are none.
  {
    id: 'TitleSecond',
    name: 'Title Second',
    basedOn: 'Title',
    next: 'Normal',
    size: 38,
    colour: COLOURS.second,
    after: 60,
    keepNext: true,
  },
  {
    id: 'Subtitle',
    name: 'Subtitle',
    next: 'Normal',
    size: 26,
    colour: COLOURS.muted,
    before: 0,
    after: 0,
    keepNext: true,
  },
  heading(1, 32, COLOURS.accentDark, 440, 100),
  heading(2, 26, COLOURS.ink, 340, 70),
  heading(3, 23, COLOURS.ink, 260, 40),
  { id: 'Lead', name: 'Lead', size: 25, after: 160, line: { value: 290, rule: 'auto' } },
  { id: 'Small', name: 'Small', size: 19, colour: COLOURS.muted, after: 120, line: single },
  { id: 'ListParagraph', name: 'List Paragraph', after: 80 },
  { id: 'CheckItem', name: 'Check Item', after: 100 },
  {
    id: 'Caption',
    name: 'caption',
    next: 'Normal',
    size: 20,
    bold: true,
    colour: COLOURS.muted,
    before: 200,
    after: 80,
    line: single,
    keepNext: true,
  },
  { id: 'TableText', name: 'Table Text', size: 20, before: 60, after: 60, line: single },
  { id: 'FactLabel', name: 'Fact Label', basedOn: 'TableText', size: 21, bold: true, colour: COLOURS.muted },
  { id: 'FactValue', name: 'Fact Value', basedOn: 'TableText', size: 22 },
  {
    id: 'FillLabel',
    name: 'Fill Label',
    size: 21,
    bold: true,
    colour: COLOURS.muted,
    before: 160,
    after: 0,
    keepNext: true,
  },
  { id: 'FillLine', name: 'Fill Line', after: 120 },
  {
    id: 'FrameTitle',
    name: 'Frame Title',
    size: 23,
    bold: true,
    before: 0,
    after: 60,
    keepNext: true,
    keepLines: true,
  },
  signatureHeading(1),
  signatureHeading(2),
  signatureHeading(3),
  // Word joins two tables that touch, and wants a paragraph after the last one: this is it, and the space between them.
  { id: 'TableEnd', name: 'Table End', size: 2, before: 0, after: 0, line: exactly(240) },
  {
    id: 'Header',
    name: 'header',
    size: 17,
    colour: COLOURS.muted,
    after: 0,
    line: single,
    border: { side: 'bottom', colour: COLOURS.line, size: 4, space: 6 },
  },
  { id: 'Footer', name: 'footer', size: 16, colour: COLOURS.muted, after: 0, line: single },
];

/** Based on the heading of its level, whose place in the outline it takes, with a rule above that opens the signature. */
function signatureHeading(level: 1 | 2 | 3): ParagraphStyle {
  return {
    id: `SignatureHeading${level}`,
    name: `Signature Heading ${level}`,
    basedOn: `Heading${level}`,
    next: 'Normal',
    size: 23,
    colour: COLOURS.ink,
    before: 400,
    after: 60,
    outline: level - 1,
    border: { side: 'top', colour: COLOURS.accent, size: 8, space: 8 },
  };
}

function heading(level: 1 | 2 | 3, size: number, ink: string, before: number, after: number): ParagraphStyle {
  return {
    id: `Heading${level}`,
    name: `heading ${level}`,
    next: 'Normal',
    size,
    bold: true,
    colour: ink,
    before,
    after,
    line: { value: 250, rule: 'auto' },
    keepNext: true,
    keepLines: true,
    outline: level - 1,
  };
}

function paragraphStyle(s: ParagraphStyle): string {
  const spacing = [
    s.before === undefined ? '' : ` w:before="${s.before}"`,
    s.after === undefined ? '' : ` w:after="${s.after}"`,
    s.line === undefined ? '' : ` w:line="${s.line.value}" w:lineRule="${s.line.rule}"`,
  ].join('');
  const paragraph = [
    s.keepNext === true ? '<w:keepNext/>' : '',
    s.keepLines === true ? '<w:keepLines/>' : '',
    s.border === undefined
      ? ''
      : `<w:pBdr><w:${s.border.side} w:val="single" w:sz="${s.border.size}" w:space="${s.border.space}" w:color="${colour(s.border.colour)}"/></w:pBdr>`,
    spacing === '' ? '' : `<w:spacing${spacing}/>`,
    s.outline === undefined ? '' : `<w:outlineLvl w:val="${s.outline}"/>`,
  ].join('');
  const run = [
    s.bold === undefined ? '' : `<w:b w:val="${s.bold ? 1 : 0}"/><w:bCs w:val="${s.bold ? 1 : 0}"/>`,
    s.colour === undefined ? '' : `<w:color w:val="${colour(s.colour)}"/>`,
    s.size === undefined ? '' : `<w:sz w:val="${s.size}"/><w:szCs w:val="${s.size}"/>`,
  ].join('');
  return (
    `<w:style w:type="paragraph" w:styleId="${s.id}"><w:name w:val="${s.name}"/>` +
    `<w:basedOn w:val="${s.basedOn ?? 'Normal'}"/>${s.next === undefined ? '' : `<w:next w:val="${s.next}"/>`}<w:qFormat/>` +
    `<w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

/** styles.xml for a document in the given language (BCP 47) and density. */
export function stylesXml(tag: string, measures: Measures): string {
  const body = BODY[measures.density];
  const fonts = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:cs="${FONT}" w:eastAsia="${FONT}"/>`;
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>' +
    '<w:styles xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main">' +
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}<w:color w:val="${colour(COLOURS.ink)}"/><w:sz w:val="${body.size}"/><w:szCs w:val="${body.size}"/>` +
    `<w:lang w:val="${escapeXml(tag)}" w:eastAsia="${escapeXml(tag)}" w:bidi="ar-SA"/></w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:spacing w:after="${Math.round(140 * measures.air)}" w:line="${body.line}" w:lineRule="auto"/></w:pPr></w:pPrDefault></w:docDefaults>` +
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>' +
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/>' +
    '<w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>' +
    PARAGRAPH_STYLES.map((style) => paragraphStyle(styled(style, measures))).join('') +
    TABLE_STYLES +
    '</w:styles>'
  );
}
