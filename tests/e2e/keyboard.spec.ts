/** The main path with the keyboard alone: no pointer is ever used. */
import { join } from 'node:path';
import { answerDialogs, lastFourOf, PASSPHRASE } from './api.ts';
import { pdfText } from './documents.ts';
import { expect, test } from './fixture.ts';
import { pressOn, tabTo, typeIn } from './keyboard.ts';
import { CasePage } from './pages/case-page.ts';
import { LockScreen } from './pages/lock-screen.ts';
import { MeetingPage } from './pages/meeting-page.ts';
import { Shell } from './pages/shell.ts';
import { words } from './pages/words.ts';

test('first start, documents, a new case and the lock, without a mouse', async ({ app, page, folder }) => {
  test.setTimeout(180_000);
  const sheet = join(folder, 'ark.pdf');
  await answerDialogs(app, folder, sheet);
  const { first } = words;
  const title = page.getByRole('heading', { level: 1 });
  const button = (name: string | RegExp) => page.getByRole('button', { name });

  await test.step('first start', async () => {
    const practice = page.getByRole('radio', { name: first.folder.practice });
    await title.waitFor();
    if (await practice.isVisible()) await pressOn(page, practice, 'Space');
    await pressOn(page, button(first.folder.next));
    await typeIn(page, page.getByLabel(first.passphrase.label, { exact: true }), PASSPHRASE);
    await typeIn(page, page.getByLabel(first.passphrase.again), PASSPHRASE);
    await page.keyboard.press('Enter');
    await pressOn(page, button(first.sheet.save));
    await page.getByRole('status').filter({ hasText: '.pdf' }).waitFor();
    await typeIn(page, page.getByLabel(first.sheet.lastFour), lastFourOf(await pdfText(sheet)));
    await pressOn(page, page.getByLabel(first.sheet.kept), 'Space');
    await pressOn(page, button(first.sheet.next));
    await pressOn(page, button(first.practice.load));
    await new Shell(page).navigation.waitFor();
  });

  await test.step('a meeting and its documents', async () => {
    await page.keyboard.press('Alt+2');
    await expect(title).toHaveText(words.meeting.list.title);
    await expect(title, 'a new page takes focus to its heading').toBeFocused();
    await pressOn(page, page.getByRole('main').locator('.meeting-row').first());
    const meeting = new MeetingPage(page);
    await meeting.title.waitFor();
    await page.keyboard.press('Control+Enter');
    expect((await meeting.madeFiles()).length).toBeGreaterThanOrEqual(2);
  });

  await test.step('a new case, with the guard', async () => {
    await page.keyboard.press('Control+N');
    const draft = new CasePage(page);
    const { duty } = words.case;
    await expect(title).toHaveText(duty.title);
    for (const question of [duty.reporting, duty.averting]) {
      const no = page.getByRole('group', { name: question }).getByRole('radio').first();
      await pressOn(page, no, 'Space');
      await expect(no).toBeChecked();
    }
    await page.keyboard.press('Control+Enter');
    await expect(title).toHaveText(words.case.about.title);
    await page.keyboard.press('Control+Enter');
    await expect(title).toHaveText(words.case.seen.title);

    await tabTo(page, draft.text);
    await page.keyboard.insertText('Barnet er ofte alene. Ring 90 12 34 56 om det.');
    await expect.poll(() => draft.marked()).toContain('90 12 34 56');
    await page.keyboard.press('F8');
    await page.keyboard.press('Control+1');
    await expect.poll(() => draft.marked()).toEqual([]);
    await expect(draft.text).toBeFocused();
    await expect(draft.text).not.toHaveValue(/90 12 34 56/);
    await draft.saved();
  });

  await test.step('palette, help and lock', async () => {
    const shell = new Shell(page);
    await shell.openPalette();
    await page.keyboard.insertText(words.app.nav.settings.slice(0, 5));
    await page.keyboard.press('Enter');
    await expect(title).toHaveText(words.app.nav.settings);
    const help = await shell.openHelp();
    await page.keyboard.press('Escape');
    await expect(help).toBeHidden();
    await page.keyboard.press('Control+L');
    const lock = new LockScreen(page);
    await expect(lock.passphrase).toBeFocused();
    await page.keyboard.insertText(PASSPHRASE);
    await page.keyboard.press('Enter');
    await shell.navigation.waitFor();
  });
});
