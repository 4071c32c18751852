/** The bin: what was deleted, back again, or gone for good. */
import { Button } from '@digdir/designsystemet-react';
import { useEffect, useRef, useState } from 'react';
import type { BinRow, BinView } from '../../../domain/bin.ts';
import { lowerFirst } from '../../../domain/catalogues.ts';
import { longDate } from '../../../domain/local-time.ts';
import type { Failure } from '../../../domain/result.ts';
import { Link } from '../../app/router.tsx';
import { useSession } from '../../app/session.tsx';
import { useLoad } from '../../app/use-load.ts';
import { binNameOf } from '../../bin/index.ts';
import { fill, plural, useTexts } from '../../text/texts.ts';
import { EmptyState, FailureNotice, Glyph, SkeletonRows } from '../../ui/index.ts';
import { ForGood } from './ForGood.tsx';
import './retention.css';

export function BinSection() {
  const texts = useTexts('retention');
  const t = texts.bin;
  const { locale } = useSession();
  const bin = useLoad(() => window.samrad.call['bin.list']({}), []);
  const [asked, setAsked] = useState<readonly BinRow[]>();
  const [said, setSaid] = useState<{ readonly words: string }>();
  const [failure, setFailure] = useState<Failure>();
  const told = useRef<HTMLParagraphElement>(null);
  // The button that had focus went with its row.
  useEffect(() => {
    if (said !== undefined) told.current?.focus();
  }, [said]);
  if (bin.state === 'loading') return <SkeletonRows rows={3} />;
  if (bin.state === 'failed') return <FailureNotice failure={bin.failure} />;
  const { days, rows } = bin.value;

  const took = (view: BinView, words: string): void => {
    setFailure(undefined);
    bin.replace(view);
    setSaid({ words });
  };
  const putBack = async (row: BinRow): Promise<void> => {
    const answer = await window.samrad.call['bin.putBack']({ kind: row.kind, id: row.id });
    if (!answer.ok) return setFailure(answer.failure);
    const { view, leftOff } = answer.value;
    const left = leftOff > 0 ? ` ${plural(leftOff, texts.delete.leftOff)}` : '';
    took(view, fill(t.back, { name: binNameOf(row, t, locale) }) + left);
  };
  const forGood = async (chosen: readonly BinRow[]): Promise<void> => {
    setAsked(undefined);
    const things = chosen.map(({ kind, id }) => ({ kind, id }));
    const answer = await window.samrad.call['bin.delete']({ things });
    if (answer.ok) took(answer.value, plural(chosen.length, t.gone));
    else setFailure(answer.failure);
  };
  return (
    <>
      <p className="mut s14">
        {fill(t.intro, { days })} <Link to={{ name: 'settings', page: 'oppbevaring' }}>{t.change}</Link>
      </p>
      <p ref={told} tabIndex={-1} role="status" className="retention-said">
        {said !== undefined && (
          <>
            <Glyph kind="ok" size={18} />
            {said.words}
          </>
        )}
      </p>
      {failure && <FailureNotice failure={failure} />}
      {rows.length === 0 ? (
        <EmptyState title={t.emptyTitle} text={t.emptyText} />
      ) : (
        <>
          <ul className="card flush list" aria-label={t.list}>
            {rows.map((row) => (
              <Row key={row.id} row={row} onBack={() => void putBack(row)} onGone={() => setAsked([row])} />
            ))}
          </ul>
          <div>
            <Button variant="secondary" onClick={() => setAsked(rows)}>
              {t.empty}
            </Button>
          </div>
        </>
      )}
      {asked !== undefined && (
        <ForGood
          title={
            asked.length === 1 && asked[0] !== undefined
              ? fill(t.askOne, { name: lowerFirst(binNameOf(asked[0], t, locale)) })
              : plural(asked.length, t.askAll)
          }
          lines={[t.cannotUndo, t.files, t.backups]}
          yes={t.yes}
          no={t.no}
          onYes={() => void forGood(asked)}
          onNo={() => setAsked(undefined)}
        />
      )}
    </>
  );
}

function Row(props: { readonly row: BinRow; readonly onBack: () => void; readonly onGone: () => void }) {
  const { row, onBack, onGone } = props;
  const t = useTexts('retention').bin;
  const { locale } = useSession();
  const name = binNameOf(row, t, locale);
  const cases = row.kind === 'meeting' && row.caseCount > 0 ? `, ${plural(row.caseCount, t.cases)}` : '';
  return (
    <li className="retention-row">
      <div className="grow">
        <b>{name}</b>
        {cases}
        <p>{fill(t.deleted, { day: longDate(row.deletedOn, locale), goes: longDate(row.goesOn, locale) })}</p>
      </div>
      <Button
        variant="secondary"
        data-size="sm"
        aria-label={fill(t.putBackName, { name: lowerFirst(name) })}
        onClick={onBack}
      >
        {t.putBack}
      </Button>
      <Button
        variant="tertiary"
        data-size="sm"
        aria-label={fill(t.forGoodName, { name: lowerFirst(name) })}
        onClick={onGone}
      >
        {t.forGood}
      </Button>
    </li>
  );
}
