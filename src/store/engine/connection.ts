/** Opens the encrypted database with the settings every connection must have, in the order they must come. */
import { existsSync, rmSync } from 'node:fs';
import Database from 'better-sqlite3';
import type { DataKey } from '../keys/data-key.ts';

/** How long to wait for somebody who is just closing, in milliseconds. */
const BUSY_TIMEOUT = 500;

export const PAGE_SIZE = 4096;

// Read back after opening: a setting the engine silently refuses would be found out too late.
const SETTINGS: readonly (readonly [pragma: string, set: string, readBack: string | number])[] = [
  // Before the first access, so that the whole file is ours and no shared-memory file is made.
  ['locking_mode', 'EXCLUSIVE', 'exclusive'],
  ['journal_mode', 'WAL', 'wal'],
  ['synchronous', 'FULL', 2],
  // With FILE a large sort wrote plaintext to a temporary file (measured).
  ['temp_store', 'MEMORY', 2],
  ['foreign_keys', 'ON', 1],
  // Also makes the engine write freed pages, so that every page of the file carries a valid HMAC (see pages.ts).
  ['secure_delete', 'ON', 1],
  ['trusted_schema', 'OFF', 0],
  ['cell_size_check', 'ON', 1],
  ['mmap_size', '0', 0],
];

/** Sets what every connection has; throws when the engine does not take it. */
export function applySettings(db: Database.Database): void {
  for (const [pragma, set, readBack] of SETTINGS) {
    db.pragma(`${pragma} = ${set}`);
    // SQLite gives no row at all when memory mapping is compiled out.
    const now: unknown = db.pragma(pragma, { simple: true });
    if (now !== readBack && !(pragma === 'mmap_size' && now === undefined)) {
      throw new Error(`the engine did not take ${pragma} = ${set}, it says ${String(now)}`);
    }
  }
}

/**
 * Opens a database file (a new one when there is none) under the data key: SQLCipher version 4, exclusive, WAL. Throws the
 * engine's error when the file is held, damaged, not writable or not encrypted with this key.
 */
export function openDatabase(file: string, dataKey: DataKey): Database.Database {
  const db = new Database(file, { timeout: BUSY_TIMEOUT });
  try {
    db.pragma("cipher = 'sqlcipher'");
    db.pragma('legacy = 4');
    dataKey.withEngineForm((key) => db.key(key));
    applySettings(db);
    // The key is tried at the first read; the right to write at the first write transaction.
    db.prepare('SELECT count(*) FROM sqlite_schema').get();
    db.exec('BEGIN IMMEDIATE; ROLLBACK');
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/**
 * Whether somebody has the database open, in this process or another. Needs no key: the lock is met before the first page.
 * Read-only, so that a log left by a crash stays as it lies; opened for writing, the engine would empty it at closing.
 */
export function isHeld(file: string): boolean {
  const index = `${file}-shm`;
  const hadIndex = existsSync(index);
  const db = new Database(file, { timeout: BUSY_TIMEOUT, readonly: true });
  try {
    db.prepare('SELECT 1 FROM sqlite_schema').get();
    return false;
  } catch (error) {
    return error instanceof Database.SqliteError && error.code.startsWith('SQLITE_BUSY');
  } finally {
    db.close();
    if (!hadIndex) rmSync(index, { force: true });
  }
}

/** Moves everything from the write-ahead log into the database file. */
export const checkpoint = (db: Database.Database): void => {
  db.pragma('wal_checkpoint(TRUNCATE)');
};

/**
 * Writes the whole file anew from its rows. `secure_delete` overwrites a row where it lies, and not the copies of it that the
 * engine left in the gaps of other pages when it moved the row: with 400 cases the text of one deleted case in forty was still
 * there (measured). After this, what is in no row is in no page.
 */
export const writeAnew = (db: Database.Database): void => {
  db.exec('VACUUM');
  checkpoint(db);
};

/** Whether the engine finds the structure whole; `quick` leaves out that indexes agree with their tables. */
export function isWhole(db: Database.Database, check: 'quick' | 'full'): boolean {
  const [first, ...rest] = db
    .prepare(check === 'quick' ? 'PRAGMA quick_check' : 'PRAGMA integrity_check')
    .pluck()
    .all();
  return first === 'ok' && rest.length === 0;
}
