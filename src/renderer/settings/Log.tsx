/** The audit log: what was done, when and in which role; whether it is whole; and a file of it. */
import { Button } from '@digdir/designsystemet-react';
import { useMemo, useState } from 'react';
import { capitalise } from '../../domain/catalogues.ts';
import { addDays, longDate, toOslo } from '../../domain/local-time.ts';
import type { Failure } from '../../domain/result.ts';
import { type AuditLine, type AuditList, dayOfEntry, filterLog, type LogFilter } from '../../domain/vault.ts';
import { useSession } from '../app/session.tsx';
import { useLoad } from '../app/use-load.ts';
import { fill, type Texts, useTexts } from '../text/texts.ts';
import { Choice, FailureNotice, Glyph, SkeletonRows } from '../ui/index.ts';
import { moment } from '../vault/index.ts';
import '../vault/vault.css';
import './log.css';

/** Rows on one page, so that twenty thousand events are as quick as twenty. */
const PAGE = 100;
const DAYS = { all: undefined, week: 7, month: 30, year: 365 } as const;
type Period = keyof typeof DAYS;
const PERIODS: readonly Period[] = ['all', 'week', 'month', 'year'];
type Format = keyof Texts['vault']['log']['formats'];
const FORMATS: readonly Format[] = ['pdf', 'csv', 'txt'];

export function Log() {
  const log = useLoad(() => window.samrad.call['vault.log']({}), []);
  if (log.state === 'loading') return <SkeletonRows rows={6} />;
  if (log.state === 'failed') return <FailureNotice failure={log.failure} />;
  return <LogOf log={log.value} />;
}

/** An event in words; one of a later version stands as its code. */
const eventIn = (event: string, t: Texts['auditLog']): string => {
  const names: Readonly<Record<string, string>> = t.events;
  return Object.hasOwn(names, event) ? (names[event] ?? event) : event;
};

function LogOf({ log }: { readonly log: AuditList }) {
  const t = useTexts('vault').log;
  const names = useTexts('auditLog');
  const [event, setEvent] = useState('');
  const [role, setRole] = useState('');
  const [period, setPeriod] = useState<Period>('all');
  const [page, setPage] = useState(0);
  const days = DAYS[period];
  const filter: LogFilter = {
    event: event === '' ? null : event,
    role: role === '' ? null : role,
    from: days === undefined ? null : addDays(toOslo(new Date()).date, 1 - days),
  };
  const entries = filterLog(log.entries, filter);
  const events = useMemo(() => [...new Set(log.entries.map((entry) => entry.event))], [log]);
  const roles = useMemo(() => [...new Set(log.entries.map((entry) => entry.role))], [log]);
  const from = page * PAGE;
  const to = Math.min(from + PAGE, entries.length);
  const last = Math.max(0, Math.ceil(entries.length / PAGE) - 1);
  /** What narrows the list begins at its first page. */
  const narrow =
    (set: (value: string) => void) =>
    (value: string): void => {
      set(value);
      setPage(0);
    };
  return (
    <>
      <Verified log={log} />
      <div className="log-filter">
        <Choice
          label={t.event}
          value={event}
          onChoose={narrow(setEvent)}
          options={[['', t.all], ...events.map((each) => [each, eventIn(each, names)] as const)]}
        />
        <Choice
          label={t.role}
          value={role}
          onChoose={narrow(setRole)}
          options={[['', t.all], ...roles.map((each) => [each, capitalise(names.roles[each])] as const)]}
        />
        <Choice
          label={t.period}
          value={period}
          onChoose={narrow((value) => setPeriod(PERIODS.find((each) => each === value) ?? 'all'))}
          options={PERIODS.map((each) => [each, t.periods[each]] as const)}
        />
      </div>
      <div className="log-where">
        <p className="vault-text" role="status">
          {entries.length === 0 ? t.none : fill(t.shown, { from: from + 1, to, of: entries.length })}
        </p>
        {entries.length > PAGE && (
          <nav className="log-pages" aria-label={t.pages}>
            <Button variant="secondary" data-size="sm" aria-disabled={from === 0} onClick={() => setPage(0)}>
              {t.newest}
            </Button>
            <Button
              variant="secondary"
              data-size="sm"
              aria-disabled={from === 0}
              onClick={() => setPage(Math.max(0, page - 1))}
            >
              {t.newer}
            </Button>
            <Button
              variant="secondary"
              data-size="sm"
              aria-disabled={to === entries.length}
              onClick={() => setPage(Math.min(last, page + 1))}
            >
              {t.older}
            </Button>
            <Button
              variant="secondary"
              data-size="sm"
              aria-disabled={to === entries.length}
              onClick={() => setPage(last)}
            >
              {t.oldest}
            </Button>
          </nav>
        )}
      </div>
      {entries.length > 0 && <Entries entries={entries.slice(from, to)} />}
      <Export filter={filter} />
    </>
  );
}

