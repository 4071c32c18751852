import { act, fireEvent, renderHook, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { type Route, useRouter } from '../../../src/renderer/app/router.tsx';
import { ConsentList, ConsentPage } from '../../../src/renderer/consent/index.ts';
import {
  forgetPrintNames,
  onPrintNames,
  printNames,
  rememberPrintNames,
  useForgetPrintNames,
} from '../../../src/renderer/paper/print-names.ts';
import { must } from '../../result.ts';
import { sharedBench, showPage } from '../window.tsx';

function PageOfRoute() {
  const { route, go } = useRouter();
  if (route.name === 'consents') return <ConsentList />;
  if (route.name !== 'new-consent') return <h1>{route.name}</h1>;
  return (
    <>
      <button type="button" onClick={() => go({ name: 'overview' })}>
        bort
      </button>
      <ConsentPage step={route.step} />
    </>
  );
}

const bench = () => sharedBench('team');
const show = async (start: Route, locale?: 'nn') => showPage((await bench()).services, <PageOfRoute />, start, locale);
const at = (name: string) => screen.findByRole('heading', { level: 1, name });
const next = (user: ReturnType<typeof userEvent.setup>) => user.keyboard('{Control>}{Enter}{/Control}');

test('what is missing is listed on the last step, and each line leads to its field on its own step', async () => {
  const user = userEvent.setup();
  await show({ name: 'new-consent', step: 'skriv-ut' });
  await next(user);
  const summary = (await screen.findByText('Dette må rettes før skjemaet kan lages')).closest('ds-error-summary');
  expect(document.activeElement).toBe(summary);
  expect(
    within(summary as HTMLElement)
      .getAllByRole('link')
      .map((a) => a.textContent),
  ).toEqual([
    'Velg hvilken tjeneste som spør',
    'Skriv hva samtykket skal brukes til',
    'Velg minst én tjeneste',
    'Velg minst én slags opplysninger',
    'Velg hvem som har foreldreansvar',
  ]);
  await user.click(screen.getByRole('link', { name: 'Velg hvilken tjeneste som spør' }));
  const asking = await screen.findByRole('combobox', { name: 'Tjenesten som spør' });
  await waitFor(() => expect(document.activeElement).toBe(asking));
  expect(screen.getByText('Velg hvilken tjeneste som spør')).toBeDefined();
  await user.selectOptions(asking, 'Barnehage');
  expect(screen.queryByText('Velg hvilken tjeneste som spør')).toBeNull();
  // The service that asks is not one of those it may talk with.
  await user.click(screen.getByRole('button', { name: /Tjenester/ }));
  await at('Hvem kan snakke sammen?');
  expect(screen.queryByRole('checkbox', { name: 'Barnehage' })).toBeNull();
  expect(must((await bench()).services.consent.list())).toEqual([]);
});

test('the whole form: each adult has an own line, the sheet follows, and only a receipt is left', async () => {
  const user = userEvent.setup();
  await show({ name: 'new-consent', step: 'hvem' });
  expect(screen.getByText('Arket vises her når du har valgt hvem som spør.')).toBeDefined();
  await user.selectOptions(screen.getByRole('combobox', { name: 'Tjenesten som spør' }), 'Barnehage');
  await next(user);
  await at('Hva skal samtykket brukes til?');
  await user.type(screen.getByRole('textbox', { name: /^Formålet/ }), 'Støtte barnet sammen.');
  await next(user);
  await user.click(await screen.findByRole('checkbox', { name: 'Psykisk helse og rus (voksne)' }));
  await user.selectOptions(screen.getByRole('combobox', { name: /^Opplysninger går, Psykisk/ }), 'bare fra tjenesten');
  await next(user);
  await user.click(await screen.findByRole('checkbox', { name: /^Helsen til en forelder/ }));
  await user.click(screen.getByRole('checkbox', { name: 'Trivsel og læring' }));
  await next(user);
  await user.click(await screen.findByRole('radio', { name: 'Én alene' }));
  await user.click(screen.getByRole('radio', { name: 'Begge foreldrene' }));
  const owners = within(screen.getByRole('region', { name: 'Hvem eier opplysningene?' }));
  const cells = owners.getAllByRole('row').map((row) => [...row.children].map((c) => c.textContent));
  expect(cells).toEqual([
    ['Opplysninger', 'Barnet', 'Foresatt 1', 'Foresatt 2'],
    ['Trivsel og læring', 'forelderen', '–', '–'],
    ['Helsen til en forelder', '–', 'egen linje', 'egen linje'],
  ]);
  await user.click(screen.getByRole('button', { name: 'Skriv navn' }));
  await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Barnets navn' })));
  await user.keyboard('Nora Eksempel');
  fireEvent.change(screen.getByLabelText('Født'), { target: { value: '2022-03-14' } });
  await user.type(screen.getByRole('textbox', { name: 'Foresatt 1' }), 'Ida Eksempel');
  await user.type(screen.getByRole('textbox', { name: 'Foresatt 2, bare for egne opplysninger' }), 'Per Eksempel');
  expect(await screen.findByText(/Foresatt 2, Per Eksempel: Tjenestene/, {}, { timeout: 30_000 })).toBeDefined();
  await next(user);
  await at('Hvor lenge gjelder det?');
  expect(screen.getByText('helsepersonelloven § 33')).toBeDefined();
  expect(screen.queryByText(/§ 23/)).toBeNull();
  await next(user);
  await at('Skriv ut skjemaet');
  await user.click(screen.getByRole('checkbox', { name: 'PDF til utfylling på skjerm' }));
  await next(user);
  expect(await screen.findByText('3 filer er lagret:', {}, { timeout: 30_000 })).toBeDefined();
  expect(must((await bench()).services.consent.list())).toMatchObject([{ services: ['BHG', 'PSY'] }]);
  // Saved as it stands, so nothing is lost by leaving.
  await user.click(screen.getByRole('button', { name: 'bort' }));
  expect(await at('overview')).toBeDefined();
});

test('typed names are known until the lock; taking them away can be taken back', async () => {
  const user = userEvent.setup();
  forgetPrintNames();
  const heard: string[] = [];
  const stop = onPrintNames(() => heard.push(printNames().join()));
  await show({ name: 'new-consent', step: 'underskrift' });
  await user.click(await screen.findByRole('button', { name: 'Skriv navn' }));
  await user.type(screen.getByRole('textbox', { name: 'Barnets navn' }), 'Nora Eksempel');
  expect(printNames()).toEqual([]);
  await user.tab();
  expect(printNames()).toEqual(['Nora Eksempel']);
  const { services } = await bench();
  await waitFor(() => expect(must(services.case.knowledge()).typedNames).toContain('Nora Eksempel'));
  await user.click(screen.getByRole('button', { name: 'Bruk tomme linjer' }));
  expect(screen.getByText(/Navnene er tatt bort/)).toBeDefined();
  expect(screen.queryByRole('textbox', { name: 'Barnets navn' })).toBeNull();
  await user.click(within(screen.getByText(/Navnene er tatt bort/)).getByRole('button', { name: 'Angre' }));
  expect(screen.getByRole<HTMLInputElement>('textbox', { name: 'Barnets navn' }).value).toBe('Nora Eksempel');
  act(() => forgetPrintNames());
  expect(printNames()).toEqual([]);
  expect(heard).toEqual(['Nora Eksempel', '']);
  stop();
});

test('leaving with typed text asks first; the steps are one page', async () => {
  const user = userEvent.setup();
  await show({ name: 'new-consent', step: 'formal' });
  const field = () => screen.getByRole<HTMLTextAreaElement>('textbox', { name: /^Formålet/ });
  await user.type(field(), 'Støtte barnet.');
  await next(user);
  await at('Hvem kan snakke sammen?');
  await user.click(screen.getByRole('button', { name: 'bort' }));
  await user.click(await screen.findByRole('button', { name: 'Bli her' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Tilbake' }));
  expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Formålet/ })).value).toBe('Støtte barnet.');
  await user.click(screen.getByRole('button', { name: 'Angre' }));
  expect(field().value).toBe('');
  await user.click(screen.getByRole('button', { name: 'bort' }));
  expect(await at('overview')).toBeDefined();
});

