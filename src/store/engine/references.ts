/** Which tables of an open database refer to which, as its schema says. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';

const reference = z.object({ id: z.number(), table: z.string(), from: z.string(), to: z.string().nullable() });

export interface Reference {
  readonly child: string;
  readonly parent: string;
  /** Columns of the child, and those of the parent they refer to. */
  readonly from: readonly string[];
  readonly to: readonly string[];
}

/** The foreign keys of the tables named. */
export function referencesOf(db: Database, tables: readonly string[]): Reference[] {
  return tables.flatMap((child) => {
    const rows = z
      .array(reference)
      .parse(
        db.prepare(`SELECT id, "table", "from", "to" FROM pragma_foreign_key_list('${child}') ORDER BY id, seq`).all(),
      );
    return [...new Set(rows.map(({ id }) => id))].map((id) => {
      const parts = rows.filter((row) => row.id === id);
      return {
        child,
        parent: parts[0]?.table ?? '',
        from: parts.map((part) => part.from),
        to: parts.map((part) => part.to ?? part.from),
      };
    });
  });
}

const names = z.array(z.string().regex(/^[a-z_0-9]+$/));

/** Every table but the engine's own and the full-text index's. */
export const tablesOf = (db: Database): string[] =>
  names.parse(
    db
      .prepare(
        `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%'
         ORDER BY name`,
      )
      .pluck()
      .all(),
  );
