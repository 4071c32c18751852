/** The school year as a table: the same as the wheel, for reading and for screen readers. */
import { lowerFirst, termLabel } from '../../domain/catalogues.ts';
import { weekday } from '../../domain/local-time.ts';
import type { SchoolBreak } from '../../domain/planning.ts';
import { holidayOn } from '../../domain/working-days.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { shortDay, timeOfMeeting } from './words.ts';
import { type SchoolYear, type StandingMeeting, weekdayHolidays, yearNames } from './year.ts';

export function YearTable({
  year,
  meetings,
  breaks,
  hidden,
}: {
  readonly year: SchoolYear;
  readonly meetings: readonly StandingMeeting[];
  /** Within the year. */
  readonly breaks: readonly SchoolBreak[];
  /** Whether only screen readers get it. */
  readonly hidden: boolean;
}) {
  const { locale } = useSession();
  const t = useTexts('meeting');
  const word = {
    held: t.year.legendHeld,
    next: t.year.legendNext,
    planned: t.year.legendPlanned,
    cancelled: t.year.legendCancelled,
  };
  const nameOf = (date: string): string | undefined => {
    const holiday = holidayOn(date);
    if (holiday !== undefined) return termLabel('publicHoliday', holiday, locale);
    return breaks.find((b) => date >= b.from && date <= b.to)?.name;
  };
  const stateOf = (standing: StandingMeeting['standing'], date: string): string => {
    const name = nameOf(date);
    return name === undefined
      ? word[standing]
      : fill(t.year.onBreak, { state: word[standing], name: lowerFirst(name) });
  };
  const holidays = weekdayHolidays(year).map(({ date, holiday }) => {
    const name = termLabel('publicHoliday', holiday, locale);
    // «17. mai» is its own date.
    return /^\d/.test(name) ? name : `${name} ${shortDay(date, t.months)}`;
  });
  return (
    <div className={hidden ? 'visually-hidden' : 'meeting-year-table'}>
      <table className="meeting-table">
        <caption>{fill(t.year.caption, yearNames(year))}</caption>
        <thead>
          <tr>
            <th scope="col">{t.year.date}</th>
            <th scope="col">{t.year.time}</th>
            <th scope="col">{t.year.state}</th>
            <th scope="col" className="meeting-table-number">
              {t.year.cases}
            </th>
          </tr>
        </thead>
        <tbody>
          {meetings.map(({ meeting, standing }) => (
            <tr key={meeting.id}>
              <th scope="row">
                {weekday(meeting.date, locale).slice(0, 3)}. {shortDay(meeting.date, t.months)}
              </th>
              <td className="num">{timeOfMeeting(meeting, locale)}</td>
              <td>{stateOf(standing, meeting.date)}</td>
              <td className="num meeting-table-number">{meeting.caseCount}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {breaks.length > 0 && (
        <table className="meeting-table">
          <caption>{fill(t.year.breaks, yearNames(year))}</caption>
          <tbody>
            {breaks.map((b) => (
              <tr key={b.from}>
                <th scope="row">{b.name}</th>
                <td className="meeting-table-number">
                  {shortDay(b.from, t.months)}–{shortDay(b.to, t.months)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <p className="mut s13">{fill(t.year.holidays, { days: holidays.join(', ') })}</p>
    </div>
  );
}
