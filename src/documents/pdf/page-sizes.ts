/** How many pages one of our PDF files has and how large they are, so that a preview can set out its pages before it draws them. */

export interface PageSize {
  /** Points (1/72 inch). */
  readonly width: number;
  readonly height: number;
}

/** A page: the renderer writes its dictionary uncompressed, and pages in their order. */
const PAGE = /\/Type \/Page\n(?:(?!endobj)[\s\S])*?\/MediaBox \[([\d.]+) ([\d.]+) ([\d.]+) ([\d.]+)\]/g;

/** Sizes of the pages of a file that `renderDocument` or `renderFillable` made, in order; none for any other file. */
export function pageSizes(pdf: Uint8Array): PageSize[] {
  return [...Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength).toString('latin1').matchAll(PAGE)].map((match) => {
    const [left = 0, bottom = 0, right = 0, top = 0] = match.slice(1).map(Number);
    return { width: right - left, height: top - bottom };
  });
}
