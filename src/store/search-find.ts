/** Finding in the index: every word as the beginning of a word, narrowed by filters, the best first. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import {
  excerptOf,
  marksIn,
  type SearchFound,
  type SearchHit,
  type SearchQuery,
  type SearchTarget,
  SHORTEST_PART,
  searchHitSchema,
  searchWords,
} from '../domain/search.ts';
import { caseFacts, type Entry, entryRow, type Known, type Match, meetingFacts, narrow } from './search-narrow.ts';

export interface SearchFinder {
  /**
   * What holds every word of the query, each as the beginning of a word, best first and then newest; behind them what holds
   * some of them inside longer words. Without words everything that the filters let through, newest first.
   */
  find(query: SearchQuery): SearchFound;
}

/** Rank of a case that is called by its code, and of what holds the words inside longer ones. The engine's are below 0. */
const CALLED = -1e9;
const INSIDE = 1;

const caseCode = z.strictObject({ id: z.string(), code: z.string() });
const ranked = z.array(z.tuple([z.bigint(), z.number()]));
const rows = z.array(z.bigint());

export function searchFinder(db: Database): SearchFinder {
  // A title is a code or a day: whoever writes one means it.
  const selectMatches = db
    .prepare('SELECT rowid, bm25(search_text, 10.0, 1.0) FROM search_text WHERE search_text MATCH ?')
    .safeIntegers()
    .raw();
  // Reads every text. An index of parts of words would answer this at once, and be five times as large as the one there is.
  const selectInside = db
    .prepare("SELECT rowid FROM search_text WHERE body LIKE '%' || ? || '%'")
    .safeIntegers()
    .pluck();
  const selectEntries = db.prepare('SELECT row, kind, case_id, meeting_id, at FROM search_entry').safeIntegers();
  const factsIn = (table: string) =>
    db.prepare(`SELECT id, status, json_extract(body, '$.presenterServiceType') AS service,
      json_extract(body, '$.level') AS level, json_extract(body, '$.concernThemes') AS themes
      FROM ${table} WHERE status <> 'slettet'`);
  const selectFacts = [factsIn('case_draft'), factsIn('anonymous_case')];
  const selectCodes = db.prepare('SELECT id, code FROM case_code');
  const selectMeetings = db.prepare('SELECT id, date, status FROM meeting');
  const selectText = db.prepare('SELECT body FROM search_text WHERE rowid = ?').pluck();
  const selectNumber = db
    .prepare(`SELECT count(*) FROM agenda_item WHERE meeting_id = @meeting AND case_id IS NOT NULL AND position <=
      (SELECT min(position) FROM agenda_item WHERE meeting_id = @meeting AND case_id = @case)`)
    .pluck();
  const changes = db.prepare('SELECT total_changes()').pluck();

  const read = (): Known => ({
    entries: new Map(
      selectEntries
        .all()
        .map((row) => entryRow.parse(row))
        .map((each) => [each.row, each]),
    ),
    codes: new Map(
      selectCodes
        .all()
        .map((row) => caseCode.parse(row))
        .map(({ id, code }) => [id, code]),
    ),
    cases: new Map(
      selectFacts
        .flatMap((select) => select.all())
        .map((row) => caseFacts.parse(row))
        .map((each) => [each.id, each]),
    ),
    meetings: new Map(
      selectMeetings
        .all()
        .map((row) => meetingFacts.parse(row))
        .map((each) => [each.id, each]),
    ),
  });
  const textOf = (row: bigint): string => z.string().parse(selectText.get(row));
  let kept: { readonly at: unknown; readonly known: Known } | undefined;
  /** Read once between two changes: while somebody types nothing changes. The file is ours alone. */
  const knownNow = (): Known => {
    // What is written in a transaction may be taken back, and the engine counts on.
    if (db.inTransaction) return read();
    const at = changes.get();
    if (kept === undefined || kept.at !== at) kept = { at, known: read() };
    return kept.known;
  };

  /** Between quotes a word is a word. */
  const beginningWith = (words: readonly string[]): [bigint, number][] =>
    ranked.parse(selectMatches.all(words.map((word) => `"${word}"*`).join(' ')));

  /** Entries that may hold every word: long ones stand somewhere in the text, short ones begin a word. */
  const holding = (words: readonly string[]): Set<bigint> => {
    const long = words.filter((word) => word.length >= SHORTEST_PART);
    const short = words.filter((word) => word.length < SHORTEST_PART);
    const sets = long.map((word) => new Set(rows.parse(selectInside.all(word))));
    if (short.length > 0) sets.push(new Set(beginningWith(short).map(([row]) => row)));
    const [first = new Set<bigint>(), ...others] = sets;
    return new Set([...first].filter((row) => others.every((each) => each.has(row))));
  };

  const matchesOf = (words: readonly string[], { entries, codes }: Known): Match[] => {
    if (words.length === 0) return [...entries.values()].map((entry) => ({ ...entry, rank: 0 }));
    const ranks = new Map(beginningWith(words));
    if (words.some((word) => word.length >= SHORTEST_PART)) {
      for (const row of holding(words)) {
        if (!ranks.has(row) && holdsAll(textOf(row), words)) ranks.set(row, INSIDE);
      }
    }
    return [...ranks].flatMap(([row, rank]) => {
      const entry = entries.get(row);
      if (entry === undefined) return [];
      const own = entry.kind === 'case' ? searchWords(codes.get(entry.case_id ?? '') ?? '').at(-1) : undefined;
      return [{ ...entry, rank: own !== undefined && words.includes(own) ? CALLED : rank }];
    });
  };

  const targetOf = ({ kind, case_id, meeting_id }: Entry): SearchTarget => {
    if (meeting_id === null) return { page: kind === 'followUp' ? 'followUp' : 'case', id: case_id ?? '' };
    if (kind === 'comment') return { page: 'minutes', id: meeting_id, part: 'approve' };
    const number = kind === 'advice' ? Number(selectNumber.get({ meeting: meeting_id, case: case_id })) : 0;
    return number > 0 ? { page: 'minutes', id: meeting_id, part: number } : { page: 'meeting', id: meeting_id };
  };

  const hitOf = (match: Match, { codes, cases, meetings }: Known, words: readonly string[]): SearchHit => {
    const { row, kind, case_id, meeting_id, at } = match;
    const about = cases.get(case_id ?? '');
    const meeting = meetings.get(meeting_id ?? '');
    return searchHitSchema.parse({
      key: row.toString(36),
      kind,
      to: targetOf(match),
      code: codes.get(case_id ?? '') ?? null,
      meetingDate: meeting?.date ?? null,
      at,
      state: (kind === 'meeting' ? meeting?.status : about?.status) ?? null,
      service: about?.service ?? null,
      themes: about?.themes ?? [],
      excerpt: excerptOf(textOf(row), words),
    });
  };

  return {
    find(query) {
      const words = searchWords(query.words);
      // Signs alone are no question.
      if (words.length === 0 && query.words.trim() !== '') return NOTHING;
      const known = knownNow();
      const { kept: matches, facets } = narrow(matchesOf(words, known), known, query);
      matches.sort((a, b) => a.rank - b.rank || compare(b.at, a.at) || compare(a.row, b.row));
      return {
        total: matches.length,
        hits: matches.slice(0, query.limit).map((match) => hitOf(match, known, words)),
        facets,
      };
    },
  };
}

const holdsAll = (text: string, words: readonly string[]): boolean =>
  words.every((word) => marksIn(text, [word]).length > 0);

const NOTHING: SearchFound = {
  total: 0,
  hits: [],
  facets: { kind: [], theme: [], service: [], level: [], state: [] },
};
const compare = <T extends string | bigint>(a: T, b: T): number => (a < b ? -1 : a > b ? 1 : 0);
