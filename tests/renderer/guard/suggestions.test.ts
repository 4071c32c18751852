import { describe, expect, test } from 'vitest';
import type { Finding, FindingType } from '../../../src/anonymity/finding.ts';
import type { Locale } from '../../../src/domain/language.ts';
import { ageBandOf } from '../../../src/renderer/guard/age-band.ts';
import { suggestionsFor } from '../../../src/renderer/guard/suggestions.ts';
import { textsFor } from '../../../src/renderer/text/texts.ts';

/** The text after each suggestion for the words in brackets. */
function rewritten(type: FindingType, marked: string, locale: Locale = 'nb'): string[] {
  const start = marked.indexOf('[');
  const end = marked.indexOf(']') - 1;
  const text = marked.replace(/[[\]]/g, '');
  const finding: Finding = { start, end, type, severity: 'warn' };
  return suggestionsFor(finding, text, textsFor('guard', locale).words, locale).map(
    (s) => text.slice(0, s.start) + s.text + text.slice(s.end),
  );
}

describe('what to write instead keeps the sentence whole', () => {
  test('a name goes out together with the word for its role', () => {
    expect(rewritten('NAME', 'Da sa mor [Lise] at hun er trøtt.')).toEqual(['Da sa forelderen at hun er trøtt.']);
  });

  test('a name alone becomes a role, with a capital first in a sentence', () => {
    expect(rewritten('NAME', '[Lise] gråter.')[0]).toBe('Barnet gråter.');
    expect(rewritten('NAME', 'Da gråter [Lise].')[0]).toBe('Da gråter barnet.');
  });

  test('a kindergarten by name becomes the kindergarten, in the written form of the text', () => {
    expect(rewritten('ORG', 'Barnet i [Lauvåsen barnehage] er stille.')).toEqual(['Barnet i barnehagen er stille.']);
    expect(rewritten('ORG', 'Barnet på [Lauvåsen skule] er stille.', 'nn')).toEqual(['Barnet på skulen er stille.']);
  });

  test('an exact age becomes the age band', () => {
    expect(rewritten('AGE', 'Barnet er [fire og et halvt år] nå.')).toEqual(['Barnet er 4–5 år nå.']);
  });

  test('a telephone number leaves no double space behind', () => {
    expect(rewritten('PHONE', 'Ring [99 00 00 00].')).toEqual(['Ring.']);
    expect(rewritten('PHONE', 'Ring [99 00 00 00] i dag.')).toEqual(['Ring i dag.']);
  });

  test('never more than three', () => {
    expect(rewritten('NAME', 'Da gråter [Lise].').length).toBeLessThanOrEqual(3);
  });
});

test.each([
  ['fire og et halvt år', '4-5'],
  ['fem år', '4-5'],
  ['8 mnd', '0-1'],
  ['12-åring', '10-12'],
  ['18 år', '16-18'],
  ['42 år', undefined],
  ['født i 2019', undefined],
])('the age %j belongs to the band %j', (age, band) => {
  expect(ageBandOf(age)).toBe(band);
});
