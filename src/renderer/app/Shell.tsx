/** The frame of every page: top bar, navigation, banners, and the page itself. */
import {
  CalendarIcon,
  Chat2Icon,
  CogIcon,
  FilesIcon,
  FolderFileIcon,
  HandShakeHeartIcon,
  HddDownIcon,
  HouseIcon,
  MagnifyingGlassIcon,
  PersonGroupIcon,
} from '@navikt/aksel-icons';
import { useEffect, useRef, useState } from 'react';
import { DeletionProvider, UndoNotice } from '../bin/index.ts';
import { useCooperationState } from '../cooperation/index.ts';
import { useForgetPrintNames } from '../paper/index.ts';
import { useForgetSearch } from '../search/index.ts';
import { useTexts } from '../text/texts.ts';
import { Banner } from './Banner.tsx';
import { HelpPanel } from './HelpPanel.tsx';
import { Page } from './Page.tsx';
import { Palette } from './Palette.tsx';
import { nextRegion } from './regions.ts';
import { Link, type Route, useRouter } from './router.tsx';
import { useSession } from './session.tsx';
import './shell.css';
import { useShortcuts } from './shortcuts.ts';
import { TopBar } from './TopBar.tsx';
import { useCommands } from './use-commands.ts';

type Section =
  | 'overview'
  | 'meetings'
  | 'cases'
  | 'consents'
  | 'cooperations'
  | 'talks'
  | 'documents'
  | 'search'
  | 'settings';
type Entry = readonly [Section, Route, string, typeof HouseIcon];
/** Which entry of the navigation a place belongs to. */
const SECTION: Readonly<Record<Route['name'], Section>> = {
  overview: 'overview',
  meetings: 'meetings',
  'new-meeting': 'meetings',
  'plan-meetings': 'meetings',
  meeting: 'meetings',
  minutes: 'meetings',
  lead: 'meetings',
  feedback: 'meetings',
  'give-feedback': 'meetings',
  'feedback-trend': 'meetings',
  cases: 'cases',
  case: 'cases',
  'paste-case': 'cases',
  'follow-up': 'cases',
  consents: 'consents',
  'new-consent': 'consents',
  cooperations: 'cooperations',
  'new-cooperation': 'cooperations',
  cooperation: 'cooperations',
  'new-cooperation-meeting': 'cooperations',
  'cooperation-meeting': 'cooperations',
  'cooperation-paper': 'cooperations',
  'cooperation-feedback': 'cooperations',
  'give-cooperation-feedback': 'cooperations',
  'cooperation-feedback-trend': 'cooperations',
  talks: 'talks',
  talk: 'talks',
  documents: 'documents',
  search: 'search',
  settings: 'settings',
};

/** What stays on the screen from place to place: the steps of a consent form are one page, so that what is typed stays. */
const pageOf = (route: Route): string => (route.name === 'new-consent' ? route.name : JSON.stringify(route));

export const Shell = () => (
  <DeletionProvider>
    <Frame />
  </DeletionProvider>
);

