/** Reads PDF files back with pdf.js, independently of what made them. */
import { getDocument, OPS, type PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';

export interface StructNode {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly lang?: string;
  readonly children?: readonly StructNode[];
}

/** One painting operator: the marked content it stands in (innermost first) and, for text, what it says. */
export interface Painted {
  readonly mcid: number | undefined;
  readonly artifact: boolean;
  readonly text: string;
}
export interface PdfPage {
  readonly tree: StructNode;
  readonly painted: readonly Painted[];
  /** Marked content begun and not ended. */
  readonly unbalanced: number;
}

/** Opens a PDF, hands it to `read`, and closes it. */
export async function withPdf<T>(bytes: Uint8Array, read: (pdf: PDFDocumentProxy) => Promise<T>): Promise<T> {
  const task = getDocument({ data: bytes.slice(), useSystemFonts: false, verbosity: 0 });
  try {
    return await read(await task.promise);
  } finally {
    await task.destroy();
  }
}

type Mark = { artifact: boolean; mcid: number | undefined };

const PAINTING: readonly number[] = [
  OPS.showText,
  OPS.constructPath,
  OPS.fill,
  OPS.stroke,
  OPS.fillStroke,
  OPS.paintImageXObject,
  OPS.paintImageMaskXObject,
  OPS.shadingFill,
];

export async function readPages(pdf: PDFDocumentProxy): Promise<PdfPage[]> {
  const pages: PdfPage[] = [];
  for (let number = 1; number <= pdf.numPages; number++) {
    const page = await pdf.getPage(number);
    const tree = ((await page.getStructTree()) ?? {}) as StructNode;
    const list = await page.getOperatorList();
    const painted: Painted[] = [];
    const open: Mark[] = [];
    list.fnArray.forEach((operator, i) => {
      const args: unknown[] = list.argsArray[i] ?? [];
      if (operator === OPS.beginMarkedContent || operator === OPS.beginMarkedContentProps) open.push(mark(args));
      else if (operator === OPS.endMarkedContent) open.pop();
      else if (PAINTING.includes(operator)) {
        painted.push({
          mcid: open.findLast((m) => m.mcid !== undefined)?.mcid,
          artifact: open.some((m) => m.artifact),
          text: operator === OPS.showText ? shown(args[0]) : '',
        });
      }
    });
    pages.push({ tree, painted, unbalanced: open.length });
  }
  return pages;
}

function mark([tag, properties]: readonly unknown[]): Mark {
  const name = typeof tag === 'object' && tag !== null && 'name' in tag ? tag.name : tag;
  return { artifact: name === 'Artifact', mcid: typeof properties === 'number' ? properties : undefined };
}

/** The text of a show operator, by the file's own ToUnicode map, spaces at the end of a line included. */
function shown(glyphs: unknown): string {
  if (!Array.isArray(glyphs)) return '';
  return glyphs
    .map((glyph: { unicode?: string } | number | null) => (typeof glyph === 'object' ? (glyph?.unicode ?? '') : ''))
    .join('');
}

/** Text of every marked content of a page, by its number. */
export function textByMark(page: PdfPage): Map<number, string> {
  const texts = new Map<number, string>();
  for (const { mcid, text } of page.painted) {
    if (mcid !== undefined) texts.set(mcid, (texts.get(mcid) ?? '') + text);
  }
  return texts;
}

/** The number in a content node's id, such as `p12R_mc3`. */
export const markOf = (node: StructNode): number | undefined => {
  const number = node.type === 'content' ? /_mc(\d+)$/.exec(node.id ?? '')?.[1] : undefined;
  return number === undefined ? undefined : Number(number);
};

/** Every node of a tree in reading order, with the roles above it. */
export function* nodesOf(
  node: StructNode,
  above: readonly string[] = [],
): Generator<{ node: StructNode; above: readonly string[] }> {
  yield { node, above };
  const inside = node.role === undefined ? above : [...above, node.role];
  for (const child of node.children ?? []) yield* nodesOf(child, inside);
}
