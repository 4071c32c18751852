/** The file looked after from the window: back from a copy, another person, and rescue when the file is damaged. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { call, must, openExample, PASSPHRASE } from './api.ts';
import { expect, test } from './fixture.ts';
import { LockScreen } from './pages/lock-screen.ts';
import { Shell } from './pages/shell.ts';
import { words } from './pages/words.ts';

const { backups, people, restore, salvage, trouble } = words.vault;
const OTHERS = 'kajakk gulrot tinde ugle hytte sykkel';

test('a copy is made, compared and put back; another person gets in; a damaged file is rescued', async ({
  app,
  page,
}) => {
  test.setTimeout(120_000);
  await openExample(app, page);
  const { folder } = await must(page, 'vault.status', {});
  const shell = new Shell(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });

  await test.step('a copy, a change, and what differs', async () => {
    await shell.goTo('settings');
    await page.getByRole('link', { name: words.settings.pages.kopier.title }).click();
    await button(backups.make).click();
    await expect(page.getByText(/er laget og kontrollert/)).toBeVisible();
    await must(page, 'case.start', {});
    await page
      .getByRole('button', { name: /^Sammenlign med kopien/ })
      .first()
      .click();
    await page.getByLabel(restore.passphrase, { exact: true }).fill(PASSPHRASE);
    await button(restore.compare).click();
    const drafts = page.getByRole('row', { name: new RegExp(`^${restore.kinds.draft}`) });
    await expect(drafts.getByRole('cell').first()).toHaveText('1');
    await expect(page.getByText(restore.what)).toBeVisible();
  });

  await test.step('put back, with what it replaced kept', async () => {
    await button(restore.run).click();
    await expect(page.getByText(backups.restored.replace('{kept}', 'samrad.db.replaced'))).toBeVisible();
    expect(existsSync(join(folder, 'samrad.db.replaced'))).toBe(true);
    expect((await must(page, 'case.list', {})).filter(({ status }) => status === 'kladd')).toEqual([]);
  });

  await test.step('another person unlocks with a passphrase of their own', async () => {
    await page.getByRole('link', { name: words.settings.pages.personer.title }).click();
    await button(people.add).click();
    await page.getByLabel(people.role, { exact: true }).selectOption('fast');
    await page.getByLabel(people.passphrase, { exact: true }).fill(OTHERS);
    await page.getByLabel(people.again).fill(OTHERS);
    await page.getByLabel(people.own, { exact: true }).fill(PASSPHRASE);
    await button(people.addRun).click();
    await expect(page.getByText(people.added)).toBeVisible();
    await shell.lock();
    const lock = new LockScreen(page);
    await lock.heading.waitFor();
    await lock.unlock(OTHERS);
    await shell.navigation.waitFor();
    expect((await must(page, 'vault.people', {})).find(({ current }) => current)?.role).toBe('fast');
  });

  await test.step('a damaged file: told, read, and used', async () => {
    await shell.lock();
    const lock = new LockScreen(page);
    await lock.heading.waitFor();
    const store = join(folder, 'samrad.db');
    const bytes = readFileSync(store);
    bytes.fill(7, 6 * 4096, 6 * 4096 + 500);
    writeFileSync(store, bytes);
    await lock.unlock(OTHERS);
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(trouble.kinds.damaged.title);
    await expect(page.getByText(trouble.untouched)).toBeVisible();
    await button(trouble.salvage).click();
    await button(salvage.run).click();
    await expect(page.getByRole('heading', { name: salvage.done })).toBeVisible();
    await button(salvage.use).click();
    await shell.navigation.waitFor();
    const status = await call(page, 'vault.status', {});
    expect(status.ok && status.value.state).toBe('unlocked');
    expect(readFileSync(`${store}.replaced`).equals(bytes)).toBe(true);
  });
});
