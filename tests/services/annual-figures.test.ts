/** The figures of a year, counted from a store with the example in it; small ones are withheld where they are printed. */
import { expect, test } from 'vitest';
import type { AdviceUse, FollowUp } from '../../src/domain/follow-up.ts';
import { annualFigures } from '../../src/services/annual-figures.ts';
import { enterExample } from '../../tools/fixtures/enter-example.ts';
import { makeStore, NOW, open } from '../store/support.ts';

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

test('of a case that was followed up the last word of the year counts, and only that', async () => {
  using store = await open(await makeStore(enterExample));
  const none = {
    followUp: { used: 0, partly: 0, notUsed: 0 },
    effect: { better: 0, unchanged: 0, worse: 0, notKnown: 0 },
  };
  const year = NOW.getUTCFullYear();
  expect(annualFigures(store, year)).toMatchObject(none);
  const discussed = store.meetings
    .list()
    .flatMap(({ id, meeting }) => meeting.discussions.map((d) => ({ meeting: id, case: d.case })));
  const [first, second, third] = discussed;
  if (first === undefined || second === undefined || third === undefined) throw new Error('three cases in the example');
  const outcome = { kind: 'meeting' } as const;
  const say = (of: typeof first, used: readonly AdviceUse[], effect: FollowUp['effect']): void =>
    store.followUps.add(of.case, of.meeting, { used: [...used], effect, newDirection: undefined, outcome });
  say(first, ['ikke'], 'verre');
  say(first, ['tatt_i_bruk', 'ikke'], 'bedre');
  say(second, ['tatt_i_bruk', 'tatt_i_bruk'], 'ukjent');
  // A case without advice says how it went, and nothing of what it was not given.
  say(third, [], 'uendret');
  expect(annualFigures(store, year)).toMatchObject({
    followUp: { used: 1, partly: 1, notUsed: 0 },
    effect: { better: 1, unchanged: 1, worse: 0, notKnown: 1 },
  });
  expect(annualFigures(store, year - 1)).toMatchObject(none);
});
