/** The school year as a table: the same as the wheel, for reading and for screen readers. */
import { weekday } from '../../domain/local-time.ts';
import { useSession } from '../app/session.tsx';
import { fill, useTexts } from '../text/texts.ts';
import { shortDay, timeOfMeeting } from './words.ts';
import { type SchoolYear, type StandingMeeting, yearNames } from './year.ts';

export function YearTable({
  year,
  meetings,
  hidden,
}: {
  readonly year: SchoolYear;
  readonly meetings: readonly StandingMeeting[];
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
  return (
    <table className={hidden ? 'visually-hidden' : 'meeting-table'}>
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
            <td>{word[standing]}</td>
            <td className="num meeting-table-number">{meeting.caseCount}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
