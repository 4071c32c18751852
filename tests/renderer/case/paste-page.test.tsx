import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import type { Services } from '../../../src/services/index.ts';
import { must } from '../../result.ts';
import { openServices } from './services.ts';
import { show } from './support.tsx';

const FORM = `Drøftingsskjema
Meldeplikt (barnevernsloven § 13-2)\t☒\t☐\t☐
Avvergeplikt (straffeloven § 196)\t☐\t☐\t☐
Hva vil vi ha råd om?
Hvordan kan vi møte barnet når det er trist?
Meldt av\tBarnehage
Aldersgruppe\t4–5 år
Hva har vi sett?
Barnet sitter ofte for seg selv. Ring 99 00 00 00.
Hva er gjort så langt?
egen plan for morgenen\t☐\t☒\t☐\t☐
Kontrollert av (rolle, dato)\tstyrer`;

type User = ReturnType<typeof userEvent.setup>;
const cases = (services: Services): number => must(services.case.list()).length;

async function pasteForm(services: Services, text: string): Promise<User> {
  const user = userEvent.setup();
  show(services, { name: 'paste-case' });
  await user.click(await screen.findByRole('textbox', { name: /^Teksten i skjemaet/ }));
  await user.paste(text);
  await user.click(screen.getByRole('button', { name: 'Neste: plikten først' }));
  await screen.findByRole('heading', { level: 1, name: 'Har du en plikt til å melde?' });
  return user;
}
const answer = (user: User, question: RegExp, word: string) =>
  user.click(within(screen.getByRole('group', { name: question })).getByRole('radio', { name: word }));
const REPORTING = /^Har du grunn til å tro/;
const AVERTING = /^Er det sikkert eller mest sannsynlig/;

test('the duty comes first: what the form says is shown and chooses nothing, and without an answer nothing goes on', async () => {
  const services = await openServices();
  const before = cases(services);
  const user = await pasteForm(services, FORM);
  expect(screen.getByText('I skjemaet står det: nei.')).toBeDefined();
  expect(screen.getByText('I skjemaet er det ikke lest noe svar.')).toBeDefined();
  for (const radio of screen.getAllByRole('radio')) expect(radio).toHaveProperty('checked', false);
  await user.click(screen.getByRole('button', { name: 'Neste: se over' }));
  expect(screen.getAllByText('Svar på dette først.').length).toBe(2);
  await answer(user, REPORTING, 'Jeg er usikker');
  expect(screen.getByText(/^Skjemaet blir ikke til en sak før plikten er avklart/)).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Neste: se over' })).toBeNull();
  expect(cases(services)).toBe(before);
});

test('a yes on the form stops at once, and leads nowhere', async () => {
  const services = await openServices();
  const before = cases(services);
  await pasteForm(services, FORM.replace('☒\t☐\t☐', '☐\t☐\t☒'));
  expect(screen.getByRole('heading', { name: 'Meld til barnevernstjenesten nå' })).toBeDefined();
  expect(screen.queryByRole('button', { name: 'Neste: se over' })).toBeNull();
  expect(cases(services)).toBe(before);
});

test('looked over, a piece put in a field and taken back, then a case; what must go is marked and not stored', async () => {
  const services = await openServices();
  const before = new Set(must(services.case.list()).map(({ id }) => id));
  const user = await pasteForm(services, FORM);
  await answer(user, REPORTING, 'Nei');
  await answer(user, AVERTING, 'Nei');
  await user.click(screen.getByRole('button', { name: 'Neste: se over' }));
  const seen = await screen.findByRole('textbox', { name: 'Hva har dere sett?' });
  expect(seen).toHaveProperty('value', 'Barnet sitter ofte for seg selv. Ring 99 00 00 00.');
  await waitFor(() => expect(document.querySelector('.guarded-sheet mark')?.textContent).toContain('99 00 00 00'));
  expect(screen.getByText('4–5 år')).toBeDefined();
  const plan = () => screen.getByText('egen plan for morgenen: uendret').closest('li') as HTMLElement;
  expect(within(plan()).getByText('Sto under «Hva er gjort så langt?»')).toBeDefined();
  await user.click(within(plan()).getByRole('button', { name: 'Sett' }));
  expect(seen).toHaveProperty('value', expect.stringMatching(/99 00 00 00\.\negen plan for morgenen: uendret$/));
  await user.click(screen.getByRole('button', { name: 'Angre' }));
  expect(seen).toHaveProperty('value', 'Barnet sitter ofte for seg selv. Ring 99 00 00 00.');
  await user.click(within(plan()).getByRole('button', { name: 'Styrker' }));
  expect(screen.getByText('1 tekst er ikke plassert og blir ikke med.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Lag saken' }));
  await screen.findByRole('heading', { level: 1, name: 'Hva slags sak er det?' });
  const made = must(services.case.list()).find(({ id }) => !before.has(id));
  const { draft, status } = must(services.case.get({ id: made?.id ?? '' }));
  expect(status).toBe('kladd');
  expect(draft).toMatchObject({
    presenterServiceType: 'BHG',
    ageBand: '4-5',
    questions: ['Hvordan kan vi møte barnet når det er trist?'],
    protectiveFactors: ['egen plan for morgenen: uendret'],
    dutyGate: { reporting: 'nei', averting: 'nei' },
  });
  // It stands on the screen until the number is gone, and nowhere else.
  expect(draft).not.toHaveProperty('observations');
  await user.click(screen.getByRole('button', { name: /Sett/ }));
  expect(await screen.findByDisplayValue(/Ring 99 00 00 00/)).toBeDefined();
});
