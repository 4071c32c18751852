/** How far back one can go, as a picture that is a table: a column for each step in which rotation thins the backups out. */
import { ageOf, type BackupAge, type BackupRow, KEPT } from '../../domain/backup.ts';
import { addDays, longDate, toOslo, weekday } from '../../domain/local-time.ts';
import { addMonths } from '../../domain/retention.ts';
import { useSession } from '../app/session.tsx';
import { fill, plural, useTexts } from '../text/texts.ts';

interface Column {
  readonly key: string;
  readonly unit: BackupAge['unit'];
  readonly short: string;
  readonly long: string;
}

const keyOf = ({ unit, back }: BackupAge): string => `${unit} ${back}`;

export function BackupTimeline({ backups }: { readonly backups: readonly BackupRow[] }) {
  const texts = useTexts('vault').backups;
  const t = texts.timeline;
  const { locale } = useSession();
  const today = toOslo(new Date()).date;
  const aged = backups.map((backup) => ({ ...backup, key: keyOf(ageOf(backup.date, today)) }));
  const firstOfMonth = `${today.slice(0, 7)}-01`;
  const column = (unit: BackupAge['unit'], back: number): Column => {
    const key = keyOf({ unit, back });
    if (unit === 'older') return { key, unit, short: t.older, long: t.older };
    if (unit === 'week') return { key, unit, short: String(back), long: plural(back, t.weeksBack) };
    if (unit === 'month') {
      const [, month = '', year = ''] = longDate(addMonths(firstOfMonth, -back), locale).split(' ');
      return { key, unit, short: month.slice(0, 1).toLocaleUpperCase(locale), long: `${month} ${year}` };
    }
    const day = addDays(today, -back);
    return {
      key,
      unit,
      short: back === 0 ? t.today : weekday(day, locale).slice(0, 2),
      long: longDate(day, locale),
    };
  };
  const back = (from: number, to: number): number[] => Array.from({ length: from - to + 1 }, (_, i) => from - i);
  const columns = [
    ...(aged.some(({ key }) => key === keyOf({ unit: 'older', back: 0 })) ? [column('older', 0)] : []),
    ...back(KEPT.months, 1).map((each) => column('month', each)),
    ...back(KEPT.weeks, 1).map((each) => column('week', each)),
    ...back(KEPT.days - 1, 0).map((each) => column('day', each)),
  ];
  const groups = (['older', 'month', 'week', 'day'] as const)
    .map((unit) => ({ unit, span: columns.filter((each) => each.unit === unit).length }))
    .filter(({ span }) => span > 0);
  const begins = new Set(groups.map(({ unit }) => columns.findIndex((each) => each.unit === unit)));
  const places = (['first', 'second'] as const).filter((place) => aged.some((each) => each.place === place));
  return (
    <>
      <div className="settings-head">
        <h3 className="h2" id="backup-timeline">
          {t.title}
        </h3>
        <p>{fill(t.text, KEPT)}</p>
      </div>
      <div className="card flush">
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keyboard */}
        <section className="vault-scroll" aria-labelledby="backup-timeline" tabIndex={0}>
          <table className="backup-timeline">
            <thead>
              <tr>
                <th scope="col" rowSpan={2}>
                  {texts.where}
                </th>
                {groups.map(({ unit, span }) => (
                  <th key={unit} scope="colgroup" colSpan={span}>
                    {t.groups[unit]}
                  </th>
                ))}
              </tr>
              <tr>
                {columns.map(({ key, short, long }, at) => (
                  <th key={key} scope="col" data-begins={begins.has(at)}>
                    <span aria-hidden="true">{short}</span>
                    <span className="visually-hidden">{long}</span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {places.map((place) => (
                <tr key={place}>
                  <th scope="row">{texts.places[place]}</th>
                  {columns.map(({ key }, at) => {
                    const here = aged.filter((each) => each.place === place && each.key === key).length;
                    return (
                      <td key={key} data-begins={begins.has(at)}>
                        {here > 0 && <span className="backup-dot">{here}</span>}
                      </td>
                    );
                  })}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      </div>
    </>
  );
}
