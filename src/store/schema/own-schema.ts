/**
 * Whether a database has the tables, indexes and triggers that its migrations make, and nothing else. Whoever had the key can
 * have laid a trigger in the file that keeps what is deleted, or taken one away that protects the log: every page of it would
 * be authentic.
 */
import Database from 'better-sqlite3';
import { type Migration, migrate, versionOf } from './migrations.ts';

/** By the migrations, for a test may add one, and by the version. */
const made = new WeakMap<readonly Migration[], Map<number, string>>();

/** The tables behind the full-text index are made by the engine: their words may be others in a later one. */
const SCHEMA = `SELECT type, name, tbl_name,
  iif(name IN (SELECT name FROM pragma_table_list WHERE type = 'shadow'), '', sql)
  FROM sqlite_schema ORDER BY type, name`;

const schemaOf = (db: Database.Database): string => JSON.stringify(db.prepare(SCHEMA).raw().all());

/** What the migrations up to a version make, in a database in memory that holds nothing. */
function schemaAt(version: number, migrations: readonly Migration[]): string {
  const known = made.get(migrations) ?? new Map<number, string>();
  made.set(migrations, known);
  const before = known.get(version);
  if (before !== undefined) return before;
  const db = new Database(':memory:');
  try {
    migrate(db, migrations.slice(0, version));
    const schema = schemaOf(db);
    known.set(version, schema);
    return schema;
  } finally {
    db.close();
  }
}

export const hasOwnSchema = (db: Database.Database, migrations: readonly Migration[]): boolean =>
  schemaOf(db) === schemaAt(versionOf(db), migrations);
