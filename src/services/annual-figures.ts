/** The figures of a year, counted from what is stored. Small counts are withheld where they are printed (DOMAIN 5.11 rule 7). */
import type { AnnualFigures, Counted } from '../documents/figures.ts';
import { isAnonymousMeeting } from '../domain/codes.ts';
import type { Store } from '../store/index.ts';

/**
 * Meetings of the anonymous track in the calendar year, and the cases discussed in them, each case once. What became of the
 * advice is not stored yet, so nothing is counted there.
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
    followUp: { used: 0, partly: 0, notUsed: 0 },
    effect: { better: 0, unchanged: 0, worse: 0, tooEarly: 0 },
  };
}

/** How often each code stands, most often first. */
function counted(codes: readonly string[]): Counted[] {
  const counts = new Map<string, number>();
  for (const code of codes) counts.set(code, (counts.get(code) ?? 0) + 1);
  return [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count);
}
