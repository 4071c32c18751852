/** The figures of a year, counted from what is stored. Small counts are withheld where they are printed (DOMAIN 5.11 rule 7). */
import type { AnnualFigures, Counted } from '../documents/figures.ts';
import { isAnonymousMeeting } from '../domain/codes.ts';
import type { AdviceUse } from '../domain/follow-up.ts';
import type { Store } from '../store/index.ts';

/**
 * Meetings of the anonymous track in the calendar year, the cases discussed in them, and what was last said in that year of
 * the cases that were followed up; each case once.
 */
export function annualFigures(store: Store, year: number): AnnualFigures {
  const meetings = store.meetings
    .list({ from: `${year}-01-01`, to: `${year}-12-31` })
    .filter(({ meeting, status }) => isAnonymousMeeting(meeting.type) && status !== 'avlyst');
  const held = meetings.filter(({ status }) => status !== 'planlagt' && status !== 'innkalt');
  const discussions = meetings.flatMap(({ meeting }) => meeting.discussions);
  const cases = [...new Set(discussions.map((d) => d.case))].flatMap((id) => store.cases.get(id)?.body ?? []);
  return {
    year,
    meetings: { planned: meetings.length, held: held.length },
    cases: cases.length,
    byAgeBand: counted(cases.flatMap((c) => c.ageBand ?? [])),
    byService: counted(cases.flatMap((c) => c.presenterServiceType ?? [])),
    byTheme: counted(cases.flatMap((c) => c.concernThemes ?? [])),
    byAdvice: counted(discussions.flatMap((d) => [...new Set(d.advice.map((a) => a.adviceType))])),
    ...followedUp(store, year),
  };
}

function followedUp(store: Store, year: number): Pick<AnnualFigures, 'followUp' | 'effect'> {
  const last = store.cases.list().flatMap(
    ({ id }) =>
      store.followUps
        .of(id)
        .filter(({ madeIn }) => madeIn.startsWith(`${year}-`))
        .at(-1)?.content ?? [],
  );
  const uses = last.flatMap(({ used }) => useOf(used) ?? []);
  const effects = last.map(({ effect }) => effect);
  const count = <T>(all: readonly T[], one: T): number => all.filter((each) => each === one).length;
  return {
    followUp: {
      used: count(uses, 'tatt_i_bruk'),
      partly: count(uses, 'delvis'),
      notUsed: count(uses, 'ikke'),
    },
    effect: {
      better: count(effects, 'bedre'),
      unchanged: count(effects, 'uendret'),
      worse: count(effects, 'verre'),
      notKnown: count(effects, 'ukjent'),
    },
  };
}

/** What became of the advice as a whole; undefined when none was given. */
function useOf(used: readonly AdviceUse[]): AdviceUse | undefined {
  const [first] = used;
  return used.every((each) => each === first) ? first : 'delvis';
}

/** How often each code stands, most often first. */
function counted(codes: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}
