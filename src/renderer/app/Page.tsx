/** The page of a route. */
import { CaseList, CasePage, PastePage } from '../case/index.ts';
import { ConsentList, ConsentPage } from '../consent/index.ts';
import {
  ConsentMeetingPage,
  CooperationList,
  CooperationPage,
  NewConsentMeeting,
  NewCooperation,
  PaperPage,
} from '../cooperation/index.ts';
import { DocumentList } from '../document/index.ts';
import {
  CircleFeedbackPage,
  CircleTrendPage,
  FeedbackPage,
  GiveCircleFeedback,
  GiveFeedback,
  TrendPage,
} from '../feedback/index.ts';
import { FollowUpPage } from '../follow-up/index.ts';
import { GuardProvider } from '../guard/index.ts';
import { LeadPage } from '../lead/index.ts';
import { MeetingList, MeetingPage, NewMeeting } from '../meeting/index.ts';
import { MinutesPage } from '../minutes/index.ts';
import { Overview } from '../overview/index.ts';
import { SeriesPage } from '../planning/index.ts';
import { SearchPage } from '../search/index.ts';
import { Settings } from '../settings/Settings.tsx';
import { TalkList, TalkPage } from '../talk/index.ts';
import type { Route } from './router.tsx';

export function Page({ route }: { readonly route: Route }) {
  switch (route.name) {
    case 'overview':
      return <Overview />;
    case 'meetings':
      return <MeetingList />;
    case 'new-meeting':
      return (
        <GuardProvider>
          <NewMeeting />
        </GuardProvider>
      );
    case 'plan-meetings':
      return (
        <GuardProvider>
          <SeriesPage />
        </GuardProvider>
      );
    case 'meeting':
      return (
        <GuardProvider document={route.id}>
          <MeetingPage id={route.id} />
        </GuardProvider>
      );
    case 'lead':
      return (
        <GuardProvider document={route.id}>
          <LeadPage id={route.id} />
        </GuardProvider>
      );
    case 'minutes':
      return (
        <GuardProvider document={route.id}>
          <MinutesPage id={route.id} part={route.part} />
        </GuardProvider>
      );
    case 'cases':
      return <CaseList />;
    case 'paste-case':
      return (
        <GuardProvider document="pasted-form">
          <PastePage />
        </GuardProvider>
      );
    case 'case':
      return (
        <GuardProvider document={route.id}>
          <CasePage id={route.id} step={route.step} asked={route.asked === true} />
        </GuardProvider>
      );
    case 'follow-up':
      return (
        <GuardProvider document={route.id}>
          <FollowUpPage id={route.id} closing={route.closing === true} />
        </GuardProvider>
      );
    case 'feedback':
      return <FeedbackPage id={route.id} />;
    case 'give-feedback':
      return (
        <GuardProvider document={route.id}>
          <GiveFeedback id={route.id} />
        </GuardProvider>
      );
    case 'feedback-trend':
      return <TrendPage />;
    case 'consents':
      return <ConsentList />;
    case 'new-consent':
      return <ConsentPage step={route.step} />;
    case 'cooperations':
      return <CooperationList />;
    case 'new-cooperation':
      return <NewCooperation />;
    case 'cooperation':
      return (
        <GuardProvider document={route.id}>
          <CooperationPage id={route.id} key={route.id} />
        </GuardProvider>
      );
    case 'new-cooperation-meeting':
      return <NewConsentMeeting id={route.id} />;
    case 'cooperation-meeting':
      return (
        <GuardProvider document={route.id}>
          <ConsentMeetingPage id={route.id} key={route.id} />
        </GuardProvider>
      );
    case 'cooperation-feedback':
      return <CircleFeedbackPage id={route.id} />;
    case 'give-cooperation-feedback':
      return (
        <GuardProvider document={route.id}>
          <GiveCircleFeedback id={route.id} />
        </GuardProvider>
      );
    case 'cooperation-feedback-trend':
      return <CircleTrendPage />;
    case 'cooperation-paper':
      return <PaperPage id={route.id} meeting={route.meeting} document={route.document} />;
    case 'talks':
      return <TalkList />;
    case 'talk':
      return <TalkPage kind={route.kind} />;
    case 'documents':
      return <DocumentList />;
    case 'search':
      return <SearchPage />;
    case 'settings':
      return <Settings page={route.page} />;
  }
}
