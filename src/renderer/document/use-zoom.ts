/** How large the sheets are shown: as wide as there is room for, or in percent of their size on paper. */
import { type RefObject, useState } from 'react';

export interface Zoom {
  readonly percent: number | 'width';
  /** Width of a sheet on the screen, as CSS, from its width in points. */
  widthOf(points: number): string;
  set(percent: number | 'width'): void;
  /** One step smaller (-1) or larger (1) than what is seen now. */
  step(by: -1 | 1): void;
}

const STEPS = [50, 75, 100, 125, 150, 200];
/** CSS pixels of a point. */
const PIXELS = 96 / 72;

/** `list`: whose first child is a sheet; `points`: the width of that sheet on paper, once it is known. */
export function useZoom(list: RefObject<HTMLElement | null>, points: number | undefined): Zoom {
  const [percent, set] = useState<number | 'width'>('width');
  const seen = (): number => {
    if (percent !== 'width') return percent;
    const sheet = list.current?.firstElementChild;
    if (sheet == null || points === undefined) return 100;
    return (sheet.getBoundingClientRect().width / (points * PIXELS)) * 100;
  };
  return {
    percent,
    set,
    widthOf: (width) => (percent === 'width' ? '100%' : `${(width * PIXELS * percent) / 100}px`),
    step(by) {
      const now = seen();
      const next = by === 1 ? STEPS.find((s) => s > now + 1) : STEPS.findLast((s) => s < now - 1);
      set(next ?? (by === 1 ? 200 : 50));
    },
  };
}
