/** The pages of a case on the real services: a practice store in a folder of its own, the real guard, no window. */
import type { CaseDraft } from '../../../src/domain/case.ts';
import type { Locale } from '../../../src/domain/language.ts';
import { type Route, useRouter } from '../../../src/renderer/app/router.tsx';
import { CaseDesk, CaseList, CasePage, PastePage } from '../../../src/renderer/case/index.ts';
import { GuardProvider } from '../../../src/renderer/guard/index.ts';
import type { Services } from '../../../src/services/index.ts';
import { showPage } from '../window.tsx';

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
      <CasePage id={route.id} step={route.step} asked={route.asked === true} />
    </GuardProvider>
  ) : route.name === 'paste-case' ? (
    <GuardProvider document="pasted-form">
      <PastePage />
    </GuardProvider>
  ) : route.name === 'cases' ? (
    <CaseList />
  ) : (
    <p>{route.name}</p>
  );
}

/** Shows a page of the cases. */
export const show = (services: Services, start: Route, locale?: Locale): void =>
  showPage(
    services,
    <CaseDesk>
      <PageOfRoute />
    </CaseDesk>,
    start,
    locale,
  );
