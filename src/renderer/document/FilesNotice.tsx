/** How the making of files goes: said politely, and brought into sight when it is done. */
import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef } from 'react';
import { plural } from '../text/texts.ts';
import { FailureNotice, Glyph } from '../ui/index.ts';
import './files-notice.css';
import type { Outcome } from './use-making.ts';

interface Words {
  readonly cancelled: string;
  readonly done: Parameters<typeof plural>[1];
  readonly openFolder: string;
}

export function FilesNotice(props: {
  /** What is said while they are being made; undefined when nothing is. */
  readonly making: string | undefined;
  readonly outcome: Outcome | undefined;
  readonly words: Words;
  /** What is said under the names of the files. */
  readonly note?: string;
  readonly onOpenFolder: () => void;
}) {
  const { making, outcome, words, note } = props;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (outcome !== undefined) place.current?.scrollIntoView?.({ block: 'nearest' });
  }, [outcome]);
  return (
    <div ref={place}>
      <div role="status">
        {making !== undefined && (
          <p className="notice files-notice">
            <Glyph kind="wait" size={20} />
            {making}
          </p>
        )}
        {outcome?.kind === 'cancelled' && <p className="notice">{words.cancelled}</p>}
        {outcome?.kind === 'made' && (
          <div className="notice files-notice files-made">
            <Glyph kind="ok" size={20} />
            <div>
              <b>{plural(outcome.files.length, words.done)}</b>
              <ul>
                {outcome.files.map((file) => (
                  <li key={file} className="path">
                    {file}
                  </li>
                ))}
              </ul>
              {note !== undefined && <p className="mut s14">{note}</p>}
            </div>
          </div>
        )}
      </div>
      {outcome?.kind === 'made' && (
        <Button variant="secondary" onClick={props.onOpenFolder}>
          {words.openFolder}
        </Button>
      )}
      {outcome?.kind === 'failed' && <FailureNotice failure={outcome.failure} />}
    </div>
  );
}
