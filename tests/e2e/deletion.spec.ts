/** A case is deleted, undone, deleted again and deleted for good; then nothing of it is in the store. */
import { join } from 'node:path';
import { codeOn, must, openExample } from './api.ts';
import { pdfText } from './documents.ts';
import { expect, test } from './fixture.ts';
import { words } from './pages/words.ts';
import { valuesOfStore } from './store.ts';

const MARK = 'gjenkjennelig gråt i gangen';

test('deleted, undone by key, and gone for good', async ({ start }) => {
  const app = await start();
  const page = await app.firstWindow();
  const sheet = await openExample(app, page);
  const { id, code, version } = await must(page, 'case.start', {});
  const draft = { observations: MARK, dutyGate: { reporting: 'nei', averting: 'nei' } } as const;
  await must(page, 'case.save', { id, version, draft });
  const folder = (await must(page, 'vault.status', {})).folder;
  const t = words.retention;
  const button = (name: string | RegExp) => page.getByRole('button', { name });
  const row = page.getByRole('link', { name: new RegExp(code) });

  await page.getByRole('link', { name: words.app.nav.cases, exact: true }).click();
  await row.click();
  await button(t.delete.case).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: code })).toContainText('ligger i papirkurven');
  await expect(row).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(page.getByText(t.delete.back.case)).toBeVisible();
  expect((await must(page, 'case.get', { id })).draft.observations).toBe(MARK);

  await button(t.delete.case).press('Enter');
  await page.getByRole('link', { name: t.delete.toBin }).click();
  await button(new RegExp(`^Slett sak ${code}`)).press('Enter');
  // The answer that keeps it has the focus.
  await expect(button(t.bin.no)).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText(t.bin.emptyTitle)).toBeVisible();
  await app.close();

  const values = valuesOfStore(join(folder, 'samrad.db'), codeOn(await pdfText(sheet)));
  expect(values).toContain(id);
  expect(values.filter((value) => value.includes(MARK) || value.includes(code))).toEqual([]);
});
