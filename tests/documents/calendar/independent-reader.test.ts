/** The calendar file as an independent reader understands it (ical.js), and what RFC 5546 asks of an update and a cancellation. */
import ICAL from 'ical.js';
import { expect, test } from 'vitest';
import { type CalendarEntry, renderCalendar } from '../../../src/documents/calendar/calendar.ts';

const entry = (changes: Partial<CalendarEntry> = {}): CalendarEntry => ({
  meeting: { date: '2026-12-08', start: '09:00', end: '11:30' },
  uid: '7f1c2a3e-0000-4000-8000-000000000001@samrad',
  sequence: 0,
  madeAt: new Date('2026-11-20T08:17:33Z'),
  language: 'nb',
  summary: 'Møte i konsultasjonsteamet',
  location: 'Rådhuset; møterom Blåfjell, 2. etasje',
  description: `Se innkallingen. Skriv ikke navn når du svarer.\n\nhttps://mote.frydal.example/${'rom-'.repeat(30)}`,
  organizer: { name: 'Konsultasjonsteamet i "Frydal"', email: 'post@frydal.example' },
  ...changes,
});

function read(changes?: Partial<CalendarEntry>) {
  const calendar = new ICAL.Component(ICAL.parse(new TextDecoder().decode(renderCalendar(entry(changes)))));
  const zone = calendar.getFirstSubcomponent('vtimezone');
  const component = calendar.getFirstSubcomponent('vevent');
  if (zone === null || component === null) throw new Error('no time zone or no event');
  ICAL.TimezoneService.register(zone);
  const event = new ICAL.Event(component);
  const { organizer, attendees } = event;
  const status = component.getFirstPropertyValue('status');
  return { event, organizer, attendees, status, method: calendar.getFirstPropertyValue('method') };
}

test('a summons is a request of the team, at the wall clock of Norway, with its texts whole', () => {
  const { event, organizer, attendees, status, method } = read();
  expect([method, status, event.sequence]).toEqual(['REQUEST', 'CONFIRMED', 0]);
  expect(organizer).toBe('mailto:post@frydal.example');
  expect(attendees.map((a) => [a.getParameter('cn'), a.getParameter('rsvp'), a.getParameter('cutype')])).toEqual([
    ['Konsultasjonsteamet i Frydal', 'FALSE', 'GROUP'],
  ]);
  expect([event.summary, event.location]).toEqual([
    'Møte i konsultasjonsteamet',
    'Rådhuset; møterom Blåfjell, 2. etasje',
  ]);
  expect(event.description).toBe(entry().description);
  // By the file's own rules, not by the reader's.
  expect(event.startDate.zone.tzid).toBe('Europe/Oslo');
  expect(event.startDate.toJSDate().toISOString()).toBe('2026-12-08T08:00:00.000Z');
  const summer = read({ meeting: { date: '2027-06-15', start: '09:00', end: '10:00' } });
  expect(summer.event.startDate.toJSDate().toISOString()).toBe('2027-06-15T07:00:00.000Z');
  expect(summer.event.duration.toSeconds()).toBe(3_600);
});

test('an update is the same entry with a higher number, and a cancellation takes that entry out', () => {
  const [first, update] = [read(), read({ sequence: 1, location: 'Møterom Gran' })];
  const cancelled = read({ sequence: 2, cancelled: true });
  expect(new Set([first, update, cancelled].map((r) => r.event.uid)).size).toBe(1);
  expect(update.event.sequence).toBeGreaterThan(first.event.sequence);
  expect([cancelled.method, cancelled.status, cancelled.event.sequence]).toEqual(['CANCEL', 'CANCELLED', 2]);
  expect(cancelled.organizer).toBe('mailto:post@frydal.example');
});

test('without a mailbox nobody is named, and nothing is asked', () => {
  const { organizer, attendees, method } = read({ organizer: undefined });
  expect([method, organizer, attendees]).toEqual(['PUBLISH', null, []]);
});
