/**
 * Contact sheets for docs/bruk/dokumenter.md, one per language and one of the documents in two languages: page 1 of every
 * document, with its title and how many pages it has. Painted by pdf.js.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { type Made, makeAll } from './made.ts';

const TARGET = join(import.meta.dirname, '../../docs/bilder/dokumenter');
const COLUMNS = 6;
const PAGE_WIDTH = 260;
const PAGE_HEIGHT = Math.round((PAGE_WIDTH * 297) / 210);
const GAP = 28;
const CAPTION = 44;

/** What pdf.js paints on in Node; its types know only a browser's canvas. */
interface Canvas {
  readonly width: number;
  readonly height: number;
  toBuffer(type: 'image/png'): Buffer;
}
interface Drawing {
  fillStyle: string;
  font: string;
  fillRect(x: number, y: number, width: number, height: number): void;
  fillText(text: string, x: number, y: number, widest: number): void;
  drawImage(from: Canvas, x: number, y: number, width: number, height: number): void;
}
interface CanvasFactory {
  create(width: number, height: number): { readonly canvas: Canvas; readonly context: Drawing };
}

/** Opens a document for as long as `work` takes; `work` gets its first page painted, and what made the canvas. */
async function withFirstPage<T>(file: string, work: (page: Canvas, factory: CanvasFactory) => T): Promise<T> {
  const task = getDocument({ data: new Uint8Array(readFileSync(file)), useSystemFonts: false, verbosity: 0 });
  try {
    const pdf = await task.promise;
    const factory = pdf.canvasFactory as CanvasFactory;
    const page = await pdf.getPage(1);
    const { width } = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: (2 * PAGE_WIDTH) / width });
    const { canvas, context } = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
    await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
    return work(canvas, factory);
  } finally {
    await task.destroy();
  }
}

async function sheet([first, ...others]: readonly Made[]): Promise<Buffer> {
  if (first === undefined) throw new Error('no documents');
  const rows = Math.ceil((1 + others.length) / COLUMNS);
  const width = COLUMNS * (PAGE_WIDTH + GAP) + GAP;
  const height = rows * (PAGE_HEIGHT + CAPTION + GAP) + GAP;
  const { canvas, context } = await withFirstPage(first.file, (page, factory) => {
    const surface = factory.create(width, height);
    surface.context.fillStyle = '#e9edf0';
    surface.context.fillRect(0, 0, width, height);
    place(surface.context, 0, first, page);
    return surface;
  });
  for (const [i, document] of others.entries()) {
    await withFirstPage(document.file, (page) => place(context, i + 1, document, page));
  }
  return canvas.toBuffer('image/png');
}

function place(context: Drawing, i: number, { title, pages }: Made, page: Canvas): void {
  const left = GAP + (i % COLUMNS) * (PAGE_WIDTH + GAP);
  const top = GAP + Math.floor(i / COLUMNS) * (PAGE_HEIGHT + CAPTION + GAP);
  context.drawImage(page, left, top, PAGE_WIDTH, PAGE_HEIGHT);
  context.fillStyle = '#1f2933';
  context.font = '15px sans-serif';
  context.fillText(title, left, top + PAGE_HEIGHT + 22, PAGE_WIDTH);
  context.fillStyle = '#52606d';
  context.font = '13px sans-serif';
  context.fillText(pages === 1 ? '1 side' : `${pages} sider`, left, top + PAGE_HEIGHT + 40, PAGE_WIDTH);
}

const folder = mkdtempSync(join(tmpdir(), 'samrad-contact-sheet-'));
try {
  const made = (await makeAll(folder)).filter((document) => !document.fillable);
  const sheetOf = ({ language }: Made): string => (language.includes('+') ? 'to-sprak' : language);
  for (const [of, documents] of Map.groupBy(made, sheetOf)) {
    const name = `kontaktark-${of}.png`;
    writeFileSync(join(TARGET, name), await sheet(documents));
    console.log(`docs/bilder/dokumenter/${name}`);
  }
} finally {
  rmSync(folder, { recursive: true, force: true });
}
