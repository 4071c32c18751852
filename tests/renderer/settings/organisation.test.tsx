import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { type SettingsPage, useRouter } from '../../../src/renderer/app/router.tsx';
import { Settings } from '../../../src/renderer/settings/Settings.tsx';
import { must } from '../../result.ts';
import type { Bench } from '../../services/harness.ts';
import { benchWith, sharedBench, showPage } from '../window.tsx';

function Page() {
  const { route } = useRouter();
  return route.name === 'settings' ? <Settings key={route.page} page={route.page} /> : null;
}
const show = ({ services }: Bench, page?: SettingsPage): void =>
  showPage(services, <Page />, page === undefined ? { name: 'settings' } : { name: 'settings', page });
const organisation = ({ services }: Bench) => {
  const stored = must(services.team.get());
  if (stored === null) throw new Error('no organisation');
  return stored;
};
const saved = () => screen.findByText(/^Lagret kl\./);
const group = (name: string) => within(screen.getByRole('group', { name }));

test('the list leads to each page, and says which is open', async () => {
  const user = userEvent.setup();
  show(await sharedBench('example'));
  const list = within(screen.getByRole('navigation', { name: 'Sider i innstillingene' }));
  expect(list.getByRole('link', { current: 'page' }).textContent).toBe('Utseende og språk');
  expect(list.getAllByRole('link').map((a) => a.textContent)).toContain('Brevhode');
  await user.click(list.getByRole('link', { name: 'Kommune' }));
  expect(await screen.findByLabelText('Telefon')).toBeDefined();
  expect(screen.getByRole('heading', { level: 2, name: 'Kommune' })).toBeDefined();
});

test('a field of the municipality is kept when it is left, and undone; one that is wrong is not', async () => {
  const user = userEvent.setup();
  const bench = await benchWith('example');
  const before = organisation(bench);
  show(bench, 'kommune');
  const phone = await screen.findByLabelText('Telefon');
  await user.clear(phone);
  await user.type(phone, '11 22 33 44');
  expect(organisation(bench)).toEqual(before);
  await user.tab();
  await saved();
  expect(organisation(bench).municipality.contact.phone).toBe('11 22 33 44');

  const population = screen.getByRole('textbox', { name: /^Innbyggere/ });
  await user.clear(population);
  await user.type(population, 'mange');
  // Whoever goes on to the next field is left there, though there is something to tell.
  await user.tab();
  await screen.findByRole('heading', { name: 'Dette er ikke lagret' });
  expect(document.activeElement).toBe(screen.getByRole('combobox', { name: /^Målform/ }));
  await user.clear(screen.getByRole('textbox', { name: /^Kommune/ }));
  await user.selectOptions(screen.getByRole('combobox', { name: /^Målform/ }), 'nn');
  const links = within(
    await screen.findByRole('heading', { name: 'Dette er ikke lagret' }).then((h) => h.parentElement ?? h),
  );
  await waitFor(() =>
    expect(links.getAllByRole('link').map((a) => a.textContent)).toEqual([
      'Kommune mangler. Det som sto der før, gjelder fortsatt.',
      'Innbyggere må være et tall over 0. Det som sto der før, gjelder fortsatt.',
    ]),
  );
  await user.click(links.getByRole('link', { name: /^Innbyggere/ }));
  expect(document.activeElement).toBe(population);
  await waitFor(() => expect(organisation(bench).municipality.locale).toBe('nn'));
  expect(organisation(bench).municipality).toMatchObject({
    name: before.municipality.name,
    population: before.municipality.population,
  });

  await user.click(screen.getByRole('button', { name: 'Angre' }));
  await user.click(screen.getByRole('button', { name: 'Angre' }));
  await waitFor(() => expect(organisation(bench).municipality).toEqual(before.municipality));
  expect(screen.getByDisplayValue(before.municipality.contact.phone)).toBeDefined();
  expect(screen.queryByText('Dette er ikke lagret')).toBeNull();
});

