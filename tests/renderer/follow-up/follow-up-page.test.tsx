import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, test } from 'vitest';
import type { FollowUpView } from '../../../src/domain/follow-up-view.ts';
import { contentOf, emptyForm, type Form, missingIn } from '../../../src/renderer/follow-up/form.ts';
import { FollowUpPage } from '../../../src/renderer/follow-up/index.ts';
import { GuardProvider } from '../../../src/renderer/guard/index.ts';
import { must } from '../../result.ts';
import { sharedBench, showPage } from '../window.tsx';

const TODAY = '2026-12-01';
const view: FollowUpView = {
  case: 'c',
  code: 'S-2222',
  version: 1,
  status: 'oppfølging',
  due: TODAY,
  given: { date: '2026-11-10', advice: [{ text: 'Snakk med barnet.', adviceType: 'SAMTALE' }] },
  history: [],
  canTakeBack: false,
};

describe('the form', () => {
  const filled: Form = { ...emptyForm(view, TODAY), used: ['delvis'], effect: 'bedre', next: 'on' };
  test('begins with nothing chosen but a day three weeks on, and says what is missing in order', () => {
    expect(emptyForm(view, TODAY).date).toBe('2026-12-22');
    expect(missingIn(emptyForm(view, TODAY), false, TODAY)).toEqual(['advice', 'effect', 'outcome']);
    expect(missingIn({ ...filled, date: '2026-11-30' }, false, TODAY)).toEqual(['date']);
    expect(missingIn({ ...filled, next: 'closed' }, false, TODAY)).toEqual(['reason']);
    expect(missingIn({ ...filled, next: undefined }, true, TODAY)).toEqual([]);
  });

  test('is saved as what was chosen; words of spaces are no direction', () => {
    expect(contentOf({ ...filled, newDirection: '  ' }, false, TODAY)).toEqual({
      used: ['delvis'],
      effect: 'bedre',
      newDirection: undefined,
      outcome: { kind: 'on', date: '2026-12-22' },
    });
    expect(contentOf(filled, true, TODAY)?.outcome).toEqual({ kind: 'meeting' });
    expect(contentOf({ ...filled, effect: undefined }, false, TODAY)).toBeUndefined();
  });
});

test('what is missing is told, the case is concluded, and that can be taken back', async () => {
  const { services } = await sharedBench('example');
  const [row] = must(services.followUp.list());
  const id = row?.case ?? '';
  showPage(
    services,
    <GuardProvider>
      <FollowUpPage id={id} />
    </GuardProvider>,
    { name: 'follow-up', id },
  );
  fireEvent.click(await screen.findByRole('button', { name: 'Lagre' }));
  const summary = screen.getByRole('heading', { name: 'Dette mangler' }).parentElement ?? document.body;
  await waitFor(() => expect(summary.contains(document.activeElement)).toBe(true));
  expect(
    within(summary)
      .getAllByRole('link')
      .map((a) => a.textContent),
  ).toEqual(['Svar for hvert råd.', 'Velg hvordan det har gått.', 'Velg hva som skjer nå.']);
  expect(must(services.followUp.get({ case: id })).history).toEqual([]);

  for (const radio of screen.getAllByRole('radio', { name: 'Brukt' })) fireEvent.click(radio);
  for (const name of ['Bedre', 'Avslutt saken', 'Det går godt nok'])
    fireEvent.click(screen.getByRole('radio', { name }));
  fireEvent.click(screen.getByRole('button', { name: 'Avslutt saken' }));
  expect(await screen.findByText('Lagret. Saken er avsluttet og kommer ikke tilbake.')).toBeDefined();
  expect(must(services.followUp.get({ case: id }))).toMatchObject({
    status: 'avsluttet',
    history: [{ closed: 'godt_nok' }],
  });
  expect(screen.queryByRole('radio')).toBeNull();

  fireEvent.click(screen.getByRole('button', { name: 'Angre' }));
  expect(await screen.findByText('Angret.')).toBeDefined();
  expect(must(services.followUp.get({ case: id }))).toMatchObject({ status: 'oppfølging', history: [] });
});
