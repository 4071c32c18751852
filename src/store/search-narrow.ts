/** Narrowing what was found by filters, and counting what each of their values would leave. */
import { z } from 'zod';
import { SEARCH_FACETS, type SearchFacet, type SearchQuery, searchKindSchema } from '../domain/search.ts';
import { jsonColumn } from './engine/rows.ts';

export const entryRow = z.strictObject({
  row: z.bigint(),
  kind: searchKindSchema,
  case_id: z.string().nullable(),
  meeting_id: z.string().nullable(),
  at: z.string(),
});
export type Entry = z.infer<typeof entryRow>;
/** An entry that was found; a lower rank is better. */
export type Match = Entry & { readonly rank: number };

export const caseFacts = z.strictObject({
  id: z.string(),
  status: z.string(),
  service: z.string().nullable(),
  level: z.string().nullable(),
  themes: jsonColumn(z.array(z.string())).nullable(),
});
export const meetingFacts = z.strictObject({ id: z.string(), date: z.string(), status: z.string() });

/** All that is known of the entries without their texts. */
export interface Known {
  readonly entries: ReadonlyMap<bigint, Entry>;
  readonly codes: ReadonlyMap<string, string>;
  readonly cases: ReadonlyMap<string, z.infer<typeof caseFacts>>;
  readonly meetings: ReadonlyMap<string, z.infer<typeof meetingFacts>>;
}

/** What an entry has of each filter. */
function valuesOf(
  { kind, case_id, meeting_id }: Entry,
  { cases, meetings }: Known,
): Record<SearchFacet, readonly string[]> {
  const about = cases.get(case_id ?? '');
  const state = kind === 'meeting' ? meetings.get(meeting_id ?? '')?.status : about?.status;
  return {
    kind: [kind],
    theme: about?.themes ?? [],
    service: about?.service ? [about.service] : [],
    level: about?.level ? [about.level] : [],
    state: state ? [state] : [],
  };
}

/** What all filters let through; and of each filter's values how many there are when only the others narrow. */
export function narrow(matches: readonly Match[], known: Known, query: SearchQuery) {
  const { from = '', to = '9999-99' } = query;
  const counts: Record<SearchFacet, Map<string, number>> = {
    kind: new Map(),
    theme: new Map(),
    service: new Map(),
    level: new Map(),
    state: new Map(),
  };
  const kept: Match[] = [];
  for (const match of matches) {
    const month = match.at.slice(0, 7);
    if (month < from || month > to) continue;
    const values = valuesOf(match, known);
    const failing = SEARCH_FACETS.filter((facet) => {
      const wanted = query[facet];
      return wanted !== undefined && !values[facet].includes(wanted);
    });
    if (failing.length === 0) kept.push(match);
    if (failing.length > 1) continue;
    for (const facet of failing.length === 0 ? SEARCH_FACETS : failing) {
      for (const value of values[facet]) counts[facet].set(value, (counts[facet].get(value) ?? 0) + 1);
    }
  }
  const listed = (facet: SearchFacet) =>
    [...counts[facet]]
      .map(([code, count]) => ({ code, count }))
      .sort((a, b) => b.count - a.count || a.code.localeCompare(b.code, 'nb'));
  return {
    kept,
    facets: {
      kind: listed('kind'),
      theme: listed('theme'),
      service: listed('service'),
      level: listed('level'),
      state: listed('state'),
    },
  };
}
