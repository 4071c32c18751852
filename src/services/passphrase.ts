/** Passphrases of Norwegian words. */
import wordList from '../../resources/words/nb.json' with { type: 'json' };

const WORDS: readonly string[] = wordList.words;
/** Words in a drawn passphrase. */
export const DRAWN_WORDS = 6;

/** Bits of chance in a drawn passphrase: each word has one fewer to be drawn from. */
export const drawnBits = Array.from({ length: DRAWN_WORDS }, (_, at) => Math.log2(WORDS.length - at)).reduce(
  (sum, bits) => sum + bits,
);

/** Draws words evenly, none twice; `random` fills the bytes. */
export function drawPassphrase(random: (bytes: Uint8Array) => Uint8Array): string {
  const words: string[] = [];
  // Numbers above the largest multiple of the list's length would favour its first words.
  const limit = Math.floor(0x10000 / WORDS.length) * WORDS.length;
  while (words.length < DRAWN_WORDS) {
    const [high = 0, low = 0] = random(new Uint8Array(2));
    const number = high * 256 + low;
    const word = number < limit ? WORDS[number % WORDS.length] : undefined;
    if (word !== undefined && !words.includes(word)) words.push(word);
  }
  return words.join(' ');
}
