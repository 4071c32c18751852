export { DiscussionEditor } from './DiscussionEditor.tsx';
export { NotesDesk } from './NotesDesk.tsx';
