import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test, vi } from 'vitest';
import { catalogues } from '../../../src/domain/catalogues.ts';
import { must } from '../../result.ts';
import { caseWith, openServices, stored } from './services.ts';
import { show, WHOLE } from './support.tsx';

const SETTLED = { dutyGate: { reporting: 'nei', averting: 'nei' } } as const;
const box = (name: string | RegExp) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const steps = () => within(screen.getByRole('navigation', { name: 'Stegene i saken' }));
const saved = () => screen.findByText(/lagret kl\./, {}, { timeout: 5_000 });

describe('the duty gate', () => {
  test('comes first, asks both questions, and has nothing chosen beforehand', async () => {
    const services = await openServices();
    const { id } = must(services.case.start());
    show(services, { name: 'case', id, step: 'sett' });
    expect(await screen.findByRole('heading', { level: 1, name: 'Har du en plikt til å melde?' })).toBeDefined();
    const radios = screen.getAllByRole<HTMLInputElement>('radio');
    expect(radios).toHaveLength(6);
    expect(radios.some((r) => r.checked)).toBe(false);
    expect(steps().queryAllByRole('button')).toHaveLength(0);
  });

  test('an unanswered question takes focus when one tries to go on', async () => {
    const user = userEvent.setup();
    const services = await openServices();
    const { id } = must(services.case.start());
    show(services, { name: 'case', id, step: 'plikten' });
    await user.click(await screen.findByRole('button', { name: /^Neste/ }));
    expect(screen.getAllByText('Svar på dette først.')).toHaveLength(2);
    expect(document.activeElement).toBe(screen.getAllByRole('radio')[0]);
  });

  test('a yes stops the case here and in the store, and the way on is gone until the answer is changed', async () => {
    const user = userEvent.setup();
    const services = await openServices();
    const { id } = must(services.case.start());
    show(services, { name: 'case', id, step: 'plikten' });
    const [first] = await screen.findAllByRole('group');
    if (first === undefined) throw new Error('no question');
    await user.click(within(first).getByRole('radio', { name: 'Ja' }));
    const stop = within(screen.getByRole('alert'));
    expect(
      stop.getByText('Denne saken skal ikke drøftes i teamet. Du melder selv, også om lederen din er uenig.'),
    ).toBeDefined();
    expect(stop.getByText(/barnevernsloven § 13-2/)).toBeDefined();
    expect(stop.getByText(new RegExp(`Lovkatalog .*${catalogues.laws.date.slice(0, 4)}`))).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Neste/ })).toBeNull();
    expect(steps().queryAllByRole('button')).toHaveLength(0);
    await waitFor(() => expect(stored(services, id).status).toBe('duty_stop'), { timeout: 5_000 });

    // The note on paper is guidance and nothing of the case; that something was printed stands in the log.
    const print = vi.spyOn(window, 'print').mockImplementation(() => {});
    const printed = () => must(services.vault.log()).entries.filter(({ event }) => event === 'print').length;
    const before = printed();
    await user.click(stop.getByRole('button', { name: 'Skriv ut huskenotat' }));
    await waitFor(() => expect([print.mock.calls.length, printed()]).toEqual([1, before + 1]));

    await user.click(stop.getByRole('button', { name: 'Endre svaret' }));
    expect(screen.queryByRole('alert')).toBeNull();
    expect(screen.getAllByRole<HTMLInputElement>('radio').some((r) => r.checked)).toBe(false);
    await waitFor(() => expect(stored(services, id).status).toBe('kladd'), { timeout: 5_000 });
  });

  test('unsure is saved, says how to ask without names, and leads nowhere further', async () => {
    const user = userEvent.setup();
    const services = await openServices();
    const { id } = must(services.case.start());
    show(services, { name: 'case', id, step: 'plikten' });
    const [, second] = await screen.findAllByRole('group');
    if (second === undefined) throw new Error('no second question');
    await user.click(within(second).getByRole('radio', { name: 'Jeg er usikker' }));
    expect(screen.getByRole('heading', { name: 'Spør barnevernstjenesten uten navn' })).toBeDefined();
    expect(screen.queryByRole('button', { name: /^Neste/ })).toBeNull();
    await waitFor(() => expect(stored(services, id).draft.dutyGate).toEqual({ averting: 'usikker' }), {
      timeout: 5_000,
    });
    expect(stored(services, id).status).toBe('kladd');
  });

  test('two times no opens the other steps', async () => {
    const user = userEvent.setup();
    const services = await openServices();
    const { id } = must(services.case.start());
    show(services, { name: 'case', id, step: 'plikten' });
    for (const question of await screen.findAllByRole('group')) {
      await user.click(within(question).getByRole('radio', { name: 'Nei' }));
    }
    expect(steps().getAllByRole('button')).toHaveLength(7);
    await user.click(screen.getByRole('button', { name: /^Neste: om saken/ }));
    expect(screen.getByRole('heading', { level: 1, name: 'Hva slags sak er det?' })).toBeDefined();
  });
});

