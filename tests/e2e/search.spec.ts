/** Searching with the keyboard alone, from anywhere: the page of its own and the palette. */
import { openExample } from './api.ts';
import { expect, test } from './fixture.ts';
import { Shell } from './pages/shell.ts';
import { words } from './pages/words.ts';

test('type, arrow, Enter, back, Esc; and from the palette to all hits', async ({ app, page }) => {
  await openExample(app, page);
  const shell = new Shell(page);
  await shell.navigation.waitFor();
  const field = page.getByRole('searchbox');
  const status = page.getByRole('main').getByRole('status');
  const first = page.locator('.search-hit-link').first();

  await page.keyboard.press('Control+F');
  await expect(field, 'one writes at once').toBeFocused();
  await page.keyboard.type('frileken', { delay: 30 });
  await expect(status).toHaveText(/^\d+ treff$/);
  await page.keyboard.press('ArrowDown');
  await expect(first).toBeFocused();
  const code = /S-\w{4}/.exec((await first.textContent()) ?? '')?.[0] ?? '';
  await page.keyboard.press('Enter');
  await expect(field).toBeHidden();
  await expect(page.getByRole('main').getByText(code).first()).toBeVisible();
  expect(`${page.url()} ${await page.title()}`).not.toContain('frileken');

  await page.keyboard.press('Alt+ArrowLeft');
  await expect(field).toHaveValue('frileken');
  await expect(field).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(shell.title, 'Esc goes back to where one came from').not.toHaveText(words.search.title);

  await shell.openPalette();
  await page.keyboard.type('frileken');
  const all = page.getByRole('option', { name: words.search.palette.all.replace('{words}', 'frileken') });
  await all.waitFor();
  await page.keyboard.press('ArrowUp');
  await expect(all).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('Enter');
  await expect(field).toHaveValue('frileken');
});
