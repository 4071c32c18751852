/** The words of a document as independent readers find them, in reading order: Word and PDF must say the same. */
import mammoth from 'mammoth';
import { markOf, type PdfPage, readPages, type StructNode, textByMark, withPdf } from './pdf-reader.ts';

/** What mammoth escapes. */
const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

const words = (text: string): string[] =>
  text
    .normalize('NFC')
    .split(/\s+/u)
    .filter((word) => word !== '');

/** Words of the body: no header or footer, no list numbers, no check boxes. */
export async function docxWords(bytes: Uint8Array): Promise<string[]> {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  const text = value
    .replaceAll(/<\/?(?:strong|em|s|a)\b[^>]*>/g, '')
    .replaceAll(/<[^>]+>/g, ' ')
    .replaceAll(/&(amp|lt|gt|quot);/g, (_, name: string) => ENTITIES[name] ?? '');
  return words(text);
}

/** The same for a PDF, in the order of its structure tree. Artifacts are left out since no element holds them. */
export async function pdfWords(bytes: Uint8Array): Promise<string[]> {
  return withPdf(bytes, async (pdf) => words((await readPages(pdf)).map(pageText).join(' ')));
}

/** Text of each page that is no content: header, footer, repeated table heads. */
export async function pdfArtifacts(bytes: Uint8Array): Promise<string[]> {
  return withPdf(bytes, async (pdf) =>
    (await readPages(pdf)).map((page) =>
      page.painted
        .filter((p) => p.artifact)
        .map((p) => p.text)
        .join(' '),
    ),
  );
}

/** Roles whose text Word does not hold as text: numbers and boxes are made by it. */
const LABELS = ['Lbl', 'Form'];
const INLINE = ['Span'];

function pageText(page: PdfPage): string {
  const texts = textByMark(page);
  const textOf = (node: StructNode): string => {
    const mark = markOf(node);
    if (mark !== undefined) return texts.get(mark) ?? '';
    if (node.role !== undefined && LABELS.includes(node.role)) return '';
    const inner = (node.children ?? []).map(textOf).join('');
    return node.role === undefined || INLINE.includes(node.role) ? inner : ` ${inner} `;
  };
  return textOf(page.tree);
}
