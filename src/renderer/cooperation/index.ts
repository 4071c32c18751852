export { ConsentMeetingPage } from './ConsentMeetingPage.tsx';
export { CooperationList } from './CooperationList.tsx';
export { CooperationPage } from './CooperationPage.tsx';
export { NewConsentMeeting } from './NewConsentMeeting.tsx';
export { NewCooperation } from './NewCooperation.tsx';
export { PaperPage } from './PaperPage.tsx';
export { UseSection } from './UseSection.tsx';
export { CooperationState, useCooperationState } from './use-state.tsx';
