import { describe, expect, it } from 'vitest';
import { lix, longestSentence, sentences, words } from './readability.ts';

describe('readability', () => {
  it('counts words with hyphens and digits as one', () => {
    expect(words('PP-tjenesten møtes 8. desember.')).toEqual(['PP-tjenesten', 'møtes', '8', 'desember']);
  });

  it('ends sentences at stops, questions, colons and line breaks, not at abbreviations and ordinals', () => {
    expect(sentences('Vi møtes kl. 09.00 den 8. desember. Kommer du?\nSi fra: ring oss')).toEqual([
      'Vi møtes kl 09.00 den 8 desember',
      'Kommer du',
      'Si fra',
      'ring oss',
    ]);
  });

  it('computes LIX after its definition', () => {
    // 6 words, 2 sentences, 2 words of more than six letters: 6/2 + 100*2/6.
    expect(lix('Barnet leker i barnehagen. Helsestasjonen hjelper.')).toBeCloseTo(3 + (100 * 3) / 6, 10);
    expect(lix('Vi er her. Du er der.')).toBe(3);
    expect(lix('')).toBe(0);
  });

  it('finds the longest sentence', () => {
    expect(longestSentence('Ja. Det er fire ord. Nei.')).toBe(4);
  });
});
