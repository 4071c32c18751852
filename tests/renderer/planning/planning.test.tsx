/** Planning a series and the settings it goes by, on the real services. */
import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { useRouter } from '../../../src/renderer/app/router.tsx';
import { GuardProvider } from '../../../src/renderer/guard/index.ts';
import { MeetingList } from '../../../src/renderer/meeting/index.ts';
import { SeriesPage } from '../../../src/renderer/planning/index.ts';
import { Settings } from '../../../src/renderer/settings/Settings.tsx';
import { must } from '../../result.ts';
import { sharedBench, showPage } from '../window.tsx';

function PageOfRoute() {
  const { route } = useRouter();
  if (route.name === 'plan-meetings') return <SeriesPage />;
  return route.name === 'settings' ? <Settings page={route.page} /> : <MeetingList />;
}
const page = (
  <GuardProvider>
    <PageOfRoute />
  </GuardProvider>
);
const field = (label: string): HTMLInputElement => screen.getByLabelText<HTMLInputElement>(label, { exact: true });

test('a series is looked through before it is made: holidays and breaks are named, and each date has its choice', async () => {
  const user = userEvent.setup();
  const { services } = await sharedBench('team');
  const { planning, version } = must(services.planning.get());
  const breaks = [{ name: 'Vinterferie', from: '2031-02-17', to: '2031-02-21' }];
  must(services.planning.save({ planning: { ...planning, breaks }, version }));
  showPage(services, page, { name: 'plan-meetings' });
  await user.click(await screen.findByRole('radio', { name: 'Med faste uker mellom' }));
  await user.selectOptions(field('Hvor ofte'), 'Hver 4. uke');
  await user.selectOptions(field('Ukedag'), 'Torsdag');
  await user.clear(field('Fra og med'));
  await user.type(field('Fra og med'), '2031-01-20');
  await user.clear(field('Til og med'));
  await user.type(field('Til og med'), '2031-05-30');
  const dates = within(screen.getByRole('region', { name: 'Datoene' }));
  expect(dates.getAllByRole('listitem').map((li) => li.querySelector('.grow')?.textContent)).toEqual([
    'Torsdag 23. januar 2031',
    'Torsdag 20. februar 2031Vinterferie',
    'Torsdag 20. mars 2031',
    'Torsdag 17. april 2031',
    'Torsdag 15. mai 2031',
  ]);
  expect(dates.getByText('5 møter · 1 dato kolliderer med noe')).toBeDefined();
  // In the way, so it is a week later until the person says otherwise.
  const february = dates.getByRole<HTMLSelectElement>('combobox', { name: 'Hva skjer med Torsdag 20. februar 2031?' });
  expect(february.value).toBe('2031-02-27');
  await user.selectOptions(dates.getByRole('combobox', { name: /15\. mai/ }), 'Ta bort');

  await user.click(screen.getByRole('button', { name: /^Lag 4 møter/ }));
  expect(await screen.findByRole('link', { name: 'Skriv hvor møtet er' })).toBeDefined();
  await user.type(screen.getByRole('textbox', { name: 'Sted' }), 'Møterom Gran');
  await user.click(screen.getByRole('button', { name: /^Lag 4 møter/ }));

  expect(await screen.findByText('4 møter er laget.')).toBeDefined();
  expect(must(services.meeting.list()).map((m) => m.date)).toEqual([
    '2031-01-23',
    '2031-02-27',
    '2031-03-20',
    '2031-04-17',
  ]);
  await user.keyboard('{Control>}z{/Control}');
  expect(await screen.findByText('Angret. Møtene er tatt bort.')).toBeDefined();
  expect(must(services.meeting.list())).toEqual([]);
});

test('standing items, who must be there and breaks are kept at once, and undone', async () => {
  const user = userEvent.setup();
  const { services } = await sharedBench('team');
  const stored = () => must(services.planning.get()).planning;
  showPage(services, page, { name: 'settings', page: 'moter' });
  await user.click(await screen.findByRole('button', { name: 'Nytt fast punkt' }));
  await user.type(await screen.findByRole('textbox', { name: 'Tittel, punkt 4' }), 'Årshjul');
  await user.tab();
  await waitFor(() => expect(stored().types.konsultasjonsteam.standing.at(-1)?.title).toBe('Årshjul'));
  await user.click(screen.getByRole('button', { name: 'Flytt opp: Årshjul' }));
  await waitFor(() => expect(stored().types.konsultasjonsteam.standing.at(2)?.title).toBe('Årshjul'));

  await user.click(screen.getByRole('radio', { name: 'Bare disse tjenestene' }));
  await user.click(screen.getByRole('checkbox', { name: 'Barnevernstjeneste' }));
  await waitFor(() => expect(stored().requiredServices).toEqual(['BVT']));

  await user.clear(field('Varighet i minutter'));
  await user.type(field('Varighet i minutter'), 'to timer');
  await user.tab();
  expect(await screen.findByRole('link', { name: 'Minutter: skriv et helt tall' })).toBeDefined();
  expect(stored().types.konsultasjonsteam.minutes).toBe(150);

  await user.click(screen.getByRole('button', { name: 'Angre' }));
  await waitFor(() => expect(stored().requiredServices).toEqual([]));
});
