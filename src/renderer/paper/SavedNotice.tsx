/** How the saving goes: said politely, and brought into sight when it is done. */
import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { plural, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph } from '../ui/index.ts';
import type { Saving } from './use-saving.ts';

export function SavedNotice({ saving }: { readonly saving: Saving }) {
  const t = useTexts('paper').save;
  const { making, outcome } = saving;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome !== undefined) place.current?.scrollIntoView?.({ block: 'nearest' });
  }, [outcome]);
  return (
    <div ref={place}>
      <div role="status">
        {making && (
          <p className="notice">
            <Glyph kind="wait" size={20} />
            {t.making}
          </p>
        )}
        {outcome?.kind === 'cancelled' && <p className="notice">{t.cancelled}</p>}
        {outcome?.kind === 'made' && (
          <div className="notice paper-saved">
            <Glyph kind="ok" size={20} />
            <div>
              <b>{plural(outcome.files.length, t.done)}</b>
              <ul>
                {outcome.files.map((file) => (
                  <li key={file} className="path">
                    {file}
                  </li>
                ))}
              </ul>
              <p className="mut s14">{t.receipt}</p>
            </div>
          </div>
        )}
      </div>
      {outcome?.kind === 'made' && (
        <Button variant="secondary" onClick={saving.openFolder}>
          {t.openFolder}
        </Button>
      )}
      {outcome?.kind === 'failed' && <FailureNotice failure={outcome.failure} />}
    </div>
  );
}
