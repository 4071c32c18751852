/** Every screen in light and dark, by the rules of WCAG 2.2. */
import { expectAccessible } from './accessibility.ts';
import { test } from './fixture.ts';
import { SCHEMES, showScheme, walk } from './walk.ts';

test('no screen breaks a rule, in light or dark', async ({ app, page, folder }) => {
  test.setTimeout(240_000);
  for await (const screen of walk(app, page, folder)) {
    for (const scheme of SCHEMES) {
      await showScheme(page, scheme);
      await test.step(`${screen}, ${scheme}`, () => expectAccessible(page, `${screen}, ${scheme}`));
    }
  }
});
