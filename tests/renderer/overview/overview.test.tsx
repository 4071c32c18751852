import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { addDays, dayAndMonth, toOslo } from '../../../src/domain/local-time.ts';
import { must } from '../../result.ts';
import { bench } from '../../services/harness.ts';
import { releasedStore } from '../../store/released.ts';
import { planned, show } from '../meeting/support.tsx';
import { benchWith } from '../window.tsx';

const { date: today } = toOslo(new Date());

test('the first day shows the way to the first summons instead of what is due', async () => {
  const user = userEvent.setup();
  const bench = await benchWith('team');
  show(bench, { name: 'overview' });
  const path = within(await screen.findByRole('region', { name: 'Veien til den første innkallingen' }));
  expect(path.getAllByRole('listitem').map((li) => li.getAttribute('aria-current'))).toEqual(['step', null, null]);
  expect(screen.queryByRole('heading', { name: 'Gjør nå' })).toBeNull();
  expect(screen.getByText('Ingen kladder.')).toBeDefined();
  await user.click(path.getByRole('button', { name: 'Sett opp' }));
  expect(screen.getByRole('heading', { level: 1, name: 'Nytt møte' })).toBeDefined();
});

test('what waits is counted in words, each with one verb that leads to the work', async () => {
  const user = userEvent.setup();
  const bench = await benchWith('team');
  const [soon, later] = [addDays(today, 5), addDays(today, 40)];
  for (const date of [soon, later]) planned(bench.services, date);
  const started = must(bench.services.case.start());
  must(
    bench.services.case.save({
      id: started.id,
      version: started.version,
      draft: { dutyGate: { reporting: 'usikker', averting: 'nei' } },
    }),
  );
  show(bench, { name: 'overview' });
  expect(await screen.findByText(/To ting venter på deg\.$/)).toBeDefined();
  const next = within(screen.getByRole('region', { name: 'Konsultasjonsteam, kl. 09.00–11.00' }));
  expect(next.getByText('Neste møte · om 5 dager')).toBeDefined();
  expect(
    within(next.getByRole('list', { name: 'Er møtet klart?' }))
      .getAllByRole('listitem')
      .map((li) => li.textContent)
      // The deadline's day follows today's; working days before the meeting.
      .map((text) => text?.replace(/ \d+\. \w+$/, '')),
  ).toEqual([
    'Ikke innkalt ennå',
    'Alle faste tjenester er dekket',
    'Ingen saker på sakslisten',
    'Fristen for saker var',
  ]);
  const tasks = within(screen.getByRole('region', { name: 'Gjør nå' }));
  expect(tasks.getAllByRole('link').map((a) => a.textContent)).toEqual([
    `Avklar: Avklar plikten i sak ${started.code}`,
    `Kall inn: Kall inn til møtet ${dayAndMonth(soon, 'nb')}`,
  ]);
  expect(within(screen.getByRole('region', { name: 'Kommer' })).getAllByRole('link')).toHaveLength(1);
  await user.click(tasks.getByRole('link', { name: /^Avklar/ }));
  expect(screen.getByText(`case ${started.id}`)).toBeDefined();
});

test('at most six things at first, all of them when asked', async () => {
  const user = userEvent.setup();
  const bench = await benchWith('team');
  for (let i = 1; i <= 8; i++) planned(bench.services, addDays(today, i));
  show(bench, { name: 'overview' });
  const tasks = () => within(screen.getByRole('region', { name: 'Gjør nå' })).getAllByRole('listitem');
  const all = await screen.findByRole('button', { name: 'Vis alle 8' });
  expect(tasks()).toHaveLength(6);
  await user.click(all);
  expect(tasks()).toHaveLength(8);
});

test('nothing due is said, and a copy is told of when it has been made', async () => {
  const user = userEvent.setup();
  const bench = await benchWith('team');
  for (const days of [30, 60]) planned(bench.services, addDays(today, days));
  show(bench, { name: 'overview' });
  expect(await screen.findByText(/Ingenting haster\.$/, { selector: 'p.phead-sub' })).toBeDefined();
  expect(await screen.findByText('Ingen kopi ennå')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Ta kopi nå' }));
  expect(await screen.findByText('Kopien er kontrollert')).toBeDefined();
  expect(screen.getByText(/^I dag kl\. \d\d\.\d\d\. Åpnet og telt\.$/)).toBeDefined();
});

test('a new case is started and opened at the duty questions', async () => {
  const user = userEvent.setup();
  const bench = await benchWith('team');
  show(bench, { name: 'overview' });
  await user.click(await screen.findByRole('button', { name: 'Ny sak' }));
  const [row] = must(bench.services.case.list());
  expect(await screen.findByText(`case ${row?.id}`)).toBeDefined();
});

test('a file of an older version: what was done and where the copy of before is, told once', async () => {
  const user = userEvent.setup();
  const b = bench();
  mkdirSync(b.env.paths.store);
  const { passphrase } = releasedStore(1, join(b.env.paths.store, 'samrad.db'));
  must(await b.services.vault.unlock({ passphrase }));
  show(b, { name: 'overview' });
  const told = within(await screen.findByRole('region', { name: 'Samråd er oppgradert' }));
  const copy = must(b.services.backup.list()).backups.find(({ reason }) => reason === 'before-migration');
  expect(told.getByText(copy?.name ?? '')).toBeDefined();
  expect(told.getByText(join(b.env.paths.store, 'sikkerhetskopier'))).toBeDefined();
  await user.click(told.getByRole('button', { name: 'Greit' }));
  expect(screen.queryByRole('region', { name: 'Samråd er oppgradert' })).toBeNull();
  expect(must(b.services.vault.upgraded()).upgrade).toBeNull();
});
