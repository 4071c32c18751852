/** Measures and colours of the PDF documents, in points (1/72 inch) and sRGB. Word's styles follow the same look. */
import { COLOURS } from '../look.ts';
import type { Density } from '../model.ts';
import { type AccentColours, OUR_ACCENT } from './accent.ts';

export { COLOURS };

const MILLIMETRE = 72 / 25.4;
/** A4. */
export const PAPER = { width: 595.28, height: 841.89 } as const;

/** How a passage is set. `leading` is the distance between baselines. */
export interface TextStyle {
  readonly size: number;
  readonly leading: number;
  readonly colour: string;
  readonly bold: boolean;
}
const style = (size: number, leading: number, colour: string, bold: boolean): TextStyle => ({
  size,
  leading,
  colour,
  bold,
});

const NORMAL_TEXT = {
  title: style(22, 28, COLOURS.ink, true),
  subtitle: style(12.5, 17, COLOURS.muted, false),
  heading1: style(15, 20, COLOURS.accentDark, true),
  heading2: style(12.5, 17, COLOURS.ink, true),
  heading3: style(11, 15.5, COLOURS.ink, true),
  lead: style(12, 18, COLOURS.ink, false),
  body: style(10.5, 15.5, COLOURS.ink, false),
  small: style(9, 13, COLOURS.muted, false),
  label: style(10, 15.5, COLOURS.muted, true),
  caption: style(9.5, 13.5, COLOURS.muted, true),
  tableHeader: style(9.5, 13.5, COLOURS.accentDark, true),
  tableCell: style(9.75, 14, COLOURS.ink, false),
  header: style(8.5, 11.5, COLOURS.muted, false),
  headerStrong: style(8.5, 11.5, COLOURS.muted, true),
  footer: style(8, 11, COLOURS.muted, false),
  footerStrong: style(8, 11, COLOURS.ink, true),
} as const satisfies Record<string, TextStyle>;

export type TextStyles = Readonly<Record<keyof typeof NORMAL_TEXT, TextStyle>>;

const COMPACT_TEXT: TextStyles = {
  ...NORMAL_TEXT,
  title: style(19, 24, COLOURS.ink, true),
  subtitle: style(11.5, 15.5, COLOURS.muted, false),
  heading1: style(13, 17, COLOURS.accentDark, true),
  heading2: style(11.5, 15.5, COLOURS.ink, true),
  heading3: style(10.5, 14.5, COLOURS.ink, true),
  lead: style(11, 15.5, COLOURS.ink, false),
  body: style(10, 14, COLOURS.ink, false),
  label: style(9.5, 14, COLOURS.muted, true),
};

/** Read from the other end of a table: few words, capitals of nine millimetres, and nothing else on the page. */
const POSTER_TEXT: TextStyles = {
  ...NORMAL_TEXT,
  title: style(38, 44, COLOURS.ink, true),
  heading1: style(35, 41, COLOURS.accentDark, true),
};

/** The measures of one document. */
export interface Theme {
  /** Margins. `bottom` is the distance from the paper's lower edge to the last line of text. */
  readonly page: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  /** The text area. */
  readonly width: number;
  readonly height: number;
  readonly text: TextStyles;
  readonly colours: AccentColours;
  /** Height of one ruled line for handwriting, and of one for a signature, which needs more. */
  readonly penLine: number;
  readonly signatureLine: number;
  /** Padding above and below the text of a label-and-value row, and of a table's cell. */
  readonly rowPad: number;
  readonly cellPad: number;
  /** Padding inside a notice and a card, above and below. */
  readonly framePad: number;
  /** Factor for the space before and after blocks. */
  readonly air: number;
}

/** Margins and lines in millimetres. */
const theme = (
  text: TextStyles,
  margins: { readonly side: number; readonly top: number; readonly bottom: number },
  lines: { readonly pen: number; readonly signature: number },
  pad: { readonly row: number; readonly cell: number; readonly frame: number },
  air: number,
): Theme => {
  const [side, top, bottom] = [margins.side * MILLIMETRE, margins.top * MILLIMETRE, margins.bottom * MILLIMETRE];
  return {
    page: { left: side, right: side, top, bottom },
    width: PAPER.width - 2 * side,
    height: PAPER.height - top - bottom,
    text,
    colours: OUR_ACCENT,
    penLine: lines.pen * MILLIMETRE,
    signatureLine: lines.signature * MILLIMETRE,
    rowPad: pad.row,
    cellPad: pad.cell,
    framePad: pad.frame,
    air,
  };
};

export const THEMES: Readonly<Record<Density, Theme>> = {
  normal: theme(
    NORMAL_TEXT,
    { side: 24, top: 29, bottom: 27 },
    { pen: 9, signature: 11 },
    { row: 4, cell: 5, frame: 12 },
    1,
  ),
  compact: theme(
    COMPACT_TEXT,
    { side: 20, top: 26, bottom: 22 },
    { pen: 8, signature: 10 },
    { row: 3, cell: 3.5, frame: 8 },
    0.5,
  ),
  poster: theme(
    POSTER_TEXT,
    { side: 18, top: 29, bottom: 24 },
    { pen: 9, signature: 11 },
    { row: 4, cell: 5, frame: 12 },
    1.2,
  ),
};

/** The theme in a municipality's own colours. */
export const coloured = (theme: Theme, colours: AccentColours): Theme => ({
  ...theme,
  colours,
  text: {
    ...theme.text,
    heading1: { ...theme.text.heading1, colour: colours.accentDark },
    tableHeader: { ...theme.text.tableHeader, colour: colours.accentDark },
  },
});

export const CHECKBOX = 10.5;
export const HAIRLINE = 0.6;
