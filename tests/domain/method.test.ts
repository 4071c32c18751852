import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apportion } from '../../src/domain/apportion.ts';
import { catalogues } from '../../src/domain/catalogues.ts';
import { methodOf, phaseMinutes } from '../../src/domain/method.ts';

const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0);

describe('apportion', () => {
  it('gives whole parts that add up, the largest remainder first', () => {
    expect(apportion(10, [1, 1, 1])).toEqual([4, 3, 3]);
    expect(apportion(60, [15, 15, 12, 6, 8, 4])).toEqual([15, 15, 12, 6, 8, 4]);
    expect(apportion(0, [2, 1])).toEqual([0, 0]);
  });

  it('leaves nobody without when there is enough for all', () => {
    expect(apportion(4, [100, 1, 1, 1])).toEqual([1, 1, 1, 1]);
  });

  it('always adds up, and never gives less than 1 when it suffices', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 600 }),
        fc.array(fc.integer({ min: 1, max: 60 }), { minLength: 1, maxLength: 20 }),
        (total, weights) => {
          const parts = apportion(total, weights);
          expect(sum(parts)).toBe(total);
          expect(Math.min(...parts)).toBeGreaterThanOrEqual(total >= weights.length ? 1 : 0);
        },
      ),
    );
  });
});

describe('phase minutes', () => {
  it('are the catalogue’s own for the lengths it lists', () => {
    expect(phaseMinutes(methodOf('reflekterende_8'), 45)).toEqual([3, 10, 7, 9, 5, 5, 4, 2]);
    expect(phaseMinutes(methodOf('reflekterende_8'), 30)).toEqual([2, 7, 4, 6, 3, 3, 3, 2]);
  });

  it.each(catalogues.methods.entries.map((m) => m.code))('of %s add up for every length', (code) => {
    for (let length = 1; length <= 240; length++) expect(sum(phaseMinutes(methodOf(code), length))).toBe(length);
  });

  it('of an unknown method are a fault', () => {
    expect(() => methodOf('ukjent')).toThrow('ukjent');
  });
});
