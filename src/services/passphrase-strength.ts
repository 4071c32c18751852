/** How hard a passphrase is to guess: a lower bound by how it is built, words before characters. */
import wordList from '../../resources/words/nb.json' with { type: 'json' };
import type { PassphraseStrength } from '../domain/vault.ts';

const KNOWN: ReadonlySet<string> = new Set(wordList.words);
/** Words anyone who knows the product or the municipality would try. */
const OBVIOUS = /samr[aå]d|passord|kommune|helsestasjon|barnehage|123|abc|qwerty|sommer|vinter|velkommen/gi;

/** Bits a guesser who knows how it is built must try: a drawn word 10, any other word 12 at most, other characters 3 each. */
function guessBits(passphrase: string): number {
  const words = passphrase
    .normalize('NFC')
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

/** Strength 0-4; 40 bits (four words) is enough behind Argon2id. */
export function passphraseStrength(passphrase: string): PassphraseStrength {
  const bits = guessBits(passphrase);
  const score = bits >= 55 ? 4 : bits >= 40 ? 3 : bits >= 28 ? 2 : bits >= 15 ? 1 : 0;
  return { score, enough: score >= 3 };
}
