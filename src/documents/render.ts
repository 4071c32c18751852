/** One document, three formats, from the same prepared content. */
import type { DocumentModel } from './model.ts';
import type { FontSet } from './pdf/fonts.ts';
import type { PdfLetterhead } from './pdf/letterhead.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { type PreparedDocument, prepare } from './prepare.ts';
import { renderText } from './text/render-text.ts';
import type { Letterhead } from './word/letterhead.ts';
import { renderInto } from './word/render-into.ts';
import { renderWord } from './word/render-word.ts';

export { type AccentProblem, type AccentResult, readAccent } from './pdf/accent.ts';
export { type FontSet, loadFonts } from './pdf/fonts.ts';
export type { PdfLetterhead } from './pdf/letterhead.ts';
export { type Logo, type LogoProblem, type LogoResult, readLogo } from './pdf/logo.ts';
export { type PageSize, pageSizes } from './pdf/page-sizes.ts';
export { type Letterhead, type LetterheadResult, readLetterhead } from './word/letterhead.ts';
export type { LetterheadProblem } from './word/letterhead-problem.ts';
export { type LetterheadSummary, summarise } from './word/letterhead-summary.ts';

export interface RenderEnvironment {
  readonly fonts: FontSet;
  /** Date in the file's properties, `YYYY-MM-DD`. */
  readonly madeOn: string;
  /** The municipality's own Word file, checked; without it Word documents get a head and foot of ours. */
  readonly letterhead?: Letterhead;
  /** Logo, colour and address on PDF documents. */
  readonly pdfLetterhead?: PdfLetterhead;
}

export interface RenderedDocument {
  readonly bytes: Uint8Array;
  /** Number of pages; PDF only, since Word breaks pages itself. */
  readonly pages?: number;
  /** Code points (`U+1F600`) that the PDF's fonts lack and that are printed as U+FFFD. Empty for other formats. */
  readonly missing: readonly string[];
}

/** Renders a document in memory. The same model, format and `madeOn` give the same bytes. */
export async function renderDocument(
  model: DocumentModel,
  format: 'docx' | 'pdf' | 'txt',
  env: RenderEnvironment,
): Promise<RenderedDocument> {
  const document = prepare(model);
  switch (format) {
    case 'pdf':
      return renderPdf(document, env.fonts, env.madeOn, env.pdfLetterhead);
    case 'docx':
      return { bytes: await wordBytes(document, env), missing: [] };
    case 'txt':
      return { bytes: renderText(document), missing: [] };
  }
}

/**
 * The variant of a document that is filled in on screen: an accessible PDF with form fields, each with a tooltip. It is no
 * archive copy (PDF/UA-1 without PDF/A), and signatures are still lines for a pen.
 */
export const renderFillable = (model: DocumentModel, env: RenderEnvironment): Promise<RenderedDocument> =>
  renderPdf(prepare(model), env.fonts, env.madeOn, env.pdfLetterhead, true);

const wordBytes = (document: PreparedDocument, { letterhead, madeOn }: RenderEnvironment): Promise<Uint8Array> =>
  letterhead === undefined ? renderWord(document, madeOn) : renderInto(letterhead, document, madeOn);
