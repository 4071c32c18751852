/**
 * A meeting as an iCalendar file (RFC 5545, RFC 5546) for Outlook and others. Written by hand: libraries print local
 * times after the computer's own time zone, while a meeting is at nine on the wall in Norway wherever the file is made.
 */
import type { Language } from '../../domain/language.ts';
import { TIME_ZONE } from '../../domain/local-time.ts';
import type { Meeting } from '../../domain/meeting.ts';
import { escapeText, fold } from './lines.ts';

export interface CalendarEntry {
  readonly meeting: Pick<Meeting, 'date' | 'start' | 'end'>;
  /** The same for every version of the meeting's entry. */
  readonly uid: string;
  /** Raised with every new version; a cancellation is one too. */
  readonly sequence: number;
  /** The meeting is not held: programs that have the entry take it out. */
  readonly cancelled?: boolean;
  /**
   * Who calls in, and their mailbox. With one the file is a `REQUEST`, so that a later version replaces this one and a `CANCEL`
   * takes it out again (RFC 5546, 3.2.2 and 3.2.5); without one it is only `PUBLISH`ed. The people called in are not in the
   * file: the team as a group is, and nobody is asked to answer.
   */
  readonly organizer?: { readonly name: string; readonly email: string } | undefined;
  /** When the file is made; in UTC in the file. */
  readonly madeAt: Date;
  readonly language: Language;
  /** Neutral title: what anyone may see over a shoulder. Never content of a case. */
  readonly summary: string;
  readonly location?: string | undefined;
  readonly description: string;
}

/** Norwegian time since 1996: summer time from the last Sunday of March to the last Sunday of October, at 01:00 UTC. */
const OSLO = [
  'BEGIN:VTIMEZONE',
  `TZID:${TIME_ZONE}`,
  'BEGIN:DAYLIGHT',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0200',
  'TZNAME:CEST',
  'DTSTART:19960331T020000',
  'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
  'END:DAYLIGHT',
  'BEGIN:STANDARD',
  'TZOFFSETFROM:+0200',
  'TZOFFSETTO:+0100',
  'TZNAME:CET',
  'DTSTART:19961027T030000',
  'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
  'END:STANDARD',
  'END:VTIMEZONE',
] as const;

/** UTF-8, CR LF, folded lines. The same entry gives the same bytes. */
export function renderCalendar(entry: CalendarEntry): Uint8Array {
  const { meeting, madeAt, cancelled = false, organizer } = entry;
  const method = cancelled ? 'CANCEL' : organizer === undefined ? 'PUBLISH' : 'REQUEST';
  const stamp = `${madeAt.toISOString().slice(0, 19).replaceAll(/[-:]/g, '')}Z`;
  const text = (name: string, value: string): string => `${name};LANGUAGE=${entry.language}:${escapeText(value)}`;
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Samråd//Samråd//NO',
    'CALSCALE:GREGORIAN',
    `METHOD:${method}`,
    ...OSLO,
    'BEGIN:VEVENT',
    `UID:${escapeText(entry.uid)}`,
    `SEQUENCE:${entry.sequence}`,
    `DTSTAMP:${stamp}`,
    `DTSTART;TZID=${TIME_ZONE}:${localDateTime(meeting.date, meeting.start)}`,
    `DTEND;TZID=${TIME_ZONE}:${localDateTime(meeting.date, meeting.end)}`,
    text('SUMMARY', entry.summary),
    ...(entry.location === undefined || entry.location === '' ? [] : [text('LOCATION', entry.location)]),
    ...(entry.description === '' ? [] : [text('DESCRIPTION', entry.description)]),
    ...(organizer === undefined ? [] : people(organizer)),
    `STATUS:${cancelled ? 'CANCELLED' : 'CONFIRMED'}`,
    'TRANSP:OPAQUE',
    'END:VEVENT',
    'END:VCALENDAR',
  ];
  return new TextEncoder().encode(`${lines.map(fold).join('\r\n')}\r\n`);
}

/** A name as a parameter's value: in quotes, where no quote can stand (RFC 5545, 3.2). */
const quoted = (name: string): string => `"${name.normalize('NFC').replaceAll(/["\p{Cc}]/gu, '')}"`;

/** Whether a mailbox can stand in a calendar file as it is written. */
export const isMailbox = (text: string): boolean => /^[^\s@<>",;:\\]+@[^\s@<>",;:\\]+$/.test(text);

const people = ({ name, email }: NonNullable<CalendarEntry['organizer']>): string[] => [
  `ORGANIZER;CN=${quoted(name)}:mailto:${email}`,
  `ATTENDEE;CUTYPE=GROUP;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE;CN=${quoted(name)}:mailto:${email}`,
];

/** `20261208T090000`, on the wall in Norway. */
const localDateTime = (date: string, time: string): string => `${date.replaceAll('-', '')}T${time.replace(':', '')}00`;
