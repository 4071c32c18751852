/** A series planned, one of its meetings summoned, changed and summoned again. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answerDialogs, must, openExample } from './api.ts';
import { pdfText } from './documents.ts';
import { expect, test } from './fixture.ts';
import { MeetingPage } from './pages/meeting-page.ts';
import { Shell } from './pages/shell.ts';
import { words } from './pages/words.ts';

test('a series is planned, and a meeting that is changed is summoned again with what changed', async ({
  app,
  page,
  folder,
}) => {
  const saved = join(folder, 'dokumenter');
  mkdirSync(saved);
  await openExample(app, page);
  await answerDialogs(app, saved, join(saved, 'x'));
  const before = await must(page, 'meeting.list', {});
  const shell = new Shell(page);
  const meeting = new MeetingPage(page);
  const { about, list, new: fields, summons } = words.meeting;
  await shell.goTo('meetings');
  await page.getByRole('button', { name: list.plan }).click();
  await page.getByLabel(fields.place, { exact: true }).click();
  await page.keyboard.type('Møterom Gran');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText(/^\d møter er laget\.$/)).toBeVisible();
  expect((await must(page, 'meeting.list', {})).length).toBeGreaterThan(before.length + 3);

  await meeting.open('next');
  await meeting.make('summons');
  await page.getByRole('button', { name: about.change }).click();
  await page.getByLabel(fields.onlineLink, { exact: true }).fill('https://mote.example/1');
  await page.getByRole('button', { name: about.keep }).click();
  await expect(page.getByText('Ny lenke til nettmøtet: https://mote.example/1')).toBeVisible();

  const files = await meeting.make('summons');
  await expect(page.getByText(summons.outdatedWhy)).toBeHidden();
  await page.getByText(summons.text, { exact: true }).click();
  await page.getByRole('button', { name: summons.copy }).click();
  await expect(page.getByText(summons.copied)).toBeVisible();
  const message = await page.getByLabel(summons.textLabel).inputValue();
  // Pasted where it can be read: a field of one line has spaces for its lines.
  await shell.openPalette();
  await page.keyboard.press('Control+V');
  const pasted = page.getByRole('combobox', { name: words.app.palette.title });
  await expect(pasted).toHaveValue(message.trimEnd().replaceAll('\n', ' '));
  await page.keyboard.press('Escape');
  const fileOf = (ending: string): string => join(saved, files.find((file) => file.endsWith(ending)) ?? '');
  const ics = readFileSync(fileOf('.ics'), 'utf8');
  expect(ics).toContain('METHOD:REQUEST');
  expect(ics).toContain('SEQUENCE:1');
  expect(await pdfText(fileOf('.pdf'))).toContain('Endret siden forrige innkalling');
});
