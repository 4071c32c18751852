/** An open store: its repositories and the one way to write several things at once. */

import type { BackupReason } from '../domain/backup.ts';
import type { CircleRole } from '../domain/feedback.ts';
import type { Result } from '../domain/result.ts';
import type { AuditLog } from './audit/log.ts';
import type { MadeBackup } from './backup/make.ts';
import type { BinRepository } from './bin.ts';
import type { CaseRepository } from './case.ts';
import type { CaseNotesRepository } from './case-notes.ts';
import type { StoreContents } from './contents.ts';
import type { CooperationRepository } from './cooperation.ts';
import type { DeletionRepository } from './deletion.ts';
import type { FeedbackRepository } from './feedback.ts';
import type { FollowUpRepository } from './follow-up.ts';
import type { StoreMark } from './freshness.ts';
import type { IssuedRepository } from './issued.ts';
import type { KeptRepository } from './kept-finding.ts';
import type { KeyRing } from './key-ring.ts';
import type { LeadRepository } from './lead.ts';
import type { LetterheadRepository } from './letterhead.ts';
import type { MeetingRepository } from './meeting.ts';
import type { MinutesRepository } from './minutes.ts';
import type { MunicipalityRepository } from './municipality.ts';
import type { PlanningRepository } from './planning.ts';
import type { ReceiptRepository } from './receipt.ts';
import type { RetentionRepository } from './retention.ts';
import type { SearchFinder } from './search-find.ts';
import type { SummonsRepository } from './summons.ts';
import type { TeamRepository } from './team.ts';
import type { TombstoneRepository } from './tombstone.ts';
import type { TransferRepository } from './transfer/repository.ts';
import type { TranslationRepository } from './translation.ts';
import type { Upgraded } from './upgrade.ts';
import type { WordingRepository } from './wording.ts';

/**
 * Repositories throw `FailureError` for expected failures (`conflict`, `not-found`, `not-allowed`), so that a transaction
 * rolls back; call them inside `runTransaction` (errors.ts) to get a `Result`.
 */
export interface Store extends Disposable {
  /** Random id of this store, the same for its whole life. */
  readonly id: string;
  /** The database file. */
  readonly file: string;
  /** False after `close`. */
  readonly isOpen: boolean;
  /** For invented cases only. */
  readonly practice: boolean;
  /** What its opening did when it was of an older program; else undefined. */
  readonly upgraded: Upgraded | undefined;
  readonly keys: KeyRing;
  readonly municipalities: MunicipalityRepository;
  readonly letterheads: LetterheadRepository;
  readonly translations: TranslationRepository;
  readonly wordings: WordingRepository;
  readonly teams: TeamRepository;
  readonly cases: CaseRepository;
  readonly meetings: MeetingRepository;
  readonly lead: LeadRepository;
  readonly feedback: FeedbackRepository;
  readonly followUps: FollowUpRepository;
  readonly notes: CaseNotesRepository;
  readonly minutes: MinutesRepository;
  readonly receipts: ReceiptRepository;
  readonly cooperations: CooperationRepository;
  /** How meetings on consent were. */
  readonly circleFeedback: FeedbackRepository<CircleRole>;
  readonly issued: IssuedRepository;
  readonly summonses: SummonsRepository;
  readonly planning: PlanningRepository;
  readonly kept: KeptRepository;
  readonly tombstones: TombstoneRepository;
  readonly bin: BinRepository;
  readonly deletion: DeletionRepository;
  readonly retention: RetentionRepository;
  readonly audit: AuditLog;
  readonly transfer: TransferRepository;
  readonly search: SearchFinder;
  /** Which records are in it, without what they say. */
  contents(): StoreContents;
  /** How far the store has come, to be remembered outside it. */
  mark(): StoreMark;
  /** False when the store has not come as far as it had when it was marked: an older copy was put in its place. */
  hasReached(mark: StoreMark): boolean;
  /** Makes a backup in every folder given (they must exist), without unfinished cases, and proves it. */
  backUp(to: { readonly folders: readonly string[]; readonly reason: BackupReason }): Result<MadeBackup>;
  /** `BEGIN IMMEDIATE`, or a savepoint inside another transaction. A thrown error rolls back and is thrown on. */
  transaction<T>(work: () => T): T;
  /**
   * Takes a person's key away, or what the operating system has for a person: all others, and the recovery code, get a new
   * data key, which that one never had. With a person goes what the system had for them. This store is closed and another is
   * handed back. `not-found`; `not-allowed` (`own-key`) for oneself; other failures may leave
   * it closed (`isOpen`), and then the next opening finds it as it was or without the person.
   * Backups made before still open with the passphrase of the person.
   */
  removeKey(id: string): Promise<Result<Store>>;
  /**
   * Takes copies of deleted rows out of the gaps of pages, by writing the file anew: when something has been deleted for good
   * since that was done, or always. Not within a transaction. Closing does it too.
   */
  leaveNothingDeleted(when: 'deleted' | 'always'): void;
  /** Writes everything into the database file, closes it, wipes the key. May be called twice. */
  close(): void;
}
