/**
 * The whole meeting as a strip of pictures: the play of the end-to-end test, a picture at each stop, in order, into
 * docs/bilder/et-mote/. `node tools/pictures/strip.ts [FOLDER]`.
 */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import type { RunningApp } from '../../tests/e2e/fixture.ts';
import { mouse } from '../../tests/e2e/hands.ts';
import { lockedStore, wholeMeeting } from '../../tests/e2e/whole-meeting.ts';
import { BROWSER_ARGUMENTS, unpackBrowser } from '../../tests/host/browser.ts';
import { StandInApp } from '../../tests/host/launch/standin-app.ts';
import { buildWhenNeeded } from '../start/build.ts';

const root = join(import.meta.dirname, '..', '..');
const [asked] = process.argv.slice(2);
const target = asked ?? join(root, 'docs', 'bilder', 'et-mote');

await buildWhenNeeded(root, () => console.log('building'));
const { executable, libraries } = await unpackBrowser(root);
if (libraries !== undefined) process.env.LD_LIBRARY_PATH = libraries;
const browser = await chromium.launch({ executablePath: executable, args: BROWSER_ARGUMENTS });
const folder = mkdtempSync(join(tmpdir(), 'samrad-strip-'));
try {
  const standIn = await StandInApp.launch({
    args: [join(root, 'out', 'main', 'index.js'), `--user-data-dir=${folder}`],
    cwd: root,
    context: await browser.newContext({ viewport: null, locale: 'nb-NO', timezoneId: 'Europe/Oslo' }),
    resize: true,
  });
  const app: RunningApp = Object.assign(standIn, { kill: () => standIn.close() });
  const page = await app.firstWindow();
  await lockedStore({ app, page, folder });
  rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  let number = 0;
  for await (const stop of wholeMeeting({ app, page, folder, hands: mouse(page) })) {
    const name = `${String(++number).padStart(2, '0')}-${stop}.png`;
    // Two frames: one to lay out in, one to paint.
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    await page.mouse.move(0, 0);
    writeFileSync(join(target, name), await page.screenshot({ animations: 'disabled' }));
    console.log(name);
  }
  await app.close();
} finally {
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
}
