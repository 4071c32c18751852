export { attendanceOf } from './attendance.ts';
export { FormErrors } from './FormErrors.tsx';
export { MeetingList } from './MeetingList.tsx';
export { MeetingPage } from './MeetingPage.tsx';
export { SaveState, Standing } from './MeetingState.tsx';
export { NewMeeting } from './NewMeeting.tsx';
export { useNow } from './now.ts';
export { Participants } from './Participants.tsx';
export { useMeeting } from './use-meeting.ts';
