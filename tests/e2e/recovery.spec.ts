/** The passphrase is forgotten: in with the code from the sheet, a new passphrase, and a new sheet before anything else. */
import { join } from 'node:path';
import { answerDialogs, call, codeOn, lastFourOf, openExample, PASSPHRASE } from './api.ts';
import { pdfText } from './documents.ts';
import { expect, test } from './fixture.ts';
import { FirstStart } from './pages/first-start.ts';
import { LockScreen } from './pages/lock-screen.ts';
import { words } from './pages/words.ts';

const NEW_PASSPHRASE = 'kajakk gulrot tinde ugle hytte sykkel';

test('in with the code from the sheet; the old code and passphrase stop working', async ({ app, page, folder }) => {
  const oldCode = codeOn(await pdfText(await openExample(app, page)));
  await page.getByRole('button', { name: words.app.lock }).click();
  await new LockScreen(page).heading.waitFor();
  await page.getByRole('button', { name: words.recover.link }).click();

  const recover = async (code: string): Promise<void> => {
    await page.getByLabel(words.recover.code).fill(code);
    await page.getByLabel(words.recover.passphrase, { exact: true }).fill(NEW_PASSPHRASE);
    await page.getByLabel(words.recover.again).fill(NEW_PASSPHRASE);
    await page.getByRole('button', { name: words.recover.run }).click();
  };
  await recover('0000-0000-0000');
  await expect(page.getByText('Du har skrevet 12.')).toBeVisible();
  await recover('0000-'.repeat(9));
  await expect(page.getByText(words.recover.wrong)).toBeVisible();
  await recover(oldCode.toLowerCase().replaceAll('-', ' '));

  const first = new FirstStart(page);
  await expect(first.title).toHaveText(words.first.sheet.title);
  const sheet = join(folder, 'nytt-ark.pdf');
  await answerDialogs(app, folder, sheet);
  await first.saveSheet();
  const text = await pdfText(sheet);
  expect(codeOn(text)).not.toBe(oldCode);
  await first.confirmSheet(lastFourOf(text));
  await expect(page.getByRole('navigation', { name: words.app.nav.label })).toContainText('Frydal kommune');
  const cases = await call(page, 'case.list', {});
  expect(cases.ok && cases.value.length).toBe(3);

  await page.getByRole('button', { name: words.app.lock }).click();
  await new LockScreen(page).heading.waitFor();
  expect(await call(page, 'vault.unlock', { passphrase: PASSPHRASE })).toMatchObject({ ok: false });
  expect(await call(page, 'vault.unlock', { passphrase: NEW_PASSPHRASE })).toMatchObject({ ok: true });
});
