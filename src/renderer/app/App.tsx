/** The window: first start, lock screen, or the shell with a page in it. */
import { CaseDesk } from '../case/index.ts';
import { GuardEngine } from '../guard/index.ts';
import { NotesDesk } from '../minutes/index.ts';
import { FirstStart } from '../start/FirstStart.tsx';
import { LockScreen } from '../start/LockScreen.tsx';
import { OlderCopyScreen } from '../start/OlderCopyScreen.tsx';
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
  const { status } = useSession();
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
    return (
      <>
        <Banner />
        <FirstStart />
      </>
    );
  }
  return (
    <GuardEngine>
      <CaseDesk>
        <NotesDesk>
          <RouterProvider>
            <Shell />
          </RouterProvider>
        </NotesDesk>
      </CaseDesk>
    </GuardEngine>
  );
}
