import type { Level, Runs } from '../prepare.ts';
import type { Line, LineSetter } from './lines.ts';
import type { Painter } from './painter.ts';
import type { Frame, Slab } from './slab.ts';
import type { StructElement, TaggedPdf } from './tagged-pdf.ts';
import type { TextStyle, Theme } from './theme.ts';

/** Where a block goes: its place across the page, its parent in the structure, and what it must stay together with. */
export interface Place {
  readonly x: number;
  readonly width: number;
  readonly parent: StructElement;
  readonly groups: readonly number[];
  readonly frames: readonly Frame[];
}

/** A slab as blocks give it: what is left out is nothing. */
export interface SlabSpec {
  readonly height: number;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  readonly repeat?: Slab['repeat'];
  readonly paint: Slab['paint'];
}

/** Above what is said in the second language. */
const SECOND_AIR = 1.5;

/** The document as it grows: slabs in reading order, with the structure elements that their painting fills. */
export class Layout {
  readonly pdf: TaggedPdf;
  readonly setter: LineSetter;
  readonly theme: Theme;
  readonly slabs: Slab[] = [];
  #groups = 0;
  #fields = 0;
  #startsPage = false;

  constructor(pdf: TaggedPdf, setter: LineSetter, theme: Theme) {
    this.pdf = pdf;
    this.setter = setter;
    this.theme = theme;
  }

  add(place: Place, spec: SlabSpec): void {
    this.slabs.push({
      height: spec.height,
      before: (spec.before ?? 0) * this.theme.air,
      after: (spec.after ?? 0) * this.theme.air,
      keepNext: spec.keepNext ?? false,
      groups: place.groups,
      frames: place.frames,
      startsPage: this.#startsPage,
      repeat: spec.repeat,
      paint: spec.paint,
    });
    this.#startsPage = false;
  }

  /** At least this much space after what was added last: around a frame, whose own padding lies inside it. */
  roomAfter(space: number): void {
    const last = this.slabs.pop();
    if (last !== undefined) this.slabs.push({ ...last, after: Math.max(last.after, space * this.theme.air) });
  }

  /** The next slab begins a page. */
  breakPage(): void {
    this.#startsPage = this.slabs.length > 0;
  }

  /** Numbers the fields that have no name of their own. */
  nextField(): number {
    this.#fields += 1;
    return this.#fields;
  }

  /** A place whose slabs stay on one page if they fit on one. */
  grouped(place: Place): Place {
    this.#groups += 1;
    return { ...place, groups: [...place.groups, this.#groups] };
  }

  /**
   * Lines of one element, one slab each: never a single line alone at the top or the bottom of a page, never a page
   * break inside a word. `extra` is painted with the first line (a bullet, a bookmark).
   */
  addLines(place: Place, options: LinesOptions): void {
    const { element, lines, style, before = 0, after = 0, keepNext = false, x = place.x } = options;
    lines.forEach((line, i) => {
      const first = i === 0;
      const last = i === lines.length - 1;
      const holdsEdge = lines.length > 1 && (first || i === lines.length - 2);
      const air = !first && line.opensSecond === true ? SECOND_AIR : 0;
      this.add(place, {
        height: style.leading + air,
        before: first ? before : 0,
        after: last ? after : 0,
        keepNext: last ? keepNext : holdsEdge || line.endsInWord || keepNext,
        paint: (painter, top) => {
          if (first) options.extra?.(painter, top);
          painter.line(element, line, style, x, top + air);
        },
      });
    });
  }
}

export interface LinesOptions {
  readonly element: StructElement;
  readonly lines: readonly Line[];
  readonly style: TextStyle;
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  readonly x?: number;
  readonly extra?: (painter: Painter, top: number) => void;
}

/** The one language of a whole passage, to be set on its element; undefined when it has none of its own or several. */
export function commonLanguage(runs: Runs): string | undefined {
  const first = runs[0]?.lang;
  return runs.every((run) => run.lang === first) ? first : undefined;
}

/** Runs without the language that their element carries already. */
export const withoutLanguage = (runs: Runs, lang: string | undefined): Runs =>
  lang === undefined ? runs : runs.map(({ text, bold }) => (bold === true ? { text, bold } : { text }));

/** Type of the structure element of a heading: the title is H1, so headings begin at H2. */
export const headingType = (level: Level): string => `H${level + 1}`;
