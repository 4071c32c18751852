/** The audit log: what was done, when and in which role; whether it is whole; and a file of it. */
import { Button } from '@digdir/designsystemet-react';
import { useState } from 'react';
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

const STEP = 50;
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
  const [shown, setShown] = useState(STEP);
  const days = DAYS[period];
  const filter: LogFilter = {
    event: event === '' ? null : event,
    role: role === '' ? null : role,
    from: days === undefined ? null : addDays(toOslo(new Date()).date, 1 - days),
  };
  const entries = filterLog(log.entries, filter);
  const events = [...new Set(log.entries.map((entry) => entry.event))];
  const roles = [...new Set(log.entries.map((entry) => entry.role))];
  return (
    <>
      <p className="vault-said">
        <Glyph kind={log.intact ? 'ok' : 'block'} size={18} />
        {log.intact ? t.intact : t.broken}
      </p>
      <div className="log-filter">
        <Choice
          label={t.event}
          value={event}
          onChoose={setEvent}
          options={[['', t.all], ...events.map((each) => [each, eventIn(each, names)] as const)]}
        />
        <Choice
          label={t.role}
          value={role}
          onChoose={setRole}
          options={[['', t.all], ...roles.map((each) => [each, capitalise(names.roles[each])] as const)]}
        />
        <Choice
          label={t.period}
          value={period}
          onChoose={(value) => setPeriod(PERIODS.find((each) => each === value) ?? 'all')}
          options={PERIODS.map((each) => [each, t.periods[each]] as const)}
        />
      </div>
      <p className="vault-text" role="status">
        {entries.length === 0 ? t.none : fill(t.shown, { count: Math.min(shown, entries.length), of: entries.length })}
      </p>
      {entries.length > 0 && <Entries entries={entries.slice(0, shown)} />}
      {entries.length > shown && (
        <div>
          <Button variant="secondary" onClick={() => setShown(shown + STEP)}>
            {fill(t.more, { count: Math.min(STEP, entries.length - shown) })}
          </Button>
        </div>
      )}
      <Export filter={filter} />
    </>
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
  const save = async (): Promise<void> => {
    setFile(undefined);
    setFailure(undefined);
    const answer = await window.samrad.call['vault.exportLog']({ ...filter, format });
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
        <Button variant="secondary" onClick={() => void save()}>
          {t.save}
        </Button>
      </div>
      <p role="status" className="vault-said">
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
