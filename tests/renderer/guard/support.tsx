/** The guarded editor on a bench: the real guard, answering when the test lets it, and a page round it. */
import { cleanup, render } from '@testing-library/react';
import { type ReactNode, useState } from 'react';
import { onTestFinished } from 'vitest';
import type { LocalKnowledge } from '../../../src/anonymity/finding.ts';
import { NO_LOCAL_KNOWLEDGE } from '../../../src/anonymity/finding.ts';
import { createGuard, type Guard } from '../../../src/anonymity/guard.ts';
import type { Bridge } from '../../../src/api/bridge.ts';
import type { Locale } from '../../../src/domain/language.ts';
import { NO_POLICY } from '../../../src/domain/policy.ts';
import { ok } from '../../../src/domain/result.ts';
import { RouterProvider } from '../../../src/renderer/app/router.tsx';
import { type Session, SessionContext } from '../../../src/renderer/app/session.tsx';
import type { GuardWorker } from '../../../src/renderer/guard/guard-client.ts';
import { FindingPanel, GuardEditor, GuardEngine, GuardProvider } from '../../../src/renderer/guard/index.ts';
import type { GuardAnswer, GuardRequest } from '../../../src/renderer/guard/protocol.ts';

let guard: Guard | undefined;

/** Does what guard-worker.ts does, on this thread: jsdom has no workers. */
export class BenchWorker implements GuardWorker {
  /** While false, questions are kept and not answered. */
  answering = true;
  /** Every text it was asked to read, in order. */
  readonly asked: string[] = [];
  readonly #kept: Extract<GuardRequest, { kind: 'scan' }>[] = [];
  #knowledge: LocalKnowledge = NO_LOCAL_KNOWLEDGE;
  #listener: ((event: { readonly data: GuardAnswer }) => void) | undefined;
  #died: (() => void) | undefined;

  postMessage(request: GuardRequest): void {
    if (request.kind === 'know') {
      this.#knowledge = request.knowledge;
      return;
    }
    this.asked.push(request.text);
    if (this.answering) queueMicrotask(() => this.#answer(request));
    else this.#kept.push(request);
  }
  addEventListener(type: 'message' | 'error', listener: (event: { readonly data: GuardAnswer }) => void): void {
    if (type === 'message') this.#listener = listener;
    else this.#died = listener as () => void;
  }
  /** Dies as a real worker does when its memory is gone: no answers any more, and an error. */
  die(): void {
    this.#kept.length = 0;
    this.#died?.();
  }
  terminate(): void {
    this.#listener = undefined;
  }
  /** Answers everything kept so far. */
  answerKept(): void {
    for (const request of this.#kept.splice(0)) this.#answer(request);
  }
  #answer({ id, text, staffField }: Extract<GuardRequest, { kind: 'scan' }>): void {
    guard ??= createGuard();
    this.#listener?.({
      data: {
        id,
        findings: guard.scan(text, { ...this.#knowledge, staffField }),
        combination: guard.combinationRisk(text, this.#knowledge),
      },
    });
  }
}

export const sessionIn = (locale: Locale): Session => ({
  locale,
  preferences: { locale, colorScheme: 'light', lockMinutes: 5 },
  status: {
    state: 'unlocked',
    host: 'trial',
    practice: true,
    folder: 'profil',
    place: null,
    organisation: null,
    notice: null,
    locked: null,
    setup: { recoveryConfirmed: true, teamNamed: true, newCode: false },
    policy: NO_POLICY,
    version: '0.0.0',
  },
  refresh: async () => {},
  choose: async () => undefined,
  renew: async () => {},
  arrival: undefined,
  round: 0,
});

/** Puts a bridge into the page; the operations not given here fail the test that calls them. */
export function putBridge(call: Partial<Bridge['call']>, on: Bridge['on'] = () => () => {}): void {
  const refuse = (name: string) => () => {
    throw new Error(`${name} was called`);
  };
  const calls = new Proxy(call, { get: (known, name: keyof Bridge['call']) => known[name] ?? refuse(name) });
  Object.defineProperty(window, 'samrad', { configurable: true, value: { call: calls, on } });
}

export interface Bench {
  readonly worker: BenchWorker;
}

/** Renders children where the guard and the written form are at hand. */
export function renderWithGuard(
  children: ReactNode,
  { knowledge = NO_LOCAL_KNOWLEDGE, locale = 'nb' }: { knowledge?: LocalKnowledge; locale?: Locale } = {},
): Bench {
  const worker = new BenchWorker();
  putBridge({
    'case.knowledge': async () =>
      ok({
        placeNames: [...knowledge.placeNames],
        staffNames: [...knowledge.staffNames],
        typedNames: [...(knowledge.typedNames ?? [])],
        ...(knowledge.population === undefined ? {} : { population: knowledge.population }),
      }),
  });
  render(
    <SessionContext value={sessionIn(locale)}>
      <RouterProvider>
        <GuardEngine makeWorker={() => worker}>{children}</GuardEngine>
      </RouterProvider>
    </SessionContext>,
  );
  onTestFinished(cleanup);
  return { worker };
}

/** Two fields as on a step, and the list of findings beside them. */
export function TwoFields({ first = '', second = '' }: { readonly first?: string; readonly second?: string }) {
  const [texts, setTexts] = useState([first, second]);
  return (
    <GuardProvider document="S-7K3Q">
      <GuardEditor
        id="sett"
        label="Sett"
        multiline
        maxLength={1200}
        value={texts[0] ?? ''}
        onChange={(text) => setTexts([text, texts[1] ?? ''])}
      />
      <GuardEditor
        id="kort"
        label="Styrke"
        value={texts[1] ?? ''}
        onChange={(text) => setTexts([texts[0] ?? '', text])}
      />
      <FindingPanel />
    </GuardProvider>
  );
}
