/** What the organisation's IT has decided: said at the setting it governs, with the reason why it cannot be changed. */
import { Buildings3Icon } from '@navikt/aksel-icons';
import type { ReactNode } from 'react';
import { useTexts } from '../text/texts.ts';

export function Governed({ children }: { readonly children?: ReactNode }) {
  const t = useTexts('policy');
  return (
    <span className="governed">
      <Buildings3Icon aria-hidden />
      <span>
        <b>{t.mark}.</b> {children}
      </span>
    </span>
  );
}
