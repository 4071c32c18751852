/** The one place where faults of the database engine and the file system become our failures. */
import Database from 'better-sqlite3';
import { type Failure, FailureError, fail, type Result } from '../domain/result.ts';

// Primary result codes and, where the meaning differs, extended ones. Longest match first.
const ENGINE: readonly (readonly [
  prefix: string,
  code: 'corrupt' | 'disk-full' | 'in-use' | 'read-only' | 'not-found',
])[] = [
  ['SQLITE_CONSTRAINT_FOREIGNKEY', 'not-found'],
  ['SQLITE_FULL', 'disk-full'],
  ['SQLITE_BUSY', 'in-use'],
  ['SQLITE_LOCKED', 'in-use'],
  ['SQLITE_CORRUPT', 'corrupt'],
  ['SQLITE_NOTADB', 'corrupt'],
  ['SQLITE_READONLY', 'read-only'],
  ['SQLITE_PERM', 'read-only'],
  // Whether the file exists has been asked before, so this is a folder where the -wal file cannot be made.
  ['SQLITE_CANTOPEN', 'read-only'],
  // A disk that cannot be read is damage; one that cannot be written to or flushed leaves what is stored untouched.
  ['SQLITE_IOERR_READ', 'corrupt'],
  ['SQLITE_IOERR_SHORT_READ', 'corrupt'],
  ['SQLITE_IOERR_CORRUPTFS', 'corrupt'],
  ['SQLITE_IOERR_DATA', 'corrupt'],
  // Among the rest: a lock refused on a file opened without the right to write (a lock somebody holds is SQLITE_BUSY).
  ['SQLITE_IOERR', 'read-only'],
];

const FILE_SYSTEM: Readonly<
  Record<string, Failure['code'] & ('disk-full' | 'read-only' | 'no-store' | 'corrupt' | 'in-use')>
> = {
  ENOSPC: 'disk-full',
  EDQUOT: 'disk-full',
  EACCES: 'read-only',
  EPERM: 'read-only',
  EROFS: 'read-only',
  ENOENT: 'no-store',
  ENOTDIR: 'no-store',
  EIO: 'corrupt',
  EBUSY: 'in-use',
};

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');

/** The failure that an error stands for, or undefined when it is a bug that must be thrown on. */
export function failureOf(error: unknown): Failure | undefined {
  if (error instanceof FailureError) return error.failure;
  const code = codeOf(error);
  if (error instanceof Database.SqliteError) {
    const known = ENGINE.find(([prefix]) => code.startsWith(prefix));
    return known && { code: known[1] };
  }
  const known = FILE_SYSTEM[code];
  return known && { code: known };
}

/** Runs work that may throw an expected failure and hands it back as a value; other errors are thrown on. */
export function asResult<T>(work: () => Result<T>): Result<T> {
  try {
    return work();
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    return fail(failure);
  }
}

/** As `asResult`, for work that waits. */
export async function asAsyncResult<T>(work: () => Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await work();
  } catch (error) {
    const failure = failureOf(error);
    if (failure === undefined) throw error;
    return fail(failure);
  }
}

/** What of a store a transaction needs. */
interface Transactional {
  readonly isOpen: boolean;
  transaction<T>(work: () => T): T;
}

/**
 * Runs work in one transaction: all of it stands afterwards, or nothing. A failure the work returns rolls back as one it
 * throws does; engine faults come back as failures. A closed store gives `locked`.
 */
export function runTransaction<T>(store: Transactional, work: () => Result<T>): Result<T> {
  if (!store.isOpen) return fail({ code: 'locked' });
  return asResult(() =>
    store.transaction(() => {
      const result = work();
      if (!result.ok) throw new FailureError(result.failure);
      return result;
    }),
  );
}
