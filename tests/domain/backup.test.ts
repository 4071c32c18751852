import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ageOf, backupsToLetGo, KEPT } from '../../src/domain/backup.ts';
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

test('what was made before something that cannot be undone stays as long as its day', () => {
  const before = { ...on('2026-11-22', 9), reason: 'before-restore' as const };
  const same = [on('2026-11-22', 8), before, on('2026-11-22', 15)];
  expect(backupsToLetGo([...same, on('2026-11-23')])).toEqual([same[0]]);
  const week = Array.from({ length: 7 }, (_, i) => on(addDays('2026-11-23', i)));
  expect(backupsToLetGo([...same, ...week])).toContain(before);
});

/** Years of use: days that pass, days that are skipped, and now and then a clock that is set forward or back. */
const step = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom(1, 1, 1, 2, 3, 10, 40) },
  { weight: 1, arbitrary: fc.constantFrom(-9_500, -400, -8, 400, 3_000) },
);
const reasons = fc.constantFrom(...(['daily', 'daily', 'daily', 'asked', 'before-restore', 'before-import'] as const));
const history = fc.array(fc.record({ step, reason: reasons, again: fc.boolean() }), { minLength: 1, maxLength: 300 });
interface Made {
  readonly date: string;
  readonly madeAt: string;
  readonly reason: 'daily' | 'asked' | 'before-restore' | 'before-import';
}

/** Plays a history; `look` sees what there was before each rotation and what is left. */
function play(
  steps: readonly { readonly step: number; readonly reason: Made['reason']; readonly again: boolean }[],
  look: (before: readonly Made[], made: Made, left: readonly Made[]) => void,
): void {
  let day = 0;
  let stand: readonly Made[] = [];
  steps.forEach(({ step: days, reason, again }, at) => {
    if (!again) day += days;
    const date = addDays('2026-01-01', day);
    const made = { date, madeAt: `${date}T08:00:00.${String(at).padStart(3, '0')}Z`, reason };
    const before = [...stand, made];
    const gone = new Set(backupsToLetGo(before, made));
    stand = before.filter((backup) => !gone.has(backup));
    look(before, made, stand);
  });
}

test('over years, with gaps and clocks that jump: the one just made stays, and so do the newest there are', () => {
  fc.assert(
    fc.property(history, (steps) => {
      play(steps, (before, made, left) => {
        expect(left).toContain(made);
        const newest = [...before].sort((a, b) => (a.madeAt < b.madeAt ? 1 : -1))[0];
        expect(left).toContain(newest);
        // The ways back of the last day there was before this one are never pushed out by it.
        const dayBefore = [...before]
          .filter(({ date }) => date < made.date)
          .sort((a, b) => (a.date < b.date ? 1 : -1))[0];
        for (const each of before) {
          if (each.date === dayBefore?.date && each.reason.startsWith('before-')) expect(left).toContain(each);
        }
        const last = [made.date, newest?.date];
        const thinned = left.filter(({ date, reason }) => !last.includes(date) && !reason.startsWith('before-'));
        expect(thinned.length).toBeLessThanOrEqual(2 * (KEPT.days + KEPT.weeks + KEPT.months));
        expect(backupsToLetGo(left, made)).toEqual([]);
      });
    }),
    { seed: 1122, numRuns: 60 },
  );
});

test('backups dated in a year to come do not take the place of those made since', () => {
  let stand: ReturnType<typeof on>[] = [];
  const make = (from: string, days: number): void => {
    for (let day = 0; day < days; day++) {
      const made = on(addDays(from, day));
      const all = [...stand, made];
      const gone = new Set(backupsToLetGo(all, made));
      stand = all.filter((backup) => !gone.has(backup));
    }
  };
  make('2030-01-01', 30);
  make('2026-11-01', 30);
  const lastWeek = Array.from({ length: KEPT.days }, (_, i) => addDays('2026-11-24', i));
  expect(stand.map(({ date }) => date)).toEqual(expect.arrayContaining(lastWeek));
});

test('a clock set back takes nothing away that it did not make itself', () => {
  const year = Array.from({ length: 400 }, (_, i) => on(addDays('2026-01-01', i)));
  const right = year.filter((backup) => !backupsToLetGo(year).includes(backup));
  let stand = right;
  for (let day = 0; day < 30; day++) {
    const made = on(addDays('2000-01-01', day));
    const all = [...stand, made];
    const gone = new Set(backupsToLetGo(all, made));
    stand = all.filter((backup) => !gone.has(backup));
    expect(stand).toContain(made);
  }
  expect(stand.filter(({ date }) => date > '2026')).toEqual(right);
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

test('a backup stands in one step of the timeline: days, then weeks, then months', () => {
  const today = '2026-03-31';
  const age = (date: string): string => Object.values(ageOf(date, today)).join(' ');
  expect(['2026-03-31', '2026-03-25', '2026-03-24', '2026-02-25', '2026-02-24'].map(age)).toEqual([
    'day 0',
    'day 6',
    'week 1',
    'week 4',
    'month 1',
  ]);
  expect(['2025-03-01', '2025-02-28', '2026-04-02'].map(age)).toEqual(['month 12', 'older 0', 'day 0']);
});

test('an older backup never stands in a later step', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 500 }), fc.integer({ min: 0, max: 30 }), (days, more) => {
      const today = '2026-11-22';
      const order = ({ unit, back }: ReturnType<typeof ageOf>): number =>
        ['day', 'week', 'month', 'older'].indexOf(unit) * 100 + back;
      expect(order(ageOf(addDays(today, -days - more), today))).toBeGreaterThanOrEqual(
        order(ageOf(addDays(today, -days), today)),
      );
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
