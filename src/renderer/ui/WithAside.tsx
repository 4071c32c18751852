/** A page with a column for what accompanies the work. Under 1180 px it stands below the page. */
import type { ReactNode } from 'react';
import { useTexts } from '../text/texts.ts';

export function WithAside({ aside, children }: { readonly aside: ReactNode; readonly children: ReactNode }) {
  const t = useTexts('app');
  return (
    <div className="with-aside">
      <div className="page">{children}</div>
      <aside className="aside" aria-label={t.sideColumn} data-region tabIndex={-1}>
        {aside}
      </aside>
    </div>
  );
}
