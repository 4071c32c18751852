import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { must } from '../../result.ts';
import type { Bench } from '../../services/harness.ts';
import { benchWith, sharedBench } from '../window.tsx';
import { planned, show } from './support.tsx';

const DAY = '2031-03-11';
const opened = async (): Promise<{ bench: Bench; id: string; stored: () => (string | null)[] }> => {
  const bench = await sharedBench('team');
  const { id } = planned(bench.services, DAY);
  show(bench, { name: 'meeting', id });
  await screen.findByRole('heading', { level: 1, name: 'Møte 11. mars' });
  return { bench, id, stored: () => must(bench.services.meeting.get({ id })).agenda.map((a) => a.title) };
};
const lines = () => screen.getAllByRole('listitem').filter((li) => li.className.includes('meeting-item'));
const clocks = () => lines().map((li) => /\d\d\.\d\d/.exec(li.textContent ?? '')?.[0]);
const titles = () => lines().map((li) => within(li).getByText(/./, { selector: 'b' }).textContent);
const handle = (item: string) => screen.getByRole('button', { name: `Flytt eller endre: ${item}` });
const minutes = (item: string) => screen.getByRole<HTMLInputElement>('textbox', { name: `Minutter, ${item}` });

describe('the agenda', () => {
  test('is moved with Alt and arrows: times follow, focus stays, the move is said and kept', async () => {
    const user = userEvent.setup();
    const { stored } = await opened();
    fireEvent.change(minutes('Velkommen'), { target: { value: '25' } });
    expect(clocks()).toEqual(['09.00', '09.25', '09.35']);
    handle('Velkommen').focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect(titles()).toEqual(['Nytt siden sist', 'Velkommen', 'Runde til slutt']);
    expect(clocks()).toEqual(['09.00', '09.10', '09.35']);
    expect(screen.getByText('Velkommen står nå som nummer 2, kl. 09.10.').getAttribute('role')).toBe('status');
    expect(document.activeElement).toBe(handle('Velkommen'));
    await waitFor(() => expect(stored()).toEqual(['Nytt siden sist', 'Velkommen', 'Runde til slutt']));
    expect(await screen.findByText(/Lagret kl\. \d\d\.\d\d/)).toBeDefined();
    await user.keyboard('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
    expect(titles()[0]).toBe('Velkommen');
  });

  test('tells in words when there is too much, and keeps no minutes that are none', async () => {
    const { bench, id } = await opened();
    expect(screen.getByText('30 av 120 minutter')).toBeDefined();
    fireEvent.change(minutes('Nytt siden sist'), { target: { value: '112' } });
    expect(screen.getByText('12 minutter for mye')).toBeDefined();
    expect(screen.getByText('slutt 11.12')).toBeDefined();
    const field = minutes('Velkommen');
    fireEvent.change(field, { target: { value: '' } });
    expect(field.getAttribute('aria-invalid')).toBe('true');
    fireEvent.blur(field);
    expect(field.value).toBe('10');
    await waitFor(() =>
      expect(must(bench.services.meeting.get({ id })).agenda.map((a) => a.minutes)).toEqual([10, 112, 10]),
    );
  });

  test('what is taken off comes back with Angre, and with Ctrl+Z unless one is writing', async () => {
    const user = userEvent.setup();
    const { stored } = await opened();
    await user.click(handle('Nytt siden sist'));
    await user.click(screen.getByRole('button', { name: 'Ta av listen' }));
    expect(screen.getByText('Nytt siden sist er tatt av listen.')).toBeDefined();
    expect(document.activeElement).toBe(handle('Runde til slutt'));
    await user.click(screen.getByRole('button', { name: 'Angre' }));
    expect(titles()).toEqual(['Velkommen', 'Nytt siden sist', 'Runde til slutt']);

    await user.keyboard('{Control>}y{/Control}');
    expect(titles()).toEqual(['Velkommen', 'Runde til slutt']);
    minutes('Velkommen').focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(titles()).toEqual(['Velkommen', 'Runde til slutt']);
    handle('Velkommen').focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(titles()).toEqual(['Velkommen', 'Nytt siden sist', 'Runde til slutt']);
    await waitFor(() => expect(stored()).toEqual(['Velkommen', 'Nytt siden sist', 'Runde til slutt']));
  });

  test('another item is added by its title, and refused when it has none', async () => {
    const user = userEvent.setup();
    const { stored } = await opened();
    await user.click(screen.getByRole('button', { name: 'Annet punkt' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Tittel' }));
    await user.click(screen.getByRole('button', { name: 'Legg til' }));
    expect(screen.getByText('Skriv en tittel')).toBeDefined();
    await user.type(screen.getByRole('textbox', { name: 'Tittel' }), 'Årshjul for våren{Enter}');
    expect(screen.getByText('Årshjul for våren er lagt til, kl. 09.30.')).toBeDefined();
    await waitFor(() => expect(stored().at(-1)).toBe('Årshjul for våren'));
  });

  test('a title with what must go is not kept, and it says so', async () => {
    const user = userEvent.setup();
    const { stored } = await opened();
    await user.click(handle('Nytt siden sist'));
    await user.click(screen.getByRole('button', { name: 'Endre teksten' }));
    const title = screen.getByRole('textbox', { name: 'Tittel' });
    await user.clear(title);
    await user.type(title, 'Ring 99 00 00 00');
    await user.click(screen.getByRole('button', { name: 'Ferdig' }));
    expect((await screen.findByRole('alert')).textContent).toContain('må bort');
    expect(screen.getByText('Ikke lagret')).toBeDefined();
    expect(stored()).toEqual(['Velkommen', 'Nytt siden sist', 'Runde til slutt']);
    handle('Velkommen').focus();
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText(/Lagret kl\./)).toBeDefined();
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('changed elsewhere: both versions are shown, and the person chooses', async () => {
    const user = userEvent.setup();
    const { bench, id, stored } = await opened();
    const { version, agenda } = must(bench.services.meeting.get({ id }));
    const theirs = agenda.map((a) => ({
      kind: a.kind,
      title: a.title ?? undefined,
      minutes: a.minutes,
      case: undefined,
    }));
    must(bench.services.meeting.saveAgenda({ id, version, agenda: theirs.toReversed() }));
    handle('Velkommen').focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    const alert = within(await screen.findByRole('alert'));
    expect(alert.getByText('Det som er lagret').parentElement?.textContent).toMatch(
      /09\.00 Runde til slutt.*Velkommen/,
    );
    expect(alert.getByText('Din utgave').parentElement?.textContent).toMatch(/09\.00 Nytt siden sist.*Velkommen/);
    await user.click(alert.getByRole('button', { name: 'Behold min' }));
    await waitFor(() => expect(stored()).toEqual(['Nytt siden sist', 'Velkommen', 'Runde til slutt']));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
  });
});

test('a case that is discussed stays on its agenda; its number follows its place', async () => {
  const user = userEvent.setup();
  const bench = await benchWith('example');
  const row = must(bench.services.meeting.list()).find((m) => m.caseCount > 1);
  if (row === undefined) throw new Error('the example has no meeting with cases');
  show(bench, { name: 'meeting', id: row.id });
  const first = await screen.findByRole('button', { name: 'Flytt eller endre: Sak 1' });
  const code = () => /S-\w{4}/.exec(lines()[1]?.textContent ?? '')?.[0];
  const before = code();
  await user.click(first);
  expect(screen.queryByRole('button', { name: 'Ta av listen' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Flytt ned' }));
  expect(titles().slice(0, 4)).toEqual(['Velkommen, roller og kjøreregler', 'Sak 1', 'Sak 2', 'Sak 3']);
  expect(code()).not.toBe(before);
  expect(screen.getByText(/^Sak 2 står nå som nummer 3/)).toBeDefined();
  expect(document.activeElement?.textContent).toBe('Flytt ned');
});

test('who meets is chosen in words; a service nobody meets for is named', async () => {
  const user = userEvent.setup();
  const { bench, id } = await opened();
  expect(screen.getByText('Alle faste tjenester er dekket')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Endre oppmøtet' }));
  const jon = screen.getByRole('combobox', { name: 'Hvem møter for Jon Aasen?' });
  await user.selectOptions(jon, 'Forfall, ingen møter');
  expect(await screen.findByText(/^PP-tjenesten: ingen møter\. Møtet kan holdes/)).toBeDefined();
  await user.selectOptions(jon, 'Siv Nordeng møter i stedet');
  expect(await screen.findByText('Alle faste tjenester er dekket')).toBeDefined();
  expect(must(bench.services.meeting.get({ id })).participants.map((p) => [p.name, p.deputyFor])).toContainEqual([
    'Siv Nordeng',
    'Jon Aasen',
  ]);
  // Undone as the agenda is, one choice at a time.
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText(/^PP-tjenesten: ingen møter/)).toBeDefined();
  await user.keyboard('{Control>}y{/Control}');
  expect(await screen.findByText('Alle faste tjenester er dekket')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Ferdig' }));
  expect(screen.getByText('PP-tjenesten · for Jon Aasen')).toBeDefined();
});

test('the filled button makes the summons; the files are named, and the meeting is summoned', async () => {
  const user = userEvent.setup();
  const { bench, id } = await opened();
  expect(screen.queryByRole('button', { name: 'Lag referat' })).toBeNull();
  const main = () => screen.getAllByRole('button', { name: /^Lag (ny )?innkalling$/ })[0];
  const { folder } = bench.desk;
  bench.desk.folder = undefined;
  await user.click(main() ?? document.body);
  expect(await screen.findByText('Du avbrøt. Ingenting er laget.')).toBeDefined();
  bench.desk.folder = folder;
  await user.selectOptions(screen.getByRole('combobox', { name: 'Språk i dokumentene' }), 'Nynorsk');
  await user.click(main() ?? document.body);
  expect(await screen.findByText('4 filer er lagret:', {}, { timeout: 20_000 })).toBeDefined();
  expect(screen.getByText(`innkalling-${DAY}-nn.docx`)).toBeDefined();
  expect(screen.getByRole('button', { name: 'Åpne mappen' })).toBeDefined();
  expect(main()?.textContent).toBe('Lag ny innkalling');
  expect(screen.getByText('Innkalt').closest('li')?.getAttribute('aria-current')).toBe('step');
  expect(must(bench.services.meeting.get({ id })).status).toBe('innkalt');
  // The meeting can still be changed after its version has moved on.
  fireEvent.change(minutes('Velkommen'), { target: { value: '15' } });
  await waitFor(() => expect(must(bench.services.meeting.get({ id })).agenda[0]?.minutes).toBe(15));
});

test('what is looked at is not made: the desk shows its pages, without the parts that are not wanted', async () => {
  const user = userEvent.setup();
  const { bench, id } = await opened();
  await user.click(screen.getByRole('button', { name: 'Se innkalling' }));
  const desk = within(screen.getByRole('dialog', { name: 'Innkalling' }));
  await desk.findByText(/^Side 1 av \d$/, {}, { timeout: 30_000 });
  const words = () => [...document.querySelectorAll('.preview-sheet p')].map((p) => p.textContent);
  expect(words()).toContain('Kjøreregler');
  await user.click(desk.getByRole('checkbox', { name: 'Kjøreregler' }));
  await waitFor(() => expect(words()).not.toContain('Kjøreregler'), { timeout: 30_000 });
  expect(words()).toContain('Innkalling til konsultasjonsteam');
  const { status, issued } = must(bench.services.meeting.get({ id }));
  expect([status, issued]).toEqual(['planlagt', []]);
  // What is not there yet is neither made nor looked at.
  expect(screen.queryByRole('button', { name: 'Se referat' })).toBeNull();

  await user.click(desk.getByRole('checkbox', { name: 'Word' }));
  await user.click(desk.getByRole('button', { name: 'Lagre i en mappe' }));
  expect(await desk.findByText('3 filer er lagret:', {}, { timeout: 20_000 })).toBeDefined();
  expect(must(bench.services.meeting.get({ id })).status).toBe('innkalt');
});

test('a summoned meeting that is changed says so until a new summons is made; undone it is as before', async () => {
  const user = userEvent.setup();
  const bench = await sharedBench('team');
  const { id } = planned(bench.services, DAY);
  must(await bench.services.document.make({ meeting: id, type: 'summons', formats: ['ics'], language: 'nb' }));
  show(bench, { name: 'meeting', id });
  await user.click(await screen.findByRole('button', { name: 'Endre møtet' }));
  await user.type(await screen.findByRole('textbox', { name: 'Lenke til nettmøte' }), 'https://mote.example/1');
  await user.click(screen.getByRole('button', { name: 'Lagre endringene' }));
  const outdated = within(await screen.findByRole('region', { name: /^Møtet er endret etter innkallingen/ }));
  expect(outdated.getByText('Ny lenke til nettmøtet: https://mote.example/1')).toBeDefined();
  expect(screen.getByText('Møtet er endret.').getAttribute('role')).toBe('status');
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(screen.queryByRole('region', { name: /^Møtet er endret etter/ })).toBeNull());
  expect(must(bench.services.meeting.get({ id })).onlineLink).toBeNull();
});

test('a meeting is called off for good, and what is left to make is that it is', async () => {
  const user = userEvent.setup();
  const { bench, id } = await opened();
  await user.click(screen.getByRole('button', { name: 'Avlys møtet' }));
  const asked = within(screen.getByRole('dialog', { name: 'Avlyse møtet?' }));
  expect(asked.getByText('Det kan ikke angres.')).toBeDefined();
  await user.click(asked.getByRole('button', { name: 'Avlys møtet' }));
  expect(await screen.findByText('Møtet er avlyst. Det kan ikke endres.')).toBeDefined();
  expect(must(bench.services.meeting.get({ id })).status).toBe('avlyst');
  // Nobody was summoned, so nobody needs to hear of it.
  expect(screen.queryByRole('button', { name: 'Lag avlysning' })).toBeNull();
});

test('a meeting that is gone says so and leads back', async () => {
  const bench = await sharedBench('team');
  show(bench, { name: 'meeting', id: '0a8f3c1e-5b7d-4e2a-9c61-3d4f5a6b7c80' });
  const alert = within(await screen.findByRole('alert'));
  expect(alert.getByText('Det finnes ikke lenger.')).toBeDefined();
  expect(alert.getByRole('link', { name: 'Til møtene' })).toBeDefined();
});
