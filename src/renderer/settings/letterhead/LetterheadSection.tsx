/** The municipality's own letterhead for Word and PDF documents. */
import { Button, Details } from '@digdir/designsystemet-react';
import type { LetterheadView } from '../../../domain/letterhead.ts';
import { useUndoKeys } from '../../app/use-undo-keys.ts';
import { fill, useTexts } from '../../text/texts.ts';
import { FailureNotice, SkeletonRows } from '../../ui/index.ts';
import { DraftCard } from './DraftCard.tsx';
import { FileField } from './FileField.tsx';
import './letterhead.css';
import { Problems } from './Problems.tsx';
import { type Letterhead, useLetterhead } from './use-letterhead.ts';
import { Versions } from './Versions.tsx';

export function LetterheadSection() {
  const letterhead = useLetterhead();
  const { view } = letterhead;
  if (view.state === 'loading') return <SkeletonRows rows={4} />;
  if (view.state === 'failed') return <FailureNotice failure={view.failure} />;
  return <Page view={view.value} letterhead={letterhead} />;
}

function Page({ view, letterhead }: { readonly view: LetterheadView; readonly letterhead: Letterhead }) {
  const t = useTexts('letterhead');
  const { before } = letterhead;
  const undo = (): void => {
    if (before !== undefined && before.number !== view.inUse) letterhead.use(before.number);
  };
  useUndoKeys({ undo, redo: () => {} });
  return (
    <>
      <div className="card settings-form">
        <div>
          <b>{view.inUse === null ? t.now.plain : fill(t.now.own, { number: view.inUse })}</b>
          <p className="mut s14">{view.inUse === null ? t.now.plainText : t.now.ownText}</p>
        </div>
        {before !== undefined && before.number !== view.inUse && (
          <div className="row" role="status">
            <span>{view.inUse === null ? t.now.wentBack : fill(t.now.changed, { number: view.inUse })}</span>
            <Button variant="tertiary" data-size="sm" onClick={undo}>
              {t.now.undo}
            </Button>
          </div>
        )}
        <FileField letterhead={letterhead} main={view.draft === null} />
        {view.draft === null && (
          <div className="row letterhead-other">
            {view.current === null ? (
              <Button variant="tertiary" data-size="sm" onClick={() => letterhead.choose('logo')}>
                {t.now.logo}
              </Button>
            ) : (
              <Button variant="tertiary" data-size="sm" onClick={() => letterhead.change({})}>
                {t.now.edit}
              </Button>
            )}
          </div>
        )}
        <Details data-color="neutral">
          <Details.Summary>{t.how.title}</Details.Summary>
          <Details.Content>
            <ul className="letterhead-how">
              {t.how.steps.map((step) => (
                <li key={step}>{step}</li>
              ))}
            </ul>
            <dl className="letterhead-places">
              {t.how.places.map(({ place, text }) => (
                <div key={place}>
                  <dt>
                    <code className="path">{place}</code>
                  </dt>
                  <dd>{text}</dd>
                </div>
              ))}
            </dl>
          </Details.Content>
        </Details>
      </div>
      <Problems problems={letterhead.problems} />
      {letterhead.failure && <FailureNotice failure={letterhead.failure} />}
      {view.draft !== null && <DraftCard draft={view.draft} address={view.address} letterhead={letterhead} />}
      <Versions view={view} letterhead={letterhead} />
    </>
  );
}
