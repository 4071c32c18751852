/** Small pictures of a PDF's pages, side by side, painted by pdf.js. */
import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { GrayPicture } from './gray-png.ts';

/** Pixels of the page as painted that become one in the picture, each way. */
const SHRINK = 4;
const GAP = 4;
const GROUND = 160;

interface Canvas {
  readonly width: number;
  readonly height: number;
}
interface Drawing {
  getImageData(x: number, y: number, width: number, height: number): { readonly data: Uint8ClampedArray };
}
interface CanvasFactory {
  create(width: number, height: number): { readonly canvas: Canvas; readonly context: Drawing };
}

/** Undefined where pdf.js has no canvas to paint on (its optional package is not installed). */
export async function pagePictures(pdf: Uint8Array): Promise<GrayPicture | undefined> {
  const task = getDocument({ data: new Uint8Array(pdf), useSystemFonts: false, verbosity: 0 });
  try {
    const file = await task.promise;
    const factory = file.canvasFactory as CanvasFactory;
    const pages: GrayPicture[] = [];
    for (let number = 1; number <= file.numPages; number++) {
      const page = await file.getPage(number);
      const viewport = page.getViewport({ scale: 1 });
      let surface: ReturnType<CanvasFactory['create']>;
      try {
        surface = factory.create(Math.ceil(viewport.width), Math.ceil(viewport.height));
      } catch {
        return undefined;
      }
      const { canvas, context } = surface;
      // The types know only a browser's canvas.
      await page.render({ canvas: null, canvasContext: context as never, viewport }).promise;
      pages.push(shrunk(canvas, context));
    }
    return sideBySide(pages);
  } finally {
    await task.destroy();
  }
}

function shrunk(canvas: Canvas, context: Drawing): GrayPicture {
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  const [width, height] = [Math.floor(canvas.width / SHRINK), Math.floor(canvas.height / SHRINK)];
  const pixels = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let sum = 0;
      for (let i = 0; i < SHRINK * SHRINK; i++) {
        const at = 4 * ((y * SHRINK + Math.floor(i / SHRINK)) * canvas.width + x * SHRINK + (i % SHRINK));
        sum += 0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0);
      }
      pixels[y * width + x] = Math.round(sum / (SHRINK * SHRINK));
    }
  }
  return { width, height, pixels };
}

function sideBySide(pages: readonly GrayPicture[]): GrayPicture {
  const width = pages.reduce((sum, page) => sum + page.width + GAP, -GAP);
  const height = Math.max(0, ...pages.map((page) => page.height));
  const pixels = new Uint8Array(width * height).fill(GROUND);
  let left = 0;
  for (const page of pages) {
    for (let y = 0; y < page.height; y++) {
      pixels.set(page.pixels.subarray(y * page.width, (y + 1) * page.width), y * width + left);
    }
    left += page.width + GAP;
  }
  return { width, height, pixels };
}
