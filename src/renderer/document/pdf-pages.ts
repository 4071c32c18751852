/** Pages of a PDF as pictures and words, in memory only. */
import { getDocument, type PDFDocumentProxy, type PDFPageProxy, PDFWorker } from 'pdfjs-dist';

export interface PageImage {
  /** Points (1/72 inch). */
  readonly width: number;
  readonly height: number;
  /** The page as a PNG, in a `data:` address: the page's policy allows no other picture made here. */
  readonly image: string;
  /** What stands on the page, line by line. */
  readonly lines: readonly string[];
}

/** Pixels per inch on paper: sharp in print, and at 200 % on most screens. */
const RESOLUTION = 200;
const POINTS_PER_INCH = 72;

/** What a canvas of the reader's own making has, in a browser and in Node alike. */
interface Drawing {
  readonly canvas: HTMLCanvasElement;
}
interface CanvasFactory {
  create(width: number, height: number): Drawing;
  destroy(drawing: Drawing): void;
}

/** Hears how many pages there are as soon as that is known, then gets one page after another. */
export interface PageListener {
  counted(pages: number): void;
  drawn(page: PageImage): void;
}

/** Draws every page of a file, given as base64. Ends early when the signal does; everything it used is let go. */
export async function drawPages(pdf: string, listener: PageListener, signal: AbortSignal): Promise<void> {
  // Without workers (Node) the reader does its work on this thread.
  const port =
    typeof Worker === 'undefined'
      ? undefined
      : new Worker(new URL('./pdf-worker.ts', import.meta.url), { type: 'module' });
  const worker = port === undefined ? undefined : PDFWorker.create({ port });
  const task = getDocument({
    data: Uint8Array.from(atob(pdf), (character) => character.charCodeAt(0)),
    ...(worker === undefined ? {} : { worker }),
    // Our files carry their fonts; nothing is fetched, and no code is compiled.
    useSystemFonts: false,
    useWasm: false,
    useWorkerFetch: false,
    disableWorkerRendering: true,
    verbosity: 0,
  });
  try {
    const document = await task.promise;
    if (signal.aborted) return;
    listener.counted(document.numPages);
    for (let number = 1; number <= document.numPages; number++) {
      const page = await drawPage(document, await document.getPage(number));
      if (signal.aborted) return;
      listener.drawn(page);
    }
  } finally {
    await task.destroy();
    worker?.destroy();
    port?.terminate();
  }
}

async function drawPage(document: PDFDocumentProxy, page: PDFPageProxy): Promise<PageImage> {
  const { width, height } = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: RESOLUTION / POINTS_PER_INCH });
  const canvases = document.canvasFactory as CanvasFactory;
  const drawing = canvases.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
  // For print: drawn at once, also when the window is hidden.
  await page.render({ canvas: drawing.canvas, viewport, intent: 'print' }).promise;
  const image = drawing.canvas.toDataURL('image/png');
  canvases.destroy(drawing);
  return { width, height, image, lines: await linesOf(page) };
}

async function linesOf(page: PDFPageProxy): Promise<string[]> {
  const { items } = await page.getTextContent();
  return items
    .map((item) => ('str' in item ? item.str + (item.hasEOL ? '\n' : '') : ''))
    .join('')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}
