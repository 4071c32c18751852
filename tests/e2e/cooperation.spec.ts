/** Meetings on consent from the switch to the summons, without a mouse; names on the paper, and none in the store. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, codeOn, cooperationToday, must, openExample } from './api.ts';
import { pdfText, wordText } from './documents.ts';
import { expect, test } from './fixture.ts';
import { pressOn, tabTo, typeIn } from './keyboard.ts';
import { Shell } from './pages/shell.ts';
import { words } from './pages/words.ts';
import { valuesOfStore } from './store.ts';

const NAMES = { child: 'Vidunderlig Merkesen', parent: 'Allslags Merkesen', employee: 'Underfull Merkevik' } as const;

test('a summons to a meeting on consent by keyboard, and no name left in the store', async ({ app, page, folder }) => {
  test.setTimeout(180_000);
  const t = words.cooperation;
  const saved = join(folder, 'dokumenter');
  mkdirSync(saved);
  const recovery = codeOn(await pdfText(await openExample(app, page)));
  await answerDialogs(app, saved, join(saved, 'x'));
  const shell = new Shell(page);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  await shell.navigation.waitFor();
  await expect(shell.navigation.getByRole('link', { name: t.nav })).toHaveCount(0);

  await shell.goTo('settings');
  await shell.openSettings('samtykke');
  await pressOn(page, page.getByLabel(t.use.decided), 'Space');
  await pressOn(page, button(t.use.turnOn));
  await expect(button(t.use.turnOff)).toBeVisible();
  await cooperationToday(page);
  await pressOn(page, shell.navigation.getByRole('link', { name: t.nav }));
  await pressOn(page, page.getByRole('link', { name: /^Blå lykt/ }));
  await pressOn(page, page.getByRole('link', { name: /^Stafettmøte/ }));
  await expect(page.getByText(t.meeting.mayBeSummoned)).toBeVisible();
  await pressOn(page, button(t.meeting.summon));
  await pressOn(page, button(words.paper.names.write));
  await expect(page.getByLabel(t.paper.child)).toBeFocused();
  await page.keyboard.insertText(NAMES.child);
  await typeIn(page, page.getByLabel(t.paper.guardian.replace('{number}', '1')), NAMES.parent);
  const employee = page.getByLabel(t.paper.person.replace('{service}', 'Barnehage'));
  await tabTo(page, employee);
  await page.keyboard.insertText(NAMES.employee);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(t.paper.summoned)).toBeVisible({ timeout: 30_000 });
  const [row] = await must(page, 'cooperation.list', {});
  expect(row?.next?.status).toBe('innkalt');

  const day = (await must(page, 'cooperation.use', {})).decidedOn;
  for (const [format, read] of [
    ['docx', wordText],
    ['pdf', pdfText],
  ] as const) {
    const text = (await read(join(saved, `innkalling-${day}-nb.${format}`))).replaceAll(/\s+/g, ' ');
    for (const name of Object.values(NAMES)) expect(text).toContain(name);
    expect(text).not.toContain('Blå lykt');
  }
  const store = (await must(page, 'vault.status', {})).folder;
  await app.close();
  const values = valuesOfStore(join(store, 'samrad.db'), recovery);
  expect(values).toContain('Blå lykt');
  expect(values.filter((value) => /merkesen|merkevik/i.test(value))).toEqual([]);
});
