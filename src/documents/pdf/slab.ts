import type { Painter } from './painter.ts';

/** A frame around slabs: painted behind them, once on every page they stand on. */
export interface Frame {
  readonly x: number;
  readonly width: number;
  readonly padTop: number;
  readonly padBottom: number;
  paint(painter: Painter, top: number, height: number): void;
}

/** A piece of the document that is never split: a line of text, a table row, a ruled line. Heights in points. */
export interface Slab {
  readonly height: number;
  /** Wanted space above and below; between two slabs the larger counts, at the top of a page none. */
  readonly before: number;
  readonly after: number;
  /** Must not be last on its page. */
  readonly keepNext: boolean;
  /** Groups that stay on one page if they fit on one, outermost first. */
  readonly groups: readonly number[];
  /** Frames the slab stands in, outermost first. */
  readonly frames: readonly Frame[];
  readonly startsPage: boolean;
  /** Painted above the slab when it comes first on a page: the table's head, once more. */
  readonly repeat?: { readonly height: number; readonly paint: (painter: Painter, top: number) => void } | undefined;
  readonly paint: (painter: Painter, top: number) => void;
}
