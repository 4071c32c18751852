/** Overview and meetings on the real services. */
import type { Locale } from '../../../src/domain/language.ts';
import type { MeetingView } from '../../../src/domain/meeting-view.ts';
import { type Route, useRouter } from '../../../src/renderer/app/router.tsx';
import { GuardProvider } from '../../../src/renderer/guard/index.ts';
import { MeetingList, MeetingPage, NewMeeting } from '../../../src/renderer/meeting/index.ts';
import { Overview } from '../../../src/renderer/overview/index.ts';
import type { Services } from '../../../src/services/index.ts';
import { must } from '../../result.ts';
import type { Bench } from '../../services/harness.ts';
import { showPage } from '../window.tsx';

/** A planned meeting on a day, with an opening, information and an evaluation: 30 of 120 minutes. */
export function planned(services: Services, date: string): MeetingView {
  const chair = must(services.team.get())?.team.members.find((m) => m.teamRole === 'koordinator')?.id ?? '';
  const { id, version } = must(
    services.meeting.create({
      type: 'konsultasjonsteam',
      date,
      start: '09:00',
      end: '11:00',
      place: 'Møterom Gran',
      chair,
      minuteTaker: chair,
      purpose: 'Gi råd i saker.',
    }),
  );
  const item = (kind: 'åpning' | 'info' | 'evaluering', title: string) => ({
    kind,
    title,
    minutes: 10,
    case: undefined,
  });
  return must(
    services.meeting.saveAgenda({
      id,
      version,
      agenda: [item('åpning', 'Velkommen'), item('info', 'Nytt siden sist'), item('evaluering', 'Runde til slutt')],
    }),
  );
}

function PageOfRoute() {
  const { route } = useRouter();
  switch (route.name) {
    case 'overview':
      return <Overview />;
    case 'meetings':
      return <MeetingList />;
    case 'new-meeting':
      return <NewMeeting />;
    case 'meeting':
      return <MeetingPage id={route.id} key={route.id} />;
    default:
      return <p>{`${route.name} ${route.name === 'case' ? route.id : ''}`}</p>;
  }
}

/** Shows a page of the window. */
export const show = ({ services }: Bench, start: Route, locale?: Locale): void =>
  showPage(
    services,
    <GuardProvider>
      <PageOfRoute />
    </GuardProvider>,
    start,
    locale,
  );
