/** The minutes of the example: written, approved, corrected; the files on the disk are the ones that were locked. */
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, openExample, PASSPHRASE } from './api.ts';
import { pdfText, wordText } from './documents.ts';
import { expect, test } from './fixture.ts';
import { LockScreen } from './pages/lock-screen.ts';
import { MeetingPage } from './pages/meeting-page.ts';
import { MinutesPage } from './pages/minutes-page.ts';
import { Shell } from './pages/shell.ts';

test('advice is written, locked, corrected with a reason, and comes out with the hash that was locked', async ({
  app,
  page,
  folder,
}) => {
  test.setTimeout(120_000);
  const saved = join(folder, 'dokumenter');
  mkdirSync(saved);
  await openExample(app, page);
  await answerDialogs(app, saved, join(saved, 'x'));
  const shell = new Shell(page);
  const minutes = new MinutesPage(page);
  const openMinutes = async (): Promise<void> => {
    await shell.goTo('meetings');
    await new MeetingPage(page).open('held');
    await minutes.open();
  };
  await openMinutes();

  // By keyboard: Enter gives the next line, and what is not agreed stays out.
  await minutes.goTo(1);
  await minutes.line(2).press('Enter');
  await minutes.line(3).fill('Bruk samme kalender hjemme og i barnehagen.');
  await minutes.agreed(3).check();
  await minutes.line(3).press('Enter');
  await minutes.line(4).fill('Bare noe vi snakket om.');
  await minutes.saved();

  // Locked in the middle of a word: it is there when one comes back.
  await minutes.goTo(2);
  await minutes.line(1).fill('Begynn med det du har sett.');
  await shell.lock();
  const lock = new LockScreen(page);
  await lock.heading.waitFor();
  await lock.unlock(PASSPHRASE);
  await shell.navigation.waitFor();
  await openMinutes();
  await minutes.goTo(2);
  await expect(minutes.line(1)).toHaveValue('Begynn med det du har sett.');

  await minutes.goTo('approve');
  await minutes.approve();
  const shaOf = (file: string): string =>
    createHash('sha256')
      .update(readFileSync(join(saved, file)))
      .digest('hex');
  const check = async (contains: RegExp): Promise<void> => {
    const files = await minutes.saveNewest();
    const [docx = '', pdf = ''] = files;
    expect([docx.slice(-5), pdf.slice(-4)]).toEqual(['.docx', '.pdf']);
    expect(shaOf(docx)).toBe(await minutes.fingerprints.docx.first().textContent());
    expect(shaOf(pdf)).toBe(await minutes.fingerprints.pdf.first().textContent());
    for (const text of [await wordText(join(saved, docx)), await pdfText(join(saved, pdf))]) {
      expect(text.replace(/\s+/g, ' ')).toMatch(contains);
      expect(text).not.toContain('Bare noe vi snakket om');
    }
  };
  await check(/Bruk samme kalender hjemme/);

  await minutes.beginCorrection('Rådet i sak 3 var uklart.');
  await minutes.goTo(3);
  await minutes.line(1).fill('Inviter begge foreldrene til samme tema.');
  await minutes.saved();
  await minutes.goTo('approve');
  await minutes.approve();
  await check(/Rettet fordi: Rådet i sak 3 var uklart\./);
  await expect(page.locator('.minutes-version')).toHaveCount(2);
});
