/** «Dokumenter» and the desk, on the real services. */
import { type BoundFunctions, cleanup, type queries, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test, vi } from 'vitest';
import { documentOrderSchema } from '../../../src/domain/document-order.ts';
import { useRouter } from '../../../src/renderer/app/router.tsx';
import { GROUPS, MEETING_DOCUMENTS } from '../../../src/renderer/document/catalogue.ts';
import { DocumentDesk, DocumentList } from '../../../src/renderer/document/index.ts';
import { must } from '../../result.ts';
import { sharedBench, showPage } from '../window.tsx';

// Every page is drawn on this very thread here: a busy machine takes its time.
const LONG = { timeout: 60_000 };
vi.setConfig({ testTimeout: 120_000 });

function PageOfRoute() {
  const { route } = useRouter();
  return route.name === 'documents' ? <DocumentList /> : <p>{route.name}</p>;
}

async function opened(locale?: 'nb' | 'nn') {
  const bench = await sharedBench('example');
  showPage(bench.services, <PageOfRoute />, { name: 'documents' }, locale);
  return bench;
}

/** Opens a document from the list and waits for its pages. */
async function look(name: string): Promise<BoundFunctions<typeof queries>> {
  const user = userEvent.setup();
  await user.click(screen.getByRole('button', { name }));
  const desk = within(screen.getByRole('dialog', { name }));
  await desk.findByText(/^Side 1 av \d$/, {}, LONG);
  return desk;
}
const wordsOf = (desk: BoundFunctions<typeof queries>): string =>
  desk
    .getAllByRole<HTMLImageElement>('img')
    .map((image) => document.getElementById(image.getAttribute('aria-details') ?? '')?.textContent ?? '')
    .join(' ');

test('every kind of document stands on the list or on the meeting page, and on one of them only', () => {
  const listed = GROUPS.flatMap((group) => group.documents.map((d) => d.type));
  const all = documentOrderSchema.options.map((option) => option.shape.type.value);
  expect([...listed, ...MEETING_DOCUMENTS].sort()).toEqual([...all].sort());
});

test('a form is looked at, its service chosen and its pages drawn anew, then saved under its own name', async () => {
  const user = userEvent.setup();
  const bench = await opened();
  const desk = await look('Avtalt notat');
  expect(desk.getByText('Navn bare på papiret')).toBeDefined();
  expect(wordsOf(desk)).not.toContain('Barnehage');
  await user.selectOptions(desk.getByRole('combobox', { name: 'Tjeneste' }), 'Barnehage');
  await waitFor(() => expect(wordsOf(desk)).toContain('Barnehage'), LONG);
  await user.selectOptions(desk.getByRole('combobox', { name: 'Språk' }), 'Engelsk');
  await waitFor(() => expect(wordsOf(desk)).toContain('Agreed note'), LONG);

  const save = desk.getByRole('button', { name: 'Lagre i en mappe' });
  const word = desk.getByRole('checkbox', { name: 'Word' });
  const pdf = desk.getByRole('checkbox', { name: 'PDF' });
  await user.click(word);
  await user.click(pdf);
  await user.click(save);
  expect(desk.getByText('Kryss av for minst ett format.')).toBeDefined();
  await user.click(pdf);
  await user.click(save);
  expect(await desk.findByText('avtalenotat-en.pdf', {}, LONG)).toBeDefined();
  expect(desk.getByText('1 fil er lagret:')).toBeDefined();
  // The desk is cleared, and the list is as before.
  await user.click(desk.getByRole('button', { name: 'Lukk' }));
  expect(screen.queryByRole('dialog')).toBeNull();
  expect(document.querySelector('.print-pages')).toBeNull();
  expect(bench.services.isUnlocked()).toBe(true);
});

test('an attendance list is of the meeting one chooses, and recorded as made from it', async () => {
  const user = userEvent.setup();
  const { services } = await opened();
  const desk = await look('Oppmøteliste');
  expect(wordsOf(desk)).not.toContain('10. november 2026');
  const meeting = desk.getByRole('combobox', { name: 'Møte' });
  await user.selectOptions(meeting, await desk.findByRole('option', { name: 'Tirsdag 10. november 2026' }));
  await waitFor(() => expect(wordsOf(desk)).toContain('10. november 2026'), LONG);
  await user.click(desk.getByRole('button', { name: 'Lagre i en mappe' }));
  await desk.findByText('oppmoteliste-2026-11-10-nb.pdf', {}, LONG);
  const held = must(services.meeting.list()).find((m) => m.date === '2026-11-10');
  const { issued } = must(services.meeting.get({ id: held?.id ?? '' }));
  expect(issued.map((d) => d.type)).toEqual(['attendance-list', 'attendance-list']);
});

test('a document that is approved has no parts to leave out', async () => {
  const { services } = await sharedBench('example');
  const meeting = must(services.meeting.list()).find((m) => m.discussionCount > 0)?.id ?? '';
  const desk = (settled: boolean) => (
    <DocumentDesk
      key={String(settled)}
      subject={{ type: 'minutes', meeting }}
      title="Referat"
      language="nb"
      settled={settled}
      onClose={() => {}}
    />
  );
  showPage(services, desk(false), { name: 'overview' });
  expect(await screen.findByRole('checkbox', { name: 'Åpne spørsmål' })).toBeDefined();
  cleanup();
  showPage(services, desk(true), { name: 'overview' });
  expect(await screen.findByRole('checkbox', { name: 'Word' })).toBeDefined();
  expect(screen.queryByRole('checkbox', { name: 'Åpne spørsmål' })).toBeNull();
});

test('in nynorsk, and what is made elsewhere is one step away', async () => {
  const user = userEvent.setup();
  await opened('nn');
  expect(screen.getByRole('heading', { level: 1, name: 'Dokument' })).toBeDefined();
  expect(screen.getAllByRole('heading', { level: 2 }).map((h) => h.textContent)).toEqual([
    'Før møtet',
    'I møtet',
    'Etter møtet',
    'Til familien',
    'Kvart år',
  ]);
  const [link] = screen.getAllByRole('link', { name: 'Gå til møta' });
  await user.click(link ?? document.body);
  expect(screen.getByText('meetings')).toBeDefined();
});
