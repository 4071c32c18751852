/** Fields to fill in on screen (AcroForm, ISO 32000-1, 12.7), for the variant of a document that is not for the archive. */
import type PDFDocument from 'pdfkit';
import type { PdfReference, StructElement } from 'pdfkit';

/** A place to write or a box to tick. `label` is read aloud and shown as a tooltip. Lengths in points, from the page's top left. */
export interface Field {
  readonly name: string;
  readonly label: string;
  readonly kind: 'line' | 'text' | 'box';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Printable, as every field of ours. */
const PRINT = 4;
const MULTILINE = 4096;
const FONT = 'Helv';
const SIZE = 10;
const CROSS = 2.5;

export class Form {
  readonly #doc: PDFDocument;
  readonly #names = new Set<string>();
  readonly #fields: PdfReference[] = [];
  #nothing: PdfReference | undefined;

  constructor(doc: PDFDocument) {
    this.#doc = doc;
  }

  /** Adds a field on the current page; `element` is the Form element that stands for it in the structure. */
  add(field: Field, element: StructElement): void {
    const doc = this.#doc;
    const key = doc.createStructParentTreeNextKey();
    doc.getStructParentTree().add(key, element.dictionary);
    const { x, y, width, height } = field;
    doc.annotate(x, y, width, height, {
      Subtype: 'Widget',
      T: new String(this.#unique(field.name)),
      TU: new String(field.label === '' ? field.name : field.label),
      F: PRINT,
      StructParent: key,
      structParent: element,
      ...(field.kind === 'box' ? this.#box(width, height) : this.#text(field.kind === 'text')),
    });
    const made = doc.page.annotations[doc.page.annotations.length - 1];
    if (made !== undefined) this.#fields.push(made);
  }

  /** Writes the form's own dictionary. Viewers set what is typed in Helvetica, which none has to be given. */
  finish(): void {
    const doc = this.#doc;
    const font = doc.ref({ Type: 'Font', Subtype: 'Type1', BaseFont: 'Helvetica', Encoding: 'WinAnsiEncoding' });
    font.end();
    doc._acroform = { fonts: { [FONT]: font }, defaultFont: FONT };
    doc._root.data.AcroForm = doc.ref({ Fields: this.#fields, DA: this.#look(), DR: { Font: {} } });
  }

  #look(): object {
    return new String(`/${FONT} ${SIZE} Tf 0 g`);
  }

  #text(multiline: boolean): Record<string, unknown> {
    return { FT: 'Tx', Ff: multiline ? MULTILINE : 0, DA: this.#look(), AP: { N: this.#empty() } };
  }

  /** The box itself is painted on the page; ticked, it gets a cross. */
  #box(width: number, height: number): Record<string, unknown> {
    const [left, right, top] = [CROSS, width - CROSS, height - CROSS];
    const cross = `1.2 w ${left} ${left} m ${right} ${top} l S ${left} ${top} m ${right} ${left} l S`;
    return {
      FT: 'Btn',
      V: 'Off',
      AS: 'Off',
      AP: { N: { Off: this.#empty(), Yes: this.#picture(width, height, cross) } },
    };
  }

  #empty(): PdfReference {
    this.#nothing ??= this.#picture(1, 1, '');
    return this.#nothing;
  }

  #picture(width: number, height: number, content: string): PdfReference {
    const picture = this.#doc.ref({ Type: 'XObject', Subtype: 'Form', BBox: [0, 0, width, height], Resources: {} });
    picture.end(Buffer.from(content));
    return picture;
  }

  #unique(wanted: string): string {
    // A full stop would make a field the child of another.
    const base = wanted.replaceAll('.', '-');
    let name = base;
    for (let n = 2; this.#names.has(name); n++) name = `${base}-${n}`;
    this.#names.add(name);
    return name;
  }
}
