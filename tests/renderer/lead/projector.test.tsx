import { act, cleanup, render, screen } from '@testing-library/react';
import { expect, onTestFinished, test, vi } from 'vitest';
import type { Projection } from '../../../src/domain/lead-view.ts';
import { fail, ok, type Result } from '../../../src/domain/result.ts';
import { Projector } from '../../../src/renderer/projector/Projector.tsx';
import { must } from '../../result.ts';
import { planned } from '../meeting/support.tsx';
import { sharedBench } from '../window.tsx';

test('the wall follows the meeting, goes blank when it is locked, and speaks the person’s written form', async () => {
  const { services } = await sharedBench('team');
  const { id } = planned(services, '2031-05-06');
  let locked = false;
  vi.useFakeTimers();
  onTestFinished(() => void vi.useRealTimers());
  onTestFinished(cleanup);
  const ask = async (): Promise<Result<Projection>> => {
    const seen = services.lead.projection();
    return locked ? fail({ code: 'locked' }) : ok({ ...must(seen), locale: 'nn' });
  };
  const look = () => act(async () => void (await vi.advanceTimersByTimeAsync(1_100)));
  const title = () => screen.getByRole('heading', { level: 1 }).textContent;
  render(<Projector ask={ask} />);
  await look();
  expect([title(), document.documentElement.lang]).toEqual(['Møtet er ikkje i gang', 'nn']);

  must(services.lead.start({ meeting: id, method: 'samraad_6' }));
  await look();
  expect(title()).toBe('Velkommen');
  expect(screen.getByText('Éin snakkar om gongen')).toBeDefined();
  expect(screen.getAllByRole('listitem').find((li) => li.getAttribute('aria-current'))?.textContent).toContain('09.00');

  must(services.lead.do({ meeting: id, command: { kind: 'stop-name' } }));
  await look();
  expect(title()).toMatch(/Vi stoppar litt/);

  locked = true;
  await look();
  expect(title()).toBe('Møtet er ikkje i gang');
});
