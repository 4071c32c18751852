/** Over the list: what was just deleted, and the way back. */
import { Button } from '@digdir/designsystemet-react';
import { Link } from '../app/router.tsx';
import { useUndoKeys } from '../app/use-undo-keys.ts';
import { fill, plural, useTexts } from '../text/texts.ts';
import { FailureNotice, Glyph } from '../ui/index.ts';
import './bin.css';
import { useDeletion } from './deletion.tsx';

export function UndoNotice() {
  const t = useTexts('retention').delete;
  const { said, failure, undo } = useDeletion();
  return (
    <>
      {/* Always there, so that what comes into it is read out. */}
      <div role="status">
        {said !== undefined && (
          <div className="notice bin-said">
            <Glyph kind="ok" size={20} />
            <p className="grow">
              {said.what === 'deleted'
                ? fill(t.done[said.thing.kind], { name: said.thing.name })
                : t.back[said.thing.kind]}
              {said.what === 'back' && said.leftOff > 0 && ` ${plural(said.leftOff, t.leftOff)}`}
            </p>
            {said.what === 'deleted' && (
              <>
                <Button variant="secondary" data-size="sm" aria-keyshortcuts="Control+Z" onClick={undo}>
                  {t.undo}
                </Button>
                <Link to={{ name: 'settings', page: 'papirkurv' }}>{t.toBin}</Link>
              </>
            )}
          </div>
        )}
      </div>
      {said?.what === 'deleted' && <UndoKeys undo={undo} />}
      {failure && <FailureNotice failure={failure} />}
    </>
  );
}

function UndoKeys({ undo }: { readonly undo: () => void }) {
  useUndoKeys({ undo, redo: () => {} });
  return null;
}
