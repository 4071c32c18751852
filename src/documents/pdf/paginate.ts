import type { Frame, Slab } from './slab.ts';

/** `top` in points from the upper edge of the text area. `repeatTop` where the repeated table head goes. */
export interface Placed {
  readonly slab: Slab;
  readonly top: number;
  readonly repeatTop: number | undefined;
}
export type Page = readonly Placed[];

/** Rounding of many heights must not push the last line to the next page. */
const TOLERANCE = 0.01;

const opened = (slab: Slab, previous: Slab | undefined): readonly Frame[] =>
  slab.frames.filter((frame) => previous === undefined || !previous.frames.includes(frame));
const padTop = (frames: readonly Frame[]): number => frames.reduce((sum, frame) => sum + frame.padTop, 0);
const padBottom = (frames: readonly Frame[]): number => frames.reduce((sum, frame) => sum + frame.padBottom, 0);

/** From the end of `previous` (undefined: the top of a page) to the top of `slab`, frames' padding included. */
function distance(previous: Slab | undefined, slab: Slab): number {
  if (previous === undefined) return padTop(slab.frames);
  const closed = previous.frames.filter((frame) => !slab.frames.includes(frame));
  return padBottom(closed) + Math.max(previous.after, slab.before) + padTop(opened(slab, previous));
}

/** Spreads slabs over pages whose text area is `height` points high. No page is empty. */
export function paginate(slabs: readonly Slab[], height: number): Page[] {
  const pages: Placed[][] = [];
  let page: Placed[] = [];
  let end = 0;
  /** Groups higher than a page: they are split like anything else. */
  const split = new Set<number>();

  const endOf = (chain: readonly Slab[], from: number, previous: Slab | undefined): number => {
    let at = from;
    let before = previous;
    for (const slab of chain) {
      const repeated = before === undefined ? (slab.repeat?.height ?? 0) : 0;
      at += distance(before, slab) + repeated + slab.height;
      before = slab;
    }
    return at + padBottom(before?.frames ?? []);
  };
  const fits = (chain: readonly Slab[], from: number, previous: Slab | undefined): boolean =>
    endOf(chain, from, previous) <= height + TOLERANCE;

  slabs.forEach((slab, index) => {
    let chain = chainAt(slabs, index, split);
    for (const group of slab.groups) {
      if (fits(chain, 0, undefined)) break;
      split.add(group);
      chain = chainAt(slabs, index, split);
    }
    const previous = page[page.length - 1]?.slab;
    const wanted = fits(chain, 0, undefined) ? chain : [slab];
    if (previous !== undefined && (slab.startsPage || !fits(wanted, end, previous))) {
      pages.push(page);
      page = [];
      end = 0;
    }
    const before = page[page.length - 1]?.slab;
    let top = end + distance(before, slab);
    const repeatTop = before === undefined && slab.repeat !== undefined ? top : undefined;
    if (repeatTop !== undefined) top += slab.repeat?.height ?? 0;
    page.push({ slab, top, repeatTop });
    end = top + slab.height;
  });
  if (page.length > 0) pages.push(page);
  return pages;
}

/** The slabs from `index` on that belong on one page: kept with the next, or of one group that may not be split. */
function chainAt(slabs: readonly Slab[], index: number, split: ReadonlySet<number>): Slab[] {
  const chain: Slab[] = [];
  for (let i = index; i < slabs.length; i++) {
    const slab = slabs[i];
    const next = slabs[i + 1];
    if (slab === undefined) break;
    chain.push(slab);
    if (next === undefined || next.startsPage) break;
    const together = slab.groups.some((group) => !split.has(group) && next.groups.includes(group));
    if (!slab.keepNext && !together) break;
  }
  return chain;
}
