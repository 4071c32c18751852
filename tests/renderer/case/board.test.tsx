import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test } from 'vitest';
import { addDays, toOslo } from '../../../src/domain/local-time.ts';
import type { Services } from '../../../src/services/index.ts';
import { must } from '../../result.ts';
import { caseWith, openServices, stored } from './services.ts';
import { show, WHOLE } from './support.tsx';

const JUDGED = { ...WHOLE, riskFactors: [], actionsTried: [], confirmedFiveFamilies: true };

let services: Services;
beforeEach(async () => {
  services = await openServices();
  // The first one makes a store: slow where many share the machine.
}, 60_000);

async function openBoard(): Promise<ReturnType<typeof userEvent.setup>> {
  const user = userEvent.setup();
  show(services, { name: 'cases' });
  await user.click(await screen.findByRole('radio', { name: 'Tavle' }));
  return user;
}
const column = (name: string) => screen.getByRole('region', { name: new RegExp(`^${name} ?\\d+ sak`) });
const handle = (code: string) => screen.findByRole('button', { name: `Flytt ${code}` });
const isIn = (name: string, code: string) => waitFor(() => expect(within(column(name)).getByText(code)).toBeDefined());
const ready = () => {
  const { id, version } = caseWith(services, JUDGED);
  return must(services.case.complete({ id, version }));
};

test('a card says code, month, service, theme and how long it has; a stopped case stands with the drafts and says why', async () => {
  const { code } = caseWith(services, { ...WHOLE, level: '2' });
  const stopped = caseWith(services, { dutyGate: { reporting: 'ja' } });
  const user = await openBoard();
  const card = (await handle(code)).closest('li');
  for (const part of ['Barnehage', 'Samspill og tilknytning', 'Nivå 2', /^\p{L}+ \d{4}$/u]) {
    expect(within(card as HTMLElement).getByText(part)).toBeDefined();
  }
  expect(document.body.textContent).not.toContain('frileken');
  await isIn('Kladd', stopped.code);
  await user.click(await handle(stopped.code));
  expect(screen.getByText('Ikke hit: avklar plikten på saken først')).toBeDefined();
  // The view is remembered while the store is open.
  expect(screen.getByRole('radio', { name: 'Tavle' })).toHaveProperty('checked', true);
});

test('by keys: taken up, told over each column, refused where it may not go, let go, put down, undone', async () => {
  const { id, code } = caseWith(services, JUDGED);
  const user = await openBoard();
  (await handle(code)).focus();
  const said = (text: RegExp) => waitFor(() => expect(screen.getByText(text)).toBeDefined());
  await user.keyboard(' ');
  await said(new RegExp(`^${code} er tatt opp fra Kladd`));
  await user.keyboard('{ArrowRight}');
  await said(/^Klar for kontroll\. Slipp: saken venter på kontroll/);
  await user.keyboard('{ArrowRight}{ArrowRight}');
  await said(/^Satt opp\. Ikke hit: saken må være klar først/);
  await user.keyboard(' ');
  await said(new RegExp(`^${code} kan ikke slippes i Satt opp`));
  await user.keyboard('{Escape}');
  await said(new RegExp(`^Avbrutt\\. ${code} står fortsatt i Kladd`));
  expect(stored(services, id).status).toBe('kladd');

  await user.keyboard(' {ArrowRight}{ArrowRight} ');
  await isIn('Klar', code);
  expect(stored(services, id).status).toBe('klar');
  await waitFor(() => expect(document.activeElement?.getAttribute('aria-label')).toBe(`Flytt ${code}`));
  await user.click(screen.getByRole('button', { name: 'Angre' }));
  await isIn('Kladd', code);
  expect(stored(services, id).draft.confirmedFiveFamilies).toBe(false);
});

