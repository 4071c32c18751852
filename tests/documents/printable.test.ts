import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { printable, printableLine } from '../../src/documents/printable.ts';

describe('printable', () => {
  it.each([
    ['composes letters', 'A\u030A e\u0301', 'Å é'],
    ['drops what is invisible or reorders', 'a\u200Bb\u200Dc\uFEFF\u202Ed\u202C\u2066e\u2069\u00ADf', 'abcdef'],
    ['parts ligatures', 'e\uFB03sient \uFB01re', 'effisient fire'],
    ['drops controls', 'a\u0000b\u001Bc\u007F', 'abc'],
    ['makes tabs spaces', 'a\tb', 'a b'],
    ['makes every line break one line feed', 'a\r\nb\rc\u2028d\u0085e \n \n f', 'a\nb\nc\nd\ne\nf'],
    ['shows half a surrogate pair', 'a\uD83Db', 'a\uFFFDb'],
    ['leaves spaces at the ends', ' a ', ' a '],
    ['leaves no-break spaces', 'kl.\u00a009.00', 'kl.\u00a009.00'],
  ])('%s', (_, raw, clean) => expect(printable(raw)).toBe(clean));

  it('makes one line of labels', () => expect(printableLine('  Sak\n\t 1 ')).toBe('Sak 1'));

  it('gives text that XML can hold and that is clean already', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (raw) => {
        const clean = printable(raw);
        expect(clean).toBe(printable(clean));
        expect(clean.isWellFormed()).toBe(true);
        expect(clean.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Noncharacter_Code_Point}]/u);
      }),
    );
  });
});
