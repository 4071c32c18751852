export { DeleteThing } from './DeleteThing.tsx';
export { DeletionProvider } from './deletion.tsx';
export { UndoNotice } from './UndoNotice.tsx';
export { binNameOf } from './words.ts';
