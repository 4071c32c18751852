/** Meetings as a list one opens. Arrow keys move between the rows. */
import type { KeyboardEvent } from 'react';
import type { MeetingStatus } from '../../domain/codes.ts';
import { daysBetween } from '../../domain/local-time.ts';
import { Link } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { fill, plural, useTexts } from '../text/texts.ts';
import { DateTile, Glyph, Pill } from '../ui/index.ts';
import { casesInWords, dayInWords, minutesOver, servicesInWords, statusWord, tileOf, timeOfMeeting } from './words.ts';
import { DUE_DAYS, type StandingMeeting } from './year.ts';

const PILL: Readonly<Record<MeetingStatus, 'acc' | 'line' | 'warn' | 'ok' | 'plain'>> = {
  planlagt: 'line',
  innkalt: 'acc',
  startet: 'acc',
  referat: 'warn',
  godkjent: 'ok',
  avlyst: 'plain',
};

function moveFocus(event: KeyboardEvent<HTMLUListElement>): void {
  const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  if (by === undefined || event.altKey || event.ctrlKey) return;
  const rows = [...event.currentTarget.querySelectorAll<HTMLElement>('.meeting-row')];
  const target = rows[rows.indexOf(document.activeElement as HTMLElement) + by];
  if (target === undefined) return;
  event.preventDefault();
  target.focus();
}

interface Marking {
  readonly marked: string | undefined;
  readonly onMark: (id: string | undefined) => void;
}

export function MeetingRows({
  meetings,
  today,
  marked,
  onMark,
}: { readonly meetings: readonly StandingMeeting[]; readonly today: string } & Marking) {
  return (
    <ul className="card flush meeting-rows" onKeyDown={moveFocus}>
      {meetings.map((m) => (
        <li
          key={m.meeting.id}
          className={marked === m.meeting.id ? 'meeting-marked' : undefined}
          onMouseEnter={() => onMark(m.meeting.id)}
          onMouseLeave={() => onMark(undefined)}
          onFocus={() => onMark(m.meeting.id)}
          onBlur={() => onMark(undefined)}
        >
          <Row {...m} today={today} />
        </li>
      ))}
    </ul>
  );
}

function Row({ meeting, standing, today }: StandingMeeting & { readonly today: string }) {
  const { locale } = useSession();
  const t = useTexts('meeting');
  const cancelled = standing === 'cancelled';
  // A day that has passed is no longer planned, though nobody has said that the meeting took place.
  const overWithoutWord = standing === 'held' && (meeting.status === 'planlagt' || meeting.status === 'innkalt');
  const day = dayInWords(meeting.date, locale);
  const time = timeOfMeeting(meeting, locale);
  const warning = useWarning({ meeting, standing }, today);
  return (
    <Link
      to={{ name: 'meeting', id: meeting.id }}
      className={standing === 'next' ? 'meeting-row meeting-next' : 'meeting-row'}
    >
      <DateTile {...tileOf(meeting.date, t.months)} />
      <span className="grow">
        <b className={cancelled ? 'meeting-struck' : undefined}>
          {standing === 'held' ? day : fill(t.list.rowTitle, { day, time })}
        </b>
        <span className="meeting-line">
          {[meeting.place, casesInWords(meeting.caseCount, t.caseCount)].join(' · ')}
        </span>
        {warning !== undefined && (
          <span className="meeting-line meeting-warning">
            <Glyph kind="warn" size={14} />
            {warning}
          </span>
        )}
      </span>
      {overWithoutWord ? (
        <Pill kind="line">{t.year.legendHeld}</Pill>
      ) : (
        <Pill kind={PILL[meeting.status]}>{statusWord(meeting.status, locale)}</Pill>
      )}
    </Link>
  );
}

/** The most serious thing a meeting lacks; one line, never more. */
function useWarning({ meeting, standing }: StandingMeeting, today: string): string | undefined {
  const { locale } = useSession();
  const t = useTexts('meeting');
  if (standing === 'cancelled') return undefined;
  if (standing === 'held') {
    const missing = meeting.caseCount > 0 && meeting.status !== 'godkjent';
    return missing ? t.noMinutes : undefined;
  }
  if (meeting.uncoveredServices.length > 0) {
    return fill(t.uncovered, { services: servicesInWords(meeting.uncoveredServices, locale) });
  }
  const over = minutesOver(meeting);
  if (over > 0) return plural(over, t.overTime);
  const soon = daysBetween(today, meeting.date) <= DUE_DAYS;
  return soon && meeting.status === 'planlagt' ? t.notSummoned : undefined;
}
