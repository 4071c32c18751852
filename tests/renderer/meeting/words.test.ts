import { expect, test } from 'vitest';
import { addDays } from '../../../src/domain/local-time.ts';
import {
  casesInWords,
  dayInWords,
  inThousands,
  minutesOver,
  servicesInWords,
  shortDay,
} from '../../../src/renderer/meeting/words.ts';
import { meetingRow } from './sample.ts';

test('days have their own names in each written form, whatever the machine speaks', () => {
  const week = Array.from({ length: 7 }, (_, i) => addDays('2026-11-30', i));
  expect(week.map((d) => dayInWords(d, 'nn').split(' ')[0])).toEqual([
    'Måndag',
    'Tysdag',
    'Onsdag',
    'Torsdag',
    'Fredag',
    'Laurdag',
    'Sundag',
  ]);
  expect(dayInWords('2026-12-08', 'nb')).toBe('Tirsdag 8. desember');
  expect(dayInWords('2026-12-08', 'nn')).toBe('Tysdag 8. desember');
  expect(shortDay('2027-01-12', ['jan.'])).toBe('12. jan.');
});

test('numbers and services in words', () => {
  const forms = { none: 'ingen saker', one: '{count} sak', other: '{count} saker' };
  expect([0, 1, 2].map((n) => casesInWords(n, forms))).toEqual(['ingen saker', '1 sak', '2 saker']);
  expect([150, 1440, 12345].map(inThousands)).toEqual(['150', '1\u2009440', '12\u2009345']);
  expect(servicesInWords(['PPT', 'BHG'], 'nn')).toBe('PP-tenesta, barnehage');
});

test('minutes over are those beyond the end, never less than none', () => {
  expect(minutesOver(meetingRow({ plannedMinutes: 132 }))).toBe(12);
  expect(minutesOver(meetingRow({ plannedMinutes: 60 }))).toBe(0);
});
