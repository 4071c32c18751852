import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Faces } from '../../../src/documents/pdf/faces.ts';
import { loadFonts } from '../../../src/documents/pdf/fonts.ts';
import { type Line, LineSetter } from '../../../src/documents/pdf/lines.ts';
import { TaggedPdf } from '../../../src/documents/pdf/tagged-pdf.ts';
import { THEMES } from '../../../src/documents/pdf/theme.ts';
import { printable } from '../../../src/documents/printable.ts';

const TEXT = THEMES.normal.text;
const fonts = loadFonts(join(import.meta.dirname, '../../../resources'));
const properties = { title: 'T', author: 'A', producer: 'P', language: 'nb-NO', created: new Date(0) };
const pdf = new TaggedPdf(properties, new Uint8Array(16), fonts);
const faces = new Faces(fonts);
const setter = new LineSetter(faces, (text, font, size) => pdf.widthOf(text, font, size));
const set = (text: string, width: number): Line[] => setter.lines([{ text }], TEXT.body, width);
const textOf = (line: Line): string => line.pieces.map((piece) => piece.text).join('');

describe('lines', () => {
  it('breaks at spaces and keeps them at the end of the line', () => {
    expect(set('Rådsøker legger fram saken', 70).map(textOf)).toEqual(['Rådsøker ', 'legger fram ', 'saken']);
  });

  it('breaks after a hyphen or slash between letters, not in numbers, times or before a no-break space', () => {
    expect(set('barne-/familie-tjenesten', 60).map(textOf).length).toBeGreaterThan(1);
    expect(set('09.00–11.30', 30).every((line) => line.width <= 30.01)).toBe(true);
    expect(set('§ 13-2 §\u00a013-2', 40).map(textOf)).toEqual(['§ 13-2 ', '§\u00a013-2']);
  });

  it('breaks a word that is wider than the line, and says that it did', () => {
    const lines = set('x'.repeat(120), 200);
    expect(lines.length).toBeGreaterThan(2);
    expect(lines.map((line) => line.endsInWord)).toEqual([...lines.slice(1).map(() => true), false]);
  });

  it('makes a line of a line feed, a space at its end, and nothing of no text', () => {
    expect(set('en\nto', 200).map(textOf)).toEqual(['en ', 'to']);
    expect(set('', 200)).toEqual([]);
  });

  it('mixes weights and languages within a word', () => {
    const runs = [{ text: 'sam' }, { text: 'råd', bold: true }, { text: ' čoahkkin', lang: 'se' }];
    const [line] = setter.lines(runs, TEXT.body, 300);
    expect(line?.pieces.map((p) => [p.text, p.font, p.lang])).toEqual([
      ['sam', 'regular', undefined],
      ['råd', 'semibold', undefined],
      [' čoahkkin', 'regular', 'se'],
    ]);
  });

  it('balances the lines of a title without needing more of them', () => {
    const runs = [{ text: 'Referat fra konsultasjonsteam 8. desember 2026' }];
    const [plain, balanced] = [setter.lines(runs, TEXT.title, 459), setter.balanced(runs, TEXT.title, 459)];
    expect(balanced.length).toBe(plain.length);
    const last = (lines: readonly Line[]): number => lines[lines.length - 1]?.width ?? 0;
    expect(last(balanced)).toBeGreaterThan(last(plain));
  });

  it('loses no letter and stays within the width, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 80 }), fc.integer({ min: 30, max: 300 }), (raw, width) => {
        const text = printable(raw);
        const lines = set(text, width);
        const wanted = faces.split(text.replaceAll('\n', ' '), false).map((piece) => piece.text);
        expect(lines.map(textOf).join('')).toBe(wanted.join(''));
        for (const line of lines) expect(line.width <= width + 0.5 || [...textOf(line).trim()].length <= 2).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});

describe('fonts', () => {
  it.each([
    ['norsk', 'æøåÆØÅ éèêëòóôüïñ «» – — … § ½ °'],
    ['samisk', 'áčđŋšŧžÁČĐŊŠŦŽ ïÏöÖäÄ ńŃ'],
    ['polsk', 'ąćęłńóśźżĄĆĘŁŃÓŚŹŻ'],
    ['kyrillisk', 'абвгґдеєжзиіїйклмнопрстуфхцчшщьюяъыэёЇЄҐ'],
    ['tegn', '☐☒☑✓→≥•'],
  ])('%s', (_, text) => {
    const own = new Faces(fonts);
    expect([...own.split(text, false), ...own.split(text, true)].map((p) => p.text).join('')).toBe(text + text);
    expect(own.missing).toEqual([]);
  });

  it('replaces and reports what no font has', () => {
    const own = new Faces(fonts);
    expect(
      own
        .split('a\u{1F382}b漢', false)
        .map((p) => p.text)
        .join(''),
    ).toBe('a\uFFFDb\uFFFD');
    expect(own.missing).toEqual(['U+6F22', 'U+1F382']);
  });
});
