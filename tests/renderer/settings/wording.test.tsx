import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import { Settings } from '../../../src/renderer/settings/Settings.tsx';
import { must } from '../../result.ts';
import type { Bench } from '../../services/harness.ts';
import { sharedBench, showPage } from '../window.tsx';

/** A sentence by its Norwegian: looking for a role among a hundred of them takes long. */
const rewrite = (norwegian: string): HTMLElement => screen.getByLabelText(`Rett: ${norwegian}`);
const press = (name: string): HTMLElement => screen.getByText(name, { selector: 'button' });

/** Arabic: it has no pages to draw, which would take seconds. */
async function sentences(bench: Bench) {
  const user = userEvent.setup();
  showPage(bench.services, <Settings page="sprak" />, { name: 'settings', page: 'sprak' });
  await user.click(await screen.findByRole('button', { name: 'Se på teksten på arabisk' }));
  const card = within(await screen.findByRole('region', { name: 'Arabisk' }));
  await user.click(card.getByRole('radio', { name: 'Setning for setning' }));
  await card.findByLabelText('Setninger i utvalget');
  return { user, card };
}
const ownOf = ({ services }: Bench, key: string) =>
  must(services.wording.get({ language: 'ar' })).sentences.find((sentence) => sentence.key === key)?.own;

test('a sentence is reworded beside the Norwegian, must keep what Samråd fills in, and is taken back', async () => {
  const bench = await sharedBench('example');
  const { user, card } = await sentences(bench);
  const norwegian = 'Samtykket gjelder til {date}. Før da ser vi på det sammen. En ny tjeneste krever et nytt ja.';
  await user.click(rewrite(norwegian));
  const field = card.getByLabelText('Teksten på arabisk');
  expect([field.getAttribute('lang'), field.getAttribute('dir'), document.activeElement === field]).toEqual([
    'ar',
    'rtl',
    true,
  ]);
  await user.clear(field);
  await user.type(field, 'Ilaa taariikhda.');
  await user.click(press('Lagre'));
  expect(card.getByText('Teksten mangler {date}. Sett det inn der det skal stå.')).toBeDefined();
  expect(field.getAttribute('aria-invalid')).toBe('true');
  await user.type(field, ' {{date}');
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await card.findByText('1 setning er lagret.')).toBeDefined();
  expect(ownOf(bench, 'consentForm.validity')).toBe('Ilaa taariikhda. {date}');
  expect(document.activeElement).toBe(rewrite(norwegian));
  expect(card.getByText('kommunens ord')).toBeDefined();
  expect(card.getByText('1 setning har kommunens ord.')).toBeDefined();

  await user.keyboard('{Control>}z{/Control}');
  expect(await card.findByText('Angret. Teksten er som den var.')).toBeDefined();
  expect(ownOf(bench, 'consentForm.validity')).toBeNull();
});

test('Arabic is written from right to left, and goes back to Samråd’s text', async () => {
  const bench = await sharedBench('example');
  must(
    bench.services.wording.save({
      language: 'ar',
      changes: [{ key: 'consentForm.title', was: null, text: 'موافقة على التعاون' }],
    }),
  );
  must(bench.services.translation.approve({ language: 'ar' }));
  const { user, card } = await sentences(bench);
  const shown = card.getByText('موافقة على التعاون');
  expect([shown.getAttribute('lang'), shown.getAttribute('dir')]).toEqual(['ar', 'rtl']);
  await user.click(rewrite('Samtykke til at tjenester kan snakke sammen'));
  expect(card.getByLabelText('Teksten på arabisk').getAttribute('dir')).toBe('rtl');
  await user.click(press('Tilbake til Samråds tekst'));
  await waitFor(() => expect(ownOf(bench, 'consentForm.title')).toBeNull());
  // The approval was of the wording: it says that it no longer holds, and for how much.
  expect(await card.findByText(/1 setning er endret etter det/)).toBeDefined();
  expect(card.getByText(/Teksten på arabisk er utkast til dere godkjenner den på nytt\./)).toBeDefined();
  expect(card.getByText('endret etter godkjenningen')).toBeDefined();
});

test('a name is not saved, and a list that is corrected in Word is looked at before it is taken in', async () => {
  const bench = await sharedBench('example');
  must(bench.services.guard.learn({ names: ['Amina Warsame'] }));
  const { user, card } = await sentences(bench);
  const title = 'Samtykke til at tjenester kan snakke sammen';
  await user.click(rewrite(title));
  const field = card.getByLabelText('Teksten på arabisk');
  await user.clear(field);
  await user.type(field, 'Oggolaansho Amina Warsame');
  await user.click(press('Lagre'));
  expect((await card.findByRole('alert')).textContent).toContain(`Det gjelder: ${title}`);
  await user.clear(field);
  await user.type(field, 'Oggolaansho cusub');
  await user.click(press('Lagre'));
  await card.findByText(/^1 setning er lagret/);

  bench.desk.file = `${bench.home}/liste-ar.docx`;
  await user.click(press('Lagre listen i Word'));
  expect(await card.findByText('Listen er lagret: liste-ar.docx')).toBeDefined();
  await user.click(rewrite(title));
  await user.click(press('Tilbake til Samråds tekst'));
  await waitFor(() => expect(ownOf(bench, 'consentForm.title')).toBeNull());
  bench.desk.found = bench.desk.file;
  await user.click(press('Ta inn en rettet liste'));
  const list = within((await screen.findByText('Det som er nytt i liste-ar.docx')).closest('section') as HTMLElement);
  expect(list.getByText('Oggolaansho cusub')).toBeDefined();
  await user.click(list.getByText('Ta inn 1 setning'));
  await waitFor(() => expect(ownOf(bench, 'consentForm.title')).toBe('Oggolaansho cusub'));
});
