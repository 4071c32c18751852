import { describe, expect, it } from 'vitest';
import { type CalendarEntry, renderCalendar } from '../../../src/documents/calendar/calendar.ts';
import { osloInstants } from '../../../src/domain/local-time.ts';

const entry = (changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  meeting: { date: '2026-12-08', start: '09:00', end: '11:30' },
  uid: '7f1c2a3e-0000-4000-8000-000000000001@samrad',
  sequence: 0,
  madeAt: new Date('2026-11-20T08:17:33.456Z'),
  language: 'nb',
  summary: 'Møte i tverrfaglig team',
  location: 'Rådhuset; møterom Blåfjell, 2. etasje',
  description: 'Se innkallingen.\nTa med kalender \\ almanakk.',
  ...changes,
});
const written = (changes?: Partial<CalendarEntry>): string => new TextDecoder().decode(renderCalendar(entry(changes)));
const lines = (changes?: Partial<CalendarEntry>): string[] =>
  written(changes).replaceAll('\r\n ', '').trimEnd().split('\r\n');

describe('calendar', () => {
  it('writes what the file needs, in its order', () => {
    const all = lines();
    expect(all[0]).toBe('BEGIN:VCALENDAR');
    expect(all[all.length - 1]).toBe('END:VCALENDAR');
    for (const line of [
      'METHOD:PUBLISH',
      'UID:7f1c2a3e-0000-4000-8000-000000000001@samrad',
      'SEQUENCE:0',
      'DTSTAMP:20261120T081733Z',
      'DTSTART;TZID=Europe/Oslo:20261208T090000',
      'DTEND;TZID=Europe/Oslo:20261208T113000',
      'SUMMARY;LANGUAGE=nb:Møte i tverrfaglig team',
      'LOCATION;LANGUAGE=nb:Rådhuset\\; møterom Blåfjell\\, 2. etasje',
      'DESCRIPTION;LANGUAGE=nb:Se innkallingen.\\nTa med kalender \\\\ almanakk.',
      'STATUS:CONFIRMED',
    ]) {
      expect(all).toContain(line);
    }
    expect(all.filter((line) => line.startsWith('BEGIN:'))).toEqual([
      'BEGIN:VCALENDAR',
      'BEGIN:VTIMEZONE',
      'BEGIN:DAYLIGHT',
      'BEGIN:STANDARD',
      'BEGIN:VEVENT',
    ]);
  });

  it('cancels the same entry', () => {
    const all = lines({ cancelled: true, sequence: 3 });
    expect(all).toContain('METHOD:CANCEL');
    expect(all).toContain('STATUS:CANCELLED');
    expect(all).toContain('SEQUENCE:3');
    expect(all).toContain('UID:7f1c2a3e-0000-4000-8000-000000000001@samrad');
  });

  it('folds long lines at 75 octets, never inside a letter', () => {
    const summary = 'Møte på Ŋuorgŋá 😀 '.repeat(20).trim();
    const text = written({ summary });
    for (const line of text.split('\r\n')) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
    expect(text).not.toContain('\uFFFD');
    expect(lines({ summary })).toContain(`SUMMARY;LANGUAGE=nb:${summary}`);
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('leaves out what is not given and no control characters come through', () => {
    expect(written({ location: undefined, description: '' })).not.toMatch(/LOCATION|DESCRIPTION/);
    expect(written({ summary: 'a\u0000\r\nATTENDEE:b' })).toContain('SUMMARY;LANGUAGE=nb:a\\nATTENDEE:b\r\n');
  });

  it('is the same wherever and whenever it is made', () => {
    expect(written()).toBe(written());
    expect(written({ madeAt: new Date('2026-11-20T08:17:34Z') })).not.toBe(written());
  });

  it.each([
    ['spring, after the gap', '2027-03-28', '09:00', '2027-03-28T07:00:00.000Z'],
    ['spring, before the gap', '2027-03-28', '01:30', '2027-03-28T00:30:00.000Z'],
    ['autumn, after the overlap', '2026-10-25', '09:00', '2026-10-25T08:00:00.000Z'],
    ['autumn, before the overlap', '2026-10-25', '01:30', '2026-10-24T23:30:00.000Z'],
    ['summer', '2027-06-15', '09:00', '2027-06-15T07:00:00.000Z'],
    ['winter', '2026-12-08', '09:00', '2026-12-08T08:00:00.000Z'],
  ])('means the right instant by its own time zone rules: %s', (_, date, start, instant) => {
    const all = lines({ meeting: { date, start, end: '12:00' } });
    const local = /:(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)00$/.exec(all.find((line) => line.startsWith('DTSTART;')) ?? '');
    expect(local?.slice(1, 4).join('-')).toBe(date);
    expect(new Date(Date.parse(`${date}T${start}:00Z`) - offsetByRules(all, date, start) * 60_000).toISOString()).toBe(
      instant,
    );
    expect(osloInstants(date, start).map((d) => d.toISOString())).toEqual([instant]);
  });
});

/** Minutes east of UTC by the VTIMEZONE in the file: the rule whose last onset is latest, onsets in wall time. */
function offsetByRules(all: readonly string[], date: string, time: string): number {
  const rules = ['DAYLIGHT', 'STANDARD'].map((kind) => {
    const block = all.slice(all.indexOf(`BEGIN:${kind}`), all.indexOf(`END:${kind}`));
    const value = (name: string): string => block.find((line) => line.startsWith(name))?.slice(name.length + 1) ?? '';
    const month = Number(/BYMONTH=(\d+)/.exec(value('RRULE'))?.[1]);
    const hour = Number(/T(\d\d)/.exec(value('DTSTART'))?.[1]);
    const sign = value('TZOFFSETTO').startsWith('-') ? -1 : 1;
    return { month, hour, minutes: sign * Number(value('TZOFFSETTO').slice(1, 3)) * 60 };
  });
  const at = Date.parse(`${date}T${time}:00Z`);
  const year = Number(date.slice(0, 4));
  const onsets = rules.flatMap((rule) =>
    [year - 1, year].map((y) => ({ at: lastSunday(y, rule.month, rule.hour), minutes: rule.minutes })),
  );
  return onsets.filter((o) => o.at <= at).reduce((a, b) => (b.at > a.at ? b : a)).minutes;
}
function lastSunday(year: number, month: number, hour: number): number {
  const end = new Date(Date.UTC(year, month, 0, hour));
  end.setUTCDate(end.getUTCDate() - end.getUTCDay());
  return end.getTime();
}
