/** The window: first start, lock screen, or the shell with a page in it. */
import { CaseDesk } from '../case/index.ts';
import { CooperationState } from '../cooperation/index.ts';
import { GuardEngine } from '../guard/index.ts';
import { NotesDesk } from '../minutes/index.ts';
import { Beginning } from '../start/Beginning.tsx';
import { FirstStart } from '../start/FirstStart.tsx';
import { LockScreen } from '../start/LockScreen.tsx';
import { OlderCopyScreen } from '../start/OlderCopyScreen.tsx';
import { PlaceScreen } from '../start/PlaceScreen.tsx';
import { SheetScreen } from '../start/SheetScreen.tsx';
import { Banner } from './Banner.tsx';
import { type Route, RouterProvider } from './router.tsx';
import { Shell } from './Shell.tsx';
import { SessionProvider, useSession } from './session.tsx';
import { useCopying } from './use-copying.ts';
import { useLoad } from './use-load.ts';

export function App() {
  return (
    <SessionProvider>
      <Window />
    </SessionProvider>
  );
}

function Window() {
  const { status, round } = useSession();
  useCopying();
  if (status.place !== null && status.state !== 'unlocked') {
    return (
      <>
        <Banner />
        <PlaceScreen problem={status.place} />
      </>
    );
  }
  if (status.state === 'locked') {
    return (
      <>
        <Banner />
        <LockScreen />
      </>
    );
  }
  if (status.notice === 'older-copy') {
    return (
      <>
        <Banner />
        <OlderCopyScreen />
      </>
    );
  }
  const setUp = status.state === 'unlocked' && status.setup.recoveryConfirmed && status.setup.teamNamed;
  if (!setUp) {
    const newSheet = status.state === 'unlocked' && status.setup.teamNamed;
    return (
      <>
        <Banner />
        {newSheet ? <SheetScreen /> : status.state === 'none' ? <Beginning /> : <FirstStart />}
      </>
    );
  }
  return <Work key={round} />;
}

/** The open store. A meeting that is being led comes first: after a lock or a crash the chair is back where it goes on. */
function Work() {
  const { arrival } = useSession();
  const led = useLoad(() => window.samrad.call['lead.active']({}), []);
  if (led.state === 'loading') return null;
  const meeting = led.state === 'ready' ? led.value.meeting : null;
  const start: Route | undefined = arrival
    ? { name: 'settings', page: 'kopier' }
    : meeting === null
      ? undefined
      : { name: 'lead', id: meeting };
  return (
    <GuardEngine>
      <CaseDesk>
        <NotesDesk>
          <CooperationState>
            <RouterProvider start={start}>
              <Shell />
            </RouterProvider>
          </CooperationState>
        </NotesDesk>
      </CaseDesk>
    </GuardEngine>
  );
}
