/** What a municipality sets for its PDF documents. Each part is checked by its reader before it comes here. */
import type { AccentColours } from './accent.ts';
import type { Logo } from './logo.ts';

export interface PdfLetterhead {
  /** At the top of the first page. */
  readonly logo?: Logo;
  readonly colours?: AccentColours;
  /** One line under the sender on the first page: postal address, telephone, web. */
  readonly address?: string;
}

export const NO_LETTERHEAD: PdfLetterhead = {};
