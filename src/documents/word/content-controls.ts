/** Content controls: places to write and boxes to tick that can be found again by their tag. */
import { createHash } from 'node:crypto';
import { type BuilderElement, type ParagraphChild, TextRun } from 'docx';
import { COLOURS } from '../look.ts';
import { SYMBOL_FONT } from './measures.ts';
import { xml } from './xml.ts';

const MAX_LENGTH = 64;
const UNTICKED = '2610';
const TICKED = '2612';
const EM_SPACE = '\u2003';

/** Makes the content controls of one document. Tags are unique; ids follow from the tags, so they are stable. */
export class ContentControls {
  readonly #tags = new Set<string>();
  readonly #ids = new Set<number>();

  /** An unticked box; `label` is what Word shows when the box is selected. */
  checkbox(tag: string, label: string): ParagraphChild {
    const box = String.fromCodePoint(Number.parseInt(UNTICKED, 16));
    const state = (name: string, value: string): BuilderElement =>
      xml(name, { 'w14:val': value, 'w14:font': SYMBOL_FONT });
    return this.#control(
      tag,
      label,
      [
        xml('w14:checkbox', {}, [
          xml('w14:checked', { 'w14:val': '0' }),
          state('w14:checkedState', TICKED),
          state('w14:uncheckedState', UNTICKED),
        ]),
      ],
      [new TextRun({ text: box, font: SYMBOL_FONT, size: 26, noProof: true })],
    );
  }

  /**
   * A field to write in, by key or pen: until something is typed it shows `lines` ruled lines, drawn with the leader of
   * the paragraph's right tab stop; with 0 lines it shows nothing but space.
   */
  text(tag: string, label: string, lines: number): ParagraphChild {
    const ruled = Array.from({ length: lines }, (_, i) => [...(i > 0 ? [xml('w:br')] : []), xml('w:tab')]).flat();
    const content =
      lines === 0
        ? new TextRun({ text: EM_SPACE.repeat(4), noProof: true })
        : ruled.map((child) =>
            xml('w:r', {}, [xml('w:rPr', {}, [xml('w:color', { 'w:val': COLOURS.penLine.slice(1) })]), child]),
          );
    // Plain text takes one line; LibreOffice doubles the line breaks of a plain text control that allows several.
    const kind = lines > 1 ? [] : [xml('w:text')];
    return this.#control(tag, label, [xml('w:showingPlcHdr'), ...kind], [content].flat());
  }

  #control(
    wanted: string,
    label: string,
    properties: readonly BuilderElement[],
    content: readonly (BuilderElement | TextRun)[],
  ): ParagraphChild {
    const tag = this.#uniqueTag(wanted);
    const control: unknown = xml('w:sdt', {}, [
      xml('w:sdtPr', {}, [
        xml('w:alias', { 'w:val': [...(label === '' ? tag : label)].slice(0, MAX_LENGTH).join('') }),
        xml('w:tag', { 'w:val': tag }),
        xml('w:id', { 'w:val': String(this.#uniqueId(tag)) }),
        ...properties,
      ]),
      xml('w:sdtContent', {}, content),
    ]);
    // docx writes any element; its type for a paragraph's children only lists those it has classes for.
    return control as ParagraphChild;
  }

  #uniqueTag(wanted: string): string {
    const base = wanted.slice(0, MAX_LENGTH - 5);
    let tag = base;
    for (let n = 2; this.#tags.has(tag); n++) tag = `${base}-${n}`;
    this.#tags.add(tag);
    return tag;
  }

  /** A positive 31-bit number. */
  #uniqueId(tag: string): number {
    let id = createHash('sha256').update(tag).digest().readUInt32BE() >>> 1;
    while (id === 0 || this.#ids.has(id)) id = (id + 1) % 0x7fffffff;
    this.#ids.add(id);
    return id;
  }
}
