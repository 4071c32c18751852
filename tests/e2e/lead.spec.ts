/** A meeting led by the keyboard, with the power cut in the middle of it: place and clock are kept, and the room sees it. */
import leadTexts from '../../resources/texts/nb/ui/lead.json' with { type: 'json' };
import { call, meetingToday, must, openExample, PASSPHRASE } from './api.ts';
import { expect, test } from './fixture.ts';
import { LockScreen } from './pages/lock-screen.ts';
import { Shell } from './pages/shell.ts';

const { phases, do: commands, stop, projector, start: begin } = leadTexts;

test('led by keys, killed, led on; the projector follows and knows its own operation only', async ({ start }) => {
  let app = await start();
  let page = await app.firstWindow();
  await openExample(app, page);
  await new Shell(page).navigation.waitFor();
  const meeting = await meetingToday(page);
  const heading = (name: string) => page.getByRole('heading', { level: 1, name, exact: true });

  await page.keyboard.press('Alt+2');
  await page.getByRole('region', { name: 'Neste' }).locator('.meeting-row').first().click();
  await page.getByRole('button', { name: begin.go }).press('Enter');
  await heading(begin.title).waitFor();
  await page.keyboard.press('Space');
  await heading('Velkommen').waitFor();
  await page.keyboard.press('Space');
  await heading(phases.velkommen.title).waitFor();
  await page.keyboard.press('+');
  await page.keyboard.press('Control+Enter');
  await heading(phases.presentasjon.title).waitFor();
  await page.keyboard.press('F9');
  await page.getByRole('heading', { name: stop.text }).waitFor();
  await page.keyboard.press('Space');
  await heading(phases.presentasjon.title).waitFor();
  await page.keyboard.press('p');
  await page.getByRole('button', { name: commands.resume }).first().waitFor();

  await page.getByRole('button', { name: projector.show }).click();
  await expect.poll(() => app.windows().length).toBe(2);
  const wall = app.windows().find((one) => one !== page);
  if (wall === undefined) throw new Error('the projector did not open');
  await wall.getByRole('heading', { level: 1, name: phases.presentasjon.title }).waitFor();
  const seen = await wall.evaluate(() => ({
    text: document.body.innerText,
    samrad: typeof Reflect.get(window, 'samrad'),
    own: Object.keys(window.samradProjector),
  }));
  expect(seen).toMatchObject({ samrad: 'undefined', own: ['projection'] });
  const { items } = await must(page, 'lead.get', { meeting });
  for (const { case: of } of items) {
    for (const secret of of === null ? [] : [of.code, ...of.questions]) expect(seen.text).not.toContain(secret);
  }

  const before = await must(page, 'lead.get', { meeting });
  expect(before.status).toBe('paused');
  await app.kill();

  app = await start();
  page = await app.firstWindow();
  await new LockScreen(page).unlock(PASSPHRASE);
  await page.getByRole('heading', { level: 1, name: phases.presentasjon.title, exact: true }).waitFor();
  const after = await must(page, 'lead.get', { meeting });
  // The clock stood: a pause counts no second, however long the machine was down.
  expect({ ...after, secondsAhead: 0 }).toEqual({ ...before, secondsAhead: 0 });
  await page.keyboard.press('Space');
  await expect.poll(async () => (await must(page, 'lead.get', { meeting })).status).toBe('running');

  // A lock takes the wall down with it.
  await page.getByRole('button', { name: projector.show }).click();
  await expect.poll(() => app.windows().length).toBe(2);
  const loaded = page.waitForEvent('load');
  await page.keyboard.press('Control+L');
  await loaded;
  await expect.poll(() => app.windows().length).toBe(1);
  expect(await call(page, 'lead.projection', {})).toEqual({ ok: false, failure: { code: 'locked' } });
});
