/** Proving that an open database is whole: every page, every structure, the audit chain. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { fail, ok, type Result } from '../domain/result.ts';
import { auditLog } from './audit/log.ts';
import { checkpoint, isWhole } from './engine/connection.ts';
import { checkFile } from './engine/pages.ts';
import type { StoreEnvironment } from './environment.ts';
import type { DataKey } from './keys/data-key.ts';
import { migrationsOf, schemaVersion, versionOf } from './schema/migrations.ts';
import { searchIndex } from './search.ts';

export interface VerifyReport {
  readonly id: string;
  readonly schemaVersion: number;
  /** Pages authenticated: all the file has, free ones too. */
  readonly pages: number;
  readonly freePages: number;
  /** Rows per table. */
  readonly counts: Readonly<Record<string, number>>;
  /** Entries of the audit log, whose chains are whole. */
  readonly auditEntries: number;
}

const tableNames = z.array(z.string().regex(/^[a-z_]+$/));

// The index's inner tables are the engine's own; the index itself is counted under its name.
const SELECT_TABLES = `SELECT name FROM pragma_table_list
  WHERE schema = 'main' AND type IN ('table', 'virtual') AND name NOT LIKE 'sqlite_%' ORDER BY name`;

/** Rows per table, by name. */
export function countRows(db: Database): Record<string, number> {
  const names = tableNames.parse(db.prepare(SELECT_TABLES).pluck().all());
  return Object.fromEntries(
    names.map((name) => [name, Number(db.prepare(`SELECT count(*) FROM ${name}`).pluck().get())]),
  );
}

/** Whether the schema is this program's, not one it would bring up to date first. */
export const isOfThisSchema = (env: StoreEnvironment, db: Database): boolean =>
  versionOf(db) === schemaVersion(migrationsOf(env));

/**
 * The engine's own structures agree with the texts that are indexed, and those with the rows. What of the rows of an older
 * schema is searched, this program no longer knows; it makes the index anew when it brings them up to date.
 */
const indexIsInStep = (env: StoreEnvironment, db: Database): boolean => {
  db.exec("INSERT INTO search_text (search_text) VALUES ('integrity-check')");
  return !isOfThisSchema(env, db) || searchIndex(db).isInStep();
};

export interface OpenDatabase {
  readonly db: Database;
  readonly file: string;
  readonly dataKey: DataKey;
  readonly storeId: string;
}

/**
 * Moves the write-ahead log into the file and authenticates every page of it, free pages too; checks the engine's
 * structures, references, the full-text index and the audit chains, and counts the rows, of older schemas too. Closes the database; the key is
 * the caller's. `corrupt` when anything is not as it was written; engine errors are thrown.
 */
export function inspect(env: StoreEnvironment, { db, file, dataKey, storeId }: OpenDatabase): Result<VerifyReport> {
  try {
    checkpoint(db);
    if (!isWhole(db, 'full') || db.prepare('PRAGMA foreign_key_check').all().length > 0 || !indexIsInStep(env, db)) {
      return fail({ code: 'corrupt' });
    }
    const audit = auditLog({ db, clock: env.clock, random: env.random, storeId }).verifyChain();
    if (!audit.intact) return fail({ code: 'corrupt' });
    const report = {
      id: storeId,
      schemaVersion: versionOf(db),
      freePages: Number(db.pragma('freelist_count', { simple: true })),
      counts: countRows(db),
      auditEntries: audit.tracks.anonymous.length + audit.tracks.named.length,
    };
    const expected = Number(db.pragma('page_count', { simple: true }));
    const { pages, damaged } = checkFile(file, dataKey, () => db.close());
    if (damaged.length > 0 || pages !== expected) return fail({ code: 'corrupt' });
    return ok({ ...report, pages });
  } finally {
    db.close();
  }
}
