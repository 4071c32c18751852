/** A consent form from the window, without a mouse: seen while it is made, saved, read back, and forgotten by the store. */
import { mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, codeOn, openExample } from './api.ts';
import { pdfText, wordText } from './documents.ts';
import { expect, test } from './fixture.ts';
import { pressOn, tabTo, typeIn } from './keyboard.ts';
import { ConsentPage } from './pages/consent-page.ts';
import { Shell } from './pages/shell.ts';
import { words } from './pages/words.ts';
import { valuesOfStore } from './store.ts';

/** Invented, and found nowhere else. */
const NAMES = { child: 'Vidunderlig Merkesen', mother: 'Allslags Merkesen', father: 'Underfull Merkevik' } as const;
const PURPOSE = 'At vi sammen kan finne ut hva merkestedet trenger.';

test('a consent form by keyboard, with the sheet beside it, and no name left in the store', async ({
  app,
  page,
  folder,
}) => {
  test.setTimeout(180_000);
  const saved = join(folder, 'dokumenter');
  mkdirSync(saved);
  const recovery = codeOn(await pdfText(await openExample(app, page)));
  await answerDialogs(app, saved, join(saved, 'x'));
  const form = new ConsentPage(page);
  const { consent: t, paper } = words;

  await new Shell(page).navigation.waitFor();
  await page.keyboard.press('Control+Shift+N');
  await form.shown('hvem');
  const asking = page.getByLabel(t.asking.label);
  await tabTo(page, asking);
  await page.keyboard.type('Barnehage');
  await expect(asking).toHaveValue('BHG');
  await form.next('formal');
  await typeIn(page, page.getByLabel(t.purpose.label), PURPOSE);
  await form.next('tjenester');
  await pressOn(page, page.getByLabel('Psykisk helse og rus (voksne)', { exact: true }), 'Space');
  await form.next('opplysninger');
  await pressOn(page, page.getByLabel(/^Helsen til en forelder/), 'Space');
  await form.next('underskrift');
  await pressOn(page, page.getByLabel(t.responsibility.two), 'Space');
  await pressOn(page, page.getByRole('button', { name: paper.names.write }));
  await expect(page.getByLabel(t.typed.child)).toBeFocused();
  await page.keyboard.insertText(NAMES.child);
  await tabTo(page, page.getByLabel(t.typed.birthDate));
  await page.getByLabel(t.typed.birthDate).fill('2019-03-14');
  await typeIn(page, page.getByLabel(t.typed.guardianNumber.replace('{number}', '1')), NAMES.mother);
  await typeIn(page, page.getByLabel(t.typed.guardianNumber.replace('{number}', '2')), NAMES.father);

  await test.step('the sheet follows', async () => {
    for (const text of [NAMES.father, PURPOSE.slice(0, 30)]) {
      await expect(form.sheet).toContainText(text, { timeout: 30_000 });
    }
    await expect(page).not.toHaveTitle(/Merke/);
  });

  await form.next('varighet');
  await form.next('skriv-ut');
  await pressOn(page, page.getByLabel(t.print.format.fillable), 'Space');
  await page.keyboard.press('Control+Enter');
  const files = await form.savedFiles();

  await test.step('read back', async () => {
    expect(files.map((file) => file.replace(/\d{4}-\d{2}-\d{2}/, 'dag')).sort()).toEqual([
      'samtykkeskjema-dag-nb.docx',
      'samtykkeskjema-dag-nb.pdf',
      'samtykkeskjema-dag-utfylles-nb.pdf',
    ]);
    for (const file of files) {
      const path = join(saved, file);
      const text = (file.endsWith('.docx') ? await wordText(path) : await pdfText(path)).replaceAll(/\s+/g, ' ');
      for (const name of [...Object.values(NAMES), PURPOSE, '14. mars 2019']) expect(text, file).toContain(name);
      // An own line for each adult, and the law as it stands.
      for (const line of [`Foresatt 1, ${NAMES.mother}: `, `Foresatt 2, ${NAMES.father}: `])
        expect(text).toContain(line);
      expect(text).toMatch(/helsepersonelloven § 33/);
      expect(text).not.toMatch(/helsepersonelloven § 23/);
    }
  });

  await test.step('the register has a receipt, and leaving asks for nothing that is saved', async () => {
    await page.keyboard.press('Alt+4');
    const rows = page.getByRole('row').filter({ hasText: 'psykisk helse og rus' });
    await expect(rows.first()).toBeVisible();
    await expect(page.getByRole('main')).not.toContainText('Merke');
  });

  await test.step('nothing of it in the store', async () => {
    await app.close();
    const needles = [...Object.values(NAMES), PURPOSE, 'merke'].map((n) => n.toLocaleLowerCase('nb'));
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile() && entry.parentPath !== saved)
      .map((entry) => join(entry.parentPath, entry.name));
    const store = files.find((file) => file.endsWith('samrad.db')) ?? '';
    expect(store).not.toBe('');
    const values = valuesOfStore(store, recovery);
    expect(values).toContain('consent-form');
    expect(values.filter((v) => needles.some((n) => v.toLocaleLowerCase('nb').includes(n)))).toEqual([]);
    for (const file of files) {
      const bytes = readFileSync(file);
      for (const name of Object.values(NAMES)) expect([file, bytes.includes(name)]).toEqual([file, false]);
    }
  });
});
