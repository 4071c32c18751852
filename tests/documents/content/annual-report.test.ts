import { describe, expect, it } from 'vitest';
import { shown, shownGroup } from '../../../src/documents/content/withheld.ts';
import type { AnnualFigures } from '../../../src/documents/figures.ts';
import { LANGUAGES } from '../../../src/domain/language.ts';
import { blocksOf, factOf, tableRows, text } from './reading.ts';
import { build, figures } from './sources.ts';

const report = (changes: Partial<AnnualFigures> = {}, language: 'nb' | 'nn' | 'en' = 'nb') =>
  build({ type: 'annual-report', figures: { ...figures, ...changes } }, language);

describe('counts that are shown', () => {
  it('are five or more', () => {
    expect([0, 1, 4, 5, 100].map(shown)).toEqual(['few', 'few', 'few', 5, 100]);
    expect([shown('few'), shown('hidden')]).toEqual(['few', 'hidden']);
  });

  it('hide the smallest one seen when a single one is withheld', () => {
    expect(shownGroup([14, 6, 3], 23)).toEqual([14, 'hidden', 'few']);
    expect(shownGroup([14, 6, 3], undefined)).toEqual([14, 'hidden', 'few']);
  });

  it('hide more while those withheld are together below five', () => {
    expect(shownGroup([12, 8, 1, 1], 22)).toEqual([12, 'hidden', 'few', 'few']);
    expect(shownGroup([12, 8, 4, 3], 27)).toEqual([12, 8, 'few', 'few']);
  });

  it('stand as they are when nothing is withheld, and end when nothing is left to hide', () => {
    expect(shownGroup([14, 10], 24)).toEqual([14, 10]);
    expect(shownGroup([3], 3)).toEqual(['few']);
    expect(shownGroup([9, 2], 11)).toEqual(['hidden', 'few']);
    expect(shownGroup([], 0)).toEqual([]);
  });

  it('keep what was withheld before', () => {
    expect(shownGroup([9, 'few', 'hidden'], 24)).toEqual([9, 'few', 'hidden']);
    expect(shownGroup([9, 8, 'few'], undefined)).toEqual([9, 'hidden', 'few']);
  });

  it('never let one case be worked out, whatever the counts are', () => {
    for (let a = 0; a <= 12; a++) {
      for (let b = 0; b <= 12; b++) {
        for (let c = 0; c <= 12; c++) {
          const counts = [a, b, c];
          const group = shownGroup(counts, a + b + c);
          const withheld = counts.filter((_, i) => typeof group[i] !== 'number');
          if (withheld.length === 0 || withheld.length === counts.length) continue;
          expect(withheld.length, counts.join()).toBeGreaterThan(1);
          expect(
            withheld.reduce((sum, n) => sum + n, 0),
            counts.join(),
          ).toBeGreaterThanOrEqual(5);
        }
      }
    }
  });
});

describe('annual report', () => {
  it('prints meetings as they are and counts of cases with suppression', () => {
    expect(factOf(report(), 'Møter')).toBe('9 holdt, 10 planlagt');
    expect(factOf(report(), 'Drøftede saker')).toBe('24');
    expect(factOf(report({ cases: 4 }), 'Drøftede saker')).toBe('færre enn 5');
    expect(tableRows(report(), 'Aldersgruppe')).toEqual([
      ['2–3 år', '7'],
      ['4–5 år', '9'],
      ['6–9 år', 'skjult'],
      ['10–12 år', 'færre enn 5'],
    ]);
    expect(tableRows(report(), 'Tema')[1]).toEqual(['Rusmiddelbruk hos forelder', 'færre enn 5']);
    expect(tableRows(report(), 'Ble rådene brukt?')).toEqual([
      ['Brukt', '11'],
      ['Delvis brukt', 'skjult'],
      ['Ikke brukt', 'færre enn 5'],
    ]);
    expect(tableRows(report(), 'Hvordan gikk det?').map(([, count]) => count)).toEqual([
      '9',
      '6',
      'færre enn 5',
      'skjult',
    ]);
  });

  it.each(LANGUAGES)('never prints a count below five (%s)', (language) => {
    const counts = blocksOf(report({}, language), 'table').flatMap((t) => t.rows.map((row) => String(row[1])));
    expect(counts.length).toBeGreaterThan(15);
    for (const count of counts) expect(count).not.toMatch(/^[0-4]$/);
  });

  it('says how to read the figures, and says so when there are none', () => {
    expect(text(report())).toContain('Tall under fem vises ikke');
    const none = report({ byAdvice: [], byTheme: [] });
    expect(text(none)).toContain('Type råd (en sak kan få flere): Ingen tall er ført.');
    expect(() => tableRows(none, 'Tema')).toThrow();
  });

  it('has lines for what the team makes of it', () => {
    expect(blocksOf(report(), 'fill').map((f) => f.id)).toEqual([
      'what-worked',
      'what-was-hard',
      'proposals',
      'next-year',
    ]);
    expect(report().title).toBe('Årsrapport 2026');
  });
});
