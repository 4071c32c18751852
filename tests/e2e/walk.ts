/**
 * A walk through every screen, from the first start to the lock. The accessibility spec stops at each, and so does the
 * program that takes the pictures.
 */
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { answerDialogs, lastFourOf, PASSPHRASE } from './api.ts';
import { pdfText } from './documents.ts';
import type { RunningApp } from './fixture.ts';
import { FirstStart } from './pages/first-start.ts';
import { LockScreen } from './pages/lock-screen.ts';
import { Shell } from './pages/shell.ts';

export const SCHEMES = ['light', 'dark'] as const;
export type Scheme = (typeof SCHEMES)[number];

/** Shows the screen in light or dark, the way the app itself does. */
export const showScheme = (page: Page, scheme: Scheme): Promise<void> =>
  page.evaluate((chosen) => {
    document.documentElement.dataset.colorScheme = chosen;
  }, scheme);

/** Names of the screens, in the order of the walk; the page shows each while its name is out. */
export async function* walk(app: RunningApp, page: Page, folder: string): AsyncGenerator<string> {
  yield* firstStart(app, page, folder);
  yield* pages(page);
  yield* lockScreen(page);
}

async function* firstStart(app: RunningApp, page: Page, folder: string): AsyncGenerator<string> {
  const sheet = join(folder, 'ark.pdf');
  await answerDialogs(app, folder, sheet);
  const first = new FirstStart(page);
  await first.title.waitFor();
  yield 'start-mappe';
  await first.choosePractice();
  yield 'start-passordsetning';
  await first.choosePassphrase('passord');
  yield 'start-passordsetning-svak';
  await first.choosePassphrase(PASSPHRASE);
  await first.saveSheet();
  yield 'start-ark';
  await first.confirmSheet(lastFourOf(await pdfText(sheet)));
  yield 'start-eksempel';
  await first.loadExample();
  await new Shell(page).navigation.waitFor();
}

async function* pages(page: Page): AsyncGenerator<string> {
  const shell = new Shell(page);
  await shell.title.waitFor();
  yield 'oversikt';
  await shell.goTo('meetings');
  yield 'moter';
  await shell.goTo('cases');
  yield 'saker';
  await shell.goTo('settings');
  yield 'innstillinger';
  await shell.openPalette();
  yield 'palett';
  await page.keyboard.press('Escape');
  await shell.openHelp();
  yield 'hjelp';
  await page.keyboard.press('Escape');
}

async function* lockScreen(page: Page): AsyncGenerator<string> {
  await new Shell(page).lock();
  const lock = new LockScreen(page);
  await lock.heading.waitFor();
  yield 'laas';
  await lock.unlock('feil setning her');
  await lock.wrong.waitFor();
  yield 'laas-feil';
}
