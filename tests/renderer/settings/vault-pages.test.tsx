import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, onTestFinished, test } from 'vitest';
import failures from '../../../resources/texts/nb/ui/failures.json' with { type: 'json' };
import policyTexts from '../../../resources/texts/nb/ui/policy.json' with { type: 'json' };
import texts from '../../../resources/texts/nb/ui/vault.json' with { type: 'json' };
import { Banner } from '../../../src/renderer/app/Banner.tsx';
import { Backups } from '../../../src/renderer/settings/Backups.tsx';
import { Log } from '../../../src/renderer/settings/Log.tsx';
import { People } from '../../../src/renderer/settings/People.tsx';
import { Storage } from '../../../src/renderer/settings/Storage.tsx';
import { LockScreen } from '../../../src/renderer/start/LockScreen.tsx';
import { createServices } from '../../../src/services/index.ts';
import { policyFrom } from '../../../src/services/policy-file.ts';
import { must } from '../../result.ts';
import { PASSPHRASE } from '../../services/harness.ts';
import { sharedBench, showPage } from '../window.tsx';

const { people, backups, restore, log, lockTime, osKey } = texts;
const OTHERS = 'kajakk gulrot tinde ugle hytte sykkel';
const SLOW = { timeout: 20_000 };

const write = (label: string, text: string) =>
  fireEvent.change(screen.getByLabelText(label, { exact: true }), { target: { value: text } });
const press = (name: string) => userEvent.click(screen.getByRole('button', { name }));

test('a person is added and removed, and only by whoever shows to be the one logged in', async () => {
  const { services } = await sharedBench('team');
  showPage(services, <People />, { name: 'settings' });
  await screen.findByText(people.you);
  expect(screen.getByText('Koordinator: 128 MiB minne, 3 runder').closest('details')?.open).toBe(false);
  await press(people.add);
  expect(document.activeElement?.textContent).toBe(people.addTitle);
  write(people.passphrase, 'kort');
  write(people.again, 'kort');
  await press(people.addRun);
  await waitFor(() => expect(screen.getByLabelText(people.passphrase).getAttribute('aria-invalid')).toBe('true'));
  write(people.passphrase, OTHERS);
  write(people.again, OTHERS);
  await press(people.addRun);
  await screen.findByText(people.emptyOwn);
  write(people.own, 'noe helt annet enn det');
  await press(people.addRun);
  await screen.findByText(people.wrong, {}, SLOW);
  expect(must(services.people.list())).toHaveLength(1);

  write(people.own, PASSPHRASE);
  await press(people.addRun);
  await screen.findByText(people.added, {}, SLOW);
  expect(
    screen
      .getAllByRole('listitem')
      .slice(0, 2)
      .map((row) => row.textContent),
  ).toEqual([expect.stringContaining('Koordinator'), expect.stringContaining('Leder')]);

  await userEvent.click(screen.getByRole('button', { name: /^Fjern leder/ }));
  expect(screen.getByText(people.removeBackups)).toBeDefined();
  write(people.own, PASSPHRASE);
  await press(people.removeRun);
  await screen.findByText(people.removed, {}, SLOW);
  expect(must(services.people.list())).toHaveLength(1);
  expect(screen.queryByRole('button', { name: /^Fjern leder/ })).toBeNull();
});

test('a suggested passphrase is shown, so that the person can write it down', async () => {
  const { services } = await sharedBench('team');
  showPage(services, <People />, { name: 'settings' });
  await screen.findByText(people.you);
  await press(people.add);
  await press(people.suggest);
  await screen.findByText(people.suggested);
  const field = screen.getByLabelText<HTMLInputElement>(people.passphrase);
  expect([field.type, field.value.split(' ').length > 3]).toEqual(['text', true]);
});

test('a backup is made, compared and left alone: what differs is told before anything is changed', async () => {
  const { services } = await sharedBench('example');
  showPage(services, <Backups />, { name: 'settings' });
  await screen.findByRole('button', { name: backups.make });
  await press(backups.make);
  await screen.findByText(/er laget og kontrollert/, {}, SLOW);
  must(services.case.start());
  await userEvent.click(await screen.findByRole('button', { name: /^Sammenlign med kopien/ }));
  await press(restore.compare);
  await screen.findByText(restore.emptyPassphrase);
  write(restore.passphrase, PASSPHRASE);
  await press(restore.compare);
  const drafts = within(await screen.findByRole('row', { name: new RegExp(`^${restore.kinds.draft}`) }, SLOW));
  expect(drafts.getAllByRole('cell').map((cell) => cell.textContent)).toEqual(['1', '0', '0', '0']);
  expect(screen.getByText(restore.what)).toBeDefined();
  await press(restore.cancel);
  expect(services.isUnlocked()).toBe(true);
  expect(must(services.case.list()).some(({ status }) => status === 'kladd')).toBe(true);
});

test('the second folder must not lie with the file, and the list says which folder each is in', async () => {
  const bench = await sharedBench('example');
  showPage(bench.services, <Backups />, { name: 'settings' });
  await screen.findByRole('button', { name: backups.make });
  bench.desk.folder = join(bench.env.paths.store, 'inni');
  await press(backups.choose);
  await screen.findByText(backups.beside);
  bench.desk.folder = join(bench.home, 'annet-sted');
  await press(backups.choose);
  await screen.findByText(bench.desk.folder);
  expect(document.activeElement?.textContent).toBe(backups.secondChosen);
  await press(backups.forget);
  await screen.findByText(backups.secondNone);

  // Taken back by the button, put forward and taken back again by the keys.
  await press(backups.secondUndo);
  await screen.findByText(bench.desk.folder);
  expect(document.activeElement?.textContent).toBe(backups.secondBack);
  await userEvent.keyboard('{Control>}y{/Control}');
  await screen.findByText(backups.secondNone);
  await screen.findByText(backups.secondForgotten);
  await userEvent.keyboard('{Control>}z{/Control}');
  await screen.findByText(bench.desk.folder);
  expect(must(bench.services.backup.list()).secondFolder).toBe(bench.desk.folder);
});

