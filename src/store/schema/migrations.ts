/** Numbered migrations. `PRAGMA user_version` is the number of the last one that ran. */
import type { Database } from 'better-sqlite3';
import { fail, ok, type Result } from '../../domain/result.ts';
import { first } from './0001-first.ts';
import { second } from './0002-second.ts';

export interface Migration {
  /** 1, 2, 3 ... without gaps. */
  readonly version: number;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [first, second];

/** The schema this program writes. */
export const schemaVersion = (migrations: readonly Migration[] = MIGRATIONS): number => migrations.at(-1)?.version ?? 0;

/** The schema a database has; 0 for an empty one. */
export const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/**
 * Brings a database up to the newest schema, each step whole or not at all. A database from a later program is left alone:
 * `newer-store`. `migrations` is an argument so that a test can add one.
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[] = MIGRATIONS,
): Result<{ from: number; to: number }> {
  const from = versionOf(db);
  const to = schemaVersion(migrations);
  if (from > to) return fail({ code: 'newer-store' });
  for (const migration of migrations) {
    if (migration.version <= from) continue;
    db.transaction(() => {
      db.exec(migration.sql);
      db.pragma(`user_version = ${migration.version}`);
    }).immediate();
  }
  return ok({ from, to });
}
