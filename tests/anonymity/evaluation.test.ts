import { describe, expect, it } from 'vitest';
import { createGuard } from '../../src/anonymity/guard.ts';
import type { Report } from '../../tools/anonymity/evaluation.ts';
import { noteSets, score, summary } from '../../tools/anonymity/evaluation.ts';
import committed from '../../tools/anonymity/report.json' with { type: 'json' };

const report: Report = committed;
const guard = createGuard();
/** Figures are rounded to three decimals. */
const ROUNDING = 0.001;

describe('the committed report', () => {
  it.each(noteSets().map((set) => [set.name, set.notes] as const))('is not worse than before: %s', (name, notes) => {
    const now = summary(score(guard, notes));
    const before = report[name];
    if (before === undefined) throw new Error(`${name} is missing from tools/anonymity/report.json`);
    expect(now.covered).toBeGreaterThanOrEqual(before.covered - ROUNDING);
    expect(now.cleanFlagged).toBeLessThanOrEqual(before.cleanFlagged + ROUNDING);
    for (const [type, figures] of Object.entries(before.types)) {
      const current = now.types[type];
      const worst = { precision: current?.precision ?? 1, recall: current?.recall ?? 1 };
      expect(worst.precision, `${type} precision`).toBeGreaterThanOrEqual(figures.precision - ROUNDING);
      expect(worst.recall, `${type} recall`).toBeGreaterThanOrEqual(figures.recall - ROUNDING);
    }
  });
});
