/** Measures and colours of the PDF documents, in points (1/72 inch) and sRGB. Word's styles follow the same look. */
import { COLOURS } from '../look.ts';

export { COLOURS };

export const MILLIMETRE = 72 / 25.4;

/** A4 with generous margins. `bottom` is the distance from the paper's lower edge to the last line of text. */
export const PAGE = {
  width: 595.28,
  height: 841.89,
  left: 24 * MILLIMETRE,
  right: 24 * MILLIMETRE,
  top: 29 * MILLIMETRE,
  bottom: 27 * MILLIMETRE,
} as const;
export const CONTENT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
export const CONTENT_HEIGHT = PAGE.height - PAGE.top - PAGE.bottom;

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

export const TEXT = {
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

/** Height of one ruled line for handwriting: 9 mm. */
export const PEN_LINE = 9 * MILLIMETRE;
export const CHECKBOX = 10.5;
export const HAIRLINE = 0.6;
