import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { caseWith, openServices, stored } from './services.ts';
import { show, WHOLE } from './support.tsx';

test('each case stands with its code and coarse facts, and nothing of what is written in it', async () => {
  const services = await openServices();
  const { code } = caseWith(services, WHOLE);
  show(services, { name: 'cases' });
  const row = (await screen.findByText(code)).closest('li');
  if (row === null) throw new Error('the code stands in no row');
  expect(row.textContent).toContain('Barnehage · 4–5 år · Samspill og tilknytning');
  expect(within(row).getByText('Kladd')).toBeDefined();
  expect(within(row).getByRole('link', { name: new RegExp(`^Fortsett på ?${code}$`) })).toBeDefined();
  expect(document.body.textContent).not.toContain('frileken');
});

test('what a duty stopped is told apart by word and glyph, and waits for me', async () => {
  const services = await openServices();
  const { code } = caseWith(services, { dutyGate: { reporting: 'ja' } });
  show(services, { name: 'cases' });
  const row = (await screen.findByText(code)).closest('li');
  if (row === null) throw new Error('the code stands in no row');
  expect(within(row).getByText('Stoppet: plikt')).toBeDefined();
  expect(row.querySelector('.glyph-block')).not.toBeNull();
  expect(row.textContent).toContain('Ikke skrevet ennå');
  expect(within(screen.getByRole('region', { name: 'Venter på deg' })).getByText(code)).toBeDefined();
});

test('a new case gets its code from the store and opens at the duty gate', async () => {
  const user = userEvent.setup();
  const services = await openServices();
  show(services, { name: 'cases' });
  await user.click(await screen.findByRole('button', { name: 'Ny sak' }));
  await screen.findByRole('heading', { level: 1, name: 'Har du en plikt til å melde?' });
  const code = /S-[2-9B-Z]{4}/.exec(document.body.textContent ?? '')?.[0];
  const listed = services.case.list();
  if (!listed.ok) throw new Error('the list could not be read');
  const row = listed.value.find((r) => r.code === code);
  if (row === undefined) throw new Error('the new case is not in the store');
  expect(stored(services, row.id).status).toBe('kladd');
});

test('closed and opened again, a half-written case is as it was left', async () => {
  const user = userEvent.setup();
  const services = await openServices();
  const { id, code } = caseWith(services, { dutyGate: { reporting: 'nei', averting: 'nei' } });
  show(services, { name: 'case', id, step: 'sett' });
  await user.type(await screen.findByRole('textbox', { name: 'Hva har dere sett?' }), 'Barnet er stille.');
  await user.click(screen.getByRole('button', { name: 'Lukk, fortsett senere' }));
  await user.click(await screen.findByRole('link', { name: new RegExp(`^Fortsett på ?${code}$`) }));
  await user.click(await screen.findByRole('button', { name: /Sett/ }));
  expect(await screen.findByDisplayValue('Barnet er stille.')).toBeDefined();
  await waitFor(() => expect(stored(services, id).draft.observations).toBe('Barnet er stille.'), { timeout: 5_000 });
});