test('the log is filtered by event and role, says that it is whole, and is written to a file as it is shown', async () => {
  const bench = await sharedBench('example');
  showPage(bench.services, <Log />, { name: 'settings' });
  await screen.findByText(log.intact);
  const all = screen.getAllByRole('row').length;
  await userEvent.selectOptions(screen.getByLabelText(log.event), 'Kjørefil lest inn');
  const some = screen.getAllByRole('row').slice(1);
  expect(some.length).toBeLessThan(all - 1);
  for (const row of some) expect(row.textContent).toContain('Kjørefil lest inn');
  await userEvent.selectOptions(screen.getByLabelText(log.format), 'csv');
  bench.desk.file = join(bench.home, 'logg.csv');
  await press(log.save);
  await screen.findByText(log.saved.replace('{file}', 'logg.csv'));
  expect(readFileSync(bench.desk.file, 'utf8').trimEnd().split('\r\n')).toHaveLength(some.length + 1);
  await userEvent.selectOptions(screen.getByLabelText(log.role), 'Person ved PC-en');
  expect(screen.getByText(log.none)).toBeDefined();
});

test('the time until it locks can be made shorter, never longer', async () => {
  const { services } = await sharedBench('team');
  showPage(services, <Storage />, { name: 'settings' });
  const choice = screen.getByLabelText<HTMLSelectElement>(lockTime.label);
  expect([...choice.options].map(({ value }) => value)).toEqual(['5', '3', '2', '1']);
});

describe('governed by the organisation', () => {
  const governedBy = async (text: string) => {
    const { env } = await sharedBench('team');
    const machine = { platform: 'linux', variables: {} };
    return createServices({ ...env, policy: policyFrom('/etc/samrad/policy.json', Buffer.from(text), machine) });
  };

  test('each setting says so, with the reason, and cannot be changed; all that is decided stands in one place', async () => {
    const services = await governedBy(
      '{ "format": "samrad-policy/1", "maxLockMinutes": 1, "secondBackupFolder": "/kopier", "osKeySlot": false }',
    );
    showPage(
      services,
      <>
        <Storage />
        <Backups />
      </>,
      { name: 'settings' },
    );
    const choice = screen.getByLabelText<HTMLSelectElement>(lockTime.label);
    expect([choice.disabled, [...choice.options].map(({ value }) => value)]).toEqual([true, ['1']]);
    expect(document.getElementById(choice.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      `${policyTexts.mark}. ${policyTexts.reasons.lock}`,
    );
    await screen.findByText(policyTexts.reasons.second, { exact: false });
    expect(screen.queryByRole('button', { name: backups.choose })).toBeNull();
    expect(screen.getByRole('list', { name: policyTexts.title }).textContent).toContain(
      `${policyTexts.keys.osKeySlot}${policyTexts.no}`,
    );
    expect(screen.queryByRole('region', { name: policyTexts.broken.label })).toBeNull();
  });

  test('a file with a fault is told of on the screen, with the line IT must mend', async () => {
    const services = await governedBy('{ "format": "samrad-policy/1",\n"maxLockMinutes": 99 }');
    showPage(services, <Banner />, { name: 'settings' });
    const told = screen.getByRole('region', { name: policyTexts.broken.label }).textContent;
    expect(told).toContain('/etc/samrad/policy.json');
    expect(told).toContain(`linje 2: maxLockMinutes ${policyTexts.problems.value}`);
  });
});

test('unlocking with the PC: why not here; what it protects against before it is turned on; a button at the lock screen', async () => {
  const bench = await sharedBench('team');
  showPage(bench.services, <People />, { name: 'settings' });
  await screen.findByText(osKey.obstacles.host);
  expect(screen.queryByRole('button', { name: osKey.turnOn })).toBeNull();
  cleanup();
  bench.services.lock('user');

  let gives = true;
  const services = createServices({
    ...bench.env,
    osVault: {
      obstacle: async () => null,
      wrap: async (secret) => Buffer.from(secret),
      unwrap: async (wrapped) => {
        if (!gives) throw new Error('another person is logged in');
        return Buffer.from(wrapped).toString();
      },
    },
  });
  onTestFinished(() => services.close());
  must(await services.vault.unlock({ passphrase: PASSPHRASE }));
  showPage(services, <People />, { name: 'settings' });
  await userEvent.click(await screen.findByRole('button', { name: osKey.turnOn }));
  expect(screen.getByText(osKey.doesNot)).toBeDefined();
  write(people.own, PASSPHRASE);
  await userEvent.click(screen.getAllByRole('button', { name: osKey.onRun }).at(-1) ?? document.body);
  await screen.findByText(osKey.onDone, {}, SLOW);
  expect(screen.getByRole('button', { name: osKey.turnOff })).toBeDefined();
  cleanup();
  services.lock('user');

  gives = false;
  showPage(services, <LockScreen />, { name: 'settings' });
  const unlock = await screen.findByRole('button', { name: osKey.unlock });
  await userEvent.click(unlock);
  await screen.findByText(failures['os-key'].title);
  expect(services.isUnlocked()).toBe(false);
  gives = true;
  await userEvent.click(unlock);
  await waitFor(() => expect(services.isUnlocked()).toBe(true), SLOW);
});
