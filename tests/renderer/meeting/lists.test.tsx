import { screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { addDays, dayAndMonth, toOslo } from '../../../src/domain/local-time.ts';
import { schoolYearOf } from '../../../src/renderer/meeting/year.ts';
import { must } from '../../result.ts';
import { benchWith } from '../window.tsx';
import { planned, show } from './support.tsx';

const { date: today } = toOslo(new Date());
const box = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });

test('an empty list says what a meeting takes, with one thing to do', async () => {
  const user = userEvent.setup();
  show(await benchWith('team'), { name: 'meetings' });
  expect(await screen.findByText('Ingen møter ennå')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Nytt møte' }));
  expect(screen.getByRole('heading', { level: 1, name: 'Nytt møte' })).toBeDefined();
});

test('the year is a wheel with the same table for screen readers, and a table for all when chosen', async () => {
  const user = userEvent.setup();
  const bench = await benchWith('team');
  // Any day of this school year will do; the first and the last are always in it.
  const { from, to } = schoolYearOf(today);
  for (const date of [from, to]) planned(bench.services, date);
  show(bench, { name: 'meetings' });
  const wheel = await screen.findByRole('img', { name: /^Årshjul .* 1 av 2 møter er holdt/ });
  const table = () => screen.getByRole('table', { name: /^Møter i skoleåret/ });
  const cells = () =>
    within(table())
      .getAllByRole('row')
      .map((r) => r.textContent);
  const before = cells();
  expect(before[1]).toContain('1. aug.');
  expect(before[1]).toContain('Holdt');
  // What the wheel hatches stands in words too.
  expect(screen.getByRole('row', { name: /^Juleferie 21\. des\.–2\. jan\./ })).toBeDefined();
  expect(before[2]).toContain('31. juli');
  expect(before[2]).toContain('Neste');
  expect(table().parentElement?.className).toBe('visually-hidden');
  await user.click(screen.getByRole('radio', { name: 'Tabell' }));
  expect(wheel.isConnected).toBe(false);
  expect(table().parentElement?.className).not.toBe('visually-hidden');
  expect(cells()).toEqual(before);
});

test('rows are moved between with arrows, warn in words, and open the meeting', async () => {
  const user = userEvent.setup();
  const bench = await benchWith('team');
  const [soon, later] = [addDays(today, 3), addDays(today, 60)];
  for (const date of [soon, later]) planned(bench.services, date);
  show(bench, { name: 'meetings' });
  const first = await screen.findByRole('link', { name: /Ikke innkalt ennå/ });
  const second = screen.getByRole('link', { name: new RegExp(`${dayAndMonth(later, 'nb')},`) });
  expect(within(second).queryByText('Ikke innkalt ennå')).toBeNull();
  first.focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(second);
  await user.keyboard('{Enter}');
  expect(await screen.findByRole('heading', { level: 1, name: `Møte ${dayAndMonth(later, 'nb')}` })).toBeDefined();
});

test('a new meeting: what is missing is listed first and linked, and goes when it is mended', async () => {
  const user = userEvent.setup();
  const bench = await benchWith('team');
  show(bench, { name: 'new-meeting' });
  await user.clear(await screen.findByRole('textbox', { name: 'Formål' }));
  await user.click(screen.getByRole('button', { name: /^Lag møtet/ }));
  const summary = screen.getByText('Dette må rettes før møtet kan lages').closest('ds-error-summary');
  expect(document.activeElement).toBe(summary);
  expect(
    within(summary as HTMLElement)
      .getAllByRole('link')
      .map((a) => a.textContent),
  ).toEqual(['Skriv hvor møtet er', 'Skriv hva møtet er til for']);
  await user.click(screen.getByRole('link', { name: 'Skriv hvor møtet er' }));
  expect(document.activeElement).toBe(box('Sted'));
  await user.keyboard('Møterom Furu');
  expect(screen.queryByRole('link', { name: 'Skriv hvor møtet er' })).toBeNull();
  await user.type(box('Formål'), 'Ring 99 00 00 00');
  await user.click(screen.getByRole('button', { name: /^Lag møtet/ }));
  expect(await screen.findByRole('link', { name: 'Formål: ta bort det som er merket «må bort»' })).toBeDefined();
  expect(must(bench.services.meeting.list())).toEqual([]);
  await user.clear(box('Formål'));
  await user.type(box('Formål'), 'Gi råd.');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Velkommen, roller og kjøreregler')).toBeDefined();
  expect(must(bench.services.meeting.list())).toMatchObject([{ place: 'Møterom Furu', start: '09:00', end: '11:30' }]);
});

test('in nynorsk the same pages are nynorsk', async () => {
  const bench = await benchWith('team');
  planned(bench.services, addDays(today, 3));
  show(bench, { name: 'meetings' }, 'nn');
  expect(await screen.findByRole('heading', { level: 1, name: 'Møte' })).toBeDefined();
  expect(await screen.findByText('Ikkje kalla inn enno')).toBeDefined();
});
