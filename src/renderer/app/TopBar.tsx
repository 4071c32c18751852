/** Mark, back and forward, where one is, the command field, and lock. */
import {
  ChevronLeftIcon,
  ChevronRightIcon,
  MagnifyingGlassIcon,
  MenuHamburgerIcon,
  PadlockLockedIcon,
} from '@navikt/aksel-icons';
import { useTexts } from '../text/texts.ts';
import { Kbd, Mark } from '../ui/index.ts';
import { Link, type Route, useRouter } from './router.tsx';
import { usePlaceName } from './use-place-name.ts';

export function TopBar({
  onPalette,
  onLock,
  menu,
  onMenu,
}: {
  readonly onPalette: () => void;
  readonly onLock: () => void;
  /** Whether the navigation is shown where there is no room for it beside the page. */
  readonly menu: boolean;
  readonly onMenu: () => void;
}) {
  const t = useTexts('app');
  const { back, forward, canGoBack, canGoForward } = useRouter();
  return (
    <header className="topbar" data-region tabIndex={-1}>
      <div className="brand">
        <Mark size={26} />
        <b>{t.name}</b>
      </div>
      <button type="button" className="menu-button" aria-expanded={menu} aria-controls="menu" onClick={onMenu}>
        <MenuHamburgerIcon aria-hidden />
        {t.nav.menu}
      </button>
      <div className="history">
        <button type="button" className="icon-button" aria-label={t.back} aria-disabled={!canGoBack} onClick={back}>
          <ChevronLeftIcon aria-hidden />
        </button>
        <button
          type="button"
          className="icon-button"
          aria-label={t.forward}
          aria-disabled={!canGoForward}
          onClick={forward}
        >
          <ChevronRightIcon aria-hidden />
        </button>
      </div>
      <Crumbs />
      <button type="button" className="command" onClick={onPalette} aria-keyshortcuts="Control+K">
        <MagnifyingGlassIcon aria-hidden />
        <span>{t.command}</span>
        <Kbd>Ctrl K</Kbd>
      </button>
      <button type="button" className="lock-button" onClick={onLock} aria-keyshortcuts="Control+L">
        <PadlockLockedIcon aria-hidden />
        <span>{t.lock}</span>
        <Kbd>Ctrl L</Kbd>
      </button>
    </header>
  );
}

function Crumbs() {
  const t = useTexts('app');
  const settings = useTexts('settings');
  const feedback = useTexts('feedback');
  const cooperation = useTexts('cooperation');
  const { route } = useRouter();
  const page = route.name === 'settings' ? route.page : undefined;
  const name = usePlaceName(route);
  const meeting = name ?? t.nav.meeting;
  const ofCase = name ?? t.nav.case;
  const path: Readonly<Record<Route['name'], readonly [string, Route?][]>> = {
    overview: [[t.nav.overview]],
    meetings: [[t.nav.meetings]],
    'new-meeting': [[t.nav.meetings, { name: 'meetings' }], [t.nav.newMeeting]],
    'plan-meetings': [[t.nav.meetings, { name: 'meetings' }], [t.nav.planMeetings]],
    meeting: [[t.nav.meetings, { name: 'meetings' }], [meeting]],
    lead: [[t.nav.meetings, { name: 'meetings' }], [t.nav.meeting]],
    'follow-up': [
      [t.nav.cases, { name: 'cases' }],
      route.name === 'follow-up' ? [ofCase, { name: 'case', id: route.id, step: 'plikten' }] : [ofCase],
      [t.nav.followUp],
    ],
    minutes: [
      [t.nav.meetings, { name: 'meetings' }],
      route.name === 'minutes' ? [meeting, { name: 'meeting', id: route.id }] : [meeting],
      [t.nav.minutes],
    ],
    feedback: [
      [t.nav.meetings, { name: 'meetings' }],
      route.name === 'feedback' ? [meeting, { name: 'meeting', id: route.id }] : [meeting],
      [feedback.loading],
    ],
    'give-feedback': [[t.nav.meetings, { name: 'meetings' }], [feedback.loading]],
    'feedback-trend': [[t.nav.meetings, { name: 'meetings' }], [feedback.trend.title]],
    cases: [[t.nav.cases]],
    case: [[t.nav.cases, { name: 'cases' }], [ofCase]],
    'paste-case': [[t.nav.cases, { name: 'cases' }], [t.nav.pasteCase]],
    consents: [[t.nav.consents]],
    'new-consent': [[t.nav.consents, { name: 'consents' }], [t.nav.newConsent]],
    cooperations: [[cooperation.nav]],
    'new-cooperation': [[cooperation.nav, { name: 'cooperations' }], [cooperation.new.title]],
    cooperation: [[cooperation.nav, { name: 'cooperations' }], [cooperation.crumb]],
    'new-cooperation-meeting': [
      [cooperation.nav, { name: 'cooperations' }],
      route.name === 'new-cooperation-meeting'
        ? [cooperation.crumb, { name: 'cooperation', id: route.id }]
        : [cooperation.crumb],
      [cooperation.page.newMeeting],
    ],
    'cooperation-meeting': [[cooperation.nav, { name: 'cooperations' }], [t.nav.meeting]],
    'cooperation-feedback': [
      [cooperation.nav, { name: 'cooperations' }],
      route.name === 'cooperation-feedback' ? [meeting, { name: 'cooperation-meeting', id: route.id }] : [meeting],
      [feedback.loading],
    ],
    'give-cooperation-feedback': [[cooperation.nav, { name: 'cooperations' }], [feedback.loading]],
    'cooperation-feedback-trend': [[cooperation.nav, { name: 'cooperations' }], [feedback.circle.trend.title]],
    'cooperation-paper': [
      [cooperation.nav, { name: 'cooperations' }],
      route.name === 'cooperation-paper'
        ? [cooperation.crumb, { name: 'cooperation', id: route.id }]
        : [cooperation.crumb],
      [route.name === 'cooperation-paper' ? cooperation.paper.titles[route.document] : cooperation.crumb],
    ],
    talks: [[t.nav.talks]],
    talk: [[t.nav.talks, { name: 'talks' }], [t.nav.talk]],
    documents: [[t.nav.documents]],
    search: [[t.nav.search]],
    settings:
      page === undefined ? [[t.nav.settings]] : [[t.nav.settings, { name: 'settings' }], [settings.pages[page].title]],
  };
  return (
    <nav className="crumbs" aria-label={t.crumbs}>
      <ol>
        {path[route.name].map(([label, to]) => (
          <li key={label}>
            {to === undefined ? <span aria-current="page">{label}</span> : <Link to={to}>{label}</Link>}
          </li>
        ))}
      </ol>
    </nav>
  );
}
