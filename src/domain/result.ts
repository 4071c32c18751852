/**
 * Expected failures as values. Throw only for bugs; everything a user can meet has a code here and a Norwegian text
 * in one place (resources/texts/<language>/failures.json).
 */

/** One problem with input: where it is (JSON path), what is wrong, and the parameters its text needs. Never content. */
export interface Problem {
  /** JSON path from the root of the input, for example `cases[0].dutyGate.reporting`; empty for the whole input. */
  readonly path: string;
  readonly code: ProblemCode;
  readonly params: Readonly<Record<string, string | number>>;
}

export type ProblemCode =
  | 'missing'
  | 'unknown-key'
  | 'wrong-type'
  | 'not-in-catalogue'
  | 'too-few'
  | 'too-many'
  | 'too-short'
  | 'too-long'
  | 'too-small'
  | 'too-large'
  | 'invisible-characters'
  | 'unprintable-script'
  | 'no-such-date'
  | 'no-such-time'
  | 'clock-change'
  | 'end-before-start'
  | 'no-such-reference'
  | 'duplicate'
  | 'required-with'
  | 'not-allowed-here'
  | 'duty-not-settled'
  | 'five-families-not-confirmed'
  | 'other';

/** A place where the anonymity guard stopped something: never the text itself. */
export interface GuardStop {
  readonly path: string;
  readonly type: string;
}

/** The closed union of failures a user can meet. Exit statuses and texts hang on `code`. */
export type Failure =
  | { readonly code: 'invalid'; readonly problems: readonly Problem[] }
  | { readonly code: 'not-json'; readonly reason: 'empty' | 'byte-order-mark' | 'syntax' | 'encoding' }
  | { readonly code: 'too-large'; readonly limitMiB: number }
  | { readonly code: 'no-such-file' }
  | { readonly code: 'unreadable-file' }
  | { readonly code: 'arguments'; readonly detail: string; readonly params?: Readonly<Record<string, string>> }
  | { readonly code: 'file-exists' }
  | { readonly code: 'folder-not-empty' }
  | { readonly code: 'folder-is-file' }
  | { readonly code: 'folder-not-writable' }
  | { readonly code: 'stopped-by-guard'; readonly findings: readonly GuardStop[] }
  | { readonly code: 'wrong-passphrase' }
  | { readonly code: 'weak-passphrase' }
  | { readonly code: 'wait'; readonly seconds: number }
  /** The operating system has no key here, or none that opens: the passphrase does. */
  | { readonly code: 'os-key'; readonly reason: 'unavailable' | 'foreign' }
  | { readonly code: 'not-a-store' }
  | { readonly code: 'store-exists' }
  | { readonly code: 'no-store' }
  | { readonly code: 'newer-store' }
  /**
   * An older store could not be brought up to this version, and is as it was: the disk has no room, its backup could not be
   * made, or the change itself was refused (then the backup stands).
   */
  | { readonly code: 'not-upgraded'; readonly cause: 'disk-full' | 'backup' | 'change' }
  | { readonly code: 'corrupt' }
  /** The PC had not the memory that the key asks for. */
  | { readonly code: 'no-memory' }
  /** Files for moving between PCs. */
  | { readonly code: 'not-a-transfer' }
  | { readonly code: 'newer-transfer' }
  | { readonly code: 'damaged-transfer' }
  | { readonly code: 'cut-short' }
  | { readonly code: 'in-use' }
  | { readonly code: 'read-only' }
  | { readonly code: 'disk-full' }
  | { readonly code: 'locked' }
  | { readonly code: 'conflict' }
  | { readonly code: 'not-found' }
  | { readonly code: 'not-allowed'; readonly rule: string }
  | { readonly code: 'cancelled' }
  /** A bug, met at the process border: nothing of it crosses but this word. */
  | { readonly code: 'internal' };

export type FailureCode = Failure['code'];

export type Result<T, F = Failure> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: F };

export const ok = <T>(value: T): { readonly ok: true; readonly value: T } => ({ ok: true, value });
export const fail = <F = Failure>(failure: F): { readonly ok: false; readonly failure: F } => ({ ok: false, failure });

/** Carries an expected failure out of a database transaction, which only rolls back on a throw. Caught where the transaction is run. */
export class FailureError extends Error {
  readonly failure: Failure;
  constructor(failure: Failure) {
    super(failure.code);
    this.name = 'FailureError';
    this.failure = failure;
  }
}
