import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, test } from 'vitest';
import { renderWithGuard, TwoFields } from './support.tsx';

const TEXT = 'Barnet i Lauvåsen barnehage er stille. Ring 99 00 00 00.';
const LOCAL = { placeNames: ['Lauvåsen barnehage'], staffNames: [] };
const field = (name: string) => screen.getByRole<HTMLTextAreaElement>('textbox', { name });
const rows = () => screen.queryAllByRole('listitem').filter((li) => li.className.includes('finding'));
const marks = (id: string) =>
  [...(document.getElementById(id)?.parentElement?.querySelectorAll('mark') ?? [])].map((m) => m.textContent);

describe('marks', () => {
  test('stand on the very words, with the number the list beside says, and the text is untouched', async () => {
    renderWithGuard(<TwoFields first={TEXT} />, { knowledge: LOCAL });
    await screen.findByRole('heading', { name: '2 funn' });
    expect(marks('sett')).toEqual(['Lauvåsen barnehage', '99 00 00 00']);
    expect([...document.querySelectorAll('mark')].map((m) => m.getAttribute('data-n'))).toEqual(['1', '2']);
    expect(rows().map((li) => li.textContent)).toEqual([
      expect.stringContaining('1Lauvåsen barnehage'),
      expect.stringContaining('299 00 00 00Telefon'),
    ]);
    expect(screen.getByText('2 må bort')).toBeDefined();
    expect(field('Sett').value).toBe(TEXT);
  });

  test('the sheet behind holds the same words as the field, and is hidden from screen readers', async () => {
    renderWithGuard(<TwoFields first={`${TEXT}\n\nEn linje til.`} />);
    await screen.findByRole('heading', { name: /funn$/ });
    const sheet = field('Sett').parentElement?.querySelector('[aria-hidden]');
    expect(sheet?.textContent?.replace(/\u200b/g, '')).toBe(field('Sett').value);
  });

  test('numbers run on from one field to the next', async () => {
    renderWithGuard(<TwoFields first="Ring 99 00 00 00." second="Ring 99 00 00 01." />);
    await screen.findByRole('heading', { name: '2 funn' });
    expect([...document.querySelectorAll('mark')].map((m) => m.getAttribute('data-n'))).toEqual(['1', '2']);
  });
});

describe('typing', () => {
  test('is never held up by a guard that is slow, and the page says that it is being read', async () => {
    const user = userEvent.setup();
    const { worker } = renderWithGuard(<TwoFields />);
    await screen.findByRole('heading', { name: 'Funn' });
    worker.answering = false;
    await user.type(field('Sett'), 'Ring 99 00 00 00 nå');
    expect(field('Sett').value).toBe('Ring 99 00 00 00 nå');
    expect(field('Sett').selectionStart).toBe(19);
    expect(screen.getByText('Sjekker …')).toBeDefined();
    expect(rows()).toHaveLength(0);
    worker.answering = true;
    worker.answerKept();
    await screen.findByRole('heading', { name: '1 funn' });
    expect(field('Sett').selectionStart).toBe(19);
  });

  test('counts the letters, and says how many are too many without cutting any', async () => {
    renderWithGuard(<TwoFields first="a" />);
    expect(await screen.findByText('1 av 1 200 tegn', { normalizer: (s) => s.replace(/\s/g, ' ') })).toBeDefined();
  });

  test('a text without findings still leaves the judgement to the person', async () => {
    renderWithGuard(<TwoFields first="Barnet er stille." />);
    expect(await screen.findByText('Ingen funn. Det er fortsatt du som vurderer.')).toBeDefined();
  });
});

test('what is pasted is told with how many findings it brought', async () => {
  const user = userEvent.setup();
  renderWithGuard(<TwoFields />);
  await user.click(field('Sett'));
  await user.paste('Ring 99 00 00 00, eller Lise.');
  expect(await screen.findAllByText(/^Limt inn\. 2 funn\./)).toHaveLength(2);
});

test('what is dropped into a field is read and told of too', async () => {
  renderWithGuard(<TwoFields />);
  const element = field('Sett');
  element.setRangeText('Ring 99 00 00 00.', 0, 0, 'end');
  element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertFromDrop' }));
  await waitFor(() => expect(screen.queryAllByText(/^Sluppet inn\. 1 funn\./)).toHaveLength(2));
  expect(marks('sett')).toEqual(['99 00 00 00']);
});

test('the finding at the caret is part of what a screen reader says of the field', async () => {
  const user = userEvent.setup();
  renderWithGuard(<TwoFields first="Ring 99 00 00 00." />);
  await screen.findByRole('heading', { name: '1 funn' });
  const described = () =>
    (field('Sett').getAttribute('aria-describedby') ?? '')
      .split(' ')
      .map((id) => document.getElementById(id)?.textContent)
      .join(' ');
  expect(described()).toContain('1 funn');
  expect(described()).not.toContain('99 00 00 00');
  await user.keyboard('{F8}');
  expect(described()).toContain('Funn 1 av 1, må bort, telefon: 99 00 00 00');
});

