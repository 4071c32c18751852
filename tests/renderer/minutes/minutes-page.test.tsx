import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { addDays } from '../../../src/domain/local-time.ts';
import type { MinutesView } from '../../../src/domain/minutes-view.ts';
import type { MinutesPart } from '../../../src/renderer/app/router.tsx';
import type { Services } from '../../../src/services/index.ts';
import { must } from '../../result.ts';
import { sharedBench } from '../window.tsx';
import { show } from './support.tsx';

const services = async (): Promise<Services> => (await sharedBench('example')).services;
const heldMeeting = (s: Services): string => must(s.meeting.list())[0]?.id ?? '';
const stored = (s: Services): MinutesView => must(s.minutes.get({ meeting: heldMeeting(s) }));
const notesOf = (s: Services, number: number) =>
  stored(s).cases[number - 1]?.notes.notes ?? expect.fail('no such case');
const box = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const parts = () => within(screen.getByRole('navigation', { name: 'Deler av referatet' }));

async function at(part: MinutesPart): Promise<{ s: Services; user: ReturnType<typeof userEvent.setup> }> {
  const s = await services();
  show(s, { name: 'minutes', id: heldMeeting(s), part });
  await screen.findByRole('navigation', { name: 'Deler av referatet' });
  if (typeof part === 'number') await screen.findByText('Råd vi blir enige om');
  return { s, user: userEvent.setup() };
}

