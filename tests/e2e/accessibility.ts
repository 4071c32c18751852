/** axe on the screen as it stands: WCAG 2.2 A and AA, nothing excepted. */
import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';

/** The broken rules of a screen, one line each, with where. */
export async function brokenRules(page: Page, screen: string): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    // Without this axe opens a second page to look into frames; the app has none and opens none.
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'])
    .analyze();
  return violations.map(
    ({ id, help, nodes }) => `${screen}: ${id} (${help}) at ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
