import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import { expect, test } from 'vitest';
import { FEW_ANSWERS, type FeedbackAnswer } from '../../../src/domain/feedback.ts';
import { Page } from '../../../src/renderer/app/Page.tsx';
import { useRouter } from '../../../src/renderer/app/router.tsx';
import { must } from '../../result.ts';
import { sharedBench, showPage } from '../window.tsx';

const Here = () => <Page route={useRouter().route} />;

const ANSWER: FeedbackAnswer = {
  role: 'employee',
  marks: { heard: 'yes', useful: 'mostly', rightGroup: 'yes', next: undefined },
  texts: { mostUseful: undefined, whoWasMissing: undefined, whatToChange: undefined },
};
const heldIn = ({ services }: Awaited<ReturnType<typeof sharedBench>>): string =>
  must(services.meeting.list()).find((m) => m.discussionCount > 0)?.id ?? '';
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name: new RegExp(`^${name}`) }));

test('one answers after the other, sees nothing of the one before, and can take the own answer back', async () => {
  const b = await sharedBench('example');
  const meeting = heldIn(b);
  const answers = () => must(b.services.feedback.get({ meeting })).answers;
  showPage(b.services, <Here />, { name: 'give-feedback', id: meeting });

  press('Lever svaret');
  const problems = screen.getByRole('heading', { name: 'Dette mangler' }).parentElement ?? document.body;
  expect(
    within(problems)
      .getAllByRole('link')
      .map((a) => a.textContent),
  ).toEqual(['Velg hva du var med som.', 'Svar på minst én ting.']);
  expect(answers()).toBe(0);

  fireEvent.click(screen.getByRole('radio', { name: 'Annen ansatt' }));
  const useful = screen.getByRole('group', { name: 'Møtet var nyttig.' });
  fireEvent.click(within(useful).getByRole('radio', { name: 'Stort sett' }));
  press('Lever svaret');
  await screen.findByRole('heading', { name: 'Takk for svaret' });
  expect(answers()).toBe(1);
  press('Angre svaret');
  await screen.findByRole('heading', { name: 'Svaret er angret' });
  expect(answers()).toBe(0);
  press('Neste svar');
  for (const radio of await screen.findAllByRole('radio')) expect(radio).toHaveProperty('checked', false);
});

test('counts while few have answered, an average with a point in the graph when it is enough', async () => {
  const b = await sharedBench('example');
  const meeting = heldIn(b);
  for (let i = 1; i < FEW_ANSWERS; i++) must(b.services.feedback.give({ meeting, answer: ANSWER }));
  showPage(b.services, <Here />, { name: 'feedback-trend' });
  const row = async () => within(await screen.findByRole('table')).getAllByRole('row')[1]?.textContent;
  expect(await row()).toContain('4 ja');
  expect(document.querySelectorAll('circle')).toHaveLength(0);
  must(b.services.feedback.give({ meeting, answer: ANSWER }));
  fireEvent.click(screen.getByRole('link'));
  await screen.findByText(`${FEW_ANSWERS} svar: 0 fra meldere, ${FEW_ANSWERS} fra andre`);
  fireEvent.click(screen.getByRole('link', { name: 'Hvordan møtene har vært' }));
  await waitFor(async () => expect(await row()).toContain('Ja (snitt 4)'));
  expect(await row()).toContain('Stort sett (snitt 3)');
  // Nobody has answered the last statement: neither point nor average.
  expect(document.querySelectorAll('circle')).toHaveLength(3);
});
