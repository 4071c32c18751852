/** Every screen in light and dark, by the rules of WCAG 2.2. */
import { brokenRules } from './accessibility.ts';
import { expect, test } from './fixture.ts';
import { SCHEMES, showScheme, walk } from './walk.ts';

test('no screen breaks a rule, in light or dark', async ({ app, page, folder }) => {
  test.setTimeout(300_000);
  const broken: string[] = [];
  let screens = 0;
  for await (const screen of walk(app, page, folder)) {
    screens++;
    for (const scheme of SCHEMES) {
      await showScheme(page, scheme);
      broken.push(...(await brokenRules(page, `${screen}, ${scheme}`)));
    }
  }
  expect(screens).toBeGreaterThanOrEqual(37);
  expect(broken).toEqual([]);
});
