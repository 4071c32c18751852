/** A document looked at before it is saved or printed: in the window only, nowhere on the disk. */
import { mkdirSync, readdirSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { answerDialogs, must, openExample } from './api.ts';
import { pdfPages } from './documents.ts';
import { expect, HOST, test } from './fixture.ts';
import { MeetingPage } from './pages/meeting-page.ts';
import { Shell } from './pages/shell.ts';
import { words } from './pages/words.ts';

/** Where a browser puts what it does not keep; a temporary folder is shared with others, so by their names only. */
const browserFolders = (): string[] =>
  readdirSync(tmpdir())
    .filter((name) => /chrom(e|ium)/i.test(name))
    .map((name) => join(tmpdir(), name))
    .filter((path) => statSync(path, { throwIfNoEntry: false })?.isDirectory());

/** Files that may hold a document, written in these folders since a moment (milliseconds). */
function documentsUnder(folders: readonly string[], since: number): string[] {
  return folders.flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter((name) => /\.(pdf|docx|png|part)$/i.test(name))
      .map((name) => join(folder, name))
      .filter((file) => {
        const found = statSync(file, { throwIfNoEntry: false });
        return found?.isFile() === true && found.mtimeMs >= since;
      }),
  );
}

test('a summons is seen page by page, printed without a file, then saved', async ({ app, page, folder }) => {
  const saved = join(folder, 'dokumenter');
  mkdirSync(saved);
  await openExample(app, page);
  await answerDialogs(app, saved, join(saved, 'x'));
  await new Shell(page).goTo('meetings');
  const meeting = new MeetingPage(page);
  await meeting.open('held');
  const [listed] = await must(page, 'meeting.list', {});
  const order = { type: 'summons', meeting: listed?.id ?? '', formats: ['pdf'], language: 'nb' } as const;
  const expected = (await must(page, 'document.preview', order)).files[0]?.pages ?? 0;
  expect(expected).toBeGreaterThan(1);

  const since = Date.now();
  const desk = await meeting.lookAt('summons');
  const images = desk.getByRole('img');
  await expect(desk.getByText(`Side 1 av ${expected}`, { exact: true })).toBeVisible();
  await expect(images).toHaveCount(expected);
  // Pictures the browser has drawn, with the page's text for those who do not see them.
  const widths = await images.evaluateAll((all) => all.map((image) => (image as HTMLImageElement).naturalWidth));
  for (const width of widths) expect(width).toBeGreaterThan(1240);
  await expect(desk.getByText('Kari Solvang').first()).toBeAttached();

  await desk.getByRole('region', { name: /^Sidene, / }).press('End');
  await expect(desk.getByText(`Side ${expected} av ${expected}`, { exact: true })).toBeVisible();

  await page.evaluate(() => {
    window.print = () => document.documentElement.setAttribute('data-printed', 'yes');
  });
  await page.keyboard.press('Control+P');
  await expect(page.locator('html')).toHaveAttribute('data-printed', 'yes');
  await page.emulateMedia({ media: 'print' });
  await expect(page.locator('.print-pages img')).toHaveCount(expected);
  await expect(page.locator('.print-pages img').first()).toBeVisible();
  await expect(page.locator('#root')).toBeHidden();
  if (HOST !== 'electron') {
    // What the browser hands a printer: as many sheets of A4 as the document has pages, and no word of the window.
    const paper = await pdfPages(await page.pdf({ preferCSSPageSize: true }));
    expect(
      paper.map(({ width, height }) => [Math.round((width / 72) * 25.4), Math.round((height / 72) * 25.4)]),
    ).toEqual(Array.from({ length: expected }, () => [210, 297]));
    expect(paper.map(({ text }) => text.trim()).join('')).toBe('');
  }
  await page.emulateMedia({ media: 'screen' });
  expect(documentsUnder([folder, ...browserFolders()], since)).toEqual([]);

  await desk.getByRole('button', { name: words.document.desk.save }).click();
  await expect(desk.locator('div.files-notice')).toBeVisible();
  expect(readdirSync(saved).some((name) => name.endsWith('.pdf'))).toBe(true);
  // Now there are files to be found, and the search above would have found them.
  expect(documentsUnder([folder], since).length).toBeGreaterThan(0);
  await page.keyboard.press('Escape');
  await expect(desk).toBeHidden();
  await expect(page.locator('.print-pages')).toHaveCount(0);
});
