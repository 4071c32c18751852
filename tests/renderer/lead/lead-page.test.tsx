import { act, fireEvent, screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { GuardProvider } from '../../../src/renderer/guard/index.ts';
import { LeadPage } from '../../../src/renderer/lead/index.ts';
import { NotesDesk } from '../../../src/renderer/minutes/index.ts';
import { must } from '../../result.ts';
import type { Bench } from '../../services/harness.ts';
import { planned } from '../meeting/support.tsx';
import { sharedBench, showPage } from '../window.tsx';

let b: Bench;
let id: string;
let day = 10;
beforeEach(async () => {
  b = await sharedBench('team');
  id = planned(b.services, `2031-04-${day++}`).id;
});

/** The screen on a clock that the test turns: the services' own, and the page's timers. */
async function show(): Promise<void> {
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  showPage(
    b.services,
    <GuardProvider>
      <NotesDesk>
        <LeadPage id={id} />
      </NotesDesk>
    </GuardProvider>,
    { name: 'lead', id },
  );
  await pass(0);
}
/** Time goes, and the screen follows. */
async function pass(seconds: number): Promise<void> {
  b.now = new Date(b.now.getTime() + seconds * 1_000);
  await act(async () => {
    await vi.advanceTimersByTimeAsync(1_100);
  });
}
const press = async (key: string, more: KeyboardEventInit = {}, on: Element = document.body): Promise<void> => {
  fireEvent.keyDown(on, { key, ...more });
  await pass(0);
};
const title = (): string | null => screen.getByRole('heading', { level: 1 }).textContent;
const left = (): string | null => screen.getByRole('timer').getAttribute('aria-label');
const begin = () => b.services.lead.start({ meeting: id, method: 'samraad_6' });
const state = () => must(b.services.lead.get({ meeting: id }));

describe('before the meeting', () => {
  test('tells how long it is and starts with the space bar', async () => {
    await show();
    expect(title()).toBe('Start møtet');
    expect(screen.getByText('3 punkter. 30 minutter i alt.')).toBeDefined();
    await press(' ');
    expect(title()).toBe('Velkommen');
    expect(state().status).toBe('running');
  });

  test('the team’s own way is made, kept and chosen; a phase without a name is asked for', async () => {
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Lag teamets egen' }));
    fireEvent.click(screen.getByRole('button', { name: 'Lagre' }));
    expect(screen.getByText('Gi fase 1 et navn og 1–240 minutter.')).toBeDefined();
    fireEvent.change(screen.getByRole('textbox', { name: 'Navn' }), { target: { value: 'Runde rundt bordet' } });
    fireEvent.click(screen.getByRole('button', { name: 'Lagre' }));
    await pass(0);
    expect(screen.getByRole<HTMLInputElement>('radio', { name: 'Teamets egen' }).checked).toBe(true);
    expect(state().own?.phases).toMatchObject([{ name: 'Runde rundt bordet', minutes: 10 }]);
  });
});

describe('while it goes', () => {
  test('time in words follows the clock, over the end as well, and nothing turns red', async () => {
    must(begin());
    await show();
    expect(left()).toBe('Om lag 10 minutter igjen');
    await pass(6 * 60 + 5);
    expect(left()).toBe('Om lag 4 minutter igjen');
    await pass(5 * 60);
    expect(left()).toBe('1 minutt over');
    expect(screen.getByText('Tiden er ute.').getAttribute('role')).toBe('status');
  });

  test('space goes on, a held key does not, and Angre comes back', async () => {
    must(begin());
    await show();
    await press(' ');
    expect(title()).toBe('Nytt siden sist');
    expect(screen.getByText('Punkt 2 av 3: Nytt siden sist. 10 minutter.')).toBeDefined();
    await press(' ', { repeat: true });
    expect(title()).toBe('Nytt siden sist');
    fireEvent.click(screen.getByRole('button', { name: /Tilbake/ }));
    await pass(0);
    expect(title()).toBe('Velkommen');
    await press('Enter', { ctrlKey: true });
    await press('Backspace');
    expect(title()).toBe('Velkommen');
  });

  test('P pauses, + gives two minutes, and single keys can be turned off', async () => {
    must(begin());
    await show();
    await press('+');
    expect(left()).toBe('Om lag 12 minutter igjen');
    await press('p');
    expect(left()).toBe('Pause. Om lag 12 minutter igjen');
    await press(' ');
    expect(state().status).toBe('running');
    fireEvent.click(screen.getByRole('button', { name: 'Taster på' }));
    for (const key of [' ', 'p', '+']) await press(key);
    expect(state()).toMatchObject({ status: 'running', at: { item: 0 }, minutes: 12 });
    await press('F9');
    expect(state().status).toBe('stopped');
  });

  test('keys belong to whoever writes; a focused button keeps its own space', async () => {
    must(begin());
    await show();
    const field = document.createElement('textarea');
    document.body.append(field);
    onTestFinished(() => field.remove());
    for (const key of [' ', 'p', '+', 'Escape', 'Backspace']) await press(key, {}, field);
    await press(' ', {}, screen.getByRole('button', { name: /Hopp over/ }));
    expect(state()).toMatchObject({ at: { item: 0 }, minutes: 10, status: 'running' });
    await press('Enter', { ctrlKey: true }, field);
    expect(state().at.item).toBe(1);
  });

  test('a name: the words to say, a clock that stands, and any key goes on', async () => {
    must(begin());
    await show();
    fireEvent.click(screen.getByRole('button', { name: /Stopp, navn/ }));
    await pass(60);
    expect(title()).toMatch(/Vi stopper litt\..*Si det på nytt uten navn\./);
    await press('Control', { ctrlKey: true });
    expect(state().status).toBe('stopped');
    await press('x');
    expect([title(), left()]).toEqual(['Velkommen', 'Om lag 10 minutter igjen']);
  });

  test('skipping asks why, from a list', async () => {
    must(begin());
    await show();
    fireEvent.click(screen.getByRole('button', { name: /Hopp over/ }));
    fireEvent.click(screen.getByRole('button', { name: 'Er tatt alt' }));
    await pass(0);
    expect([title(), state().undo]).toEqual(['Nytt siden sist', 'skip']);
  });

  test('who steps out is asked for by role alone, and it can be taken back', async () => {
    must(begin());
    await show();
    fireEvent.click(screen.getByRole('button', { name: 'Medlem går ut' }));
    const panel = screen.getByRole('region', { name: 'Hvem går ut?' });
    expect(within(panel).queryByRole('textbox')).toBeNull();
    fireEvent.click(within(panel).getByRole('button', { name: 'Fast medlem' }));
    await pass(0);
    expect(within(panel).getByText(/Fast medlem gikk ut/)).toBeDefined();
    expect(state().recusals).toEqual(['fast']);
    fireEvent.click(within(panel).getByRole('button', { name: 'Angre' }));
    await pass(0);
    expect(state().recusals).toEqual([]);
  });

  test('the last item is ended by its own button, never by the space bar; the end can be taken back', async () => {
    must(begin());
    await show();
    for (let i = 0; i < 4; i++) await press(' ');
    expect([title(), state().status]).toEqual(['Runde til slutt', 'running']);
    fireEvent.click(screen.getByRole('button', { name: 'Avslutt møtet' }));
    await pass(0);
    expect(title()).toBe('Møtet er slutt');
    fireEvent.click(screen.getByRole('button', { name: 'Angre avslutt' }));
    await pass(0);
    expect([title(), state().status]).toEqual(['Runde til slutt', 'paused']);
  });

  test('come back to, it says where it goes on, until something is pressed', async () => {
    must(begin());
    await show();
    expect(screen.getByText('Vi fortsetter der vi var: Velkommen, om lag 10 minutter igjen.')).toBeDefined();
    await press('p');
    expect(screen.queryByText(/Vi fortsetter der vi var/)).toBeNull();
  });
});
