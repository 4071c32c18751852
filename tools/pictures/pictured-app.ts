/** The built app in the stand-in host, on a folder of its own that goes away afterwards. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { RunningApp } from '../../tests/e2e/fixture.ts';
import { BROWSER_ARGUMENTS, unpackBrowser } from '../../tests/host/browser.ts';
import { StandInApp } from '../../tests/host/launch/standin-app.ts';
import { buildWhenNeeded } from '../start/build.ts';

/** Builds what is missing, hands over what starts the app, and ends what was started. */
export async function withPicturedApp(
  root: string,
  use: (start: (...switches: string[]) => Promise<RunningApp>, folder: string) => Promise<void>,
): Promise<void> {
  await buildWhenNeeded(root, () => console.log('building'));
  const { executable, libraries } = await unpackBrowser(root);
  if (libraries !== undefined) process.env.LD_LIBRARY_PATH = libraries;
  const browser = await chromium.launch({ executablePath: executable, args: BROWSER_ARGUMENTS });
  const folder = mkdtempSync(join(tmpdir(), 'samrad-pictures-'));
  const started: RunningApp[] = [];
  const start = async (...switches: string[]): Promise<RunningApp> => {
    const standIn = await StandInApp.launch({
      args: [join(root, 'out', 'main', 'index.js'), `--user-data-dir=${folder}`, ...switches],
      cwd: root,
      context: await browser.newContext({ viewport: null, locale: 'nb-NO', timezoneId: 'Europe/Oslo' }),
      resize: true,
    });
    const app: RunningApp = Object.assign(standIn, { kill: () => standIn.close() });
    started.push(app);
    return app;
  };
  try {
    await use(start, folder);
  } finally {
    for (const app of started) await app.close().catch(() => {});
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}
