/**
 * How hard a passphrase is to guess: the lower of two bounds. One knows passphrases of words, as this program draws them and
 * as Norwegians make them; the other (zxcvbn) knows leaked passwords, keyboard patterns, dates, repeats and letters put for
 * one another.
 */
import { ZxcvbnFactory } from '@zxcvbn-ts/core';
import { adjacencyGraphs, dictionary } from '@zxcvbn-ts/language-common';
import wordList from '../../resources/words/nb.json' with { type: 'json' };
import type { PassphraseStrength } from '../domain/vault.ts';

const KNOWN: ReadonlySet<string> = new Set(wordList.words);
/** Words anyone who knows the product or the municipality would try. */
const OBVIOUS = /samr[aå]d|passord|kommune|helsestasjon|barnehage|123|abc|qwerty|sommer|vinter|velkommen/gi;
/** No longer text is looked through for patterns: it takes time, and what is so long is strong by its beginning. */
const LONGEST_READ = 100;

/** Bits a guesser who knows how it is built must try: a drawn word 10, any other word 12 at most, other characters 3 each. */
function bitsByWords(passphrase: string): number {
  const words = passphrase
    .toLowerCase()
    .replace(OBVIOUS, ' ')
    .split(/[\s._-]+/u)
    .filter((w) => w !== '');
  return [...new Set(words)].reduce((bits, word) => {
    if (KNOWN.has(word)) return bits + 10;
    const distinct = new Set(word).size;
    return bits + (/^\p{L}+$/u.test(word) ? Math.min(12, distinct * 2) : distinct * 3);
  }, 0);
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
