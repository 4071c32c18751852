import { fireEvent, screen, waitFor } from '@testing-library/react';
import { expect, test } from 'vitest';
import texts from '../../../resources/texts/nb/ui/start.json' with { type: 'json' };
import { PassphraseStep } from '../../../src/renderer/start/PassphraseStep.tsx';
import { bench, PASSPHRASE } from '../../services/harness.ts';
import { showPage } from '../window.tsx';

const t = texts.first.passphrase;

const form = (): HTMLFormElement => {
  const found = document.querySelector('form');
  if (found === null) throw new Error('no form');
  return found;
};

function showStep() {
  const { services } = bench();
  showPage(services, <PassphraseStep practice onBack={() => {}} />, { name: 'overview' });
  const write = (label: string, text: string) =>
    fireEvent.change(screen.getByLabelText(label), { target: { value: text } });
  return { services, write };
}

test('Enter at once after the last key makes the store, though the strength has not been told yet', async () => {
  const { services, write } = showStep();
  write(t.label, PASSPHRASE);
  write(t.again, PASSPHRASE);
  fireEvent.submit(form());
  await waitFor(() => expect(services.isUnlocked()).toBe(true), { timeout: 20_000 });
});

test('a weak passphrase is told at its field and makes nothing, and so is one that differs', async () => {
  const { services, write } = showStep();
  write(t.label, 'passord');
  write(t.again, 'passord');
  fireEvent.submit(form());
  await waitFor(() => expect(screen.getByLabelText(t.label).getAttribute('aria-invalid')).toBe('true'));
  expect(document.activeElement).toBe(screen.getByLabelText(t.label));

  write(t.label, PASSPHRASE);
  fireEvent.submit(form());
  await waitFor(() => expect(document.activeElement).toBe(screen.getByLabelText(t.again)));
  expect(services.isUnlocked()).toBe(false);
});
