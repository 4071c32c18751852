import type { ReactNode } from 'react';
import { Glyph } from '../ui/index.ts';

/** Something that is in order, in one line. */
export const CheckLine = ({ children }: { readonly children: ReactNode }) => (
  <p className="check-line" role="status">
    <Glyph kind="ok" size={18} />
    {children}
  </p>
);
