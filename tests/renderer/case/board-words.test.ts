import { expect, test } from 'vitest';
import type { QueuedCase } from '../../../src/domain/case-view.ts';
import { byDay, daysOf } from '../../../src/renderer/case/board/words.ts';
import { textsFor } from '../../../src/renderer/text/texts.ts';

const queued = (waitsFor: QueuedCase['waitsFor'], code = 'S-7K3Q'): QueuedCase => ({
  id: '11111111-1111-4111-8111-111111111111',
  code,
  status: 'klar',
  version: 1,
  presenterServiceType: null,
  ageBand: null,
  concernThemes: [],
  updatedAt: '2026-11-22T09:00:00Z',
  createdMonth: '2026-11',
  level: null,
  discussed: false,
  meeting: null,
  waitsFor,
});
const words = (what: 'deadline' | 'meeting' | 'follow-up', date: string, locale: 'nb' | 'nn' = 'nb') =>
  daysOf(queued({ what, date }), '2026-11-22', textsFor('board', locale));

test('the days that are left, and those that are over, in words', () => {
  expect(words('deadline', '2026-11-22')).toEqual({ text: 'Saksfrist i dag', late: false });
  expect(words('deadline', '2026-11-23')).toEqual({ text: 'Saksfrist i morgen', late: false });
  expect(words('deadline', '2026-12-02')).toEqual({ text: 'Saksfrist om 10 dager', late: false });
  expect(words('deadline', '2026-11-21')).toEqual({ text: 'Fristen gikk ut i går', late: true });
  expect(words('meeting', '2026-11-19')).toEqual({
    text: 'Møtet var for 3 dager siden, referat mangler',
    late: true,
  });
  expect(words('follow-up', '2026-11-10', 'nn')).toEqual({ text: 'Oppfølging er 12 dagar på overtid', late: true });
  expect(daysOf(queued(null), '2026-11-22', textsFor('board', 'nb'))).toBeUndefined();
});

test('the nearest day stands first, and what waits for none last, in the order it had', () => {
  const on = (date: string, code: string) => queued({ what: 'deadline', date }, code);
  const cards = [queued(null, 'a'), on('2026-12-01', 'b'), queued(null, 'c'), on('2026-11-01', 'd')];
  expect(cards.sort(byDay).map(({ code }) => code)).toEqual(['d', 'b', 'a', 'c']);
});