describe('writing', () => {
  test('is saved by itself, and said in words with the code', async () => {
    const user = userEvent.setup();
    const services = await openServices();
    const { id, code } = caseWith(services, SETTLED);
    show(services, { name: 'case', id, step: 'sett' });
    await user.type(await screen.findByRole('textbox', { name: 'Hva har dere sett?' }), 'Barnet er stille.');
    await saved();
    expect(stored(services, id).draft.observations).toBe('Barnet er stille.');
    expect(document.body.textContent).toContain(`Kode ${code}`);
  });

  test('what must go stays on the screen, is not sent, and the page says so', async () => {
    const user = userEvent.setup();
    const services = await openServices();
    const { id } = caseWith(services, { ...SETTLED, observations: 'Barnet er stille.' });
    show(services, { name: 'case', id, step: 'sett' });
    await user.type(await screen.findByRole('textbox', { name: 'Hva har dere sett?' }), ' Ring 912 34 567.');
    expect(await screen.findByText(/Teksten i «Sett» er ikke lagret ennå/, {}, { timeout: 5_000 })).toBeDefined();
    expect(box('Hva har dere sett?').value).toBe('Barnet er stille. Ring 912 34 567.');
    expect(stored(services, id).draft.observations).toBe('Barnet er stille.');
    expect(JSON.stringify(stored(services, id))).not.toContain('912');
  });

  test('the question to the team can be written under every step', async () => {
    const user = userEvent.setup();
    const services = await openServices();
    const { id } = caseWith(services, SETTLED);
    show(services, { name: 'case', id, step: 'sagt' });
    await user.click(await screen.findByRole('button', { name: 'Skriv spørsmålet' }));
    await user.type(box('Spørsmålet til teamet'), 'Hvordan kan vi hjelpe?');
    await saved();
    expect(stored(services, id).draft.questions).toEqual(['Hvordan kan vi hjelpe?']);
  });

  test('Ctrl+Z takes back a choice when no text field has focus', async () => {
    const user = userEvent.setup();
    const services = await openServices();
    const { id } = caseWith(services, SETTLED);
    show(services, { name: 'case', id, step: 'om' });
    const tile = await screen.findByRole<HTMLInputElement>('radio', { name: '4–5 år' });
    await user.click(tile);
    expect(tile.checked).toBe(true);
    await user.keyboard('{Control>}z{/Control}');
    expect(tile.checked).toBe(false);
  });

  test('no more than three themes, and the fourth is refused in words', async () => {
    const user = userEvent.setup();
    const services = await openServices();
    const { id } = caseWith(services, { ...SETTLED, concernThemes: ['SPR', 'SOS', 'ATF'] });
    show(services, { name: 'case', id, step: 'om' });
    const fourth = await screen.findByRole<HTMLInputElement>('checkbox', { name: 'Tap, dødsfall, sorg' });
    await user.click(fourth);
    expect(fourth.checked).toBe(false);
    expect(screen.getByText('Tre temaer er nok. Ta bort ett først.')).toBeDefined();
  });

  test('strengths stand before risks, and a common one can be chosen', async () => {
    const user = userEvent.setup();
    const services = await openServices();
    const { id } = caseWith(services, SETTLED);
    show(services, { name: 'case', id, step: 'styrker' });
    await screen.findByRole('heading', { level: 1, name: 'Styrker og risiko' });
    expect(
      screen
        .getAllByRole('heading', { level: 2 })
        .slice(0, 2)
        .map((h) => h.textContent),
    ).toEqual(['Hva er det som beskytter?', 'Hva er dere bekymret for?']);
    await user.click(screen.getByRole('button', { name: 'forelder ønsker hjelp' }));
    await saved();
    await waitFor(() => expect(stored(services, id).draft.protectiveFactors).toEqual(['forelder ønsker hjelp']));
  });

  test('why guardians are not contacted is asked only when that is chosen', async () => {
    const user = userEvent.setup();
    const services = await openServices();
    const { id } = caseWith(services, SETTLED);
    show(services, { name: 'case', id, step: 'gjort' });
    const choice = await screen.findByRole('radio', { name: 'Bevisst ikke' });
    expect(screen.queryByRole('textbox', { name: /Hvorfor/ })).toBeNull();
    await user.click(choice);
    expect(box(/Hvorfor/)).toBeDefined();
  });
});

