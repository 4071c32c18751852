/** The guard in the real browser: what is pasted or dropped is read, and what a person keeps is not asked again. */
import { must, openExample, PASSPHRASE } from './api.ts';
import { expect, test } from './fixture.ts';
import { CasePage } from './pages/case-page.ts';
import { LockScreen } from './pages/lock-screen.ts';
import { Shell } from './pages/shell.ts';
import { words } from './pages/words.ts';

const PHONE = '90 12 34 56';
const { guard } = words;
const told = (text: string, count: number): string => text.replace('{count}', String(count));

test.beforeEach(async ({ app, page }) => {
  await openExample(app, page);
  await new Shell(page).goTo('cases');
  const draft = new CasePage(page);
  await draft.start();
  await draft.answerDuty('nei', 'nei');
  await draft.next('om');
  await draft.tellAbout();
  await draft.next('sett');
});

test('what is pasted and what is dropped is read at once, and told of', async ({ page }) => {
  const draft = new CasePage(page);
  await draft.text.fill(`Ring ${PHONE} i dag.`);
  await draft.text.press('Control+A');
  await page.keyboard.press('Control+X');
  await expect.poll(() => draft.marked()).toEqual([]);
  await page.keyboard.press('Control+V');
  await expect.poll(() => draft.marked()).toEqual([PHONE]);
  await expect(page.getByText(told(guard.pasted, 1)).first()).toBeVisible();

  // The words are taken by the mouse and dropped further on in the field.
  await draft.text.fill(`${PHONE}\n\nBarnet er stille.\n`);
  await draft.text.evaluate((field: HTMLTextAreaElement, length) => {
    field.focus();
    field.setSelectionRange(0, length);
  }, PHONE.length);
  const box = await draft.text.boundingBox();
  if (box === null) throw new Error('the field is not on the screen');
  await page.mouse.move(box.x + 40, box.y + 22);
  await page.mouse.down();
  await page.mouse.move(box.x + 60, box.y + 60, { steps: 4 });
  await page.mouse.move(box.x + 140, box.y + box.height - 20, { steps: 8 });
  await page.mouse.up();
  await expect(draft.text).toHaveValue(new RegExp(`stille\\.[^]*${PHONE}`));
  await expect.poll(() => draft.marked()).toEqual([PHONE]);
  await expect(page.getByText(told(guard.dropped, 1)).first()).toBeVisible();
});

test('what is kept in a case is not asked again after a lock, and can be taken back', async ({ app, page }) => {
  const draft = new CasePage(page);
  await draft.text.fill('Da kom Torbjørn og sa at alt var fint.');
  await expect.poll(() => draft.marked()).toEqual(['Torbjørn']);
  await page.keyboard.press('F8');
  await page.getByRole('button', { name: guard.keep.open }).click();
  await page.getByRole('button', { name: guard.keep.reasons.public }).click();
  await expect.poll(() => draft.marked()).toEqual([]);
  await draft.saved();

  const loaded = page.waitForEvent('load');
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'), undefined);
  await loaded;
  await new LockScreen(page).unlock(PASSPHRASE);
  await new Shell(page).goTo('cases');
  const [kept] = (await must(page, 'case.list', {})).filter((one) => one.status === 'kladd');
  await page.getByRole('link', { name: new RegExp(kept?.code ?? 'no draft') }).click();
  await draft.goBackTo('sett');
  await expect(page.getByText(guard.keep.kept.one.replace('{count}', '1'))).toBeVisible();
  expect(await draft.marked()).toEqual([]);
  await page.getByText(guard.keep.kept.one.replace('{count}', '1')).click();
  await page.getByRole('button', { name: new RegExp(`^${guard.keep.takeBack}`) }).click();
  await expect.poll(() => draft.marked()).toEqual(['Torbjørn']);
});
