/** Measures of the Word documents in twips (1/20 point), after the PDF's theme. */
import type { Density } from '../model.ts';

/** A font that Word has on every Windows and Mac; it covers Latin with the Sámi letters, Greek and Cyrillic. */
export const FONT = 'Calibri';
/** Draws the boxes of check boxes; Word puts another font in its place where it is missing. */
export const SYMBOL_FONT = 'Segoe UI Symbol';

const MILLIMETRE = 1440 / 25.4;
const mm = (millimetres: number): number => Math.round(millimetres * MILLIMETRE);

/** A4. */
export const PAPER = { width: 11906, height: 16838 } as const;

/** The measures of one document. */
export interface Measures {
  readonly density: Density;
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  /** Width of the text area. */
  readonly width: number;
  /** Height of one ruled line for handwriting, and of one for a signature, which needs more. */
  readonly penLine: number;
  readonly signatureLine: number;
  /** Factor for the space before and after blocks. */
  readonly air: number;
}

/** Margins and lines in millimetres. */
const measures = (
  density: Density,
  page: { readonly side: number; readonly top: number; readonly bottom: number },
  lines: { readonly pen: number; readonly signature: number },
  air: number,
): Measures => ({
  density,
  margins: {
    left: mm(page.side),
    right: mm(page.side),
    top: mm(page.top),
    bottom: mm(page.bottom),
    header: mm(15),
    footer: mm(13),
  },
  width: PAPER.width - 2 * mm(page.side),
  penLine: mm(lines.pen),
  signatureLine: mm(lines.signature),
  air,
});

export const MEASURES: Readonly<Record<Density, Measures>> = {
  normal: measures('normal', { side: 24, top: 29, bottom: 27 }, { pen: 9, signature: 11 }, 1),
  compact: measures('compact', { side: 20, top: 26, bottom: 22 }, { pen: 8, signature: 10 }, 0.5),
  poster: measures('poster', { side: 18, top: 29, bottom: 24 }, { pen: 9, signature: 11 }, 1.2),
};

export const LABEL_SHARE = 0.34;
export const FRAME_PADDING = 280;
