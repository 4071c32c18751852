/** The parts of pdfkit and fontkit that the PDF renderer uses. Neither package carries types of its own. */
declare module 'fontkit' {
  /** A parsed font file. Holds no text; safe to share between documents. */
  export interface Font {
    readonly postscriptName: string;
    readonly unitsPerEm: number;
    readonly ascent: number;
    readonly descent: number;
    hasGlyphForCodePoint(codePoint: number): boolean;
    layout(text: string): unknown;
  }
  export function create(bytes: Uint8Array): Font;
}

declare module 'pdfkit' {
  import type { Readable } from 'node:stream';
  import type { Font } from 'fontkit';

  /** A PDF object. Plain strings become names, String objects become text strings. */
  export interface PdfReference {
    readonly data: Record<string, unknown>;
    end(content?: Uint8Array): void;
  }
  export interface StructContent {
    readonly refs: readonly unknown[];
  }
  export interface StructElement {
    readonly dictionary: PdfReference;
    add(child: StructElement | StructContent): this;
    end(): void;
  }
  export interface OutlineItem {
    options: { expanded?: boolean };
    addItem(
      title: string,
      options: { fit: boolean; top: number; left: number; zoom: number; expanded: boolean },
    ): OutlineItem;
  }
  export interface DocumentOptions {
    readonly size: 'A4';
    readonly margin: number;
    readonly autoFirstPage: boolean;
    /** `null` keeps the built-in Helvetica, which is never embedded, out of the file. */
    readonly font: null;
    readonly pdfVersion: '1.7';
    readonly subset?: 'PDF/A-2a';
    readonly tagged: boolean;
    readonly lang: string;
    readonly displayTitle: boolean;
    readonly info: Readonly<Record<string, string | Date>>;
  }
  export default class PDFDocument extends Readable {
    constructor(options: DocumentOptions);
    readonly page: { readonly width: number; readonly height: number; readonly annotations: readonly PdfReference[] };
    readonly outline: OutlineItem;
    /** Both parts of the trailer's ID, 16 bytes. */
    _id: Uint8Array;
    /** Writes the document's properties into the XMP packet. */
    _addInfo: () => void;
    /** The document's catalog. */
    readonly _root: PdfReference;
    /** Fonts that the form's dictionary names; written at the end. */
    _acroform: { readonly fonts: Readonly<Record<string, PdfReference>>; readonly defaultFont: string };
    ref(data: Readonly<Record<string, unknown>>): PdfReference;
    annotate(x: number, y: number, width: number, height: number, options: Readonly<Record<string, unknown>>): this;
    createStructParentTreeNextKey(): number;
    getStructParentTree(): { add(key: number, value: PdfReference): void };
    addPage(): this;
    appendXML(xml: string): void;
    end(): void;

    registerFont(name: string, font: Font): this;
    font(name: string, size: number): this;
    widthOfString(text: string): number;
    text(text: string, x: number, y: number, options: { lineBreak: false; baseline: 'alphabetic' }): this;

    fillColor(color: string): this;
    strokeColor(color: string): this;
    lineWidth(width: number): this;
    moveTo(x: number, y: number): this;
    lineTo(x: number, y: number): this;
    rect(x: number, y: number, width: number, height: number): this;
    roundedRect(x: number, y: number, width: number, height: number, radius: number): this;
    fill(color: string, rule?: 'even-odd'): this;
    path(data: string): this;
    /** PNG or JPEG. */
    image(bytes: Uint8Array, x: number, y: number, options: { width: number; height: number }): this;
    save(): this;
    restore(): this;
    transform(a: number, b: number, c: number, d: number, e: number, f: number): this;
    stroke(color?: string): this;
    fillAndStroke(fill: string, stroke: string): this;

    struct(
      type: string,
      options?: { lang?: string; scope?: 'Row' | 'Column'; title?: string; actual?: string },
    ): StructElement;
    addStructure(element: StructElement): this;
    markStructureContent(type: string): StructContent;
    markContent(tag: 'Artifact', options: { type: 'Layout' | 'Pagination'; attached?: readonly string[] }): this;
    endMarkedContent(): this;
  }
}