test('a further language is said to be a draft, says which files it can have, and stands beside Norwegian only', async () => {
  const user = userEvent.setup();
  await show({ name: 'new-consent', step: 'skriv-ut' });
  const second = () => screen.queryByRole('combobox', { name: 'Et språk til, ved siden av' });
  await screen.findByText('Skriv ut skjemaet');
  await user.selectOptions(second() as HTMLElement, 'pl');
  expect(screen.getByText(/Oversettelsen til polsk er et utkast/).textContent).toContain('bare Word og PDF');
  await user.selectOptions(second() as HTMLElement, 'ar');
  expect(screen.getByText(/Oversettelsen til arabisk er et utkast/).textContent).toContain(
    'Arabisk lages bare som Word',
  );
  await user.selectOptions(screen.getByRole('combobox', { name: 'Språk på arket' }), 'en');
  expect(second()).toBeNull();
  expect(screen.queryByText(/utkast/)).toBeNull();
});

test('a language that the municipality has approved is not said to be a draft', async () => {
  const user = userEvent.setup();
  const { services } = await bench();
  must(services.translation.approve({ language: 'uk' }));
  await show({ name: 'new-consent', step: 'skriv-ut' });
  const second = await screen.findByRole('combobox', { name: 'Et språk til, ved siden av' });
  await user.selectOptions(second, 'uk');
  expect(await screen.findByText(/^Kommunen har godkjent oversettelsen til ukrainsk/)).toBeDefined();
  await user.selectOptions(second, 'pl');
  expect(screen.getByText(/Oversettelsen til polsk er et utkast/)).toBeDefined();
  must(services.translation.withdraw({ language: 'uk' }));
});

test('in nynorsk the page is nynorsk, and the register shows what was made', async () => {
  await show({ name: 'new-consent', step: 'varighet' }, 'nn');
  expect(await at('Kor lenge gjeld det?')).toBeDefined();
  expect(screen.getByText('Samtykket blir gitt munnleg')).toBeDefined();
});

test('names are forgotten when the shell goes: another store is put in the place of this one without a lock of the window', async () => {
  await show({ name: 'consents' });
  const shell = renderHook(() => useForgetPrintNames());
  rememberPrintNames(['Nora Eksempel']);
  expect(printNames()).toEqual(['Nora Eksempel']);
  shell.unmount();
  expect(printNames()).toEqual([]);
});
