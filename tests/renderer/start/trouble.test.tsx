import { readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { cleanup, fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import texts from '../../../resources/texts/nb/ui/vault.json' with { type: 'json' };
import { placeProblemSchema } from '../../../src/domain/store-place.ts';
import { PlaceScreen } from '../../../src/renderer/start/PlaceScreen.tsx';
import { isTrouble, TroubleScreen, troubleOf } from '../../../src/renderer/start/TroubleScreen.tsx';
import { must } from '../../result.ts';
import { bench, PASSPHRASE, practice } from '../../services/harness.ts';
import { showPage } from '../window.tsx';

const { trouble, salvage, restore, place } = texts;
const WHOLE = { keys: 'whole', database: 'there', openBy: null } as const;
const SLOW = { timeout: 20_000 };

test('each way not to open has a screen of its own, and what is told at the field has none', () => {
  expect(troubleOf('corrupt', WHOLE)).toBe('damaged');
  expect(troubleOf('corrupt', { ...WHOLE, database: 'cut' })).toBe('cut');
  expect(troubleOf('not-a-store', { ...WHOLE, database: 'empty' })).toBe('empty');
  expect(troubleOf('corrupt', { ...WHOLE, keys: 'damaged', database: 'cut' })).toBe('keys');
  expect(troubleOf('not-a-store', { ...WHOLE, keys: 'missing' })).toBe('keysMissing');
  expect(troubleOf('in-use', WHOLE)).toBe('inUse');
  expect(troubleOf('newer-store', WHOLE)).toBe('newer');
  expect(troubleOf('disk-full', WHOLE)).toBe('noSpace');
  expect(troubleOf('read-only', WHOLE)).toBe('readOnly');
  expect(troubleOf('no-store', WHOLE)).toBe('missing');
  expect(isTrouble({ code: 'wrong-passphrase' })).toBe(false);
  expect(isTrouble({ code: 'wait', seconds: 2 })).toBe(false);
});

test('open elsewhere: who, where and since when; damaged: the newest copy first, then rescue, and never deleting', async () => {
  const b = await practice();
  must(b.services.backup.now());
  showPage(b.services, <TroubleScreen failure="in-use" passphrase="" onBack={() => {}} />, { name: 'overview' });
  await screen.findByRole('heading', { level: 1, name: trouble.kinds.inUse.title });
  expect(screen.getByText(/åpnet den 22\. november 2026 kl\. \d\d\.\d\d\.$/)).toBeDefined();
  expect(screen.getByRole('button', { name: trouble.again })).toBeDefined();
  cleanup();

  b.services.lock('user');
  showPage(b.services, <TroubleScreen failure="corrupt" passphrase={PASSPHRASE} onBack={() => {}} />, {
    name: 'overview',
  });
  await screen.findByRole('heading', { level: 1, name: trouble.kinds.damaged.title });
  expect(screen.getAllByRole('button').map((button) => button.textContent)).toEqual([
    trouble.restore,
    trouble.salvage,
    trouble.again,
  ]);
  for (const { text } of Object.values(trouble.kinds)) expect(text).not.toMatch(/\bslett/i);

  // A damaged copy is told as such, and left.
  const folder = join(b.env.paths.store, 'sikkerhetskopier');
  const copy = join(folder, readdirSync(folder)[0] ?? '');
  const bytes = readFileSync(copy);
  bytes.fill(1, bytes.length - 100);
  writeFileSync(copy, bytes);
  await userEvent.click(screen.getByRole('button', { name: trouble.restore }));
  fireEvent.submit(screen.getByLabelText(restore.passphrase).closest('form') ?? document.body);
  await screen.findByText(restore.damaged, {}, SLOW);
});

test('without a copy rescue is offered, its numbers are shown, and nothing changes before it is used', async () => {
  const b = await practice();
  b.services.lock('user');
  const store = join(b.env.paths.store, 'samrad.db');
  truncateSync(store, 30 * 4096 + 10);
  const bytes = readFileSync(store);
  showPage(b.services, <TroubleScreen failure="corrupt" passphrase={PASSPHRASE} onBack={() => {}} />, {
    name: 'overview',
  });
  await screen.findByRole('heading', { level: 1, name: trouble.kinds.cut.title });
  expect(screen.getByText(trouble.noBackup)).toBeDefined();
  expect(screen.queryByRole('button', { name: trouble.restore })).toBeNull();
  await userEvent.click(screen.getByRole('button', { name: trouble.salvage }));
  await userEvent.click(screen.getByRole('button', { name: salvage.run }));
  await screen.findByRole('heading', { name: salvage.done }, SLOW);
  expect(screen.getByRole('row', { name: new RegExp(`^${salvage.tables.anonymous_case}`) })).toBeDefined();
  expect(readFileSync(store).equals(bytes)).toBe(true);
  expect(b.services.isUnlocked()).toBe(false);
});

test('a place where the file must not lie is told with its reason, and what to do', async () => {
  const b = bench();
  for (const problem of placeProblemSchema.options) {
    showPage(b.services, <PlaceScreen problem={problem} />, { name: 'overview' });
    expect(screen.getByText(place.reasons[problem])).toBeDefined();
    expect(screen.getAllByText(place.todo).length).toBeGreaterThan(0);
  }
});
