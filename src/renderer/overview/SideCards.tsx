/** Right column: drafts by code, and where everything lies. */
import { ChevronRightIcon } from '@navikt/aksel-icons';
import { useState } from 'react';
import { clockTime, dayAndMonth, daysBetween, toOslo } from '../../domain/local-time.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
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

/** Whether there is a copy that has been opened and counted, where everything lies, and that nothing goes out. */
export function Safety({ today }: { readonly today: string }) {
  const t = useTexts('overview').safety;
  const { status } = useSession();
  return (
    <section aria-labelledby="overview-safety">
      <h2 className="h2" id="overview-safety">
        {t.title}
      </h2>
      <div className="card overview-safety">
        <Backup today={today} />
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

/** Older than this, the copy is a thing to do something about. */
const OLD_AFTER_DAYS = 3;

function Backup({ today }: { readonly today: string }) {
  const t = useTexts('overview').safety.backup;
  const { locale } = useSession();
  const list = useLoad(() => window.samrad.call['backup.list']({}), []);
  const [working, setWorking] = useState(false);
  const [failed, setFailed] = useState(false);
  if (list.state !== 'ready') return null;

  const make = async (): Promise<void> => {
    if (working) return;
    setWorking(true);
    const made = await window.samrad.call['backup.now']({});
    setWorking(false);
    setFailed(!made.ok);
    list.reload();
  };
  const [last] = list.value.backups;
  const made = last && toOslo(new Date(last.madeAt));
  const days = made === undefined ? 0 : daysBetween(made.date, today);
  const day = days === 0 ? t.today : days === 1 ? t.yesterday : dayAndMonth(made?.date ?? today, locale);
  const inTrouble = failed || list.value.failed !== null;
  const title = inTrouble
    ? t.failed
    : last === undefined
      ? t.none
      : days > OLD_AFTER_DAYS
        ? fill(t.old, { days })
        : t.made;
  const text = inTrouble
    ? t.failedText
    : made === undefined
      ? t.noneText
      : fill(list.value.secondMissed ? t.secondMissed : t.madeText, { day, time: clockTime(made.time, locale) });
  const isIncomplete = last === undefined || list.value.secondMissed;
  const kind = inTrouble || days > OLD_AFTER_DAYS ? 'warn' : isIncomplete ? 'hint' : 'ok';
  return (
    <div className="overview-backup" role="status">
      <Glyph kind={kind} size={20} />
      <div>
        <b>{title}</b>
        <p className="s14 mut">{text}</p>
        <button type="button" className="link" onClick={() => void make()} aria-busy={working}>
          {working ? t.working : t.now}
        </button>
      </div>
    </div>
  );
}
