import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { LARGEST_LETTERHEAD } from '../../../src/domain/letterhead.ts';
import { Settings } from '../../../src/renderer/settings/Settings.tsx';
import { CONTENT, letterheadFile } from '../../documents/word/letterheads.ts';
import { must } from '../../result.ts';
import type { Bench } from '../../services/harness.ts';
import { sharedBench, showPage } from '../window.tsx';

const show = ({ services }: Bench): void =>
  showPage(services, <Settings page="brevhode" />, { name: 'settings', page: 'brevhode' });
const view = ({ services }: Bench) => must(services.letterhead.get());
const chosen = (bench: Bench, bytes: Uint8Array): void => {
  bench.desk.found = join(bench.home, 'brevmal.docx');
  writeFileSync(bench.desk.found, bytes);
};
const choose = async (user: ReturnType<typeof userEvent.setup>): Promise<void> =>
  user.click(await screen.findByRole('button', { name: 'Velg Word-fil' }));
const draft = async () => within(await screen.findByRole('region', { name: 'Nytt brevhode, ikke i bruk ennå' }));

test('a refused file says why, one line for each thing, and what is in use stays', async () => {
  const user = userEvent.setup();
  const bench = await sharedBench('example');
  show(bench);
  expect(await screen.findByText('I bruk: Samråds enkle brevhode')).toBeDefined();
  const rels =
    '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="x/image" Target="https://frydal.example/logo.png" TargetMode="External"/></Relationships>';
  chosen(bench, letterheadFile(CONTENT, { 'word/vbaProject.bin': 'x', 'word/_rels/footer1.xml.rels': rels }));
  await choose(user);
  const notice = await screen.findByRole('alert');
  expect(
    within(notice)
      .getAllByRole('listitem')
      .map((li) => li.textContent),
  ).toEqual([
    'Filen har makroer (word/vbaProject.bin). Lagre den som .docx uten makroer.',
    'Filen henter noe utenfra eller har en lenke: https://frydal.example/logo.png. Sett bildet inn i filen. Fjern lenken, så står bare teksten igjen.',
  ]);
  expect(document.activeElement).toBe(notice);
  expect(notice.textContent).toContain('Brevhodet som er i bruk, er ikke endret.');

  // Too large is told without reading the file, and one without a place for the text says what to write.
  const zone = screen.getByText(/^Slipp kommunens Word-mal/).parentElement ?? document.body;
  const dropped = (file: File) => fireEvent.drop(zone, { dataTransfer: { files: [file] } });
  dropped(new File([new Uint8Array(LARGEST_LETTERHEAD + 1)], 'stor.docx'));
  expect((await screen.findByRole('alert')).textContent).toContain('Filen er større enn 5 MiB.');
  dropped(new File([Buffer.from(letterheadFile('<w:p/>'))], 'tom.docx'));
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('{{innhold}} mangler.'));
  expect(view(bench)).toMatchObject({ draft: null, inUse: null });
});

test('a good file is read, looked at, given another colour, taken into use and taken back', async () => {
  const user = userEvent.setup();
  const bench = await sharedBench('example');
  show(bench);
  chosen(bench, letterheadFile());
  await choose(user);
  const region = await draft();
  expect(document.activeElement?.textContent).toBe('Nytt brevhode, ikke i bruk ennå');
  expect(region.getByText('Frydal kommune. {{ merking }}, side 1')).toBeDefined();
  expect(region.getByText('Georgia')).toBeDefined();
  expect(region.getByText(view(bench).address)).toBeDefined();
  expect((await region.findAllByRole('img', {}, { timeout: 30_000 })).length).toBeGreaterThan(0);

  const colour = region.getByLabelText<HTMLInputElement>('Fargekode');
  expect(colour.value).toBe('#7a1f3d');
  await user.clear(colour);
  await user.type(colour, '#ffd700{Enter}');
  expect((await screen.findByRole('alert')).textContent).toContain('Fargen er for lys til å leses: kontrast 1,33.');
  await user.clear(colour);
  await user.type(colour, '#0B3D91');
  await user.click(region.getByRole('button', { name: 'Bruk fargen' }));
  await waitFor(() => expect(view(bench).draft?.colour).toBe('#0b3d91'));
  expect(screen.queryByRole('alert')).toBeNull();

  bench.desk.file = join(bench.home, 'prøve.docx');
  await user.click(region.getByRole('button', { name: 'Lagre prøve i Word' }));
  expect(await region.findByText('Lagret: prøve.docx')).toBeDefined();

  await user.click(region.getByRole('button', { name: 'Ta i bruk' }));
  expect(await screen.findByText('I bruk: brevhode 1')).toBeDefined();
  expect(view(bench)).toMatchObject({ inUse: 1, draft: null });
  const versions = () => within(screen.getByRole('region', { name: 'Versjoner' }));
  expect(versions().getByText('#0b3d91')).toBeDefined();

  await user.click(screen.getByRole('button', { name: 'Angre' }));
  await screen.findByText('I bruk: Samråds enkle brevhode');
  expect(view(bench).inUse).toBeNull();
  await user.click(versions().getByRole('button', { name: 'Ta i bruk brevhode 1' }));
  await screen.findByText('I bruk: brevhode 1');
});

test('a choice made elsewhere meanwhile is told of, and shown', async () => {
  const user = userEvent.setup();
  const bench = await sharedBench('example');
  const { services } = bench;
  must(await services.letterhead.change({ colour: '#7a1f3d' }));
  const { inUse } = must(services.letterhead.approve({ version: view(bench).version }));
  show(bench);
  await screen.findByText(`I bruk: brevhode ${inUse}`);
  must(services.letterhead.use({ number: null, version: view(bench).version }));
  await user.click(screen.getByRole('button', { name: 'Ta i bruk Samråds enkle brevhode' }));
  expect(await screen.findByRole('alert')).toBeDefined();
  expect(await screen.findByText('I bruk: Samråds enkle brevhode')).toBeDefined();
});
