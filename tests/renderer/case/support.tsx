/** The pages of a case on the real services: a practice store in a folder of its own, the real guard, no window. */
import { cleanup, render } from '@testing-library/react';
import { onTestFinished } from 'vitest';
import type { Bridge } from '../../../src/api/bridge.ts';
import { OPERATION_NAMES } from '../../../src/api/channels.ts';
import type { CaseDraft } from '../../../src/domain/case.ts';
import type { Locale } from '../../../src/domain/language.ts';
import { bindServices } from '../../../src/main/binding.ts';
import { createDispatcher } from '../../../src/main/dispatch.ts';
import { type Route, RouterProvider, useRouter } from '../../../src/renderer/app/router.tsx';
import { SessionContext } from '../../../src/renderer/app/session.tsx';
import { CaseDesk, CaseList, CasePage } from '../../../src/renderer/case/index.ts';
import { GuardEngine, GuardProvider } from '../../../src/renderer/guard/index.ts';
import type { Services } from '../../../src/services/index.ts';
import { BenchWorker, putBridge, sessionIn } from '../guard/support.tsx';

/** Everything a case needs to be ready, but for the person's own judgement. */
export const WHOLE: CaseDraft = {
  presenterServiceType: 'BHG',
  ageBand: '4-5',
  concernThemes: ['SAMSPILL'],
  observations: 'Barnet trekker seg unna i frileken.',
  protectiveFactors: ['forelder ønsker hjelp'],
  guardiansContacted: 'ja',
  childSpokenWith: 'nei',
  questions: ['Hvordan kan vi snakke med barnet?'],
  dutyGate: { reporting: 'nei', averting: 'nei' },
};

function PageOfRoute() {
  const { route } = useRouter();
  return route.name === 'case' ? (
    <GuardProvider key={route.id} document={route.id}>
      <CasePage id={route.id} step={route.step} />
    </GuardProvider>
  ) : route.name === 'cases' ? (
    <CaseList />
  ) : (
    <p>{route.name}</p>
  );
}

/** Shows a page; every call passes the same border as in the window. */
export function show(services: Services, start: Route, locale: Locale = 'nb'): void {
  const dispatcher = createDispatcher(
    bindServices(services),
    () => services.isUnlocked(),
    (bug) => {
      throw new Error(`a bug at the border: ${bug.operation} ${bug.kind} ${bug.error ?? ''}`);
    },
  );
  const calls = OPERATION_NAMES.map((name) => [name, (input: unknown) => dispatcher.handle(name, input)]);
  putBridge(Object.fromEntries(calls) as Bridge['call']);
  const worker = new BenchWorker();
  render(
    <SessionContext value={sessionIn(locale)}>
      <RouterProvider start={start}>
        <GuardEngine makeWorker={() => worker}>
          <CaseDesk>
            <PageOfRoute />
          </CaseDesk>
        </GuardEngine>
      </RouterProvider>
    </SessionContext>,
  );
  onTestFinished(cleanup);
}
