/** From one PC to another: a file made here, taken in there, and a person who decides where both have changed the same. */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { brokenRules } from './accessibility.ts';
import { answerDialogs, must, openExample } from './api.ts';
import { expect, test } from './fixture.ts';
import { Shell } from './pages/shell.ts';
import { words } from './pages/words.ts';

const { start: begin, choose, key, made, open, preview, conflict, done } = words.transfer;
const KEY = 'kajakk ugle fjell vinter torsk brygge';

async function write(page: Page, id: string, observations: string): Promise<void> {
  const { version, draft } = await must(page, 'case.get', { id });
  await must(page, 'case.save', { id, version, draft: { ...draft, observations } });
}
const textOf = async (page: Page, id: string) => (await must(page, 'case.get', { id })).draft.observations;

test('cases go to another PC and come together again', async ({ start, folder }) => {
  test.setTimeout(120_000);
  const [early, late] = [join(folder, 'tidlig.samradflytt'), join(folder, 'sen.samradflytt')];
  const goTo = async (page: Page): Promise<void> => {
    await new Shell(page).goTo('settings');
    await page.getByRole('link', { name: words.settings.pages.flytt.title, exact: true }).click();
  };
  const button = (page: Page, name: string) => page.getByRole('button', { name, exact: true });

  let storeFolder = '';
  const id = await test.step('the first PC makes two files, the second one in the window', async () => {
    const app = await start();
    const page = await app.firstWindow();
    await openExample(app, page);
    storeFolder = (await must(page, 'vault.status', {})).folder;
    const draft = await must(page, 'case.start', {});
    await write(page, draft.id, 'Sitter ofte alene.');
    await answerDialogs(app, folder, early);
    const chosen = (await must(page, 'transfer.list', {})).map(({ kind, id: of }) => ({ kind, id: of }));
    await must(page, 'transfer.save', { chosen, passphrase: KEY });
    await write(page, draft.id, 'Sitter ofte alene ved bordet.');

    await answerDialogs(app, folder, late);
    await goTo(page);
    await button(page, begin.away.do).click();
    await page.getByLabel(new RegExp(`^${draft.code}`)).check();
    await button(page, choose.next).click();
    await page.getByLabel(key.label, { exact: true }).fill(KEY);
    await page.getByLabel(words.vault.people.again, { exact: true }).fill(KEY);
    await button(page, key.save).click();
    await expect(page.getByText(made.carry)).toBeVisible();
    await app.close();
    return draft.id;
  });

  await test.step('the second PC has the first file, has changed the same case, and decides', async () => {
    rmSync(storeFolder, { recursive: true, force: true });
    const app = await start();
    const page = await app.firstWindow();
    await openExample(app, page);
    await answerDialogs(app, early, early);
    await must(page, 'transfer.choose', {});
    await must(page, 'transfer.look', { passphrase: KEY });
    await must(page, 'transfer.take', { decisions: [] });
    await write(page, id, 'Leker best med én annen.');

    await answerDialogs(app, late, late);
    await goTo(page);
    await button(page, begin.home.do).click();
    await page.getByLabel(open.label, { exact: true }).fill(KEY);
    await page.keyboard.press('Enter');
    await expect(page.getByText(preview.title)).toBeVisible();
    const sides = page.getByRole('alert');
    await expect(sides).toContainText('Sitter ofte alene ved bordet.');
    await expect(sides).toContainText('Leker best med én annen.');
    expect(await brokenRules(page, 'two versions')).toEqual([]);
    await button(page, conflict.keepTheirs).press('Enter');
    await button(page, preview.take).press('Enter');
    await expect(page.getByText(done.asideTitle)).toBeVisible();
    expect(await textOf(page, id)).toBe('Sitter ofte alene ved bordet.');
    await page.getByRole('button', { name: /^Bytt til den andre versjonen/ }).press('Enter');
    await expect(page.getByText(done.exchanged)).toBeVisible();
    expect(await textOf(page, id)).toBe('Leker best med én annen.');
  });
});
