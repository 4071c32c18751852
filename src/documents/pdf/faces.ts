import type { FontName, FontSet } from './fonts.ts';

/** Printed for a sign that no font has: a question mark in a diamond, so that the gap is seen. */
const REPLACEMENT = '\u{FFFD}';
const COMBINING = /\p{M}/u;
const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

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
  readonly #known = new Map<number, 'main' | 'fallback' | 'none'>();
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
    const add = (part: string, fallback: boolean): void => {
      const font: FontName = fallback ? (bold ? 'fallbackBold' : 'fallback') : bold ? 'semibold' : 'regular';
      const last = pieces[pieces.length - 1];
      if (last !== undefined && last.font === font) last.text += part;
      else pieces.push({ text: part, font });
    };
    const clusters = COMBINING.test(text) ? Array.from(graphemes.segment(text), (s) => s.segment) : text;
    for (const cluster of clusters) {
      const points = Array.from(cluster, (char) => char.codePointAt(0) ?? 0);
      if (points.every((p) => this.#source(p) === 'main')) add(cluster, false);
      else if (points.every((p) => this.#source(p) !== 'none')) add(cluster, true);
      else for (const point of points) this.#addSingly(point, add);
    }
    return pieces;
  }

  #addSingly(point: number, add: (part: string, fallback: boolean) => void): void {
    const source = this.#source(point);
    if (source === 'none') this.#missing.add(point);
    if (source === 'none') add(REPLACEMENT, this.#source(0xfffd) !== 'main');
    else add(String.fromCodePoint(point), source === 'fallback');
  }

  #source(point: number): 'main' | 'fallback' | 'none' {
    const known = this.#known.get(point);
    if (known !== undefined) return known;
    // Both weights of a family cover the same letters; the text of a heading must not differ from its bookmark.
    const has = (a: FontName, b: FontName): boolean =>
      this.#fonts[a].hasGlyphForCodePoint(point) && this.#fonts[b].hasGlyphForCodePoint(point);
    const source = has('regular', 'semibold') ? 'main' : has('fallback', 'fallbackBold') ? 'fallback' : 'none';
    this.#known.set(point, source);
    return source;
  }
}
