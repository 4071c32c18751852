/** Independent readers of what the app has saved. */
import { readFileSync } from 'node:fs';
import mammoth from 'mammoth';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';

interface PdfPage {
  /** Points. */
  readonly width: number;
  readonly height: number;
  readonly text: string;
}

export async function pdfPages(bytes: Uint8Array): Promise<PdfPage[]> {
  const task = getDocument({ data: new Uint8Array(bytes), useSystemFonts: false, verbosity: 0 });
  const document = await task.promise;
  const pages: PdfPage[] = [];
  for (let number = 1; number <= document.numPages; number++) {
    const page = await document.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    const text = items.map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : '')).join('');
    pages.push({ width, height, text });
  }
  await task.destroy();
  return pages;
}

/** All text of a PDF, pages and lines in order. */
export const pdfText = async (file: string): Promise<string> =>
  (await pdfPages(readFileSync(file))).map((page) => page.text).join('\n');

/** All text of a Word document. */
export const wordText = async (file: string): Promise<string> => (await mammoth.extractRawText({ path: file })).value;
