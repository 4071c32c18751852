/** The folder of the file is one where it would be damaged: said before anything is made or opened. */
import { Heading } from '@digdir/designsystemet-react';
import type { PlaceProblem } from '../../domain/store-place.ts';
import { useSession } from '../app/session.tsx';
import { useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import './lock.css';

export function PlaceScreen({ problem }: { readonly problem: PlaceProblem }) {
  const { status } = useSession();
  const t = useTexts('vault').place;
  return (
    <div className="lock">
      <main className="lock-box lock-box-wide">
        <Glyph kind="warn" size={40} />
        <Heading level={1} data-size="md">
          {t.title}
        </Heading>
        <p className="lock-text">{t.reasons[problem]}</p>
        <p className="lock-text">
          {t.where}: <code className="path">{status.folder}</code>
        </p>
        <p className="lock-lead">{t.todo}</p>
        <div className="lock-why">
          <Glyph kind="ok" />
          <p>{t.safe}</p>
        </div>
      </main>
    </div>
  );
}
