/** Sets of Norwegian words as Bloom filters: small, fast, wrong for about one word in a hundred that is not in the set. */

import wordSetData from '../../resources/anonymity/word-set.json' with { type: 'json' };
import { bytesFromBase64, hashText } from './hash.ts';

const BLOOM_HASHES = 6;
const SECOND_SEED = 0x9e3779b9;

/** A Bloom filter over lower-case words. */
export class WordSet {
  private readonly bits: Uint8Array;

  constructor(bits: Uint8Array) {
    this.bits = bits;
  }

  add(word: string): void {
    for (const index of this.places(word)) this.bits[index >>> 3] = (this.bits[index >>> 3] ?? 0) | (1 << (index & 7));
  }

  /** True for every word that was added, and for about 1 % of the others. */
  has(word: string): boolean {
    const size = this.bits.length * 8;
    const first = hashText(word);
    const second = hashText(word, SECOND_SEED) | 1;
    for (let k = 0; k < BLOOM_HASHES; k++) {
      const index = (first + Math.imul(k, second)) >>> 0;
      const place = index % size;
      if (((this.bits[place >>> 3] ?? 0) & (1 << (place & 7))) === 0) return false;
    }
    return true;
  }

  /** The filter's own bytes, for writing them out. */
  bytes(): Uint8Array {
    return this.bits;
  }

  private places(word: string): number[] {
    const size = this.bits.length * 8;
    const first = hashText(word);
    const second = hashText(word, SECOND_SEED) | 1;
    return Array.from({ length: BLOOM_HASHES }, (_, k) => ((first + Math.imul(k, second)) >>> 0) % size);
  }
}

export interface Words {
  /** Words of the dictionaries, all inflected forms, and words seen in ordinary text. */
  readonly dictionary: WordSet;
  /** The words that make up most of ordinary text. */
  readonly common: WordSet;
}

/** Decodes the shipped sets (about half a megabyte). */
export function loadWords(): Words {
  return {
    dictionary: new WordSet(bytesFromBase64(wordSetData.dictionary)),
    common: new WordSet(bytesFromBase64(wordSetData.common)),
  };
}
