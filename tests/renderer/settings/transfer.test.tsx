import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import texts from '../../../resources/texts/nb/ui/transfer.json' with { type: 'json' };
import people from '../../../resources/texts/nb/ui/vault.json' with { type: 'json' };
import { TransferSection } from '../../../src/renderer/settings/transfer/TransferSection.tsx';
import { must } from '../../result.ts';
import type { Bench } from '../../services/harness.ts';
import { benchWith, sharedBench, showPage } from '../window.tsx';

const { start, choose, key, made, open, preview, conflict, done } = texts;
const { suggest, again } = people.people;
const KEY = 'kajakk ugle fjell vinter torsk brygge';
const SLOW = { timeout: 20_000 };

const write = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label, { exact: true }), { target: { value: text } });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));
const boxesOf = (group: string) =>
  within(screen.getByRole('group', { name: group })).getAllByRole<HTMLInputElement>('checkbox');

test('what is chosen, and what must come along, is told before the file is made', async () => {
  const b = await sharedBench('example');
  must(b.services.case.start());
  const file = join(b.home, 'valgt.samradflytt');
  b.desk.file = file;
  showPage(b.services, <TransferSection />, { name: 'settings' });
  await press(start.away.do);
  await screen.findByText(choose.title);
  expect(boxesOf(choose.case).every((box) => box.checked)).toBe(true);
  // Unfinished cases are left out until they are chosen.
  expect(boxesOf(`${choose.draft} ${choose.draftText}`).map((box) => box.checked)).toEqual([false]);
  expect(screen.queryByText(choose.alongTitle)).toBeNull();
  for (const group of [choose.case, choose.meeting]) {
    await press(choose.noneOf.replace('{group}', group));
    expect(boxesOf(group).some((box) => box.checked)).toBe(false);
  }
  for (const box of boxesOf(choose.team)) await userEvent.click(box);
  await press(choose.next);
  expect(screen.getByText(choose.empty)).toBeDefined();

  const cases = boxesOf(choose.case).length;
  await press(choose.allOf.replace('{group}', choose.meeting));
  expect(screen.getByText(choose.alongTitle)).toBeDefined();
  expect(screen.getByText(new RegExp(`^Filen får 1 team, 2 møter og ${cases} saker\\.`))).toBeDefined();
  await press(choose.next);

  expect(document.activeElement?.textContent).toBe(key.title);
  write(key.label, 'kort');
  await press(key.save);
  await waitFor(() => expect(screen.getByLabelText(key.label).getAttribute('aria-invalid')).toBe('true'));
  await press(suggest);
  const drawn = await waitFor(() => {
    const { value } = screen.getByLabelText<HTMLInputElement>(key.label);
    expect(value.split(' ').length).toBeGreaterThan(3);
    return value;
  });
  write(again, drawn);
  expect(existsSync(file)).toBe(false);
  await press(key.save);
  await screen.findByText(made.title, {}, SLOW);
  expect(screen.getByText(new RegExp(`^valgt.samradflytt inneholder 1 team, 2 møter og ${cases} saker`))).toBeDefined();
  expect(existsSync(file)).toBe(true);
});

/** Makes a file of everything, drafts too, and leaves it where the other one is asked for a file. */
async function carry(from: Bench, to: Bench): Promise<void> {
  from.desk.file = join(from.home, 'alt.samradflytt');
  const chosen = must(from.services.transfer.list()).map(({ kind, id }) => ({ kind, id }));
  must(await from.services.transfer.save({ chosen, passphrase: KEY }));
  to.desk.found = from.desk.file;
}

test('a file is looked at, what both have changed is decided on, and the version left out can be had back', async () => {
  const one = await sharedBench('example');
  const other = await benchWith('example');
  const draft = must(one.services.case.start());
  await carry(one, other);
  must(await other.services.transfer.choose());
  must(await other.services.transfer.look({ passphrase: KEY }));
  must(other.services.transfer.take({ decisions: [] }));
  for (const [b, observations] of [
    [one, 'Undrer seg over leken'],
    [other, 'Undrer seg over språket'],
  ] as const) {
    const { id, version, draft: body } = must(b.services.case.get({ id: draft.id }));
    must(b.services.case.save({ id, version, draft: { ...body, observations } }));
  }
  await carry(one, other);
  const text = () => must(other.services.case.get({ id: draft.id })).draft.observations;

  showPage(other.services, <TransferSection />, { name: 'settings' });
  await press(start.home.do);
  await screen.findByText(open.title.replace('{name}', 'alt.samradflytt'));
  await press(open.look);
  await screen.findByText(open.empty);
  write(open.label, 'noe helt annet enn det');
  await press(open.look);
  await screen.findByText(open.wrong, {}, SLOW);
  write(open.label, KEY);
  await press(open.look);
  await screen.findByText(preview.title, {}, SLOW);
  expect(screen.getByText('Endret på begge PC-er: 1 sak. Du må velge.')).toBeDefined();
  const sides = within(screen.getByRole('alert'));
  expect(sides.getByText(conflict.mine).parentElement?.textContent).toContain('Undrer seg over språket');
  expect(sides.getByText(conflict.theirs).parentElement?.textContent).toContain('Undrer seg over leken');
  // Nothing is taken in before everything is decided.
  expect(screen.queryByRole('button', { name: preview.take })).toBeNull();
  await press(conflict.keepMine);
  await userEvent.click(screen.getByRole('button', { name: new RegExp(`^${conflict.again}`) }));
  await press(conflict.keepTheirs);
  expect(text()).toBe('Undrer seg over språket');
  await press(preview.take);
  await screen.findByText(done.title, {}, SLOW);
  expect(text()).toBe('Undrer seg over leken');
  const what = `Sak ${draft.code}`;
  await press(done.exchangeOf.replace('{what}', what));
  await screen.findByText(done.exchanged);
  expect(text()).toBe('Undrer seg over språket');
});

test('a file that does not belong here is refused in words, and the page stays where it was', async () => {
  const b = await sharedBench('example');
  showPage(b.services, <TransferSection />, { name: 'settings' });
  b.desk.found = join(b.home, 'brev.samradflytt');
  writeFileSync(b.desk.found, 'samrad-overforing/1\n{}');
  await press(start.home.do);
  await screen.findByText('Overføringsfilen er ikke hel. Slutten mangler.');
  b.desk.found = undefined;
  await press(start.home.do);
  await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
});
