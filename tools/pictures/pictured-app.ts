/** The built app in the stand-in host, on a folder of its own that goes away afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { RunningApp } from '../../tests/e2e/fixture.ts';
import { BROWSER_ARGUMENTS, unpackBrowser } from '../../tests/host/browser.ts';
import { StandInApp } from '../../tests/host/launch/standin-app.ts';
import { buildWhenNeeded } from '../start/build.ts';

/** Builds what is missing, starts the app, hands it over, and ends it. */
export async function withPicturedApp(
  root: string,
  use: (app: RunningApp, folder: string) => Promise<void>,
): Promise<void> {
  await buildWhenNeeded(root, () => console.log('building'));
  const { executable, libraries } = await unpackBrowser(root);
  if (libraries !== undefined) process.env.LD_LIBRARY_PATH = libraries;
  const browser = await chromium.launch({ executablePath: executable, args: BROWSER_ARGUMENTS });
  const folder = mkdtempSync(join(tmpdir(), 'samrad-pictures-'));
  try {
    const standIn = await StandInApp.launch({
      args: [join(root, 'out', 'main', 'index.js'), `--user-data-dir=${folder}`],
      cwd: root,
      context: await browser.newContext({ viewport: null, locale: 'nb-NO', timezoneId: 'Europe/Oslo' }),
      resize: true,
    });
    const app: RunningApp = Object.assign(standIn, { kill: () => standIn.close() });
    await use(app, folder);
    await app.close();
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
