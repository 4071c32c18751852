/**
 * Searching what is stored in the anonymous track: what is asked, what comes back, and where in a text the words stand.
 * The words asked for are words: nothing in them is a command.
 */
import { z } from 'zod';
import { caseStatusSchema, meetingStatusSchema } from './codes.ts';
import { codeOf } from './fields.ts';

/** What a hit is: a case, a meeting, what was agreed on a case, what was followed up, or what was said about minutes. */
export const searchKindSchema = z.enum(['case', 'meeting', 'advice', 'followUp', 'comment']);
export type SearchKind = z.infer<typeof searchKindSchema>;

/** Of a case, or of a meeting where a hit is the meeting itself. */
const stateSchema = z.union([caseStatusSchema, meetingStatusSchema]);
export type SearchState = z.infer<typeof stateSchema>;

/** `YYYY-MM`: of a case no day is known. */
const month = z.string().regex(/^[0-9]{4}-(0[1-9]|1[0-2])$/);

/** How many hits are given at once, and at most. */
export const SEARCH_PAGE = 50;
export const SEARCH_MOST = 500;
export const LONGEST_SEARCH = 200;

/** Filters narrow together; a hit without a case has no theme, service or level. */
const filterFields = {
  kind: searchKindSchema.optional(),
  theme: codeOf('themes').optional(),
  service: codeOf('services').optional(),
  level: z.string().min(1).max(20).optional(),
  state: stateSchema.optional(),
  /** First and last month, both included. */
  from: month.optional(),
  to: month.optional(),
};
export const searchQuerySchema = z.strictObject({
  /** Without a word every entry that the filters let through is a hit. */
  words: z.string().max(LONGEST_SEARCH),
  ...filterFields,
  limit: z.number().int().min(1).max(SEARCH_MOST),
});
export type SearchQuery = z.infer<typeof searchQuerySchema>;
export type SearchFilters = Omit<SearchQuery, 'words' | 'limit'>;

/** The filters that say how many hits each of their values has. */
export const SEARCH_FACETS = ['kind', 'theme', 'service', 'level', 'state'] as const;
export type SearchFacet = (typeof SEARCH_FACETS)[number];

/** Where a hit is read. `part`: a case by its number in the meeting, or the end where comments stand. */
const targetSchema = z.discriminatedUnion('page', [
  z.strictObject({ page: z.literal('case'), id: z.uuid() }),
  z.strictObject({ page: z.literal('meeting'), id: z.uuid() }),
  z.strictObject({ page: z.literal('minutes'), id: z.uuid(), part: z.union([z.number().int(), z.literal('approve')]) }),
  z.strictObject({ page: z.literal('followUp'), id: z.uuid() }),
]);
export type SearchTarget = z.infer<typeof targetSchema>;

/** Places in a text, in UTF-16 code units; `end` is behind the last one. In order, and none in another. */
const rangeSchema = z.strictObject({ start: z.number().int().min(0), end: z.number().int().min(0) });
export type TextRange = z.infer<typeof rangeSchema>;

const excerptSchema = z.strictObject({ text: z.string(), marks: z.array(rangeSchema) });
export type Excerpt = z.infer<typeof excerptSchema>;

export const searchHitSchema = z.strictObject({
  /** Names the hit as long as it is stored. */
  key: z.string(),
  kind: searchKindSchema,
  to: targetSchema,
  /** Code of the case; null when the hit is about none. */
  code: z.string().nullable(),
  /** Day of the meeting; null when the hit is about none. */
  meetingDate: z.string().nullable(),
  /** When it is from: a day, or of a case and of what was followed up the month only. */
  at: z.string(),
  /** Null of a case that is deleted. */
  state: stateSchema.nullable(),
  service: z.string().nullable(),
  themes: z.array(z.string()),
  excerpt: excerptSchema,
});
export type SearchHit = z.infer<typeof searchHitSchema>;

const facetSchema = z.array(z.strictObject({ code: z.string(), count: z.number().int().min(1) }));
export const searchFoundSchema = z.strictObject({
  /** All hits; those given are the best `limit`. */
  total: z.number().int().min(0),
  hits: z.array(searchHitSchema),
  /** Per filter: hits of each value when the other filters stay as they are, most first. */
  facets: z.strictObject({
    kind: facetSchema,
    theme: facetSchema,
    service: facetSchema,
    level: facetSchema,
    state: facetSchema,
  }),
});
export type SearchFound = z.infer<typeof searchFoundSchema>;

/** More words than anybody means. */
const MOST_WORDS = 12;

// Without a locale: the same letters in Norwegian and Sami, and much faster.
const lower = (text: string): string => text.toLowerCase();

/** The words of what was typed, in small letters. Signs that are no letters or digits part words. */
export const searchWords = (typed: string): string[] =>
  [...new Set(lower(typed.normalize('NFC')).match(/[\p{L}\p{N}]+/gu) ?? [])].slice(0, MOST_WORDS);

/** Words this long are looked for inside longer words too: «vold» in «familievold». Shorter ones would stand everywhere. */
export const SHORTEST_PART = 4;
/** Letters that come before a part: what follows fewer of them is seldom a word of its own («elgen» in «helgen»). */
const BEFORE_PART = 3;

const isMeant = (word: string, wanted: string): boolean =>
  word.startsWith(wanted) || (wanted.length >= SHORTEST_PART && word.includes(wanted, BEFORE_PART));

function* placesIn(text: string, words: readonly string[]): Generator<TextRange> {
  if (words.length === 0) return;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)) {
    const small = lower(word);
    if (words.some((wanted) => isMeant(small, wanted))) yield { start: index, end: index + word.length };
  }
}

/** Where the words that were searched for stand in a text. */
export const marksIn = (text: string, words: readonly string[]): TextRange[] => [...placesIn(text, words)];

/** Length of an excerpt, and how much of it may stand before the first mark. */
const EXCERPT = 180;
const BEFORE = 60;

/** The part of a text where the words stand first, cut between words, with the words marked. */
export function excerptOf(text: string, words: readonly string[]): Excerpt {
  // What stands on lines of its own is kept apart.
  const plain = text
    .trim()
    .replaceAll(/\s*\n\s*/g, ' · ')
    .replaceAll(/\s/g, ' ');
  const { value: first } = placesIn(plain, words).next();
  const at = first?.start ?? 0;
  const isLate = at > BEFORE && plain.length > EXCERPT;
  const start = isLate ? plain.indexOf(' ', at - BEFORE) + 1 : 0;
  // A single word longer than all that may stand before is cut off there.
  const from = start > 0 && start <= at ? start : isLate ? at : 0;
  const rest = plain.slice(from);
  const space = rest.length > EXCERPT ? rest.lastIndexOf(' ', EXCERPT) : rest.length;
  const shown = rest.slice(0, space > 0 ? space : EXCERPT);
  const body = `${from > 0 ? '…\u00a0' : ''}${shown}${shown.length < rest.length ? '\u00a0…' : ''}`;
  return { text: body, marks: marksIn(body, words) };
}
