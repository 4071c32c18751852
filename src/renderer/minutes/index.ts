export { MinutesPage } from './MinutesPage.tsx';
export { NotesDesk } from './NotesDesk.tsx';