describe('findings by keyboard', () => {
  test('F8 goes to the next across fields and round, Shift+F8 back, and each is said in words', async () => {
    const user = userEvent.setup();
    renderWithGuard(<TwoFields first="Ring 99 00 00 00." second="Ring 99 00 00 01." />);
    await screen.findByRole('heading', { name: '2 funn' });
    await user.keyboard('{F8}');
    expect(document.activeElement).toBe(field('Sett'));
    expect([field('Sett').selectionStart, field('Sett').selectionEnd]).toEqual([5, 16]);
    expect(screen.getByText('Funn 1 av 2, må bort, telefon: 99 00 00 00')).toBeDefined();
    await user.keyboard('{F8}');
    expect(document.activeElement).toBe(field('Styrke'));
    await user.keyboard('{F8}');
    expect(document.activeElement).toBe(field('Sett'));
    await user.keyboard('{Shift>}{F8}{/Shift}');
    expect(document.activeElement).toBe(field('Styrke'));
  });

  test('the finding at the caret is open in the list, with why and what to write instead', async () => {
    const user = userEvent.setup();
    renderWithGuard(<TwoFields first="Ring 99 00 00 00." />);
    await screen.findByRole('heading', { name: '1 funn' });
    expect(screen.queryByText('Et telefonnummer fører rett til en person.')).toBeNull();
    await user.keyboard('{F8}');
    expect(screen.getByText('Et telefonnummer fører rett til en person.')).toBeDefined();
    expect(screen.getByRole('button', { name: /fjern/ }).getAttribute('aria-keyshortcuts')).toBe('Control+1');
  });

  test('Ctrl+1 writes the first suggestion, and the finding is gone', async () => {
    const user = userEvent.setup();
    renderWithGuard(<TwoFields first="Ring 99 00 00 00." />);
    await screen.findByRole('heading', { name: '1 funn' });
    await user.keyboard('{F8}{Control>}1{/Control}');
    expect(field('Sett').value).toBe('Ring.');
    await waitFor(() => expect(rows()).toHaveLength(0));
    expect(screen.getByText('Fjernet. Ctrl Z angrer.')).toBeDefined();
  });
});

describe('keeping a finding', () => {
  test('asks for a reason from a list, and then it waits no more', async () => {
    const user = userEvent.setup();
    renderWithGuard(<TwoFields first="Da kom Lise og sa at alt var fint." />);
    await screen.findByRole('heading', { name: '1 funn' });
    await user.keyboard('{F8}');
    await user.click(screen.getByRole('button', { name: /^Behold/ }));
    const reasons = within(screen.getByRole('group', { name: 'Hvorfor kan det stå?' }));
    expect(document.activeElement?.textContent).toBe('Det er et vanlig ord, ikke et navn');
    await user.click(reasons.getByRole('button', { name: 'Det er et vanlig ord, ikke et navn' }));
    await waitFor(() => expect(rows()).toHaveLength(0));
    expect(marks('sett')).toEqual([]);
  });

  test('is listed under the findings, and can be taken back', async () => {
    const user = userEvent.setup();
    renderWithGuard(<TwoFields first="Da kom Lise og sa at alt var fint." />);
    await screen.findByRole('heading', { name: '1 funn' });
    await user.keyboard('{F8}');
    await user.click(screen.getByRole('button', { name: /^Behold/ }));
    await user.click(screen.getByRole('button', { name: 'Det er et vanlig ord, ikke et navn' }));
    await user.click(await screen.findByText('1 beholdt i disse tekstene'));
    await user.click(screen.getByRole('button', { name: 'Spør igjen: Lise' }));
    await waitFor(() => expect(marks('sett')).toEqual(['Lise']));
    expect(screen.queryByText('1 beholdt i disse tekstene')).toBeNull();
  });

  test('is not offered for what must go', async () => {
    const user = userEvent.setup();
    renderWithGuard(<TwoFields first="Ring 99 00 00 00." />);
    await screen.findByRole('heading', { name: '1 funn' });
    await user.keyboard('{F8}');
    expect(screen.queryByRole('button', { name: /^Behold/ })).toBeNull();
  });
});

test('a short field names its first finding and what to write instead, in nynorsk too', async () => {
  const user = userEvent.setup();
  renderWithGuard(<TwoFields second="Ring 99 00 00 00." />, { locale: 'nn' });
  const use = await screen.findByRole('button', { name: /Forslag/ });
  expect(screen.getByText(/^må bort: 99 00 00 00$/)).toBeDefined();
  await user.click(use);
  expect(field('Styrke').value).toBe('Ring.');
});
