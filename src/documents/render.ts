/** One document, three formats, from the same prepared content. */
import type { DocumentModel } from './model.ts';
import type { FontSet } from './pdf/fonts.ts';
import { renderPdf } from './pdf/render-pdf.ts';
import { prepare } from './prepare.ts';
import { renderText } from './text/render-text.ts';
import { renderWord } from './word/render-word.ts';

export { type FontSet, loadFonts } from './pdf/fonts.ts';

export interface RenderEnvironment {
  readonly fonts: FontSet;
  /** Date in the file's properties, `YYYY-MM-DD`. */
  readonly madeOn: string;
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
      return renderPdf(document, env.fonts, env.madeOn);
    case 'docx':
      return { bytes: await renderWord(document, env.madeOn), missing: [] };
    case 'txt':
      return { bytes: renderText(document), missing: [] };
  }
}
