/** axe on the screen as it stands: WCAG 2.2 A and AA, nothing excepted. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The rules that colours can break. */
const COLOURS = ['color-contrast', 'link-in-text-block'];

/** The broken rules of a screen, one line each, with where. Of a screen shown again in other colours `colours` is enough. */
export async function brokenRules(page: Page, screen: string, rules: 'all' | 'colours' = 'all'): Promise<string[]> {
  // Without legacy mode axe opens a second page to look into frames; the app has none and opens none.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await (rules === 'colours'
    ? axe.withRules(COLOURS)
    : axe.withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'])
  ).analyze();
  return violations.map(
    ({ id, help, nodes }) => `${screen}: ${id} (${help}) at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
