/** Where in the window one is. History lives in memory: no address, so nothing of a case can stand in one. */
import { createContext, type ReactNode, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { TalkKind } from '../../domain/codes.ts';
import type { CooperationDocument } from '../../domain/cooperation-view.ts';

export const CASE_STEPS = ['plikten', 'om', 'sett', 'sagt', 'styrker', 'gjort', 'rad', 'kontroll'] as const;
export type CaseStep = (typeof CASE_STEPS)[number];

export const CONSENT_STEPS = [
  'hvem',
  'formal',
  'tjenester',
  'opplysninger',
  'underskrift',
  'varighet',
  'skriv-ut',
] as const;
export type ConsentStep = (typeof CONSENT_STEPS)[number];

/** The pages of the settings, in their order. Each has a row in settings/sections.ts and its words in the texts. */
export const SETTINGS_PAGES = [
  'utseende',
  'kommune',
  'team',
  'moter',
  'steder',
  'brevhode',
  'sprak',
  'personer',
  'kopier',
  'flytt',
  'papirkurv',
  'oppbevaring',
  'logg',
  'lagring',
  'samtykke',
] as const;
export type SettingsPage = (typeof SETTINGS_PAGES)[number];
/** A part of the page of minutes: attendance, a case by its number, reading aloud, approval. */
export type MinutesPart = 'attendance' | number | 'read' | 'approve';

export type Route =
  | { readonly name: 'overview' }
  | { readonly name: 'meetings' }
  | { readonly name: 'new-meeting' }
  /** Several meetings at once, by a rhythm. */
  | { readonly name: 'plan-meetings' }
  | { readonly name: 'meeting'; readonly id: string }
  /** Leading a meeting; fills the window. */
  | { readonly name: 'lead'; readonly id: string }
  /** What became of a case's advice. */
  /** `closing`: asked for in order to conclude the case. */
  | { readonly name: 'follow-up'; readonly id: string; readonly closing?: true }
  /** How one meeting was, answering it (fills the window), and how meetings have been. */
  | { readonly name: 'feedback'; readonly id: string }
  | { readonly name: 'give-feedback'; readonly id: string }
  | { readonly name: 'feedback-trend' }
  | { readonly name: 'minutes'; readonly id: string; readonly part: MinutesPart }
  | { readonly name: 'cases' }
  /** A discussion form that a service has filled in, pasted. */
  | { readonly name: 'paste-case' }
  /** `asked`: it was asked to be ready and is not; the last step says why at once. */
  | { readonly name: 'case'; readonly id: string; readonly step: CaseStep; readonly asked?: true }
  | { readonly name: 'consents' }
  | { readonly name: 'new-consent'; readonly step: ConsentStep }
  /** Cooperation with families that have consented, by alias. */
  | { readonly name: 'cooperations' }
  | { readonly name: 'new-cooperation' }
  | { readonly name: 'cooperation'; readonly id: string }
  | { readonly name: 'new-cooperation-meeting'; readonly id: string }
  | { readonly name: 'cooperation-meeting'; readonly id: string }
  | {
      readonly name: 'cooperation-paper';
      readonly id: string;
      readonly meeting: string | null;
      readonly document: CooperationDocument;
    }
  /** How a meeting on consent was, answering it (fills the window), and how families have found them. */
  | { readonly name: 'cooperation-feedback'; readonly id: string }
  | { readonly name: 'give-cooperation-feedback'; readonly id: string }
  | { readonly name: 'cooperation-feedback-trend' }
  | { readonly name: 'talks' }
  | { readonly name: 'talk'; readonly kind: TalkKind }
  | { readonly name: 'documents' }
  /** What is searched for is no part of the place: search/memory.ts. */
  | { readonly name: 'search' }
  /** Without a page it is the first. */
  | { readonly name: 'settings'; readonly page?: SettingsPage };

/** Takes a leaving in hand: `leave` carries it out. True when it did; then the place stays until it is called. */
export type Keeper = (to: Route, leave: () => void) => boolean;

export interface Router {
  readonly route: Route;
  readonly canGoBack: boolean;
  readonly canGoForward: boolean;
  go(route: Route): void;
  back(): void;
  forward(): void;
  /** Asks this keeper before the place changes, until the function that is given back is called. */
  keep(keeper: Keeper): () => void;
}

const RouterContext = createContext<Router | undefined>(undefined);

export function useRouter(): Router {
  const router = useContext(RouterContext);
  if (router === undefined) throw new Error('useRouter outside RouterProvider');
  return router;
}

interface History {
  readonly routes: readonly Route[];
  readonly at: number;
}

export function RouterProvider({
  children,
  start,
}: {
  readonly children: ReactNode;
  readonly start?: Route | undefined;
}) {
  const [history, setHistory] = useState<History>({ routes: [start ?? { name: 'overview' }], at: 0 });
  const current = useRef(history);
  current.current = history;
  const keeper = useRef<Keeper>(undefined);
  const leaveFor = useCallback((to: Route, leave: () => void) => {
    if (keeper.current?.(to, leave) !== true) leave();
  }, []);
  const go = useCallback(
    (route: Route) =>
      leaveFor(route, () =>
        setHistory(({ routes, at }) => ({ routes: [...routes.slice(0, at + 1), route], at: at + 1 })),
      ),
    [leaveFor],
  );
  const step = useCallback(
    (by: number) => {
      const { routes, at } = current.current;
      const to = routes[at + by];
      if (to === undefined) return;
      leaveFor(to, () =>
        setHistory((h) => ({ routes: h.routes, at: Math.min(h.routes.length - 1, Math.max(0, h.at + by)) })),
      );
    },
    [leaveFor],
  );
  const keep = useCallback((wanted: Keeper) => {
    keeper.current = wanted;
    return () => {
      if (keeper.current === wanted) keeper.current = undefined;
    };
  }, []);
  const router = useMemo<Router>(
    () => ({
      route: history.routes[history.at] ?? { name: 'overview' },
      canGoBack: history.at > 0,
      canGoForward: history.at < history.routes.length - 1,
      go,
      back: () => step(-1),
      forward: () => step(1),
      keep,
    }),
    [history, go, step, keep],
  );
  return <RouterContext value={router}>{children}</RouterContext>;
}

/** A place to go to. The address names the kind of screen only; it is never followed. */
export function Link({
  to,
  className = 'link',
  current = false,
  tabIndex,
  children,
}: {
  readonly to: Route;
  readonly className?: string;
  readonly current?: boolean;
  /** -1: reached with other keys than Tab. */
  readonly tabIndex?: 0 | -1;
  readonly children: ReactNode;
}) {
  const { go } = useRouter();
  return (
    <a
      href={`#${to.name}`}
      className={className}
      tabIndex={tabIndex}
      aria-current={current ? 'page' : undefined}
      onClick={(event) => {
        event.preventDefault();
        go(to);
      }}
    >
      {children}
    </a>
  );
}
