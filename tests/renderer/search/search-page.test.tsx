import { act, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, expect, test, vi } from 'vitest';
import { Page } from '../../../src/renderer/app/Page.tsx';
import { useRouter } from '../../../src/renderer/app/router.tsx';
import { CaseDesk } from '../../../src/renderer/case/index.ts';
import { askFor, useForgetSearch } from '../../../src/renderer/search/index.ts';
import type { Services } from '../../../src/services/index.ts';
import { must } from '../../result.ts';
import { sharedBench, showPage } from '../window.tsx';

/** The page of wherever one is, as in the shell. */
function Here() {
  const { route, back } = useRouter();
  return (
    <CaseDesk>
      <button type="button" onClick={back}>
        Tilbake
      </button>
      <Page route={route} key={JSON.stringify(route)} />
    </CaseDesk>
  );
}

let services: Services;
beforeEach(async () => {
  ({ services } = await sharedBench('example'));
  askFor({ words: '' });
});
const show = (locale: 'nb' | 'nn' = 'nb') => showPage(services, <Here />, { name: 'search' }, locale);
const field = () => screen.getByRole<HTMLInputElement>('searchbox');
const status = () => screen.getByRole('status').textContent;
const marked = () => [...document.querySelectorAll('.search-hit-text mark')].map((m) => m.textContent?.toLowerCase());

test('says what can be found and what cannot before anything is typed', async () => {
  show();
  expect(await screen.findByText('Dette kan du søke i')).toBeDefined();
  expect(screen.getByText(/blir aldri lagret/)).toBeDefined();
  expect(status()).toBe('');
  expect(screen.queryAllByRole('listitem').length).toBe(5);
});

test('finds while one types, by keyboard alone: down to the hits, Enter opens, and what was asked stands there on the way back', async () => {
  const user = userEvent.setup();
  askFor({ words: '', kind: 'case' });
  show();
  await user.click(field());
  await user.keyboard('barn');
  await waitFor(() => expect(status()).toBe('2 treff'));
  expect(marked().every((word) => word?.includes('barn'))).toBe(true);
  expect(marked().length).toBeGreaterThan(0);
  await user.keyboard('{ArrowDown}');
  const links = screen.getAllByRole('link');
  expect(document.activeElement).toBe(links[0]);
  await user.keyboard('{ArrowUp}');
  expect(document.activeElement).toBe(field());
  await user.keyboard('{ArrowDown}{End}');
  expect(document.activeElement).toBe(links.at(-1));
  await user.keyboard('{Escape}');
  expect(document.activeElement).toBe(field());
  await user.keyboard('{ArrowDown}');
  const code = /S-\w{4}/.exec(links[0]?.textContent ?? '')?.[0] ?? '';
  await user.keyboard('{Enter}');
  expect(screen.queryByRole('searchbox')).toBeNull();
  expect((await screen.findAllByText(new RegExp(code))).length).toBeGreaterThan(0);
  expect([document.title, window.location.href].join()).not.toContain('barn');
  await user.click(screen.getByRole('button', { name: 'Tilbake' }));
  expect(field().value).toBe('barn');
  await waitFor(() => expect(status()).toBe('2 treff'));
});

test('filters tell how many there are, narrow, and are taken away again', async () => {
  const user = userEvent.setup();
  const { id, version } = must(services.case.start());
  must(services.case.save({ id, version, draft: { observations: 'Barnet fryser.', concernThemes: ['MOBB'] } }));
  show('nn');
  await user.selectOptions(
    await screen.findByLabelText('Tema'),
    await screen.findByRole('option', { name: /obbing.* \(1\)$/ }),
  );
  await waitFor(() => expect(status()).toBe('1 treff'));
  expect(within(screen.getByRole('list')).getByText('Kladd')).toBeDefined();
  await user.click(field());
  await user.keyboard('finnes ikke');
  expect(await screen.findByText('Ingen treff')).toBeDefined();
  const [again] = screen.getAllByRole('button', { name: 'Vis alle igjen' });
  await user.click(again ?? field());
  await user.clear(field());
  expect(await screen.findByText('Dette kan du søkje i')).toBeDefined();
});

test('an answer that comes too late is let go, and the last hits stay until the next', async () => {
  const user = userEvent.setup();
  show();
  const find = window.samrad.call['search.find'];
  const asked: string[] = [];
  let release = (): void => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  vi.spyOn(window.samrad.call, 'search.find').mockImplementation(async (query) => {
    asked.push(query.words);
    const answer = await find(query);
    if (query.words === 'frileken') await held;
    return answer;
  });
  await user.click(field());
  await user.keyboard('frileken');
  await waitFor(() => expect(asked).toContain('frileken'));
  await user.clear(field());
  await user.keyboard('årshjul');
  await waitFor(() => expect(marked()).toContain('årshjul'));
  release();
  await held;
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(marked()).toContain('årshjul');
  expect(marked()).not.toContain('frileken');
});

test('fifty are shown and all are counted; more come when they are asked for', async () => {
  const user = userEvent.setup();
  for (let i = 0; i < 51; i++) {
    const { id, version } = must(services.case.start());
    must(services.case.save({ id, version, draft: { observations: 'Bamsen er blå.' } }));
  }
  show();
  askFor({ words: 'bamse' });
  await waitFor(() => expect(status()).toBe('Viser 50 av 51 treff'));
  await user.click(screen.getByRole('button', { name: 'Vis flere treff' }));
  await waitFor(() => expect(status()).toBe('51 treff'));
  expect(screen.queryByRole('button', { name: 'Vis flere treff' })).toBeNull();
  expect(document.activeElement).toBe(screen.getAllByRole('link')[50]);
});

test('a lock forgets what was asked for', async () => {
  show();
  let lock = (): void => {};
  vi.spyOn(window.samrad, 'on').mockImplementation((event, listener) => {
    if (event === 'vault.locking') lock = () => (listener as () => void)();
    return () => {};
  });
  function Forgetting() {
    useForgetSearch();
    return null;
  }
  const { unmount } = render(<Forgetting />);
  act(() => askFor({ words: 'barnehage', kind: 'case' }));
  expect(field().value).toBe('barnehage');
  act(() => lock());
  expect(field().value).toBe('');
  act(() => askFor({ words: 'barnehage' }));
  act(() => unmount());
  expect(field().value).toBe('');
});
