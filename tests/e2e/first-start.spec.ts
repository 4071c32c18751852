/** From nothing to a safe file with the example in it, and in and out through the lock. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, lastFourOf, PASSPHRASE } from './api.ts';
import { pdfText } from './documents.ts';
import { expect, test } from './fixture.ts';
import { FirstStart } from './pages/first-start.ts';
import { LockScreen } from './pages/lock-screen.ts';
import { words } from './pages/words.ts';

test('first start, lock, wrong passphrase, unlock, restart', async ({ start, folder }) => {
  let app = await start();
  let page = await app.firstWindow();
  const sheet = join(folder, 'ark.pdf');
  await answerDialogs(app, folder, sheet);

  const first = new FirstStart(page);
  await expect(first.title).toHaveText(words.first.folder.title);
  await first.choosePractice();
  await expect(first.title).toHaveText(words.first.passphrase.title);
  await first.choosePassphrase(PASSPHRASE);

  await expect(first.title).toHaveText(words.first.sheet.title);
  expect(existsSync(sheet)).toBe(false);
  await first.saveSheet();
  const lastFour = lastFourOf(await pdfText(sheet));
  await first.confirmSheet('0000');
  await expect(page.getByText(words.first.sheet.noMatch)).toBeVisible();
  await first.confirmSheet(lastFour.toLowerCase());

  await expect(first.title).toHaveText(words.first.practice.title);
  await first.loadExample();
  const overview = page.getByRole('navigation', { name: words.app.nav.label });
  await expect(overview).toContainText('Frydal kommune');
  await expect(page.getByText(words.app.practice)).toBeVisible();

  await page.getByRole('button', { name: words.app.lock }).click();
  let lock = new LockScreen(page);
  await expect(lock.heading).toBeVisible();
  await expect(lock.passphrase).toBeFocused();
  await expect(page.getByText('Frydal kommune')).toBeVisible();
  await lock.unlock('feil setning her');
  await expect(page.getByText(words.lock.wrong)).toBeVisible();
  await lock.unlockAfterWait(PASSPHRASE, overview);

  await app.close();
  app = await start();
  page = await app.firstWindow();
  lock = new LockScreen(page);
  await expect(lock.heading).toBeVisible();
  await lock.unlock(PASSPHRASE);
  await expect(page.getByRole('navigation', { name: words.app.nav.label })).toContainText('Frydal kommune');
});

test('a weak passphrase and two that differ are told at the field', async ({ page }) => {
  const first = new FirstStart(page);
  await first.choosePractice();
  await first.choosePassphrase('passord');
  await expect(page.getByText(words.first.passphrase.weak)).toBeVisible();
  await page.getByLabel(words.first.passphrase.label, { exact: true }).fill(PASSPHRASE);
  await page.getByRole('button', { name: words.first.passphrase.next }).click();
  await expect(page.getByText(words.first.passphrase.different)).toBeVisible();
  const drawn = await first.drawPassphrase();
  expect(drawn.split(' ').length).toBeGreaterThanOrEqual(4);
  await page.getByLabel(words.first.passphrase.again).fill(drawn);
  await page.getByRole('button', { name: words.first.passphrase.next }).click();
  await expect(first.title).toHaveText(words.first.sheet.title);
});
