import PDFDocument, { type OutlineItem, type StructElement } from 'pdfkit';
import type { FontName, FontSet } from './fonts.ts';
import { type Field, Form } from './form.ts';
import { PAPER } from './theme.ts';
import { type Properties, xmpProperties } from './xmp.ts';

export type { StructElement } from 'pdfkit';

export interface ElementOptions {
  readonly lang?: string | undefined;
  readonly scope?: 'Row' | 'Column';
  readonly actual?: string;
  /** Attribute dictionary: strings are PDF names, String objects text (`O: 'List'`, `ListNumbering: 'Disc'`). */
  readonly attributes?: Readonly<Record<string, unknown>>;
}
export type ArtifactKind = 'watermark' | 'layout' | 'header' | 'footer' | 'repeated';

const ARTIFACT = {
  watermark: { type: 'Pagination' },
  layout: { type: 'Layout' },
  header: { type: 'Pagination', attached: ['Top'] },
  footer: { type: 'Pagination', attached: ['Bottom'] },
  repeated: { type: 'Pagination' },
} as const;

/**
 * A PDF that is both PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1): every mark on the page is either content of a
 * structure element or an artifact. Structure elements can be made before any page is; they get their content as the
 * pages are painted, so one element may stand on several pages.
 */
export class TaggedPdf {
  readonly #doc: PDFDocument;
  readonly #root: StructElement;
  readonly #chunks: Uint8Array[] = [];
  readonly #done: Promise<void>;
  readonly #outline: OutlineItem[];
  readonly #form: Form | undefined;
  #open: StructElement | undefined;

  /**
   * `id` is 16 bytes that follow from the content, so that the same document is the same file. `fillable`: with fields to
   * fill in on screen, and so PDF/UA-1 alone: what can still be changed is no archive copy.
   */
  constructor(properties: Properties, id: Uint8Array, fonts: FontSet, fillable = false) {
    const doc = new PDFDocument({
      size: 'A4',
      margin: 0,
      autoFirstPage: false,
      font: null,
      pdfVersion: '1.7',
      ...(fillable ? {} : { subset: 'PDF/A-2a' }),
      tagged: true,
      lang: properties.language,
      displayTitle: true,
      info: {
        Title: properties.title,
        Author: properties.author,
        Creator: properties.producer,
        Producer: properties.producer,
        CreationDate: properties.created,
      },
    });
    doc._id = id;
    // pdfkit writes the title into the XMP packet unescaped, and no language: write the properties ourselves.
    doc._addInfo = () => doc.appendXML(xmpProperties(properties));
    for (const name of Object.keys(fonts) as FontName[]) doc.registerFont(name, fonts[name]);
    doc.outline.options = { expanded: true };
    this.#doc = doc;
    this.#form = fillable ? new Form(doc) : undefined;
    this.#outline = [doc.outline];
    this.#root = doc.struct('Document');
    doc.addStructure(this.#root);
    doc.on('data', (chunk: Uint8Array) => this.#chunks.push(chunk));
    this.#done = new Promise((resolve, reject) => {
      doc.on('end', resolve);
      doc.on('error', reject);
    });
  }

  get root(): StructElement {
    return this.#root;
  }

  /** A structure element under `parent`, in reading order. */
  element(parent: StructElement, type: string, options: ElementOptions = {}): StructElement {
    const { lang, scope, actual, attributes } = options;
    const element = this.#doc.struct(type, {
      ...(lang === undefined ? {} : { lang }),
      ...(scope === undefined ? {} : { scope }),
      ...(actual === undefined ? {} : { actual }),
    });
    if (attributes !== undefined) element.dictionary.data.A = attributes;
    parent.add(element);
    return element;
  }

  /** Paints content of an element. Consecutive content of one element on one page is marked once. */
  content(element: StructElement, paint: (doc: PDFDocument) => void): void {
    if (this.#open !== element) {
      this.#close();
      element.add(this.#doc.markStructureContent(String(element.dictionary.data.S)));
      this.#open = element;
    }
    paint(this.#doc);
  }

  /** Whether the document has fields to fill in on screen. */
  get fillable(): boolean {
    return this.#form !== undefined;
  }

  /** A field as content of a new Form element under `parent`; nothing in a document without fields. */
  field(parent: StructElement, field: Field): void {
    if (this.#form === undefined) return;
    this.#close();
    this.#form.add(field, this.element(parent, 'Form'));
  }

  /** Paints something that is no content: lines, backgrounds, page headers and footers, repeated table heads. */
  artifact(kind: ArtifactKind, paint: (doc: PDFDocument) => void): void {
    this.#close();
    this.#doc.markContent('Artifact', ARTIFACT[kind]);
    paint(this.#doc);
    this.#doc.endMarkedContent();
  }

  addPage(): void {
    this.#close();
    this.#doc.addPage();
  }

  /** A bookmark to a height (points from the top) on the page being painted. Level 1 is the document's title. */
  bookmark(level: number, title: string, top: number): void {
    this.#outline.length = Math.min(this.#outline.length, level);
    const parent = this.#outline[this.#outline.length - 1];
    // pdfkit measures `left` from the right edge: the page's width lands at x = 0.
    const place = { fit: false, top: Math.max(0, top), left: PAPER.width, zoom: 0, expanded: true };
    if (parent !== undefined) this.#outline.push(parent.addItem(title, place));
  }

  /** Width in points. */
  widthOf(text: string, font: FontName, size: number): number {
    return this.#doc.font(font, size).widthOfString(text);
  }

  /** Ends the document and returns the whole file. */
  async finish(): Promise<Uint8Array> {
    this.#close();
    this.#form?.finish();
    this.#root.end();
    this.#doc.end();
    await this.#done;
    return new Uint8Array(Buffer.concat(this.#chunks));
  }

  #close(): void {
    if (this.#open === undefined) return;
    this.#doc.endMarkedContent();
    this.#open = undefined;
  }
}
