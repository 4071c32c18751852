/** A meeting of the example, and its documents as files that independent readers can read. */
import { existsSync, mkdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, openExample } from './api.ts';
import { pdfText, wordText } from './documents.ts';
import { expect, test } from './fixture.ts';
import { MeetingPage } from './pages/meeting-page.ts';
import { Shell } from './pages/shell.ts';
import { words } from './pages/words.ts';

test('from the list to a meeting, and its documents into a folder', async ({ app, page, folder }) => {
  const saved = join(folder, 'dokumenter');
  mkdirSync(saved);
  await openExample(app, page);
  await answerDialogs(app, saved, join(saved, 'x'));
  await new Shell(page).goTo('meetings');
  const meeting = new MeetingPage(page);
  await meeting.open('held');

  const files = await meeting.make('summons');
  expect(files.map((file) => file.slice(file.lastIndexOf('.'))).sort()).toEqual(['.docx', '.ics', '.pdf', '.txt']);
  for (const file of files) expect(statSync(join(saved, file)).size, file).toBeGreaterThan(200);

  const fileOf = (ending: string): string => join(saved, files.find((file) => file.endsWith(ending)) ?? '');
  for (const text of [await wordText(fileOf('.docx')), await pdfText(fileOf('.pdf'))]) {
    expect(text).toContain('Innkalling');
    expect(text).toContain('Kari Solvang');
  }
  expect(readFileSync(fileOf('.ics'), 'utf8')).toMatch(/^BEGIN:VCALENDAR\r\n/);
  expect(readFileSync(fileOf('.txt'), 'utf8')).toContain('Innkalling');

  const minutes = await meeting.make('minutes');
  expect(minutes.length).toBeGreaterThanOrEqual(2);
  expect(await pdfText(join(saved, minutes.find((file) => file.endsWith('.pdf')) ?? ''))).toContain('Referat');
  // Names of files say nothing of a case.
  for (const file of [...files, ...minutes]) expect(file).not.toMatch(/Frydal|barn|familie/i);
});

test('a cancelled dialog makes nothing and says so', async ({ app, page, folder }) => {
  await openExample(app, page);
  await app.evaluate(({ dialog }) => {
    dialog.showOpenDialog = async () => ({ canceled: true, filePaths: [] });
  }, undefined);
  await new Shell(page).goTo('meetings');
  const meeting = new MeetingPage(page);
  await meeting.open('held');
  await page
    .getByRole('button', { name: /^Lag (ny )?innkalling$/ })
    .first()
    .click();
  await expect(page.getByText(words.document.outcome.cancelled)).toBeVisible();
  expect(existsSync(join(folder, 'dokumenter'))).toBe(false);
});

test('a new meeting, set up and opened', async ({ app, page }) => {
  await openExample(app, page);
  await new Shell(page).goTo('meetings');
  const meeting = new MeetingPage(page);
  await meeting.startNew();
  const texts = words.meeting.new;
  await page.getByLabel(texts.place).fill('Møterom Lyng');
  await page.getByLabel(texts.date, { exact: true }).fill('2027-02-09');
  await page.getByRole('button', { name: texts.create }).click();
  await expect(meeting.title).toHaveText(words.meeting.page.title.replace('{date}', '9. februar'));
  await new Shell(page).goTo('meetings');
  await expect(page.getByRole('main')).toContainText('Møterom Lyng');
});
