import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backupsToLetGo, KEPT } from '../../src/domain/backup.ts';
import { addDays } from '../../src/domain/local-time.ts';

const on = (date: string, hour = 8) => ({ date, madeAt: `${date}T${String(hour).padStart(2, '0')}:00:00.000Z` });
const keptOf = (backups: ReturnType<typeof on>[]): string[] => {
  const gone = new Set(backupsToLetGo(backups));
  return backups.filter((b) => !gone.has(b)).map((b) => b.date);
};

test('a year of daily backups, let go day by day, leaves 7 days, 4 weeks and 12 months', () => {
  let backups: ReturnType<typeof on>[] = [];
  for (let day = 0; day < 500; day++) {
    backups.push(on(addDays('2025-07-01', day)));
    const gone = new Set(backupsToLetGo(backups));
    backups = backups.filter((b) => !gone.has(b));
  }
  const dates = backups.map((b) => b.date);
  const last = addDays('2025-07-01', 499);
  expect(dates.slice(-KEPT.days)).toEqual(Array.from({ length: 7 }, (_, i) => addDays(last, i - 6)));
  expect(new Set(dates.map((d) => d.slice(0, 7))).size).toBe(KEPT.months);
  expect(dates.length).toBeLessThanOrEqual(KEPT.days + KEPT.weeks + KEPT.months);
  expect(dates.length).toBeGreaterThanOrEqual(KEPT.days + KEPT.months - 1);
});

test('of several on one day the newest stays; months without Samråd empty nothing', () => {
  const backups = [on('2026-01-05', 8), on('2026-01-05', 15), on('2026-06-01'), on('2026-11-22')];
  expect(backupsToLetGo(backups)).toEqual([on('2026-01-05', 8)]);
});

test('weeks begin on Mondays, also across a new year', () => {
  // 27 December 2026 is a Sunday; 28 December to 3 January is one week.
  const days = ['2026-12-27', '2026-12-28', '2026-12-31', '2027-01-03'].map((d) => on(d));
  const later = Array.from({ length: 7 }, (_, i) => on(addDays('2027-01-10', i)));
  expect(keptOf([...days, ...later])).toEqual(['2026-12-27', '2026-12-31', '2027-01-03', ...later.map((b) => b.date)]);
});

test('the newest always stays, and letting go twice lets nothing more go', () => {
  const dates = fc.integer({ min: 0, max: 900 }).map((days) => on(addDays('2025-01-01', days)));
  fc.assert(
    fc.property(fc.array(dates, { minLength: 1, maxLength: 80 }), (backups) => {
      const gone = new Set(backupsToLetGo(backups));
      const kept = backups.filter((b) => !gone.has(b));
      const newest = backups
        .map((b) => b.madeAt)
        .sort()
        .at(-1);
      expect(kept.map((b) => b.madeAt)).toContain(newest);
      expect(backupsToLetGo(kept)).toEqual([]);
    }),
  );
});

test('the way back to an older version stays for thirty days, the newest of each day', () => {
  const upgrade = (date: string, hour: number) => ({ ...on(date, hour), reason: 'before-migration' as const });
  const [early, late] = [upgrade('2026-11-03', 8), upgrade('2026-11-03', 9)];
  const dailies = (days: number) => Array.from({ length: days }, (_, i) => on(addDays('2026-11-03', i), 12));
  const isKept = (backup: typeof late, days: number): boolean =>
    !new Set(backupsToLetGo([early, late, ...dailies(days)])).has(backup);
  expect([1, 2, 30, 31].map((days) => isKept(late, days))).toEqual([true, true, true, false]);
  expect([1, 2].map((days) => isKept(early, days))).toEqual([true, false]);
});
