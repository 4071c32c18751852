/** The window: first start, lock screen, or the shell with a page in it. */
import { CaseDesk } from '../case/index.ts';
import { GuardEngine } from '../guard/index.ts';
import { NotesDesk } from '../minutes/index.ts';
import { Beginning } from '../start/Beginning.tsx';
import { FirstStart } from '../start/FirstStart.tsx';
import { LockScreen } from '../start/LockScreen.tsx';
import { OlderCopyScreen } from '../start/OlderCopyScreen.tsx';
import { PlaceScreen } from '../start/PlaceScreen.tsx';
import { SheetScreen } from '../start/SheetScreen.tsx';
import { Banner } from './Banner.tsx';
import { RouterProvider } from './router.tsx';
import { Shell } from './Shell.tsx';
import { SessionProvider, useSession } from './session.tsx';

export function App() {
  return (
    <SessionProvider>
      <Window />
    </SessionProvider>
  );
}

function Window() {
  const { status, arrival, round } = useSession();
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
  return (
    <GuardEngine key={round}>
      <CaseDesk>
        <NotesDesk>
          <RouterProvider {...(arrival && { start: { name: 'settings', page: 'kopier' } })}>
            <Shell />
          </RouterProvider>
        </NotesDesk>
      </CaseDesk>
    </GuardEngine>
  );
}
