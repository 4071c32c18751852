import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, test } from 'vitest';
import texts from '../../../resources/texts/nb/ui/retention.json' with { type: 'json' };
import { addDays, toOslo } from '../../../src/domain/local-time.ts';
import { Expiry } from '../../../src/renderer/overview/Expiry.tsx';
import { BinSection } from '../../../src/renderer/settings/retention/BinSection.tsx';
import { RetentionSection } from '../../../src/renderer/settings/retention/RetentionSection.tsx';
import { must } from '../../result.ts';
import { sharedBench, showPage } from '../window.tsx';

const { bin, review, rules, receipts, soon, clock } = texts;
const press = (name: string | RegExp) => userEvent.click(screen.getByRole('button', { name }));

test('the bin teaches when it is empty, gives back, and asks before something goes for good', async () => {
  const { services } = await sharedBench('team');
  const { id, code } = must(services.case.start());
  showPage(services, <BinSection />, { name: 'settings', page: 'papirkurv' });
  await screen.findByText(bin.emptyTitle);

  must(services.bin.remove({ kind: 'case', id, version: 1 }));
  showPage(services, <BinSection />, { name: 'settings', page: 'papirkurv' });
  await screen.findByText(`Sak ${code}`);
  await press(`Hent fram sak ${code}`);
  const back = await screen.findByText(`Sak ${code} er hentet fram.`);
  await waitFor(() => expect(document.activeElement).toBe(back));
  expect(must(services.case.list()).map((c) => c.id)).toContain(id);

  must(services.bin.remove({ kind: 'case', id, version: must(services.case.get({ id })).version }));
  showPage(services, <BinSection />, { name: 'settings', page: 'papirkurv' });
  await screen.findByText(`Sak ${code}`);
  await press(`Slett for godt: sak ${code}`);
  const dialog = screen.getByRole('dialog', { hidden: true });
  expect(dialog.textContent).toContain(bin.cannotUndo);
  expect(dialog.textContent).toContain(bin.files);
  fireEvent.click(within(dialog).getByRole('button', { name: bin.no, hidden: true }));
  expect(must(services.bin.list()).rows).toHaveLength(1);
  await press(`Slett for godt: sak ${code}`);
  fireEvent.click(
    within(screen.getByRole('dialog', { hidden: true })).getByRole('button', { name: bin.yes, hidden: true }),
  );
  await screen.findByText(bin.gone.one);
  expect(must(services.bin.list()).rows).toEqual([]);
});

test('what is due stands with its reason, goes when it is chosen and confirmed, and leaves a receipt', async () => {
  const { services } = await sharedBench('team');
  const chair = must(services.team.get())?.team.members[0]?.id ?? '';
  const facts = { type: 'fastdag', start: '09:00', end: '10:00', place: 'Gran', purpose: 'Råd.' } as const;
  const { id } = must(services.meeting.create({ ...facts, date: '2024-03-12', chair, minuteTaker: chair }));
  showPage(services, <RetentionSection />, { name: 'settings', page: 'oppbevaring' });
  const box = await screen.findByRole('checkbox', { name: 'Velg Fastdag 12. mars 2024' });
  const why = document.getElementById(box.getAttribute('aria-describedby') ?? '')?.textContent;
  expect(why).toMatch(/^Skulle vært holdt 12\. mars 2024, for .+ siden\. Regelen er 6 måneder\.$/);
  const ofKind = screen.getByRole('row', { name: new RegExp(`^${texts.kinds['unheld-meeting']}`) });
  expect(within(ofKind).getAllByRole('cell')[0]?.textContent).toBe('1');
  expect(screen.queryByRole('button', { name: review.delete })).toBeNull();
  await userEvent.click(box);
  await press(review.delete);
  const dialog = screen.getByRole('dialog', { hidden: true });
  for (const line of [bin.cannotUndo, bin.files, review.first]) expect(dialog.textContent).toContain(line);
  fireEvent.click(within(dialog).getByRole('button', { name: bin.yes, hidden: true }));
  await screen.findByText(review.deleted.one);
  expect(must(services.meeting.list()).map((m) => m.id)).not.toContain(id);
  const table = screen.getByRole('region', { name: receipts.title });
  expect(table.textContent).toContain(`${receipts.kinds['unheld-meeting']}1regel: 6 måneder`);

  const { reviewedOn } = must(services.retention.get());
  await press(review.reviewed);
  await waitFor(() => expect(must(services.retention.get()).reviewedOn).not.toBe(reviewedOn));
  await press(review.undoReviewed);
  await waitFor(() => expect(must(services.retention.get()).reviewedOn).toBe(reviewedOn));
});

test('a rule is decided at once, undone and done again by key', async () => {
  const { services } = await sharedBench('team');
  showPage(services, <RetentionSection />, { name: 'settings', page: 'oppbevaring' });
  const length = () => must(services.retention.get()).rules.find((rule) => rule.kind === 'case')?.length;
  const choice = await screen.findByLabelText<HTMLSelectElement>(texts.kinds.case);
  await userEvent.selectOptions(choice, rules.keep);
  await waitFor(() => expect(length()).toBeNull());
  await screen.findByText(rules.undo);
  await userEvent.keyboard('{Control>}z{/Control}');
  await waitFor(() => expect(length()).toBe(12));
  await waitFor(() => expect(choice.value).toBe('12'));
  await userEvent.keyboard('{Control>}y{/Control}');
  await waitFor(() => expect(length()).toBeNull());
});

test('what goes soon is said and can be kept; a clock that cannot be right is asked about', async () => {
  const b = await sharedBench('team');
  const { services } = b;
  const { code } = must(services.case.start());
  services.retention.sweep();
  const today = toOslo(b.now).date;
  b.now = new Date(`${addDays(today, 5)}T09:00:00Z`);
  services.retention.sweep();
  showPage(services, <Expiry />, { name: 'overview' });
  await screen.findByText(`Sak ${code} er uferdig`);
  await press(`Behold sak ${code}`);
  await screen.findByText(soon.kept);
  expect(must(services.retention.expiry()).soon.map((row) => row.code)).not.toContain(code);

  b.now = new Date(`${addDays(today, 900)}T09:00:00Z`);
  showPage(services, <Expiry />, { name: 'overview' });
  await screen.findByText(clock.aheadTitle);
  await press(clock.right);
  await waitFor(() => expect(screen.queryByText(clock.aheadTitle)).toBeNull());
  expect(must(services.retention.expiry()).clock).toBe('right');
});
