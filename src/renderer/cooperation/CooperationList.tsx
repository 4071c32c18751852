/** Every cooperation by its alias: what is next, what is late, who holds the baton. */
import { Button } from '@digdir/designsystemet-react';
import { ChevronRightIcon, PlusIcon } from '@navikt/aksel-icons';
import { capitalise, termLabel } from '../../domain/catalogues.ts';
import type { CooperationRow } from '../../domain/cooperation-view.ts';
import { dayAndMonth } from '../../domain/local-time.ts';
import { Link, useRouter } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { useNow } from '../meeting/index.ts';
import { fill, plural, useTexts } from '../text/texts.ts';
import { EmptyState, PageHead, Pill, SkeletonRows } from '../ui/index.ts';
import './cooperation.css';
import { Refusal } from './Refusal.tsx';
import { batonWord } from './words.ts';

export function CooperationList() {
  const t = useTexts('cooperation').list;
  const { go } = useRouter();
  const all = useLoad(() => window.samrad.call['cooperation.list']({}), []);
  const start = (
    <Button onClick={() => go({ name: 'new-cooperation' })}>
      <PlusIcon aria-hidden />
      {t.new}
    </Button>
  );
  const none = all.state === 'ready' && all.value.length === 0;
  return (
    <>
      <PageHead title={t.title} track="dekknavn" sub={t.sub} actions={!none && start} />
      {all.state === 'loading' && <SkeletonRows rows={3} />}
      {all.state === 'failed' && <Refusal failure={all.failure} />}
      {none && <EmptyState title={t.empty.title} text={t.empty.text} action={start} />}
      {all.state === 'ready' &&
        (['aktiv', 'avsluttet'] as const).map((status) => {
          const rows = all.value.filter((row) => row.status === status);
          if (rows.length === 0) return null;
          return (
            <section key={status} className="stack cooperation-list" aria-labelledby={`cooperation-${status}`}>
              <h2 className="h2" id={`cooperation-${status}`}>
                {status === 'aktiv' ? t.active : t.closed}
              </h2>
              <ul className="card flush">
                {rows.map((row) => (
                  <li key={row.id}>
                    <Row row={row} />
                  </li>
                ))}
              </ul>
            </section>
          );
        })}
    </>
  );
}

function Row({ row }: { readonly row: CooperationRow }) {
  const { list: t, consent } = useTexts('cooperation');
  const { locale } = useSession();
  const { date: today } = useNow();
  const day = (date: string): string => dayAndMonth(date, locale);
  const next =
    row.next === null
      ? t.noMeeting
      : fill(t.meeting, {
          type: capitalise(termLabel('meetingType', row.next.type, locale)),
          date: day(row.next.date),
        });
  const review = row.nextReview;
  return (
    <Link to={{ name: 'cooperation', id: row.id }} className="cooperation-row">
      <span className="grow">
        <b>{row.alias}</b>
        <span className="cooperation-line">
          {[next, row.baton === null ? t.noBaton : fill(t.baton, { service: batonWord(row.baton, locale) })].join(
            ' · ',
          )}
        </span>
      </span>
      {row.status === 'aktiv' && (
        <span className="cooperation-pills">
          {row.consent !== 'in-force' && <Pill kind="warn">{consent.short[row.consent]}</Pill>}
          {row.late > 0 ? (
            <Pill kind="warn">{plural(row.late, t.late)}</Pill>
          ) : (
            row.open > 0 && <Pill>{plural(row.open, t.open)}</Pill>
          )}
          {review !== null && (
            <Pill kind={review <= today ? 'warn' : 'line'}>
              {fill(review < today ? t.reviewLate : t.review, { date: day(review) })}
            </Pill>
          )}
        </span>
      )}
      <ChevronRightIcon aria-hidden />
    </Link>
  );
}
