/**
 * A row and every row that refers to it, to any depth, as the schema's own references say: what is put in the bin, taken out
 * and deleted as one thing. A table that is added later is found here without being told of.
 */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type Reference, referencesOf, tablesOf } from './engine/references.ts';

const rowSchema = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));
export type BelongingRow = z.infer<typeof rowSchema>;

/** Parents before children. */
export const belongingsSchema = z.array(z.strictObject({ table: z.string().regex(/^[a-z_0-9]+$/), row: rowSchema }));
export type Belongings = z.infer<typeof belongingsSchema>;

const rows = z.array(rowSchema);
const keyColumns = z.array(z.string());

export interface Gatherer {
  /** The row of a table with this id, and what refers to it; empty when there is none. */
  gather(table: string, id: string): Belongings;
  /** Rows of other tables that refer straight to this one by its id. */
  referrers(table: string, id: string): Belongings;
  /** Takes them out of their tables, children first. */
  remove(of: Belongings): void;
  /** Puts them back. */
  insert(of: Belongings): void;
}

export function gathererOf(db: Database): Gatherer {
  // Read at first use: few sessions delete anything.
  let known: readonly Reference[] | undefined;
  const references = (): readonly Reference[] => {
    known ??= referencesOf(db, tablesOf(db));
    return known;
  };
  const childrenOf = (parent: string, of: BelongingRow): Belongings =>
    references()
      .filter((each) => each.parent === parent)
      .flatMap(({ child, from, to }) => {
        const where = from.map((column) => `${column} = ?`).join(' AND ');
        const found = db.prepare(`SELECT * FROM ${child} WHERE ${where}`).all(to.map((column) => of[column] ?? null));
        return rows.parse(found).map((row) => ({ table: child, row }));
      });
  const isKeyOf = (table: string): string[] =>
    keyColumns.parse(db.prepare('SELECT name FROM pragma_table_info(?) WHERE pk > 0 ORDER BY pk').pluck().all(table));

  return {
    gather(table, id) {
      const found: Belongings = rows
        .parse(db.prepare(`SELECT * FROM ${table} WHERE id = ?`).all(id))
        .map((row) => ({ table, row }));
      const seen = new Set<string>();
      // The list grows while it is gone through.
      for (const { table: parent, row } of found) {
        for (const child of childrenOf(parent, row)) {
          const mark = JSON.stringify(child);
          if (!seen.has(mark)) found.push(child);
          seen.add(mark);
        }
      }
      return found;
    },
    referrers: (table, id) => childrenOf(table, { id }),
    remove(of) {
      for (const { table, row } of [...of].reverse()) {
        const keys = isKeyOf(table);
        db.prepare(`DELETE FROM ${table} WHERE ${keys.map((key) => `${key} = ?`).join(' AND ')}`).run(
          keys.map((key) => row[key]),
        );
      }
    },
    insert(of) {
      for (const { table, row } of of) {
        const columns = Object.keys(row);
        db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(
          Object.values(row),
        );
      }
    },
  };
}
