/** The minutes on the real services. */
import { type Route, useRouter } from '../../../src/renderer/app/router.tsx';
import { GuardProvider } from '../../../src/renderer/guard/index.ts';
import { MinutesPage, NotesDesk } from '../../../src/renderer/minutes/index.ts';
import type { Services } from '../../../src/services/index.ts';
import { showPage } from '../window.tsx';

function PageOfRoute() {
  const { route } = useRouter();
  return route.name === 'minutes' ? (
    <GuardProvider key={JSON.stringify(route)} document={route.id}>
      <MinutesPage id={route.id} part={route.part} />
    </GuardProvider>
  ) : (
    <p>{route.name}</p>
  );
}

/** Shows a page of the minutes. */
export const show = (services: Services, start: Route, locale: 'nb' | 'nn' = 'nb'): void =>
  showPage(
    services,
    <NotesDesk>
      <PageOfRoute />
    </NotesDesk>,
    start,
    locale,
  );
