/** The figures of a year, counted from a store with the example in it; small ones are withheld where they are printed. */
import { expect, test } from 'vitest';
import { annualFigures } from '../../src/services/annual-figures.ts';
import { enterExample } from '../../tools/fixtures/enter-example.ts';
import { makeStore, open } from '../store/support.ts';

test('each case counts once, each theme and kind of advice as often as it stands, and only those of the year', async () => {
  using store = await open(await makeStore(enterExample));
  const { meetings, cases, byService, byAgeBand, byTheme, byAdvice } = annualFigures(store, 2026);
  const sum = (counted: readonly { count: unknown }[]): number => counted.reduce((all, c) => all + Number(c.count), 0);
  const held = store.meetings.list().filter((m) => m.meeting.discussions.length > 0);
  const discussed = new Set(held.flatMap((m) => m.meeting.discussions.map((d) => d.case)));
  expect(cases).toBe(3);
  expect(discussed.size).toBe(3);
  expect(meetings.planned).toBe(store.meetings.list().length);
  expect([sum(byService), sum(byAgeBand)]).toEqual([3, 3]);
  const themes = [...discussed].flatMap((id) => store.cases.get(id)?.body.concernThemes ?? []);
  expect(sum(byTheme)).toBe(themes.length);
  expect(byTheme.map((t) => t.code).sort()).toEqual([...new Set(themes)].sort());
  // Most often first.
  const counts = byAdvice.map((a) => Number(a.count));
  expect(counts).toEqual(counts.toSorted((a, b) => b - a));
  expect(counts.length).toBeGreaterThan(0);

  expect(annualFigures(store, 2025)).toMatchObject({
    year: 2025,
    meetings: { planned: 0, held: 0 },
    cases: 0,
    byTheme: [],
  });
});
