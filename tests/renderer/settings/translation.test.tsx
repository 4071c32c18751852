import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Settings } from '../../../src/renderer/settings/Settings.tsx';
import { must } from '../../result.ts';
import type { Bench } from '../../services/harness.ts';
import { sharedBench, showPage } from '../window.tsx';

const show = ({ services }: Bench): void =>
  showPage(services, <Settings page="sprak" />, { name: 'settings', page: 'sprak' });
const stateOf = ({ services }: Bench, language: string) =>
  must(services.translation.list()).find((row) => row.language === language)?.state;
const look = async (user: ReturnType<typeof userEvent.setup>, name: string, heading: string) => {
  await user.click(await screen.findByRole('button', { name: `Se på teksten på ${name}` }));
  return within(await screen.findByRole('region', { name: heading }));
};

test('every language says what its speakers call it and how far it has come', async () => {
  show(await sharedBench('example'));
  const rows = within(await screen.findByRole('list', { name: 'Språkene' })).getAllByRole('listitem');
  expect(rows.map((row) => row.textContent)).toEqual(
    [
      'Nordsamiskdavvisámegiella',
      'Polskpolski',
      'Ukrainskукраїнська',
      'Arabiskالعربية',
      'SomaliSoomaali',
      'Tigrinjaትግርኛ',
    ].map((name) => `${name}utkastSe på teksten`),
  );
  expect(screen.getByText('العربية').closest('[lang]')?.getAttribute('dir')).toBe('rtl');
});

test('a text is looked at, approved once somebody has checked it, and taken back', async () => {
  const user = userEvent.setup();
  const bench = await sharedBench('example');
  show(bench);
  const card = await look(user, 'polsk', 'Polsk');
  expect(document.activeElement?.textContent).toBe('Polsk');
  expect((await card.findAllByRole('img', {}, { timeout: 30_000 })).length).toBeGreaterThan(0);

  await user.click(card.getByRole('button', { name: 'Godkjenn' }));
  const box = card.getByRole('checkbox', { name: 'Vi har fått teksten kontrollert av en som kan språket' });
  expect(document.activeElement).toBe(box);
  expect(card.getByText(/^Kryss av når teksten er kontrollert/)).toBeDefined();
  expect(stateOf(bench, 'pl')).toBe('draft');

  await user.click(box);
  await user.click(card.getByRole('button', { name: 'Godkjenn' }));
  await waitFor(() => expect(document.activeElement?.textContent).toBe('Teksten på polsk er godkjent.'));
  expect(stateOf(bench, 'pl')).toBe('approved');
  expect(screen.getByText(/^godkjent \d+\. /)).toBeDefined();

  await user.click(card.getByRole('button', { name: 'Trekk godkjenningen' }));
  expect(await card.findByText('Godkjenningen er trukket. Teksten på polsk er utkast igjen.')).toBeDefined();
  expect(stateOf(bench, 'pl')).toBe('draft');

  // By the keyboard too.
  await user.click(card.getByRole('checkbox'));
  await user.click(card.getByRole('button', { name: 'Godkjenn' }));
  await waitFor(() => expect(stateOf(bench, 'pl')).toBe('approved'));
  await card.findByText('Teksten på polsk er godkjent.');
  await user.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(stateOf(bench, 'pl')).toBe('draft'));
});

test('Arabic says why it cannot be shown, and its sample is saved in Word', async () => {
  const user = userEvent.setup();
  show(await sharedBench('example'));
  const card = await look(user, 'arabisk', 'Arabisk');
  expect(card.getByText(/^Arabisk lages bare som Word\./).textContent).toContain('Lagre prøven i Word');
  expect(card.queryByRole('img')).toBeNull();
  await user.click(card.getByRole('button', { name: 'Lagre prøven i Word' }));
  expect(await card.findByText('6 filer er lagret i mappen du valgte.', {}, { timeout: 30_000 })).toBeDefined();
});
