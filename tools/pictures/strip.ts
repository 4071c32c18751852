/**
 * The whole meeting as a strip of pictures: the play of the end-to-end test, a picture at each stop, in order, into
 * docs/bilder/et-mote/. `node tools/pictures/strip.ts [FOLDER]`.
 */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { mouse } from '../../tests/e2e/hands.ts';
import { lockedStore, wholeMeeting } from '../../tests/e2e/whole-meeting.ts';
import { withPicturedApp } from './pictured-app.ts';

const root = join(import.meta.dirname, '..', '..');
const [asked] = process.argv.slice(2);
const target = asked ?? join(root, 'docs', 'bilder', 'et-mote');

await withPicturedApp(root, async (start, folder) => {
  const app = await start();
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
});
