/** Right column: drafts by code, and where everything lies. */
import { ChevronRightIcon } from '@navikt/aksel-icons';
import { clockTime, dayAndMonth, daysBetween, toOslo } from '../../domain/local-time.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { Glyph } from '../ui/index.ts';
import type { Draft } from './to-do.ts';

const MOST = 4;

export function Continue({ drafts, today }: { readonly drafts: readonly Draft[]; readonly today: string }) {
  const t = useTexts('overview').continue;
  const { locale } = useSession();
  const lastChanged = (updatedAt: string): string => {
    const { date, time } = toOslo(new Date(updatedAt));
    const days = daysBetween(date, today);
    if (days > 1) return fill(t.earlier, { date: dayAndMonth(date, locale) });
    return fill(days === 1 ? t.yesterday : t.today, { time: clockTime(time, locale) });
  };
  return (
    <section aria-labelledby="overview-continue">
      <h2 className="h2" id="overview-continue">
        {t.title}
      </h2>
      {drafts.length === 0 ? (
        <p className="mut s14">{t.none}</p>
      ) : (
        <ul className="card flush overview-slim">
          {drafts.slice(0, MOST).map((d) => (
            <li key={d.id}>
              <Link to={{ name: 'case', id: d.id, step: 'plikten' }} className="overview-line">
                <span className="grow">
                  <b>{d.code}</b>
                  <small>{lastChanged(d.updatedAt)}</small>
                </span>
                <ChevronRightIcon aria-hidden />
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Only what is so: the folder, the lock, the network, and that copies are not made yet. */
export function Safety() {
  const t = useTexts('overview').safety;
  const { status } = useSession();
  return (
    <section aria-labelledby="overview-safety">
      <h2 className="h2" id="overview-safety">
        {t.title}
      </h2>
      <div className="card overview-safety">
        <div className="overview-backup">
          <Glyph kind="hint" size={20} />
          <div>
            <b>{t.backupTitle}</b>
            <p className="s14 mut">{t.backupText}</p>
          </div>
        </div>
        <dl>
          <div className="overview-folder">
            <dt>{t.where}</dt>
            <dd className="path">{status.folder}</dd>
          </div>
          <div>
            <dt>{t.locks}</dt>
            <dd>{t.locksAfter}</dd>
          </div>
          <div>
            <dt>{t.net}</dt>
            <dd>{t.netValue}</dd>
          </div>
        </dl>
      </div>
    </section>
  );
}
