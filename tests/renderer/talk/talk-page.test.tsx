import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { type Route, useRouter } from '../../../src/renderer/app/router.tsx';
import { TalkList, TalkPage } from '../../../src/renderer/talk/index.ts';
import { must } from '../../result.ts';
import { sharedBench, showPage } from '../window.tsx';

function PageOfRoute() {
  const { route } = useRouter();
  if (route.name === 'talks') return <TalkList />;
  return route.name === 'talk' ? <TalkPage kind={route.kind} /> : <h1>{route.name}</h1>;
}

const bench = () => sharedBench('team');
const show = async (start: Route) => showPage((await bench()).services, <PageOfRoute />, start);
const themes = () => [...document.querySelectorAll('[data-block]')].map((b) => b.querySelector('.grow')?.textContent);

test('from the kind of talk to a pack: themes by keyboard, cards for the hard ones, both sheets saved', async () => {
  const user = userEvent.setup();
  await show({ name: 'talks' });
  await user.click(await screen.findByRole('link', { name: /^Oppstartssamtale/ }));
  expect(await screen.findByRole('heading', { level: 1, name: 'Oppstartssamtale' })).toBeDefined();
  expect(themes()).toHaveLength(12);

  const theme = (name: RegExp) => screen.getByRole('button', { name });
  await user.click(theme(/^Alkohol og rusmidler/));
  expect(screen.getByText('Samtalekort')).toBeDefined();
  expect(screen.getByText('Hvis svaret bekymrer deg')).toBeDefined();
  expect(screen.getByText(/barnehageloven § 46/)).toBeDefined();
  await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
  expect(themes()[6]).toBe('Alkohol og rusmidler');
  await waitFor(() => expect(document.activeElement).toBe(theme(/^Alkohol og rusmidler/)));
  expect(screen.getByText('Alkohol og rusmidler står nå som nummer 7.')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Ta ut' }));
  expect(themes()).not.toContain('Alkohol og rusmidler');
  await user.click(screen.getAllByRole('button', { name: 'Angre' })[0] as HTMLElement);
  expect(themes()[6]).toBe('Alkohol og rusmidler');

  // A theme that is not sensitive has its questions and no card.
  await user.click(theme(/^Om barnet/));
  expect(screen.queryByText('Hvis svaret bekymrer deg')).toBeNull();
  await user.click(screen.getByRole('checkbox', { name: 'Samtalen har tolk' }));
  await user.click(screen.getByRole('button', { name: 'Sett av 20 minutter til' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Minutter i alt' }).value).toBe('65');

  await user.type(screen.getByRole('textbox', { name: 'Sted' }), 'Møterom Furu');
  expect((await screen.findAllByText(/Møterom Furu/, {}, { timeout: 30_000 })).length).toBeGreaterThan(0);
  await user.keyboard('{Control>}{Enter}{/Control}');
  const saved = (await screen.findByText('4 filer er lagret:', {}, { timeout: 30_000 })).parentElement as HTMLElement;
  expect(
    within(saved)
      .getAllByRole('listitem')
      .map((li) => li.textContent?.replace(/-\d{4}-\d{2}-\d{2}/, '')),
  ).toEqual(['samtaleinvitasjon-nb.docx', 'samtaleinvitasjon-nb.pdf', 'samtaleguide-nb.docx', 'samtaleguide-nb.pdf']);
  expect(
    must((await bench()).services.talk.list())
      .map((r) => r.documentType)
      .sort(),
  ).toEqual(['talk-guide', 'talk-invitation']);
});

test('what is wrong is listed first on the page and linked', async () => {
  const user = userEvent.setup();
  await show({ name: 'talk', kind: 'foreldresamtale' });
  const minutes = await screen.findByRole('textbox', { name: 'Minutter i alt' });
  await user.clear(minutes);
  await user.click(screen.getByRole('button', { name: 'Skriv navn' }));
  await user.click(screen.getByRole('button', { name: 'Lag samtalepakken' }));
  const summary = screen.getByText('Dette må rettes før samtalepakken kan lages').closest('ds-error-summary');
  expect(document.activeElement).toBe(summary);
  expect(
    within(summary as HTMLElement)
      .getAllByRole('link')
      .map((a) => a.textContent),
  ).toEqual(['Skriv et antall minutter fra 5 til 480', 'Skriv barnets navn, eller bruk tomme linjer']);
  await user.click(within(summary as HTMLElement).getByRole('link', { name: /minutter/ }));
  expect(document.activeElement).toBe(minutes);
});
