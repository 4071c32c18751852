import type { FontName, FontSet } from './fonts.ts';

/** Printed for a sign that no font has: a question mark in a diamond, so that the gap is seen. */
const REPLACEMENT = '\u{FFFD}';
const COMBINING = /\p{M}/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Regular and bold, in the order in which they are tried. */
const FAMILIES = {
  main: ['regular', 'semibold'],
  ethiopic: ['ethiopic', 'ethiopicBold'],
  fallback: ['fallback', 'fallbackBold'],
} as const satisfies Record<string, readonly [FontName, FontName]>;
type Family = keyof typeof FAMILIES;
type Source = Family | 'none';
const FAMILY_NAMES = Object.keys(FAMILIES) as Family[];

export interface FacedText {
  readonly text: string;
  readonly font: FontName;
}

/**
 * Chooses a font for every sign of a document and keeps account of what no font has. One per document: what it
 * remembers comes from the document's content.
 */
export class Faces {
  readonly #fonts: FontSet;
  readonly #known = new Map<number, Source>();
  readonly #missing = new Set<number>();

  constructor(fonts: FontSet) {
    this.#fonts = fonts;
  }

  /** Code points that were replaced, as `U+1F600`, in order. */
  get missing(): string[] {
    return [...this.#missing]
      .sort((a, b) => a - b)
      .map((point) => `U+${point.toString(16).toUpperCase().padStart(4, '0')}`);
  }

  /** Splits a text where its font changes. A letter and its combining marks stay in one font. */
  split(text: string, bold: boolean): FacedText[] {
    const pieces: { text: string; font: FontName }[] = [];
    const add = (part: string, family: Family): void => {
      const font = FAMILIES[family][bold ? 1 : 0];
      const last = pieces[pieces.length - 1];
      if (last !== undefined && last.font === font) last.text += part;
      else pieces.push({ text: part, font });
    };
    const clusters = COMBINING.test(text) ? Array.from(graphemes.segment(text), (s) => s.segment) : text;
    for (const cluster of clusters) {
      const points = Array.from(cluster, (char) => char.codePointAt(0) ?? 0);
      const family = FAMILY_NAMES.find((name) => points.every((p) => this.#has(name, p)));
      if (family !== undefined) add(cluster, family);
      else for (const point of points) this.#addSingly(point, add);
    }
    return pieces;
  }

  #addSingly(point: number, add: (part: string, family: Family) => void): void {
    const source = this.#source(point);
    if (source !== 'none') add(String.fromCodePoint(point), source);
    else {
      this.#missing.add(point);
      add(REPLACEMENT, this.#has('main', 0xfffd) ? 'main' : 'fallback');
    }
  }

  #has(family: Family, point: number): boolean {
    return this.#source(point) === family || this.#inFamily(family, point);
  }

  /** The first family that has the letter. */
  #source(point: number): Source {
    const known = this.#known.get(point);
    if (known !== undefined) return known;
    const source = FAMILY_NAMES.find((name) => this.#inFamily(name, point)) ?? 'none';
    this.#known.set(point, source);
    return source;
  }

  /** Both weights of a family cover the same letters; the text of a heading must not differ from its bookmark. */
  #inFamily(family: Family, point: number): boolean {
    return FAMILIES[family].every((name) => this.#fonts[name].hasGlyphForCodePoint(point));
  }
}
