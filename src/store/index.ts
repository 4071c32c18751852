/** The store: the encrypted file and what is kept in it. The only room that knows SQL. */
export type { StoredCase } from './case.ts';
export { createStore, type NewStore } from './create.ts';
export { readOpenNote } from './engine/open-note.ts';
export { filesOfStore } from './engine/paths.ts';
export type { StoreEnvironment } from './environment.ts';
export { asResult, runTransaction } from './errors.ts';
export type { NewIssuedDocument } from './issued.ts';
export { newRecoveryCode, parseRecoveryCode } from './keys/recovery-code.ts';
export type { MeetingContent, StoredMeeting } from './meeting.ts';
export { openStore } from './open.ts';
export type { Receipt } from './receipt.ts';
export { recoverStore } from './recover.ts';
export type { Store } from './store.ts';
export { verifyStore } from './verify.ts';
