export { FormErrors } from './FormErrors.tsx';
export { MeetingList } from './MeetingList.tsx';
export { MeetingPage } from './MeetingPage.tsx';
export { NewMeeting } from './NewMeeting.tsx';
export { useNow } from './now.ts';
export { useUndoKeys } from './use-undo-keys.ts';
