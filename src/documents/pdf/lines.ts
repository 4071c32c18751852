/** Breaks text into lines. Its own line breaking, so that a line may mix fonts, weights and languages. */
import { passages, type Runs } from '../prepare.ts';
import type { FacedText, Faces } from './faces.ts';
import type { FontName } from './fonts.ts';
import type { TextStyle } from './theme.ts';

/** A stretch of a line in one font and language. `x` in points from the line's start. */
export interface Piece {
  readonly text: string;
  readonly font: FontName;
  readonly x: number;
  readonly lang?: string | undefined;
  /** In the second language of the document. */
  readonly second?: boolean;
}
export interface Line {
  readonly pieces: readonly Piece[];
  readonly width: number;
  /** The line ends inside a word: what follows must not be parted from it by a page break. */
  readonly endsInWord: boolean;
  /** The first line in the second language: a little air above it tells it from the passage it translates. */
  readonly opensSecond?: boolean;
}

type Measure = (text: string, font: FontName, size: number) => number;

interface Fragment extends FacedText {
  readonly lang?: string | undefined;
  readonly width: number;
}
/** The least that can stand alone on a line: a word with the space after it. */
interface Word {
  readonly fragments: readonly Fragment[];
  /** Without the space at the end, which may hang over the edge. */
  readonly width: number;
  readonly fullWidth: number;
  readonly breakAfter: boolean;
  readonly endsInWord: boolean;
}

/** After spaces, line feeds, and hyphens, dashes and slashes between letters. Never at a no-break space. */
const BREAKS = /\n| +|(?<=\p{L})[-/–—](?=\p{L})/gu;

export class LineSetter {
  readonly #faces: Faces;
  readonly #measure: Measure;

  constructor(faces: Faces, measure: Measure) {
    this.#faces = faces;
    this.#measure = measure;
  }

  /** Sets runs in lines no wider than `width` points. A word wider than that is broken between letters. */
  lines(runs: Runs, style: TextStyle, width: number): Line[] {
    const [own, second] = passages(runs);
    if (own.length === 0 || second.length === 0) return this.#passage(runs, style, width);
    // The space is unseen at the end of its line, and a word boundary to whoever reads it aloud.
    const translated = this.#passage(second, style, width).map((line, i) => ({
      ...line,
      pieces: line.pieces.map((piece) => ({ ...piece, second: true })),
      opensSecond: i === 0,
    }));
    return [...this.#passage([...own, { text: ' ' }], style, width), ...translated];
  }

  #passage(runs: Runs, style: TextStyle, width: number): Line[] {
    const lines: Line[] = [];
    let line: Word[] = [];
    let used = 0;
    const flush = (): void => {
      lines.push(this.#line(line));
      line = [];
      used = 0;
    };
    for (const word of this.#words(runs, style).flatMap((w) =>
      w.width > width ? this.#broken(w, style, width) : [w],
    )) {
      if (line.length > 0 && used + word.width > width) flush();
      line.push(word);
      used += word.fullWidth;
      if (word.breakAfter) flush();
    }
    if (line.length > 0) flush();
    return lines;
  }

  /** The same, with lines of about equal length: for titles, where a lone word on the last line looks like a mistake. */
  balanced(runs: Runs, style: TextStyle, width: number): Line[] {
    const lines = this.lines(runs, style, width);
    if (lines.length < 2 || lines.length > 4) return lines;
    let [tooNarrow, enough] = [width / 2, width];
    while (enough - tooNarrow > 4) {
      const middle = (tooNarrow + enough) / 2;
      const fits = this.lines(runs, style, middle);
      if (fits.length > lines.length || fits.some((line) => line.endsInWord)) tooNarrow = middle;
      else enough = middle;
    }
    return this.lines(runs, style, enough);
  }

  #words(runs: Runs, style: TextStyle): Word[] {
    const text = runs.map((run) => run.text).join('');
    const ends = Array.from(text.matchAll(BREAKS), (m) => ({ at: m.index + m[0].length, sign: m[0] }));
    const words: Word[] = [];
    let start = 0;
    for (const { at, sign } of [...ends, { at: text.length, sign: '' }]) {
      if (at > start) {
        const newline = sign === '\n';
        const fragments = this.#fragments(runs, start, at, style);
        const inWord = sign !== '' && !newline && !sign.startsWith(' ');
        words.push(this.#word(fragments, style, newline, inWord));
      }
      start = at;
    }
    return words;
  }

  #word(fragments: readonly Fragment[], style: TextStyle, breakAfter: boolean, endsInWord: boolean): Word {
    const fullWidth = fragments.reduce((sum, f) => sum + f.width, 0);
    const last = fragments[fragments.length - 1];
    const trimmed = last?.text.replace(/ +$/, '') ?? '';
    const hanging =
      last === undefined || trimmed === last.text ? 0 : last.width - this.#measure(trimmed, last.font, style.size);
    return { fragments, width: fullWidth - hanging, fullWidth, breakAfter, endsInWord };
  }

  #fragments(runs: Runs, start: number, end: number, style: TextStyle): Fragment[] {
    const fragments: Fragment[] = [];
    let at = 0;
    for (const run of runs) {
      // A line feed becomes a space at the end of its line: unseen on paper, a word boundary to whoever reads it aloud.
      const text = run.text.slice(Math.max(0, start - at), Math.max(0, end - at)).replaceAll('\n', ' ');
      at += run.text.length;
      for (const piece of text === '' ? [] : this.#faces.split(text, style.bold || run.bold === true)) {
        fragments.push({ ...piece, lang: run.lang, width: this.#measure(piece.text, piece.font, style.size) });
      }
    }
    return fragments;
  }

  /** A word in parts that each fit the width, at least one letter each. */
  #broken(word: Word, style: TextStyle, width: number): Word[] {
    const parts: Fragment[][] = [[]];
    let used = 0;
    for (const fragment of word.fragments) {
      for (const letter of fragment.text) {
        const letterWidth = this.#measure(letter, fragment.font, style.size);
        let part = parts[parts.length - 1] ?? [];
        if (used + letterWidth > width && part.length > 0 && letter !== ' ') {
          part = [];
          parts.push(part);
          used = 0;
        }
        const last = part[part.length - 1];
        if (last !== undefined && last.font === fragment.font && last.lang === fragment.lang) {
          part[part.length - 1] = { ...last, text: last.text + letter, width: last.width + letterWidth };
        } else {
          part.push({ ...fragment, text: letter, width: letterWidth });
        }
        used += letterWidth;
      }
    }
    return parts.map((part, i) => {
      const isLast = i === parts.length - 1;
      return this.#word(part, style, isLast && word.breakAfter, isLast ? word.endsInWord : true);
    });
  }

  #line(words: readonly Word[]): Line {
    const pieces: { text: string; font: FontName; x: number; lang: string | undefined }[] = [];
    let x = 0;
    for (const fragment of words.flatMap((word) => word.fragments)) {
      const last = pieces[pieces.length - 1];
      if (last !== undefined && last.font === fragment.font && last.lang === fragment.lang) last.text += fragment.text;
      else pieces.push({ text: fragment.text, font: fragment.font, x, lang: fragment.lang });
      x += fragment.width;
    }
    const last = words[words.length - 1];
    const width = x - (last === undefined ? 0 : last.fullWidth - last.width);
    return { pieces, width, endsInWord: last?.endsInWord ?? false };
  }
}
