/** Every screen in light and dark, by the rules of WCAG 2.2. */
import { brokenRules } from './accessibility.ts';
import { expect, test } from './fixture.ts';
import { SCHEMES, showScheme, walk } from './walk.ts';

test('no screen breaks a rule, in light or dark', async ({ start, folder }) => {
  test.setTimeout(480_000);
  const broken: string[] = [];
  let screens = 0;
  for await (const screen of walk(start, folder)) {
    screens++;
    for (const scheme of SCHEMES) {
      await showScheme(screen.page, scheme);
      const rules = scheme === 'light' ? 'all' : 'colours';
      broken.push(...(await brokenRules(screen.page, `${screen.name}, ${scheme}`, rules)));
    }
  }
  expect(screens).toBeGreaterThanOrEqual(136);
  expect(broken).toEqual([]);
});
