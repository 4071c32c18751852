/** What every repository is built on. */
import type { Database } from 'better-sqlite3';

export interface RepositoryContext {
  readonly db: Database;
  readonly clock: () => Date;
  readonly random: (bytes: Uint8Array) => Uint8Array;
  /** Random id of the store. */
  readonly storeId: string;
  /** Told when something is deleted for good: the file must be written anew (connection.ts, `writeAnew`). */
  readonly onDeletion?: () => void;
}

/** Runs work in a transaction of its own, or in a savepoint when one is under way. */
export const atomically = <T>(db: Database, work: () => T): T => db.transaction(work).immediate();
