/** A small sheet of paper that shows what kind of document it is: drawn, not read. */
import type { ReactNode } from 'react';
import type { SheetLook } from './catalogue.ts';

const line = (y: number, to = 22, from = 6): ReactNode => <path key={y} d={`M${from} ${y}H${to}`} />;

const LOOKS: Readonly<Record<SheetLook, ReactNode>> = {
  letter: [line(8, 15), line(14), line(18), line(22), line(26, 17)],
  form: [
    line(8, 15),
    <rect key="a" x="6" y="13.5" width="4" height="4" />,
    line(15.5, 22, 13),
    <rect key="b" x="6" y="20.5" width="4" height="4" />,
    line(22.5, 22, 13),
    line(30),
  ],
  list: [line(8, 15), line(14), line(19), line(24), line(29), <path key="v" d="M14 14V29" />],
  poster: [
    <path key="1" d="M6 10H20" className="sheet-bold" />,
    <path key="2" d="M6 17H17" className="sheet-bold" />,
    <path key="3" d="M6 24H21" className="sheet-bold" />,
  ],
  figures: [
    line(8, 15),
    <path key="a" d="M8 29V22" className="sheet-bold" />,
    <path key="b" d="M14 29V15" className="sheet-bold" />,
    <path key="c" d="M20 29V19" className="sheet-bold" />,
  ],
};

export function SheetGlyph({ look }: { readonly look: SheetLook }) {
  return (
    <svg width="28" height="36" viewBox="0 0 28 36" className="sheet-glyph" aria-hidden="true">
      <rect x="0.75" y="0.75" width="26.5" height="34.5" rx="2" className="sheet-paper" />
      <g>{LOOKS[look]}</g>
    </svg>
  );
}
