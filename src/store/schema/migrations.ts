/** Numbered migrations. `PRAGMA user_version` is the number of the last one that ran. */
import type { Database } from 'better-sqlite3';
import { fail, ok, type Result } from '../../domain/result.ts';
import { isWhole } from '../engine/connection.ts';
import { first } from './0001-first.ts';
import { second } from './0002-second.ts';

export interface Migration {
  /** 1, 2, 3 ... without gaps. */
  readonly version: number;
  readonly sql: string;
}

export const MIGRATIONS: readonly Migration[] = [first, second];

/** The migrations of an environment: the program's own, but in tests. */
export const migrationsOf = (env: { readonly migrations?: readonly Migration[] }): readonly Migration[] =>
  env.migrations ?? MIGRATIONS;

/** The schema this program writes. */
export const schemaVersion = (migrations: readonly Migration[] = MIGRATIONS): number => migrations.at(-1)?.version ?? 0;

/** The schema a database has; 0 for an empty one. */
export const versionOf = (db: Database): number => Number(db.pragma('user_version', { simple: true }));

/**
 * Brings a database up to the newest schema: all steps and what is done `afterwards` in one transaction, so that it has the
 * old schema whole or the new one. Before that counts, structures and references are checked; a step that leaves them broken
 * throws. A database from a later program is left alone: `newer-store`. An older store must have its backup first: upgrade.ts.
 */
export function migrate(
  db: Database,
  migrations: readonly Migration[] = MIGRATIONS,
  afterwards: () => void = () => undefined,
): Result<{ from: number; to: number }> {
  const from = versionOf(db);
  const to = schemaVersion(migrations);
  if (from > to) return fail({ code: 'newer-store' });
  const steps = migrations.filter(({ version }) => version > from);
  if (steps.length === 0) return ok({ from, to });
  // A table that others refer to can only be made anew while nobody watches the references; they are all checked below.
  const watched = Number(db.pragma('foreign_keys', { simple: true }));
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      for (const { sql, version } of steps) {
        db.exec(sql);
        db.pragma(`user_version = ${version}`);
      }
      afterwards();
      if (!isWhole(db, 'full') || db.prepare('PRAGMA foreign_key_check').all().length > 0) {
        throw new Error(`the schema's steps from ${from} to ${to} left something broken`);
      }
    }).immediate();
  } finally {
    db.pragma(`foreign_keys = ${watched}`);
  }
  return ok({ from, to });
}
