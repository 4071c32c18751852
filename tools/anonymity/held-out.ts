/** A fifth of the names, kept out of training to measure the tagger on names it has never met. */

import { hashText } from '../../src/anonymity/hash.ts';
import type { Lexicon } from '../../src/anonymity/lexicon.ts';

const SEED = 404;

/** Whether a lower-case name belongs to the held-out fifth. */
export function isHeldOut(name: string): boolean {
  return hashText(name, SEED) % 5 === 0;
}

/** The lexicon without the names that `drop` picks. */
export function withoutNames(lexicon: Lexicon, drop: (name: string) => boolean): Lexicon {
  const kept = (set: ReadonlySet<string>) => new Set([...set].filter((name) => !drop(name)));
  return {
    ...lexicon,
    firstNames: kept(lexicon.firstNames),
    rareFirstNames: kept(lexicon.rareFirstNames),
    surnames: kept(lexicon.surnames),
    rareSurnames: kept(lexicon.rareSurnames),
    places: kept(lexicon.places),
    cities: kept(lexicon.cities),
  };
}
