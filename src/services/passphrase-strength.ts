/**
 * How hard a passphrase is to guess: the lower of two bounds. One knows passphrases of words, as this program draws them and
 * as Norwegians make them; the other (zxcvbn) knows leaked passwords, keyboard patterns, dates, repeats and letters put for
 * one another.
 */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import wordList from '../../resources/words/nb.json' with { type: 'json' };
import { loadLexicon } from '../anonymity/lexicon.ts';
import type { PassphraseStrength } from '../domain/vault.ts';

const KNOWN: ReadonlySet<string> = new Set(wordList.words);
/** Words anyone who knows the product or the municipality would try. */
const OBVIOUS = /samr[aå]d|passord|kommune|helsestasjon|barnehage|123|abc|qwerty|sommer|vinter|velkommen/gi;
/** Words of which one calls for the next. */
const IN_A_ROW: ReadonlySet<string> = new Set(
  `mandag tirsdag onsdag torsdag fredag lørdag søndag januar februar mars april mai juni juli august september oktober november
  desember vår høst en ein to tre fire fem seks sju syv åtte ni ti rød raud blå grønn grøn gul svart hvit kvit nord sør øst
  aust vest`.split(/\s+/),
);
const YEAR = /^(?:19|20)\d\d$/;
/** No longer text is looked through for patterns: it takes time, and what is so long is strong by its beginning. */
const LONGEST_READ = 100;

let proper: ReadonlySet<string> | undefined;

/** Names of places and people, which a guesser tries before other words. Put together at the first use only. */
function isName(word: string): boolean {
  if (proper === undefined) {
    const { places, placeWords, cities, countries, firstNames, rareFirstNames, surnames, rareSurnames } = loadLexicon();
    const lists = [places, placeWords, cities, countries, firstNames, rareFirstNames, surnames, rareSurnames];
    proper = new Set(lists.flatMap((list) => [...list]));
  }
  return proper.has(word);
}

/** So many of them are no accident, though a few of them are among the words that are drawn. */
const A_ROW = 5;

function bitsOfWord(word: string, words: ReadonlySet<string>): number {
  const rowed = IN_A_ROW.has(word);
  if (rowed && [...words].filter((one) => IN_A_ROW.has(one)).length >= A_ROW) return 4;
  if (KNOWN.has(word)) return 10;
  if (rowed) return 4;
  if (YEAR.test(word)) return 6;
  if (isName(word)) return 7;
  const distinct = new Set(word).size;
  return /^\p{L}+$/u.test(word) ? Math.min(12, distinct * 2) : distinct * 3;
}

/**
 * Bits a guesser who knows how it is built must try: a drawn word 10, a name of a place or a person 7, a weekday or the like
 * 4, a year 6, any other word 12 at most, other characters 3 each.
 */
function bitsByWords(passphrase: string): number {
  const words = passphrase
    .toLowerCase()
    .replace(OBVIOUS, ' ')
    .split(/[\s._-]+/u)
    // A year hung on a word hides no word.
    .flatMap((w) => /^(\p{L}{3,})(\P{L}+)$/u.exec(w)?.slice(1) ?? [w])
    .filter((w) => w !== '');
  const distinct = new Set(words);
  return [...distinct].reduce((bits, word) => bits + bitsOfWord(word, distinct), 0);
}

let patterns: ZxcvbnFactory | undefined;

/** Bits a guesser who knows what people usually choose must try. The lists are put in order at the first use only. */
function bitsByPatterns(passphrase: string): number {
  patterns ??= new ZxcvbnFactory({ dictionary, graphs: adjacencyGraphs });
  return (
    patterns.check(passphrase.slice(0, LONGEST_READ), ['samråd', 'passordsetning', 'konsultasjonsteam']).guessesLog10 *
    Math.log2(10)
  );
}

/** Strength 0-4; 40 bits (four words) is enough behind Argon2id. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const normal = passphrase.normalize('NFC');
  const bits = Math.min(bitsByWords(normal), bitsByPatterns(normal));
  const score = bits >= 55 ? 4 : bits >= 40 ? 3 : bits >= 28 ? 2 : bits >= 15 ? 1 : 0;
  return { score, enough: score >= 3 };
}
