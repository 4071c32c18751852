/** A new anonymous case: the duty first, the guard while writing, and the person's own judgement last. */
import { must, openExample, PASSPHRASE } from './api.ts';
import { expect, test } from './fixture.ts';
import { CasePage } from './pages/case-page.ts';
import { LockScreen } from './pages/lock-screen.ts';
import { Shell } from './pages/shell.ts';
import { words } from './pages/words.ts';

const PHONE = '90 12 34 56';
/** On the example municipality's own list. */
const PLACE = 'Frydal';
const WRITTEN = `Barnet trekker seg unna i gangen. Ring ${PHONE}. Familien flyttet fra ${PLACE} i høst.`;
const REWRITTEN = 'Barnet trekker seg unna i gangen og sier lite. Familien flyttet i høst.';

test.beforeEach(async ({ app, page }) => {
  await openExample(app, page);
  await new Shell(page).goTo('cases');
});

test('the guard marks a phone number and a place, and the case is made ready', async ({ page }) => {
  const draft = new CasePage(page);
  await draft.start();
  await draft.answerDuty('nei', 'nei');
  await draft.next('om');
  await draft.tellAbout();
  await draft.next('sett');

  await draft.text.fill(WRITTEN);
  await expect.poll(() => draft.marked()).toEqual(expect.arrayContaining([PHONE, PLACE]));
  await expect(draft.findings).toContainText(words.guard.types.PHONE);
  await expect(draft.findings).toContainText(words.guard.types.PLACE);
  // Text with something that must go stays in the window.
  await expect(page.getByText(words.case.frame.held.replace('{step}', words.case.steps.sett))).toBeVisible();
  const [row] = await must(page, 'case.list', {});
  for (const one of await must(page, 'case.list', {})) {
    const kept = await must(page, 'case.get', { id: one.id });
    expect(JSON.stringify(kept)).not.toContain(PHONE);
  }
  expect(row).toBeDefined();

  await draft.text.fill(REWRITTEN);
  await expect.poll(() => draft.marked()).toEqual([]);
  await draft.saved();
  await draft.next('sagt');
  await draft.text.fill('Barnet sier at det er fint hjemme, men vil ikke gå hjem.');
  await draft.next('styrker');
  await draft.writeStrength('har en voksen på skolen å snakke med');
  await draft.next('gjort');
  await draft.tellTried();
  await draft.next('rad');
  await draft.ask('Hvordan kan skolen snakke med barnet om det som er vanskelig?');
  await draft.next('kontroll');
  await draft.complete();
  await expect(page.getByText(words.case.finished.ready)).toBeVisible();
});

test('a yes to the duty stops the case: nothing leads on, and the stop is kept', async ({ page }) => {
  const draft = new CasePage(page);
  await draft.start();
  await draft.answerDuty('ja', 'nei');
  await expect(page.getByRole('alert')).toContainText(words.case.duty.reportText);
  await expect(page.getByRole('button', { name: /^Neste:/ })).toHaveCount(0);
  await page.keyboard.press('Control+Enter');
  await expect(draft.title).toHaveText(words.case.duty.title);
  await expect.poll(async () => (await must(page, 'case.list', {})).map((one) => one.status)).toContain('duty_stop');
});

test('a half-written case is there after a lock in the middle of it', async ({ app, page }) => {
  const draft = new CasePage(page);
  await draft.start();
  await draft.answerDuty('nei', 'nei');
  await draft.next('om');
  await draft.tellAbout();
  await draft.next('sett');
  await draft.text.fill(REWRITTEN);
  // At once: the text is handed over when the lock comes, not by the clock of the autosave.
  const loaded = page.waitForEvent('load');
  await app.evaluate(({ powerMonitor }) => void powerMonitor.emit('lock-screen'), undefined);
  await loaded;
  const lock = new LockScreen(page);
  await expect(lock.heading).toBeVisible();
  await lock.unlock(PASSPHRASE);
  await new Shell(page).navigation.waitFor();
  const drafts = await Promise.all(
    (await must(page, 'case.list', {})).map((one) => must(page, 'case.get', { id: one.id })),
  );
  expect(drafts.map((one) => one.draft.observations)).toContain(REWRITTEN);
});
