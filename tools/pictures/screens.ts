/**
 * Takes pictures of the screens: built app, own main process, the browser of the tests. `node tools/pictures/screens.ts` takes
 * those that a guide shows, anew into docs/bilder/skjermer/; `node tools/pictures/screens.ts FOLDER` takes every screen, light
 * and dark, at 100 and 200 %, to look at.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { SCHEMES, showScheme, walk } from '../../tests/e2e/walk.ts';
import { withPicturedApp } from './pictured-app.ts';

const root = join(import.meta.dirname, '..', '..');
const [everything] = process.argv.slice(2);
const target = everything ?? join(root, 'docs', 'bilder', 'skjermer');

/** The pictures that a guide shows, by their file's name. */
const shown = new Set(
  ['README.md', ...globSync('docs/**/*.md', { cwd: root })].flatMap((page) =>
    [...readFileSync(join(root, page), 'utf8').matchAll(/bilder\/skjermer\/([\w-]+\.png)/g)].map(([, name]) => name),
  ),
);

/** The window's size in CSS pixels, and how many dots each is drawn with: the picture is as large and sharp at 200 %. */
const ZOOMS = {
  '100': { width: 1280, height: 800, deviceScaleFactor: 1 },
  '200': { width: 640, height: 400, deviceScaleFactor: 2 },
} as const;

/** The picture shows where the store lies for a person, not on the machine that took it. */
const showUsualFolder = (page: Page, folder: string): Promise<void> =>
  page.evaluate((temporary) => {
    const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node !== null; node = texts.nextNode()) {
      if (node.nodeValue?.includes(temporary)) {
        node.nodeValue = node.nodeValue.replace(temporary, '/home/kari/.local/share/Samrad');
      }
    }
  }, folder);

async function takePictures(page: Page, screen: string): Promise<void> {
  const device = await page.context().newCDPSession(page);
  for (const scheme of SCHEMES) {
    await showScheme(page, scheme);
    for (const [zoom, metrics] of Object.entries(ZOOMS)) {
      const name = `${screen}${scheme === 'dark' ? '-mork' : ''}${zoom === '200' ? '-200' : ''}.png`;
      if (everything === undefined && !shown.has(name)) continue;
      await device.send('Emulation.setDeviceMetricsOverride', { ...metrics, mobile: false });
      // One frame to lay out in, one to paint.
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
      const { data } = await device.send('Page.captureScreenshot', { format: 'png' });
      writeFileSync(join(target, name), Buffer.from(data, 'base64'));
    }
    await device.send('Emulation.setDeviceMetricsOverride', { ...ZOOMS['100'], mobile: false });
  }
  await device.detach();
}

await withPicturedApp(root, async (start, folder) => {
  if (everything === undefined) rmSync(target, { recursive: true, force: true });
  mkdirSync(target, { recursive: true });
  for await (const screen of walk(start, folder)) {
    // The mouse rests where nothing answers to it.
    await screen.page.mouse.move(0, 0);
    await showUsualFolder(screen.page, folder);
    await takePictures(screen.page, screen.name);
    console.log(screen.name);
  }
});
