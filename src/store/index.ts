/** The store: the encrypted file and what is kept in it. The only room that knows SQL. */
export type { AuditEvent } from './audit/chain.ts';
export { readBackupHead } from './backup/container.ts';
export { BACKUP_EXTENSION, type MadeBackup } from './backup/make.ts';
export { type ProvedBackup, proveBackup, restoreBackup } from './backup/restore.ts';
export type { Binned } from './bin.ts';
export type { StoredCase } from './case.ts';
export { differencesBetween, type StoreContents } from './contents.ts';
export type { StoredConsentMeeting, StoredCooperation } from './cooperation.ts';
export { createStore, type NewStore } from './create.ts';
export { PAGE_SIZE } from './engine/connection.ts';
export { nodeFiles } from './engine/files.ts';
export { readOpenNote } from './engine/open-note.ts';
export {
  backupFolderOf,
  filesOfDatabase,
  filesOfStore,
  keyFileOf,
  replacedOf,
  salvagedOf,
  unfinishedOf,
} from './engine/paths.ts';
export type { StoreEnvironment } from './environment.ts';
export { asResult, runTransaction } from './errors.ts';
export { type StoreMark, storeMarkSchema } from './freshness.ts';
export type { NewIssuedDocument } from './issued.ts';
export { type Argon2Cost, DEFAULT_COST, measureDerivation } from './keys/argon2.ts';
export {
  argon2CostSchema,
  COST_AIM,
  chooseCost,
  hasMemoryFor,
  isClearlyHigher,
  type Memory,
} from './keys/argon2-cost.ts';
export { readKeyFile } from './keys/key-file.ts';
export { newRecoveryCode, parseRecoveryCode } from './keys/recovery-code.ts';
export { OS_SECRET_BYTES } from './keys/slots.ts';
export type { StoredLead } from './lead.ts';
export type { LetterheadParts, LetterheadVersion } from './letterhead.ts';
export type { MeetingContent, StoredMeeting } from './meeting.ts';
export type { MinutesVersion } from './minutes.ts';
export { openStore } from './open.ts';
export { wrappedSecrets } from './os-slots.ts';
export type { Receipt } from './receipt.ts';
export { recoverStore } from './recover.ts';
export { adoptSalvaged } from './salvage/adopt.ts';
export { salvageStore } from './salvage/salvage.ts';
export { schemaVersion } from './schema/migrations.ts';
export type { Store } from './store.ts';
export type { SummonsVersion } from './summons.ts';
export type { Tombstone, TombstoneKind } from './tombstone.ts';
export { openTransfer, readTransfer, sealTransfer, TRANSFER_EXTENSION, writeTransfer } from './transfer/container.ts';
export type { TransferContent, Whole } from './transfer/content.ts';
export type { Deciding, MergeOutcome } from './transfer/merge.ts';
export { storeStands } from './unlock.ts';
export type { Upgraded } from './upgrade.ts';
export { verifyStore } from './verify.ts';
