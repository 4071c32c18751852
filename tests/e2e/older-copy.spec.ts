/** An older copy lies in the store's place: the person is told before anything is shown, and decides. */
import { cpSync, rmSync } from 'node:fs';
import { call, must, openExample, PASSPHRASE } from './api.ts';
import { expect, test } from './fixture.ts';
import { LockScreen } from './pages/lock-screen.ts';
import { words } from './pages/words.ts';

test('told, and opened only when the person says so', async ({ start, folder }) => {
  let app = await start();
  let page = await app.firstWindow();
  await openExample(app, page);
  const store = (await must(page, 'vault.status', {})).folder;
  await app.close();
  const kept = `${folder}-kopi`;
  cpSync(store, kept, { recursive: true });

  app = await start();
  page = await app.firstWindow();
  await must(page, 'vault.unlock', { passphrase: PASSPHRASE });
  for (let i = 0; i < 3; i++) await must(page, 'case.start', {});
  await app.close();
  rmSync(store, { recursive: true });
  cpSync(kept, store, { recursive: true });
  rmSync(kept, { recursive: true });

  app = await start();
  page = await app.firstWindow();
  await new LockScreen(page).unlock(PASSPHRASE);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(words.olderCopy.title);
  await expect(page.getByRole('navigation')).toHaveCount(0);
  await page.getByRole('button', { name: words.olderCopy.go }).click();
  await expect(page.getByRole('navigation', { name: words.app.nav.label })).toContainText('Frydal kommune');
  const status = await call(page, 'vault.status', {});
  expect(status.ok && status.value.notice).toBe(null);
});
