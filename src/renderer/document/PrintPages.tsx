/** What a printer gets: the pages and nothing else, each filling its sheet (see print.css). On the screen it is not there. */
import { createPortal } from 'react-dom';
import type { PageImage } from './pdf-pages.ts';
import './print.css';

const CLASS = 'print-pages';

export function PrintPages({ pages }: { readonly pages: readonly PageImage[] }) {
  return createPortal(
    <div className={CLASS} aria-hidden="true">
      {pages.map(({ image }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: a page is its number
        <img key={i} src={image} alt="" />
      ))}
    </div>,
    document.body,
  );
}

/**
 * Opens the system's own print dialog on the pages that stand ready. The same call in Electron and in a browser; what the
 * system's print queue keeps for itself is outside our reach.
 */
export async function printPages(): Promise<void> {
  const images = document.querySelectorAll<HTMLImageElement>(`.${CLASS} img`);
  await Promise.all([...images].map((image) => image.decode?.()));
  window.print();
}