/** Whether every event follows from the one before it; where not, from when on, and what to do. */
function Verified({ log }: { readonly log: AuditList }) {
  const t = useTexts('vault').log;
  const { locale } = useSession();
  if (log.intact) {
    return (
      <p className="vault-said">
        <Glyph kind="ok" size={18} />
        {t.intact}
      </p>
    );
  }
  const [until] = [...log.soundUntil].sort((a, b) => (a ?? '').localeCompare(b ?? ''));
  const when = until && (until.length === 10 ? longDate(until, locale) : moment(until, locale));
  return (
    <div className="notice log-broken" role="alert">
      <Glyph kind="block" size={20} />
      <div>
        <b>{t.broken.title}</b>
        <p>
          {when ? fill(t.broken.since, { when }) : t.broken.all} {t.broken.rest}
        </p>
        <p>{t.broken.todo}</p>
      </div>
    </div>
  );
}

function Entries({ entries }: { readonly entries: readonly AuditLine[] }) {
  const t = useTexts('vault').log;
  const names = useTexts('auditLog');
  const { locale } = useSession();
  return (
    <div className="card flush">
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard */}
      <section className="vault-scroll" aria-label={t.caption} tabIndex={0}>
        <table className="vault-table">
          <thead>
            <tr>
              <th scope="col">{t.when}</th>
              <th scope="col">{t.event}</th>
              <th scope="col">{t.role}</th>
            </tr>
          </thead>
          <tbody>
            {entries.map((entry) => (
              <tr key={`${entry.track}/${entry.seq}`}>
                {/* Of the named track the day alone is known. */}
                <td>{entry.at.length === 10 ? longDate(dayOfEntry(entry), locale) : moment(entry.at, locale)}</td>
                <th scope="row">{eventIn(entry.event, names)}</th>
                <td>{capitalise(names.roles[entry.role])}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}

function Export({ filter }: { readonly filter: LogFilter }) {
  const t = useTexts('vault').log;
  const [format, setFormat] = useState<Format>('pdf');
  const [file, setFile] = useState<string>();
  const [failure, setFailure] = useState<Failure>();
  const [working, setWorking] = useState(false);
  const save = async (): Promise<void> => {
    if (working) return;
    setWorking(true);
    setFile(undefined);
    setFailure(undefined);
    const answer = await window.samrad.call['vault.exportLog']({ ...filter, format });
    setWorking(false);
    if (answer.ok) setFile(answer.value.fileName);
    else if (answer.failure.code !== 'cancelled') setFailure(answer.failure);
  };
  return (
    <div className="card vault-card">
      <h3>{t.export}</h3>
      <p className="vault-text">{t.exportText}</p>
      <div className="log-export">
        <Choice
          label={t.format}
          value={format}
          onChoose={(value) => setFormat(FORMATS.find((each) => each === value) ?? 'pdf')}
          options={FORMATS.map((each) => [each, t.formats[each]] as const)}
        />
        <Button variant="secondary" onClick={() => void save()} aria-busy={working}>
          {t.save}
        </Button>
      </div>
      <p role="status" className="vault-said">
        {working && t.saving}
        {file !== undefined && (
          <>
            <Glyph kind="ok" size={18} />
            {fill(t.saved, { file })}
          </>
        )}
      </p>
      {failure && <FailureNotice failure={failure} />}
    </div>
  );
}