test('members are added, moved, given a deputy, taken away and brought back', async () => {
  const user = userEvent.setup();
  const bench = await benchWith('example');
  const before = organisation(bench).team.members;
  const names = () => organisation(bench).team.members.map((m) => m.name);
  const [first, second] = before;
  show(bench, 'team');
  await user.click(await screen.findByRole('button', { name: 'Legg til medlem' }));
  const rows = screen.getAllByRole('group');
  const row = within(rows.at(-1) ?? document.body);
  await waitFor(() => expect(document.activeElement).toBe(row.getByLabelText('Navn')));
  await user.keyboard('Liv Hauge');
  await user.tab();
  // Not a member before the profession is there.
  expect(names()).not.toContain('Liv Hauge');
  expect(screen.getByText('Blir medlem når navn og yrke er skrevet.')).toBeDefined();
  expect(screen.queryByRole('heading', { name: 'Dette er ikke lagret' })).toBeNull();
  await user.keyboard('rektor{Enter}');
  await waitFor(() => expect(names()).toContain('Liv Hauge'));
  await waitFor(() => expect(screen.queryByText('Blir medlem når navn og yrke er skrevet.')).toBeNull());
  const added = group('Liv Hauge');
  await user.selectOptions(added.getByLabelText('Tjeneste'), 'SKOLE');
  await user.selectOptions(added.getByLabelText('Rolle'), 'stedfortreder');
  await user.selectOptions(added.getByLabelText('Stedfortreder for'), second?.name ?? '');
  await waitFor(() => {
    const liv = organisation(bench).team.members.find((m) => m.name === 'Liv Hauge');
    expect(liv).toMatchObject({ serviceType: 'SKOLE', teamRole: 'stedfortreder', deputyFor: second?.id });
  });
  // Emptied, the new member keeps the name it had: it is not taken out of the team. Told when the button is up again, so
  // that what was pressed is still under the mouse.
  await user.clear(group('Liv Hauge').getByLabelText('Navn'));
  await user.pointer({ keys: '[MouseLeft>]', target: screen.getByLabelText('Teamets navn') });
  expect(document.activeElement).toBe(screen.getByLabelText('Teamets navn'));
  expect(screen.queryByRole('heading', { name: 'Dette er ikke lagret' })).toBeNull();
  await user.pointer({ keys: '[/MouseLeft]' });
  await screen.findByRole('heading', { name: 'Dette er ikke lagret' });
  expect(screen.getByText(/^Medlem \d+: navn mangler/, { selector: 'a' })).toBeDefined();
  await waitFor(() => expect(names()).toContain('Liv Hauge'));

  group(first?.name ?? '')
    .getByLabelText('Navn')
    .focus();
  await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
  await waitFor(() => expect(names().slice(0, 2)).toEqual([second?.name, first?.name]));
  await user.click(screen.getByRole('button', { name: `Fjern ${second?.name}` }));
  await waitFor(() => expect(names()).not.toContain(second?.name));
  expect(organisation(bench).team.members.find((m) => m.name === 'Liv Hauge')?.deputyFor).toBeUndefined();
  await user.click(screen.getByRole('button', { name: 'Angre' }));
  await waitFor(() => expect(organisation(bench).team.members[0]?.id).toBe(second?.id));
  expect(organisation(bench).team.members.find((m) => m.name === 'Liv Hauge')?.deputyFor).toBe(second?.id);
});

test('a pasted list of places becomes one per line, each once, and the guard learns them', async () => {
  const user = userEvent.setup();
  const bench = await benchWith('team');
  show(bench, 'steder');
  const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Steder som kan peke ut/ });
  await user.clear(field);
  await user.click(field);
  await user.paste('Furulia barnehage;  Furulia skole, furulia SKOLE\nStrandgata\t\n\n');
  await user.tab();
  await saved();
  expect(field.value).toBe('Furulia barnehage\nFurulia skole\nStrandgata');
  expect(must(bench.services.case.knowledge()).placeNames).toEqual([
    'Furulia barnehage',
    'Furulia skole',
    'Strandgata',
  ]);
  expect(screen.getByText('Vakten kjenner 3 steder og stopper dem i alle saker.')).toBeDefined();
});

test('what was changed elsewhere is shown beside one’s own, and the person chooses', async () => {
  const user = userEvent.setup();
  const bench = await benchWith('team');
  show(bench, 'kommune');
  const phone = await screen.findByLabelText('Telefon');
  const stored = organisation(bench);
  const theirs = { ...stored.municipality, contact: { ...stored.municipality.contact, address: 'Torget 9' } };
  act(() => void must(bench.services.team.save({ ...stored, municipality: theirs })));
  await user.clear(phone);
  await user.type(phone, '55 66 77 88{Enter}');
  const notice = within(await screen.findByRole('alert'));
  expect(notice.getByText('Adresse: Torget 9')).toBeDefined();
  expect(notice.getByText('Telefon: 55 66 77 88')).toBeDefined();
  expect(organisation(bench).municipality.contact.phone).toBe(stored.municipality.contact.phone);
  await user.click(notice.getByRole('button', { name: 'Bruk det som er lagret' }));
  expect(screen.getByDisplayValue('Torget 9')).toBeDefined();
  expect(screen.getByDisplayValue(stored.municipality.contact.phone)).toBeDefined();

  await user.clear(screen.getByLabelText('Telefon'));
  await user.type(screen.getByLabelText('Telefon'), '55 66 77 88{Enter}');
  await saved();
  expect(organisation(bench).municipality.contact).toMatchObject({ address: 'Torget 9', phone: '55 66 77 88' });
});
