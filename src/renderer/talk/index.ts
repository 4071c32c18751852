export { TalkList } from './TalkList.tsx';
export { TalkPage } from './TalkPage.tsx';
