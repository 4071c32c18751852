/** Measures of the Word documents in twips (1/20 point), after the PDF's theme. */

/** A font that Word has on every Windows and Mac; it covers Latin with the Sámi letters, Greek and Cyrillic. */
export const FONT = 'Calibri';
/** Draws the boxes of check boxes; Word puts another font in its place where it is missing. */
export const SYMBOL_FONT = 'Segoe UI Symbol';

const MILLIMETRE = 1440 / 25.4;
const mm = (millimetres: number): number => Math.round(millimetres * MILLIMETRE);

export const PAGE = {
  width: 11906,
  height: 16838,
  left: mm(24),
  right: mm(24),
  top: mm(29),
  bottom: mm(27),
  header: mm(15),
  footer: mm(13),
} as const;
export const CONTENT_WIDTH = PAGE.width - PAGE.left - PAGE.right;
/** Height of one ruled line for handwriting: 9 mm. */
export const PEN_LINE = mm(9);
/** A signature needs more height than other handwriting: 11 mm. */
export const SIGNATURE_LINE = mm(11);
export const LABEL_SHARE = 0.34;
export const FRAME_PADDING = 280;