describe('the notes of a case', () => {
  test('Enter gives a new line with focus; only agreed lines become advice, and all is kept', async () => {
    const { s, user } = await at(1);
    await user.click(box('Råd 2'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(box('Råd 3')));
    await user.keyboard('Bruk kalenderen hver dag.');
    expect(screen.getByText('1 råd er ikke merket «enige» og kommer ikke med.')).toBeDefined();
    await waitFor(() => expect(notesOf(s, 1).lines).toHaveLength(3), { timeout: 5_000 });
    await waitFor(() => expect(notesOf(s, 1).lines[2]?.text).toBe('Bruk kalenderen hver dag.'), { timeout: 5_000 });
    const advice = () => must(s.meeting.list())[0]?.discussionCount;
    expect(advice()).toBe(3);
    await user.click(screen.getByRole('checkbox', { name: 'Enige om råd 3' }));
    await waitFor(() => expect(notesOf(s, 1).lines[2]?.agreed).toBe(true), { timeout: 5_000 });
    expect(screen.queryByText(/kommer ikke med/)).toBeNull();
  });

  test('a line can be moved with Alt and arrows, taken away, and brought back', async () => {
    const { s, user } = await at(2);
    const before = notesOf(s, 2).lines.map((l) => l.text);
    await user.click(box('Råd 1'));
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    expect([box('Råd 1').value, box('Råd 2').value]).toEqual([...before].reverse());
    expect(screen.getByText('Rådet står nå som nummer 2.')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Ta bort råd 1' }));
    expect(box('Råd 1').value).toBe(before[0]);
    expect(screen.queryByRole('textbox', { name: 'Råd 2' })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Angre' }));
    await user.click(screen.getByRole('button', { name: 'Angre' }));
    expect([box('Råd 1').value, box('Råd 2').value]).toEqual(before);
  });

  test('what must go is held back, and said so; the rest is kept', async () => {
    const { s, user } = await at(2);
    const before = notesOf(s, 2).lines[0]?.text;
    await user.clear(box('Råd 1'));
    await user.type(box('Råd 1'), 'Ring 99 88 77 66');
    await user.click(screen.getByRole('button', { name: 'Om 4 uker' }));
    await screen.findByText(/Noe må bort før denne saken blir lagret/, {}, { timeout: 5_000 });
    const date = addDays(stored(s).meeting.date, 28);
    await waitFor(() => expect(notesOf(s, 2).followUp).toBe(date), { timeout: 5_000 });
    expect(notesOf(s, 2).lines[0]?.text).toBe(before);
    await user.clear(box('Råd 1'));
    await user.type(box('Råd 1'), 'Spør åpent.');
    await waitFor(() => expect(notesOf(s, 2).lines[0]?.text).toBe('Spør åpent.'), { timeout: 5_000 });
    await waitFor(() => expect(screen.queryByText(/Noe må bort før denne saken/)).toBeNull());
  });

  test('a text from the catalogue takes the empty line, with its type', async () => {
    const { s, user } = await at(3);
    await user.click(screen.getByRole('button', { name: 'Nytt råd' }));
    const [insert] = screen.getAllByRole('button', { name: 'Sett inn tekst' });
    if (insert === undefined) throw new Error('no texts');
    await user.click(insert);
    await user.click(screen.getByRole('button', { name: /^Spør om samtykke/ }));
    expect(box('Råd 2').value).toBe('Spør foresatte om samtykke før du snakker med andre tjenester om barnet.');
    await waitFor(() => expect(notesOf(s, 3).lines[1]).toMatchObject({ adviceType: 'innhente_samtykke' }), {
      timeout: 5_000,
    });
    await user.selectOptions(screen.getByRole('combobox', { name: 'Til 2' }), 'PPT');
    await waitFor(() => expect(notesOf(s, 3).lines[1]).toMatchObject({ addressedTo: 'PPT' }), { timeout: 5_000 });
  });

  test('a duty found leads to the same guidance as the gate, and the answer is kept nowhere', async () => {
    const { s, user } = await at(3);
    const found = () => within(screen.getByRole('group', { name: /Kom dere til at noen må melde/ }));
    await user.click(found().getByRole('radio', { name: 'Ja, melde til barnevernet' }));
    expect(within(screen.getByRole('alert')).getByText(/barnevernsloven § 13-2/)).toBeDefined();
    await user.click(screen.getByRole('radio', { name: 'Ikke ennå' }));
    expect(screen.queryByRole('alert')).toBeNull();
    await waitFor(() => expect(notesOf(s, 3).dutyReassessed).toBe(false), { timeout: 5_000 });
    expect(JSON.stringify(notesOf(s, 3))).not.toContain('reporting');
  });

  test('unsaved words live on when one looks at another part', async () => {
    const { s, user } = await at(1);
    await user.type(box('Råd 1'), ' Og mer.');
    await user.click(parts().getByRole('button', { name: 'Les opp' }));
    expect(await screen.findByText(/Og mer\.$/)).toBeDefined();
    expect(notesOf(s, 1).lines[0]?.text).toMatch(/Og mer\.$/);
  });
});

describe('approval', () => {
  test('with something missing it goes to the first thing, which leads to its case', async () => {
    const { s, user } = await at('approve');
    expect(await screen.findByText('Sak 3: pliktene er ikke vurdert på nytt')).toBeDefined();
    await screen.findByText('Ingen navn er funnet');
    await user.click(screen.getByRole('button', { name: 'Godkjenn og lås' }));
    await waitFor(() => expect(document.activeElement?.textContent).toBe('Gå til'));
    expect(stored(s).versions).toEqual([]);
    await user.keyboard('{Enter}');
    await user.click(await screen.findByRole('radio', { name: 'Ja, vi har vurdert dem' }));
    await user.click(parts().getByRole('button', { name: 'Godkjenn' }));
    expect(await screen.findByText('Alle felter er fylt ut')).toBeDefined();
    expect(screen.getByText(/arbeidsdager over fristen|arbeidsdag igjen|arbeidsdager igjen|siste dag/)).toBeDefined();
  });

  test('a comment is taken down for a service and answered; both are undone with what was written kept', async () => {
    const { s, user } = await at('approve');
    await user.click(await screen.findByRole('button', { name: 'Ny merknad' }));
    await user.click(screen.getByRole('button', { name: 'Før inn' }));
    expect(screen.getByText('Velg tjeneste og skriv merknaden.')).toBeDefined();
    await user.selectOptions(screen.getByRole('combobox', { name: 'Tjeneste' }), 'BVT');
    await user.selectOptions(screen.getByRole('combobox', { name: 'Gjelder' }), 'Sak 3');
    await user.type(box('Merknad'), 'Vi savner et råd om samtale.');
    await user.click(screen.getByRole('button', { name: 'Før inn' }));
    expect(await screen.findByText('1 merknad er ikke besvart')).toBeDefined();
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(stored(s).comments).toEqual([]));
    expect((await screen.findByRole<HTMLSelectElement>('combobox', { name: 'Tjeneste' })).value).toBe('BVT');
    expect(box('Merknad').value).toBe('Vi savner et råd om samtale.');
    await user.click(screen.getByRole('button', { name: 'Før inn' }));
    expect(await screen.findByText('1 merknad er ikke besvart')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Svar på merknaden' }));
    await user.type(box('Hva gjorde dere med den?'), 'Lagt til.');
    await user.click(screen.getByRole('button', { name: 'Lagre svaret' }));
    expect(await screen.findByText('Svar: Lagt til.')).toBeDefined();
    expect(stored(s).comments).toMatchObject([{ service: 'BVT', answer: 'Lagt til.' }]);
    await user.click(screen.getByRole('button', { name: 'Angre' }));
    await waitFor(() => expect(box('Hva gjorde dere med den?').value).toBe('Lagt til.'));
    expect(stored(s).comments).toMatchObject([{ answer: null }]);
    await user.click(screen.getByRole('button', { name: 'Lagre svaret' }));
    expect(await screen.findByText('Svar: Lagt til.')).toBeDefined();
  });

  test('wants the person’s own judgement, locks, shows the fingerprints, and is corrected with a reason', async () => {
    const { s, user } = await at('approve');
    await screen.findByText('Ingen navn er funnet');
    await user.click(screen.getByRole('button', { name: 'Godkjenn og lås' }));
    expect(screen.getByText('Vurder dette før du godkjenner')).toBeDefined();
    expect(stored(s).versions).toEqual([]);
    await user.click(screen.getByRole('checkbox', { name: /minst fem familier/ }));
    await user.click(screen.getByRole('button', { name: 'Godkjenn og lås' }));
    expect(await screen.findByText('Referatet er godkjent og låst.', {}, { timeout: 30_000 })).toBeDefined();
    const [version] = stored(s).versions;
    for (const { sha256 } of version?.files ?? []) expect(screen.getByText(sha256)).toBeDefined();
    expect(screen.queryByRole('button', { name: 'Godkjenn og lås' })).toBeNull();

    await user.click(screen.getByRole('button', { name: 'Ny versjon' }));
    await user.click(screen.getByRole('button', { name: 'Begynn å rette' }));
    expect(screen.getByText('Skriv hva som er feil.')).toBeDefined();
    await user.type(box('Hva er feil?'), 'Feil dag for oppfølging');
    await user.click(screen.getByRole('button', { name: 'Begynn å rette' }));
    expect(await screen.findByText('Du retter versjon 1')).toBeDefined();
    await user.click(parts().getByRole('button', { name: 'Sak 1' }));
    await user.click(await screen.findByRole('button', { name: 'Om 3 uker' }));
    await waitFor(() => expect(notesOf(s, 1).followUp).toBe(addDays(stored(s).meeting.date, 21)), { timeout: 5_000 });

    await user.click(parts().getByRole('button', { name: 'Godkjenn' }));
    await user.click(await screen.findByRole('button', { name: 'Forkast rettelsen' }));
    await user.click(screen.getByRole('button', { name: 'Forkast' }));
    expect(await screen.findByRole('button', { name: 'Ny versjon' })).toBeDefined();
    expect(stored(s).correction).toBeNull();
    expect(notesOf(s, 1).followUp).not.toBe(addDays(stored(s).meeting.date, 21));
    await user.click(parts().getByRole('button', { name: 'Sak 1' }));
    expect(await screen.findByText(/^Følges opp /)).toBeDefined();
    expect(screen.queryByRole('textbox', { name: 'Råd 1' })).toBeNull();
  });
});

test('a meeting that is not started has one thing to do, and then the parts are there', async () => {
  const s = await services();
  const planned = must(s.meeting.list()).find((m) => m.status === 'planlagt') ?? expect.fail('none planned');
  show(s, { name: 'minutes', id: planned.id, part: 'attendance' });
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'Start møtet' }));
  expect(await screen.findByText('Hvem møtte?')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Møtet er slutt' }));
  await waitFor(() => expect(must(s.meeting.get({ id: planned.id })).status).toBe('referat'));
});

test('the same in nynorsk', async () => {
  const s = await services();
  show(s, { name: 'minutes', id: heldMeeting(s), part: 'read' }, 'nn');
  expect(await screen.findByText(/Les dette høgt før de går/)).toBeDefined();
});
