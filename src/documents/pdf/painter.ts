import type PDFDocument from 'pdfkit';
import type { Line } from './lines.ts';
import type { Logo } from './logo.ts';
import type { ArtifactKind, StructElement, TaggedPdf } from './tagged-pdf.ts';
import { CHECKBOX, COLOURS, HAIRLINE, PAPER, type TextStyle, type Theme } from './theme.ts';

/** Share of the leading above the baseline: the rest is for descenders and air. */
const BASELINE = 0.72;

/** Points, and degrees. */
const WATERMARK_WIDTH = 430;
const WATERMARK_TURN = -45;

/** Turned about a point that becomes the origin. */
function turned(degrees: number, x: number, y: number): [number, number, number, number, number, number] {
  const [cos, sin] = [Math.cos((degrees * Math.PI) / 180), Math.sin((degrees * Math.PI) / 180)];
  return [cos, sin, -sin, cos, x, y];
}

/** What a field is called in the file, and aloud. */
export interface Named {
  readonly name: string;
  readonly label: string;
}
interface Box {
  readonly x: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Paints on the current page. Heights are points from the upper edge of the text area, `x` from the left edge of it. */
export class Painter {
  readonly #pdf: TaggedPdf;
  readonly #page: Theme['page'];
  /** One Span per element and language passage, so that a passage over two lines stays one. */
  readonly #spans = new Map<StructElement, { lang: string; span: StructElement }>();

  constructor(pdf: TaggedPdf, page: Theme['page']) {
    this.#pdf = pdf;
    this.#page = page;
  }

  /** A line of text as content of `element`; `lang` is the element's own language where it has one. */
  line(element: StructElement, line: Line, style: TextStyle, x: number, top: number): void {
    for (const piece of line.pieces) {
      const target = piece.lang === undefined ? this.#leave(element) : this.#span(element, piece.lang);
      this.#pdf.content(target, (doc) => {
        doc.font(piece.font, style.size).fillColor(piece.second === true ? COLOURS.second : style.colour);
        doc.text(piece.text, this.#page.left + x + piece.x, this.#baseline(top, style), {
          lineBreak: false,
          baseline: 'alphabetic',
        });
      });
    }
  }

  /** Lines one under another. */
  lines(element: StructElement, lines: readonly Line[], style: TextStyle, x: number, top: number): void {
    lines.forEach((line, i) => {
      this.line(element, line, style, x, top + i * style.leading);
    });
  }

  /** A line of text that is no content. */
  artifactLine(kind: ArtifactKind, line: Line, style: TextStyle, x: number, top: number): void {
    this.#pdf.artifact(kind, (doc) => {
      doc.fillColor(style.colour);
      for (const piece of line.pieces) {
        doc.font(piece.font, style.size);
        doc.text(piece.text, this.#page.left + x + piece.x, this.#baseline(top, style), {
          lineBreak: false,
          baseline: 'alphabetic',
        });
      }
    });
  }

  rule(
    x: number,
    top: number,
    width: number,
    colour: string = COLOURS.line,
    thickness = HAIRLINE,
    kind: ArtifactKind = 'layout',
  ): void {
    const left = this.#page.left + x;
    const y = this.#page.top + top;
    this.#pdf.artifact(kind, (doc) => {
      doc
        .lineWidth(thickness)
        .moveTo(left, y)
        .lineTo(left + width, y)
        .stroke(colour);
    });
  }

  /** A hairline from top to bottom, between places to write. */
  upright(x: number, top: number, height: number): void {
    const left = this.#page.left + x;
    this.#pdf.artifact('layout', (doc) => {
      doc.lineWidth(HAIRLINE).moveTo(left, this.#page.top + top);
      doc.lineTo(left, this.#page.top + top + height).stroke(COLOURS.line);
    });
  }

  fill(x: number, top: number, width: number, height: number, colour: string, kind: ArtifactKind = 'layout'): void {
    this.#pdf.artifact(kind, (doc) => {
      doc.rect(this.#page.left + x, this.#page.top + top, width, height).fill(colour);
    });
  }

  box(x: number, top: number, width: number, height: number, radius: number, fill: string, line: string): void {
    this.#pdf.artifact('layout', (doc) => {
      doc.lineWidth(HAIRLINE * 1.5).roundedRect(this.#page.left + x, this.#page.top + top, width, height, radius);
      doc.fillAndStroke(fill, line);
    });
  }

  /** A logo in the page header. */
  logo(logo: Logo, x: number, top: number, height: number): void {
    const [left, y] = [this.#page.left + x, this.#page.top + top];
    this.#pdf.artifact('header', (doc) => {
      if (logo.kind === 'picture') {
        doc.image(Buffer.from(logo.bytes), left, y, { width: height * logo.aspect, height });
        return;
      }
      const { drawing } = logo;
      const scale = height / drawing.height;
      for (const shape of drawing.shapes) {
        doc.save().transform(scale, 0, 0, scale, left - drawing.x * scale, y - drawing.y * scale);
        for (const step of shape.transforms) doc.transform(...step);
        doc.path(shape.path).fill(shape.colour, shape.evenOdd ? 'even-odd' : undefined);
        doc.restore();
      }
    });
  }

  /** One word across the page, behind what is painted after it, pale enough to read on. */
  watermark(word: string): void {
    const size = WATERMARK_WIDTH / this.#pdf.widthOf(word, 'semibold', 1);
    this.#pdf.artifact('watermark', (doc) => {
      doc.save().transform(...turned(WATERMARK_TURN, PAPER.width / 2, PAPER.height / 2));
      doc.font('semibold', size).fillColor(COLOURS.watermark);
      doc.text(word, -WATERMARK_WIDTH / 2, size * 0.25, { lineBreak: false, baseline: 'alphabetic' });
      doc.restore();
    });
  }

  /** An empty box to tick by hand, drawn as content of a Form element, vertically centred on a line of `style`. */
  checkbox(element: StructElement, style: TextStyle, x: number, top: number, named: Named): void {
    const y = this.#baseline(top, style) - style.size * 0.36 - CHECKBOX / 2;
    const left = this.#page.left + x;
    const paint = (doc: PDFDocument): void => {
      doc.lineWidth(0.9).roundedRect(left, y, CHECKBOX, CHECKBOX, 1.5).fillAndStroke(COLOURS.paper, COLOURS.ink);
    };
    if (this.#pdf.fillable) this.#pdf.artifact('layout', paint);
    else this.#pdf.content(element, paint);
    this.#pdf.field(element, { ...named, kind: 'box', x: left, y, width: CHECKBOX, height: CHECKBOX });
  }

  /** A place to write on screen, where the document is one to fill in. */
  field(element: StructElement, named: Named, box: Box, kind: 'line' | 'text' = 'line'): void {
    const [x, y] = [this.#page.left + box.x, this.#page.top + box.top];
    this.#pdf.field(element, { ...named, kind, x, y, width: box.width, height: box.height });
  }

  bookmark(level: number, title: string, top: number): void {
    this.#pdf.bookmark(level, title, this.#page.top + top - 12);
  }

  #baseline(top: number, style: TextStyle): number {
    return this.#page.top + top + style.leading * BASELINE;
  }

  #leave(element: StructElement): StructElement {
    this.#spans.delete(element);
    return element;
  }

  #span(element: StructElement, lang: string): StructElement {
    const open = this.#spans.get(element);
    if (open?.lang === lang) return open.span;
    const span = this.#pdf.element(element, 'Span', { lang });
    this.#spans.set(element, { lang, span });
    return span;
  }
}
