/** How the saving of files went. */
import { Button } from '@digdir/designsystemet-react';
import type { Failure } from '../../domain/result.ts';
import { plural, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph } from '../ui/index.ts';

export type SaveOutcome =
  | { readonly kind: 'making' }
  | { readonly kind: 'saved'; readonly files: readonly string[] }
  | { readonly kind: 'failed'; readonly failure: Failure };

export function SavedFiles({ outcome }: { readonly outcome: SaveOutcome }) {
  const t = useTexts('minutes').approve;
  if (outcome.kind === 'failed' && outcome.failure.code !== 'cancelled') {
    const { failure } = outcome;
    return failure.code === 'not-allowed' && failure.rule === 'minutes-not-reproduced' ? (
      <p className="notice" role="alert">
        {t.notReproduced}
      </p>
    ) : (
      <FailureNotice failure={failure} />
    );
  }
  return (
    <div role="status">
      {outcome.kind === 'making' && <p className="notice">{t.saving}</p>}
      {outcome.kind === 'failed' && <p className="notice">{t.cancelled}</p>}
      {outcome.kind === 'saved' && (
        <div className="notice minutes-saved">
          <Glyph kind="ok" size={20} />
          <div className="grow">
            <b>{plural(outcome.files.length, t.saved)}</b>
            <ul>
              {outcome.files.map((file) => (
                <li key={file} className="path">
                  {file}
                </li>
              ))}
            </ul>
            <Button variant="secondary" onClick={() => void window.samrad.call['document.openFolder']({})}>
              {t.openFolder}
            </Button>
          </div>
        </div>
      )}
    </div>
  );
}
