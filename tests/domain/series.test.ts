import { describe, expect, test } from 'vitest';
import { mondayOf, suggestedBreaks } from '../../src/domain/planning.ts';
import { movesOf, obstacleOn, seriesDates, weekdayOf } from '../../src/domain/series.ts';

const TUESDAY = 2;
const none = new Set<string>();

describe('the dates of a series', () => {
  test('every n-th week from the first such weekday', () => {
    const plan = {
      from: '2027-01-01',
      to: '2027-03-02',
      weekday: TUESDAY,
      rhythm: { kind: 'weeks', every: 3 } as const,
    };
    expect(seriesDates(plan)).toEqual(['2027-01-05', '2027-01-26', '2027-02-16']);
    // The last day counts.
    expect(seriesDates({ ...plan, rhythm: { kind: 'weeks', every: 4 } })).toEqual([
      '2027-01-05',
      '2027-02-02',
      '2027-03-02',
    ]);
  });

  test('the n-th weekday of a month, and the last', () => {
    const plan = { from: '2026-09-15', to: '2026-12-31', weekday: TUESDAY };
    expect(seriesDates({ ...plan, rhythm: { kind: 'month', nth: 2 } })).toEqual([
      '2026-10-13',
      '2026-11-10',
      '2026-12-08',
    ]);
    expect(seriesDates({ ...plan, rhythm: { kind: 'month', nth: 5 } })).toEqual([
      '2026-09-29',
      '2026-10-27',
      '2026-11-24',
      '2026-12-29',
    ]);
  });

  test('end before they begin are none', () => {
    expect(
      seriesDates({ from: '2027-02-01', to: '2027-01-01', weekday: 1, rhythm: { kind: 'weeks', every: 1 } }),
    ).toEqual([]);
  });
});

describe('what stands in the way', () => {
  const breaks = [{ name: 'Vinterferie', from: '2027-02-22', to: '2027-02-26' }];
  test('a holiday before a break before another meeting', () => {
    expect(obstacleOn('2027-05-17', [{ name: 'Fri', from: '2027-05-01', to: '2027-05-31' }], none)).toEqual({
      kind: 'holiday',
      holiday: 'constitution-day',
    });
    expect(obstacleOn('2027-02-26', breaks, new Set(['2027-02-26']))).toEqual({ kind: 'break', name: 'Vinterferie' });
    expect(obstacleOn('2027-03-02', breaks, new Set(['2027-03-02']))).toEqual({ kind: 'meeting' });
    expect(obstacleOn('2027-02-27', breaks, none)).toBeUndefined();
  });

  test('a date in a break moves past it; one on a holiday to the nearest day of its week', () => {
    expect(movesOf('2027-02-23', breaks, none)).toEqual({ later: '2027-03-02', sameWeek: undefined });
    expect(movesOf('2027-02-23', breaks, new Set(['2027-03-02']))).toEqual({
      later: '2027-03-09',
      sameWeek: undefined,
    });
    // Ascension is Thursday 6 May.
    expect(movesOf('2027-05-06', [], none)).toEqual({ later: '2027-05-13', sameWeek: '2027-05-05' });
  });
});

describe('suggested breaks', () => {
  test('weeks are counted as in Norway', () => {
    expect([mondayOf(2026, 1), mondayOf(2026, 53), mondayOf(2027, 1), mondayOf(2027, 8)]).toEqual([
      '2025-12-29',
      '2026-12-28',
      '2027-01-04',
      '2027-02-22',
    ]);
    for (let year = 2020; year < 2050; year++) expect(weekdayOf(mondayOf(year, 40))).toBe(1);
  });

  test('of a school year, in their order, with the winter week of the county', () => {
    expect(suggestedBreaks(2026, 'nn', 9).map((b) => [b.name, b.from, b.to])).toEqual([
      ['Haustferie', '2026-09-28', '2026-10-02'],
      ['Juleferie', '2026-12-21', '2027-01-02'],
      ['Vinterferie', '2027-03-01', '2027-03-05'],
      ['Påskeferie', '2027-03-20', '2027-03-29'],
      ['Sommarferie', '2027-06-19', '2027-08-15'],
    ]);
  });
});
