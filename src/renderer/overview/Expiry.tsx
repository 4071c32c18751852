/** What goes by itself soon, and the question about a clock that cannot be believed. Nothing is shown when there is nothing. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
import { longDate } from '../../domain/local-time.ts';
import type { ExpiryRow, ExpiryView } from '../../domain/retention.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { fill, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';

export function Expiry() {
  const t = useTexts('retention').soon;
  const expiry = useLoad(() => window.samrad.call['retention.expiry']({}), []);
  const [kept, setKept] = useState(false);
  if (expiry.state !== 'ready') return null;
  const { soon } = expiry.value;
  const drafts = soon.filter(({ kind }) => kind === 'draft');
  const keep = async (id: string): Promise<void> => {
    const answer = await window.samrad.call['retention.keepDraft']({ id });
    if (!answer.ok) return expiry.reload();
    setKept(true);
    expiry.replace(answer.value);
  };
  return (
    <>
      <Clock view={expiry.value} onAnswered={expiry.reload} />
      {(drafts.length > 0 || kept) && (
        <section aria-labelledby="overview-soon">
          <h2 className="h2" id="overview-soon">
            {t.title}
          </h2>
          {drafts.length > 0 && (
            <ul className="card flush list">
              {drafts.map((row) => (
                <Draft key={row.id} row={row} today={expiry.value.today} onKeep={() => void keep(row.id)} />
              ))}
            </ul>
          )}
          <p role="status" className="mut s14">
            {kept && t.kept}
          </p>
        </section>
      )}
    </>
  );
}

function Draft({
  row,
  today,
  onKeep,
}: {
  readonly row: ExpiryRow;
  readonly today: string;
  readonly onKeep: () => void;
}) {
  const t = useTexts('retention').soon;
  const { locale } = useSession();
  const code = row.code ?? '';
  return (
    <li>
      <Glyph kind="warn" size={20} />
      <div className="grow">
        <b>{fill(t.draft, { code })}</b>
        <p className="mut s14">
          {row.goesOn <= today ? t.goes.today : fill(t.goes.day, { day: longDate(row.goesOn, locale) })}.{' '}
          <Link to={{ name: 'case', id: row.id, step: 'plikten' }}>
            {t.open}
            <span className="visually-hidden">: {code}</span>
          </Link>
        </p>
      </div>
      <Button variant="tertiary" data-size="sm" aria-label={fill(t.keepName, { code })} onClick={onKeep}>
        {t.keep}
      </Button>
    </li>
  );
}

/** Asks whether the clock is right, when it is not believed. */
export function Clock({ view, onAnswered }: { readonly view: ExpiryView; readonly onAnswered: () => void }) {
  const t = useTexts('retention').clock;
  const { locale } = useSession();
  const { clock, seenOn, today } = view;
  if (clock === 'right' || seenOn === null) return null;
  const confirm = async (): Promise<void> => {
    await window.samrad.call['retention.confirmClock']({});
    onAnswered();
  };
  const days = { today: longDate(today, locale), seen: longDate(seenOn, locale) };
  return (
    <div className="notice" role="alert">
      <Glyph kind="warn" size={20} />
      <div>
        <b>{clock === 'ahead' ? t.aheadTitle : t.behindTitle}</b>
        <p>{fill(clock === 'ahead' ? t.ahead : t.behind, days)}</p>
        <p>{t.wrong}</p>
        <Button variant="secondary" data-size="sm" onClick={() => void confirm()}>
          {t.right}
        </Button>
      </div>
    </div>
  );
}
