/** The lists of names, places and countries as sets of lower-case entries. */

import data from '../../resources/anonymity/lexicon.json' with { type: 'json' };

export interface Lexicon {
  readonly firstNames: ReadonlySet<string>;
  readonly rareFirstNames: ReadonlySet<string>;
  readonly surnames: ReadonlySet<string>;
  readonly rareSurnames: ReadonlySet<string>;
  /** Places in Norway, whole names. */
  readonly places: ReadonlySet<string>;
  /** Cities abroad, whole names. */
  readonly cities: ReadonlySet<string>;
  /** Words that stand in a place name of several words («nord», «fron»). */
  readonly placeWords: ReadonlySet<string>;
  readonly countries: ReadonlySet<string>;
  readonly demonyms: ReadonlySet<string>;
  /** Four digits to the name of the post town, in lower case. */
  readonly postcodes: ReadonlyMap<string, string>;
}

function set(list: string): Set<string> {
  return new Set(list.split('\n'));
}

/** Names of rank `FREQUENT_NAMES` or better count as frequent. */
const FREQUENT_NAMES = 700;

function split(list: { frequent: string; rare: string }, limit: number): { frequent: Set<string>; rare: Set<string> } {
  const ordered = list.frequent.split('\n');
  return {
    frequent: new Set(ordered.slice(0, limit)),
    rare: new Set([...ordered.slice(limit), ...list.rare.split('\n')]),
  };
}

/** Builds the sets from the shipped data. */
export function loadLexicon(): Lexicon {
  const first = split(data.firstNames, FREQUENT_NAMES);
  const last = split(data.surnames, FREQUENT_NAMES);
  const places = set(data.places);
  const cities = set(data.cities);
  const placeWords = new Set<string>();
  for (const name of [...places, ...cities]) {
    const words = name.split(' ');
    if (words.length > 1) for (const word of words) if (word.length > 2) placeWords.add(word);
  }
  return {
    firstNames: first.frequent,
    rareFirstNames: first.rare,
    surnames: last.frequent,
    rareSurnames: last.rare,
    places,
    cities,
    placeWords,
    countries: set(data.countries),
    demonyms: set(data.demonyms),
    postcodes: new Map(data.postcodes.split('\n').map((row) => [row.slice(0, 4), row.slice(5)])),
  };
}
