export { MeetingList } from './MeetingList.tsx';
export { MeetingPage } from './MeetingPage.tsx';
export { NewMeeting } from './NewMeeting.tsx';
