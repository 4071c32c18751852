/** Names for the sheet: blank lines first, fields only when one asks for them. */
import { Button } from '@digdir/designsystemet-react';
import { PrinterSmallIcon } from '@navikt/aksel-icons';
import { type ReactNode, useEffect, useRef } from 'react';
import { useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';

export function NamesCard({
  named,
  cleared,
  children,
  onWrite,
  onPen,
  onUndo,
}: {
  readonly named: boolean;
  /** Whether names were just taken away. */
  readonly cleared: boolean;
  /** The fields. */
  readonly children: ReactNode;
  readonly onWrite: () => void;
  readonly onPen: () => void;
  readonly onUndo: () => void;
}) {
  const { names: t, undo } = useTexts('paper');
  const fields = useRef<HTMLDivElement>(null);
  const was = useRef(named);
  useEffect(() => {
    // Who asked for fields wants to write in the first of them.
    if (named && !was.current) fields.current?.querySelector('input')?.focus();
    was.current = named;
  }, [named]);
  return (
    <section className="paper-only paper-names" aria-labelledby="names-title">
      <div className="paper-names-head">
        <PrinterSmallIcon aria-hidden />
        <div className="grow">
          <h2 className="h2" id="names-title">
            {t.title}
          </h2>
          <p>{named ? t.typed : t.pen}</p>
        </div>
        <Button variant="secondary" onClick={named ? onPen : onWrite}>
          {named ? t.usePen : t.write}
        </Button>
      </div>
      <div role="status">
        {cleared && !named && (
          <p className="paper-cleared">
            <Glyph kind="ok" size={16} />
            {t.cleared}
            <button type="button" className="link" onClick={onUndo}>
              {undo}
            </button>
          </p>
        )}
      </div>
      {named && (
        <div className="paper-names-fields" ref={fields}>
          {children}
        </div>
      )}
    </section>
  );
}