describe('the last step', () => {
  test('an unfinished case names everything it lacks, and each leads there', async () => {
    const user = userEvent.setup();
    const services = await openServices();
    const { id } = caseWith(services, SETTLED);
    show(services, { name: 'case', id, step: 'kontroll' });
    await user.click(await screen.findByRole('button', { name: 'Gjør saken klar' }));
    const links = await screen.findAllByRole('link', { name: /^(Velg|Skriv|Svar|Vurder)/ });
    expect(links.map((l) => l.textContent)).toEqual([
      'Velg hvilken tjeneste som melder.',
      'Velg aldersgruppe.',
      'Velg minst ett tema.',
      'Skriv hva dere har sett.',
      'Skriv minst én styrke.',
      'Svar på om foreldrene er kontaktet.',
      'Svar på om noen har snakket med barnet.',
      'Skriv spørsmålet til teamet.',
      'Vurder om beskrivelsen passer på minst fem familier, og sett kryss.',
    ]);
    await waitFor(() => expect(document.activeElement?.contains(links[0] ?? null)).toBe(true));
    await user.click(screen.getByRole('link', { name: 'Skriv hva dere har sett.' }));
    await waitFor(() => expect(document.activeElement).toBe(box('Hva har dere sett?')));
    expect(stored(services, id).status).toBe('kladd');
  });

  test('all findings of all fields are listed; a name must be answered before the case is ready', async () => {
    const user = userEvent.setup();
    const services = await openServices();
    const { id } = caseWith(services, {
      ...WHOLE,
      observations: 'Da kom Lise og sa at alt var fint.',
      confirmedFiveFamilies: true,
    });
    show(services, { name: 'case', id, step: 'kontroll' });
    expect(await screen.findByText('Lise')).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Gjør saken klar' }));
    expect(await screen.findByRole('link', { name: 'Et funn i «Sett» venter på svar.' })).toBeDefined();
    expect(stored(services, id).status).toBe('kladd');
    await user.click(screen.getByRole('button', { name: /^Behold/ }));
    await user.click(screen.getByRole('button', { name: 'Det passer på mange her' }));
    await user.click(screen.getByRole('button', { name: 'Gjør saken klar' }));
    await waitFor(() => expect(stored(services, id).status).toBe('klar'), { timeout: 5_000 });
  });

  test('a whole case is ready only when the person has ticked the sentence', async () => {
    const user = userEvent.setup();
    const services = await openServices();
    const { id, code } = caseWith(services, WHOLE);
    show(services, { name: 'case', id, step: 'kontroll' });
    const sentence = await screen.findByRole<HTMLInputElement>('checkbox', {
      name: 'Jeg har vurdert at beskrivelsen passer på minst fem familier her.',
    });
    expect(sentence.checked).toBe(false);
    await user.click(screen.getByRole('button', { name: 'Gjør saken klar' }));
    await screen.findByRole('link', { name: /minst fem familier/ });
    expect(stored(services, id).status).toBe('kladd');
    await user.click(sentence);
    await user.click(screen.getByRole('button', { name: 'Gjør saken klar' }));
    expect(await screen.findByRole('heading', { level: 1, name: code }, { timeout: 5_000 })).toBeDefined();
    expect(stored(services, id).status).toBe('klar');

    // It can be taken back to writing, and then the sentence is asked again.
    await user.click(screen.getByRole('button', { name: 'Skriv videre' }));
    expect((await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Hva har dere sett/ })).value).toBe(
      WHOLE.observations,
    );
    expect(stored(services, id)).toMatchObject({ status: 'kladd', draft: { confirmedFiveFamilies: false } });
    await user.click(steps().getByRole('button', { name: /Kontroll/ }));
    expect((await screen.findByRole<HTMLInputElement>('checkbox', { name: /minst fem familier/ })).checked).toBe(false);
  });
});

test('somebody else has saved meanwhile: both texts stand side by side until the person chooses', async () => {
  const user = userEvent.setup();
  const services = await openServices();
  const { id, version } = caseWith(services, { ...SETTLED, observations: 'Først' });
  show(services, { name: 'case', id, step: 'sett' });
  const field = await screen.findByRole('textbox', { name: 'Hva har dere sett?' });
  must(services.case.save({ id, version, draft: { ...SETTLED, observations: 'Deres tekst' } }));
  await user.clear(field);
  await user.type(field, 'Min tekst');
  expect(await screen.findByText('Saken er endret et annet sted', {}, { timeout: 5_000 })).toBeDefined();
  expect(screen.getByText('Deres tekst')).toBeDefined();
  await user.click(screen.getByRole('button', { name: 'Behold min' }));
  await saved();
  expect(stored(services, id).draft.observations).toBe('Min tekst');
});