test('arrows go from card to card, and Tab comes to one card of each column', async () => {
  caseWith(services, WHOLE);
  caseWith(services, WHOLE);
  const user = await openBoard();
  const handles = await within(column('Kladd')).findAllByRole('button', { name: /^Flytt / });
  expect(handles.map((h) => h.tabIndex)).toEqual(handles.map((_, i) => (i === 0 ? 0 : -1)));
  handles[0]?.focus();
  await user.keyboard('{ArrowDown}');
  expect(document.activeElement).toBe(handles[1]);
  expect(handles.map((h) => h.tabIndex).slice(0, 2)).toEqual([-1, 0]);
  await user.keyboard('{ArrowRight}');
  expect(column('Kladd').contains(document.activeElement)).toBe(false);
  await user.keyboard('{ArrowLeft}');
  expect(document.activeElement).toBe(handles[1]);
});

test('dragged: columns say what a drop does; what lacks something opens its check, and nothing has moved', async () => {
  const { id, code } = caseWith(services, WHOLE);
  await openBoard();
  const card = (await handle(code)).closest('li') as HTMLElement;
  const carries = { dataTransfer: { setData: () => {}, setDragImage: () => {}, effectAllowed: '' } };
  fireEvent.dragStart(card, carries);
  expect(within(column('Klar')).getByText('Slipp: kontrollen kjøres')).toBeDefined();
  expect(within(column('Avsluttet')).getByText('Ikke hit: saken er ikke drøftet')).toBeDefined();
  // A column that does not take it does not let itself be dropped on.
  expect(fireEvent.dragOver(column('Avsluttet'), carries)).toBe(true);
  fireEvent.drop(column('Avsluttet'), carries);
  expect(stored(services, id).status).toBe('kladd');
  fireEvent.dragStart(card, carries);
  expect(fireEvent.dragOver(column('Klar'), carries)).toBe(false);
  fireEvent.drop(column('Klar'), carries);
  await screen.findByRole('heading', { level: 1, name: 'Se over før saken er klar' });
  expect(await screen.findByText('Før saken kan bli klar')).toBeDefined();
  expect(stored(services, id).status).toBe('kladd');
});

test('to an agenda: a meeting with room is chosen, one without says so; undone the case is in the queue again', async () => {
  const { id, code } = ready();
  const chair = must(services.team.get())?.team.members[0]?.id ?? '';
  const today = toOslo(new Date()).date;
  const facts = { type: 'konsultasjonsteam', place: 'Gran', purpose: 'Gi råd.', chair, minuteTaker: chair } as const;
  must(services.meeting.create({ ...facts, date: addDays(today, 1), start: '09:00', end: '09:20' }));
  const room = must(services.meeting.create({ ...facts, date: addDays(today, 2), start: '09:00', end: '11:00' }));
  const user = await openBoard();
  await user.click(await handle(code));
  await user.click(screen.getByRole('button', { name: 'Satt opp' }));
  const dialog = await screen.findByRole('dialog', { name: `Velg møte for ${code}` });
  expect((await within(dialog).findAllByText(/^Ikke plass/)).length).toBeGreaterThan(0);
  const [free] = within(dialog).getAllByRole('button', { name: /ledig/ });
  await user.click(free as HTMLElement);
  await isIn('Satt opp', code);
  expect(stored(services, id).status).toBe('satt_opp');
  const agenda = must(services.meeting.get({ id: room.id })).agenda;
  expect(agenda.map((i) => i.case?.code ?? '')).toContain(code);
  await user.click(screen.getByRole('button', { name: 'Angre' }));
  await isIn('Klar', code);
  expect(stored(services, id).status).toBe('klar');
});

test('taken back to writing it says that it cannot be undone; to conclude a case its follow-up is opened', async () => {
  const { id, code } = ready();
  const user = await openBoard();
  await user.click(await handle(code));
  await user.click(screen.getByRole('button', { name: 'Kladd' }));
  await screen.findByText(/Det kan ikke angres: kontrollen må gjøres på nytt/);
  expect(stored(services, id).status).toBe('kladd');
  expect(screen.queryByRole('button', { name: 'Angre' })).toBeNull();
  const [waiting] = must(services.followUp.list());
  await user.click(await handle(waiting?.code ?? ''));
  await user.click(screen.getByRole('button', { name: 'Avsluttet' }));
  await screen.findByText('follow-up');
  expect(['drøftet', 'oppfølging']).toContain(stored(services, waiting?.case ?? '').status);
});
