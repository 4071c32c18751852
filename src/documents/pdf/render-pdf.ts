import { createHash } from 'node:crypto';
import type { PreparedDocument } from '../prepare.ts';
import { addParts } from './blocks.ts';
import { Faces } from './faces.ts';
import { type FontSet, forOneDocument } from './fonts.ts';
import { Layout, type Place } from './layout.ts';
import { NO_LETTERHEAD, type PdfLetterhead } from './letterhead.ts';
import { LineSetter } from './lines.ts';
import { pageMargins } from './margins.ts';
import { type Page, paginate } from './paginate.ts';
import { Painter } from './painter.ts';
import type { Frame } from './slab.ts';
import { TaggedPdf } from './tagged-pdf.ts';
import { coloured, THEMES } from './theme.ts';

const PRODUCER = 'Samråd';

export interface RenderedPdf {
  readonly bytes: Uint8Array;
  readonly pages: number;
  /** Code points (`U+1F600`) that no font has; each is printed as U+FFFD. */
  readonly missing: readonly string[];
}

/**
 * Renders a document as PDF/A-2a and PDF/UA-1. Laid out first, so that the number of pages is known when the first is
 * painted. `fillable`: with fields to fill in on screen, PDF/UA-1 only. `madeOn` is the date in the file's properties (`YYYY-MM-DD`); the same input gives the same bytes.
 */
export async function renderPdf(
  model: PreparedDocument,
  fontSet: FontSet,
  madeOn: string,
  letterhead: PdfLetterhead = NO_LETTERHEAD,
  fillable = false,
): Promise<RenderedPdf> {
  const fonts = forOneDocument(fontSet);
  const faces = new Faces(fonts);
  const pdf = new TaggedPdf(
    {
      title: model.title,
      author: model.sender === '' ? PRODUCER : model.sender,
      producer: PRODUCER,
      language: model.tag,
      created: new Date(`${madeOn}T12:00:00Z`),
    },
    contentId(model, madeOn, letterhead),
    fonts,
    fillable,
  );
  const setter = new LineSetter(faces, (text, font, size) => pdf.widthOf(text, font, size));
  const plain = THEMES[model.density ?? 'normal'];
  const theme = letterhead.colours === undefined ? plain : coloured(plain, letterhead.colours);
  const layout = new Layout(pdf, setter, theme);
  const place: Place = { x: 0, width: theme.width, parent: pdf.root, groups: [], frames: [] };
  addTitle(layout, place, model);
  addParts(layout, place, model.parts);

  const pages = paginate(layout.slabs, theme.height);
  const margins = pageMargins(model, setter, theme, letterhead);
  const painter = new Painter(pdf, theme.page);
  pages.forEach((page, i) => {
    pdf.addPage();
    if (model.watermark !== undefined) painter.watermark(model.watermark);
    margins(painter, i + 1, pages.length);
    paintFrames(painter, page);
    for (const { slab, top, repeatTop } of page) {
      if (repeatTop !== undefined) slab.repeat?.paint(painter, repeatTop);
      slab.paint(painter, top);
    }
  });
  return { bytes: await pdf.finish(), pages: pages.length, missing: faces.missing };
}

function addTitle(layout: Layout, place: Place, model: PreparedDocument): void {
  const title = layout.setter.balanced(model.printedTitle, layout.theme.text.title, place.width);
  layout.addLines(place, {
    element: layout.pdf.element(place.parent, 'H1'),
    lines: title,
    style: layout.theme.text.title,
    keepNext: true,
    extra: (painter, top) => painter.bookmark(1, model.title, top),
  });
  if (model.subtitle.length > 0) {
    layout.addLines(place, {
      element: layout.pdf.element(place.parent, 'P'),
      lines: layout.setter.lines(model.subtitle, layout.theme.text.subtitle, place.width),
      style: layout.theme.text.subtitle,
      before: 4,
      keepNext: true,
    });
  }
  layout.add(place, {
    height: 2,
    before: 9,
    after: 13,
    keepNext: true,
    paint: (painter, top) => painter.fill(0, top, 46, 2, layout.theme.colours.accent),
  });
}

/** Frames lie behind the text, outermost first. One that goes on over a page break is closed and opened there. */
function paintFrames(painter: Painter, page: Page): void {
  for (const frame of new Set(page.flatMap((placed) => placed.slab.frames))) {
    const inside = page.filter((placed) => placed.slab.frames.includes(frame));
    const first = inside[0];
    const last = inside[inside.length - 1];
    if (first === undefined || last === undefined) continue;
    const innerTop = sum(first.slab.frames, frame, (f) => f.padTop);
    const innerBottom = sum(last.slab.frames, frame, (f) => f.padBottom);
    const top = (first.repeatTop ?? first.top) - innerTop;
    const bottom = last.top + last.slab.height + innerBottom;
    frame.paint(painter, top, bottom - top);
  }
}

/** Padding of a frame and of the frames inside it, on one side. */
const sum = (frames: readonly Frame[], from: Frame, pad: (frame: Frame) => number): number =>
  frames.slice(frames.indexOf(from)).reduce((total, frame) => total + pad(frame), 0);

function contentId(model: PreparedDocument, madeOn: string, { logo, ...rest }: PdfLetterhead): Uint8Array {
  const hash = createHash('sha256').update(JSON.stringify([model, madeOn, rest]));
  if (logo !== undefined) hash.update(logo.kind === 'picture' ? logo.bytes : JSON.stringify(logo.drawing));
  return hash.digest().subarray(0, 16);
}
