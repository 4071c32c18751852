/** How the making goes: said politely, and brought into sight when it is done. */
import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { fill, plural, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph } from '../ui/index.ts';
import './outcome.css';
import type { Making } from './use-making.ts';

/** `name`: what is being made, as it stands in the middle of a sentence. */
export function OutcomeNotice({ making, name }: { readonly making: Making; readonly name: string }) {
  const t = useTexts('document').outcome;
  const { busy, outcome } = making;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome !== undefined) place.current?.scrollIntoView?.({ block: 'nearest' });
  }, [outcome]);
  return (
    <div ref={place}>
      <div role="status">
        {busy !== undefined && (
          <p className="notice outcome">
            <Glyph kind="wait" size={20} />
            {fill(t.making, { name })}
          </p>
        )}
        {outcome?.kind === 'cancelled' && <p className="notice">{t.cancelled}</p>}
        {outcome?.kind === 'made' && (
          <div className="notice outcome outcome-made">
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
            </div>
          </div>
        )}
      </div>
      {outcome?.kind === 'made' && (
        <Button variant="secondary" onClick={making.openFolder}>
          {t.openFolder}
        </Button>
      )}
      {outcome?.kind === 'failed' && <FailureNotice failure={outcome.failure} />}
    </div>
  );
}