function Frame() {
  const { status } = useSession();
  const { route, go, back, forward } = useRouter();
  const t = useTexts('app');
  const [open, setOpen] = useState<'palette' | 'help'>();
  const [menu, setMenu] = useState(false);
  const commands = useCommands(() => setOpen('help'));
  const main = useRef<HTMLElement>(null);
  const cooperation = useCooperationState();
  const words = useTexts('cooperation');

  useForgetPrintNames();
  useForgetSearch();
  useShortcuts({
    'Ctrl+K': () => setOpen('palette'),
    'Ctrl+F': () => go({ name: 'search' }),
    'Ctrl+L': commands.lock,
    'Ctrl+N': commands.newCase,
    'Ctrl+Shift+N': commands.newConsent,
    F1: () => setOpen('help'),
    F6: () => nextRegion(1),
    'Shift+F6': () => nextRegion(-1),
    'Alt+ArrowLeft': back,
    'Alt+ArrowRight': forward,
    'Alt+1': () => go({ name: 'overview' }),
    'Alt+2': () => go({ name: 'meetings' }),
    'Alt+3': () => go({ name: 'cases' }),
    'Alt+4': () => go({ name: 'consents' }),
    'Alt+5': () => go({ name: 'talks' }),
    'Alt+8': () => go({ name: 'documents' }),
  });

  // A new page is announced by its heading: focus goes there, not to where the last click was.
  const place = JSON.stringify(route);
  // biome-ignore lint/correctness/useExhaustiveDependencies: focus follows the place, nothing else
  useEffect(() => {
    setMenu(false);
    cooperation.reload();
    main.current?.scrollTo(0, 0);
    // The innermost one: of a page of the settings its own heading, not that of them all.
    const headings = main.current?.querySelectorAll<HTMLElement>('[data-page-heading]') ?? [];
    [...headings].at(-1)?.focus();
  }, [place]);

  const section = SECTION[route.name];
  const together: readonly Entry[] = cooperation.use?.on
    ? [['cooperations', { name: 'cooperations' }, words.nav, PersonGroupIcon]]
    : [];
  const entries: readonly Entry[] = [
    ['overview', { name: 'overview' }, t.nav.overview, HouseIcon],
    ['meetings', { name: 'meetings' }, t.nav.meetings, CalendarIcon],
    ['cases', { name: 'cases' }, t.nav.cases, FolderFileIcon],
    ['consents', { name: 'consents' }, t.nav.consents, HandShakeHeartIcon],
    ...together,
    ['talks', { name: 'talks' }, t.nav.talks, Chat2Icon],
    ['documents', { name: 'documents' }, t.nav.documents, FilesIcon],
    ['search', { name: 'search' }, t.nav.search, MagnifyingGlassIcon],
  ];
  const dialogs = (
    <>
      {open === 'palette' && <Palette commands={commands} onClose={() => setOpen(undefined)} />}
      {open === 'help' && <HelpPanel onClose={() => setOpen(undefined)} />}
    </>
  );
  if (route.name === 'lead' || route.name === 'give-feedback' || route.name === 'give-cooperation-feedback') {
    return (
      <div className="app-full">
        <Banner />
        <main className="main-full" id="main" ref={main}>
          <Page route={route} key={place} />
        </main>
        {dialogs}
      </div>
    );
  }
  return (
    <div className="app">
      <button type="button" className="skip" onClick={() => main.current?.focus()}>
        {t.skip}
      </button>
      <Banner />
      <TopBar onPalette={() => setOpen('palette')} onLock={commands.lock} menu={menu} onMenu={() => setMenu(!menu)} />
      <nav id="menu" className={menu ? 'side side-open' : 'side'} aria-label={t.nav.label} data-region tabIndex={-1}>
        <div className="side-team">
          <b>{status.organisation?.team}</b>
          <small>{status.organisation?.municipality}</small>
        </div>
        <ul>
          {entries.map(([key, to, label, Icon]) => (
            <li key={key}>
              <Link to={to} className="side-link" current={section === key}>
                <Icon aria-hidden />
                <span>{label}</span>
                {key === 'cooperations' && <Badge count={cooperation.use?.due.length ?? 0} />}
                {key === 'consents' && <Badge count={cooperation.use?.forms ?? 0} />}
              </Link>
            </li>
          ))}
        </ul>
        <ul className="side-bottom">
          <li>
            <Link to={{ name: 'settings' }} className="side-link" current={section === 'settings'}>
              <CogIcon aria-hidden />
              <span>{t.nav.settings}</span>
            </Link>
          </li>
        </ul>
        <div className="side-local">
          <HddDownIcon aria-hidden />
          <span>
            {t.local}
            <small>{t.localDetail}</small>
          </span>
        </div>
      </nav>
      <main className="main" id="main" ref={main} data-region tabIndex={-1}>
        <UndoNotice />
        <Page route={route} key={pageOf(route)} />
      </main>
      {dialogs}
    </div>
  );
}

/** How many things wait behind an entry of the navigation, in words for those who do not see where it stands. */
function Badge({ count }: { readonly count: number }) {
  const t = useTexts('app').nav;
  if (count === 0) return null;
  return (
    <span className="side-badge">
      {count}
      <span className="visually-hidden"> {t.waiting}</span>
    </span>
  );
}
