import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bound, printable, printableLine } from '../../src/documents/printable.ts';

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

  it.each([
    ['§ 13', '§_13'],
    [
      'forvaltningsloven § 13 a nr. 1 og helsepersonelloven § 22',
      'forvaltningsloven §_13_a_nr._1 og helsepersonelloven §_22',
    ],
    ['opplæringslova § 24-3 og § 13 i barnehageloven', 'opplæringslova §_24-3 og §_13 i barnehageloven'],
    ['§§ 13-2 og 13-4', '§§_13-2 og 13-4'],
    ['8. desember 2026 kl. 09.00', '8._desember 2026 kl._09.00'],
    ['14 March 2022', '14_March 2022'],
    ['Kl. 9 eller nr. 10', 'Kl._9 eller nr._10'],
    ['Norsk kl. og 3 barn', 'Norsk kl. og 3 barn'],
    ['maiskolber 4 maiskolber', 'maiskolber 4 maiskolber'],
  ])('binds numbers to what they count: %s', (raw, wanted) => {
    expect(bound(raw)).toBe(wanted.replaceAll('_', '\u00a0'));
    expect(bound(bound(raw))).toBe(bound(raw));
  });

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
