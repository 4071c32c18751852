/** Something was changed elsewhere meanwhile: both versions side by side, and the person chooses. */
import { Button } from '@digdir/designsystemet-react';
import type { ReactNode } from 'react';
import { Glyph } from './Glyph.tsx';

interface Words {
  readonly title: string;
  readonly text: string;
  readonly theirs: string;
  readonly mine: string;
  /** Left out where theirs cannot be chosen. */
  readonly keepTheirs?: string | undefined;
  readonly keepMine: string;
}

export function TwoVersions(props: {
  readonly words: Words;
  readonly theirs: ReactNode;
  readonly mine: ReactNode;
  readonly onSettle: (choice: 'mine' | 'theirs') => void;
}) {
  const { words: t, theirs, mine, onSettle } = props;
  return (
    <div className="notice notice-failure" role="alert">
      <Glyph kind="warn" size={20} />
      <div className="grow">
        <b>{t.title}</b>
        <p>{t.text}</p>
        <div className="two-versions">
          <div>
            <small>{t.theirs}</small>
            {theirs}
          </div>
          <div>
            <small>{t.mine}</small>
            {mine}
          </div>
        </div>
        <div className="row two-versions-choice">
          {t.keepTheirs !== undefined && (
            <Button variant="secondary" onClick={() => onSettle('theirs')}>
              {t.keepTheirs}
            </Button>
          )}
          <Button variant="secondary" onClick={() => onSettle('mine')}>
            {t.keepMine}
          </Button>
        </div>
      </div>
    </div>
  );
}
