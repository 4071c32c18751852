/** Pages of the window on the real services: every call passes the same border as in the window, the guard is the real one. */
import { cleanup, render } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterAll, onTestFinished, vi } from 'vitest';
import type { Bridge } from '../../src/api/bridge.ts';
import { OPERATION_NAMES } from '../../src/api/channels.ts';
import type { Locale } from '../../src/domain/language.ts';
import { bindServices } from '../../src/main/binding.ts';
import { createDispatcher } from '../../src/main/dispatch.ts';
import { windowOperations } from '../../src/main/window-operations.ts';
import { type Route, RouterProvider } from '../../src/renderer/app/router.tsx';
import { SessionContext } from '../../src/renderer/app/session.tsx';
import { DeletionProvider } from '../../src/renderer/bin/index.ts';
import { GuardEngine } from '../../src/renderer/guard/index.ts';
import type { Services } from '../../src/services/index.ts';
import { must } from '../result.ts';
import { type Bench, bench, PASSPHRASE } from '../services/harness.ts';
import { BenchWorker, putBridge, sessionIn } from './guard/support.tsx';
import { organisation } from './meeting/sample.ts';

// Everything is read, changed and saved through the whole program: slower than a unit, and two cores are shared.
vi.setConfig({ testTimeout: 60_000 });

const atEnd: (() => void)[] = [];
afterAll(() => {
  for (const end of atEnd) end();
});

/** An open practice store: the example, or nothing but a team. */
export async function benchWith(
  content: 'example' | 'team',
  whenDone: (end: () => void) => void = (end) => onTestFinished(end),
): Promise<Bench> {
  const b = bench('electron', whenDone);
  b.now = new Date();
  must(await b.services.vault.create({ passphrase: PASSPHRASE, practice: true }));
  if (content === 'example') must(b.services.practice.load());
  else must(b.services.team.save({ ...organisation(), municipalityVersion: null, teamVersion: null }));
  return b;
}

const shared = new Map<'example' | 'team', Promise<Bench>>();

/** One open store for all tests of a file that do not mind what others left in it. */
export function sharedBench(content: 'example' | 'team'): Promise<Bench> {
  const bench = shared.get(content) ?? benchWith(content, (end) => atEnd.push(end));
  shared.set(content, bench);
  return bench;
}

/** Shows a page of the window. */
export function showPage(services: Services, page: ReactNode, start: Route, locale: Locale = 'nb'): void {
  const hearing = new Set<() => void>();
  const dispatcher = createDispatcher(
    windowOperations(bindServices(services), {
      lock: async () => services.lock('user'),
      isUnlocked: () => services.isUnlocked(),
      unload: () => {},
      setMenu: () => {},
      knowledgeChanged: () => {
        for (const hear of hearing) hear();
      },
      fullScreen: () => {},
      copied: async () => {},
      handedOver: () => {},
      projector: { isOn: false, show: () => {}, close: () => {} },
    }),
    () => services.isUnlocked(),
    (bug) => {
      throw new Error(`a bug at the border: ${bug.operation} ${bug.kind} ${bug.error ?? ''}`);
    },
  );
  const calls = OPERATION_NAMES.map((name) => [name, (input: unknown) => dispatcher.handle(name, input)]);
  putBridge(Object.fromEntries(calls) as Bridge['call'], (event, listener) => {
    if (event !== 'guard.knowledge') return () => {};
    hearing.add(listener);
    return () => hearing.delete(listener);
  });
  const worker = new BenchWorker();
  const session = sessionIn(locale);
  render(
    <SessionContext value={{ ...session, status: { ...session.status, policy: services.policy } }}>
      <RouterProvider start={start}>
        <DeletionProvider>
          <GuardEngine makeWorker={() => worker}>{page}</GuardEngine>
        </DeletionProvider>
      </RouterProvider>
    </SessionContext>,
  );
  onTestFinished(cleanup);
}
