/** The tables of a schema as they lie in the file, asked of an empty database that has it. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { Cell, Value } from './btree.ts';

const column = z.object({ name: z.string(), type: z.string(), notnull: z.number(), pk: z.number() });
type Column = z.infer<typeof column>;
const name = z.string().regex(/^[a-z_0-9]+$/i);

export type Row = Readonly<Record<string, Value>>;

/** A table or an index: what its pages look like. */
export interface Shape {
  /** Undefined for an index, whose rows are the table's. */
  readonly table: string | undefined;
  /** Of an index that holds every column of its table: name of the index and of the table, for it says all the table does. */
  readonly mirrors?: { readonly index: string; readonly table: string };
  readonly kind: 'table' | 'index';
  /** In the order of the file. */
  readonly columns: readonly Column[];
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const namesId = (column: string): boolean => column === 'id' || column.endsWith('_id');

function fitsType({ name: columnName, type, notnull, pk }: Column, value: Value): boolean {
  if (value === null) return notnull === 0 && pk === 0;
  switch (type.toUpperCase()) {
    case 'TEXT':
      return typeof value === 'string' && (!namesId(columnName) || UUID.test(value));
    case 'INTEGER':
    case 'INT':
      return typeof value === 'bigint' || (typeof value === 'number' && Number.isInteger(value));
    case 'REAL':
      return typeof value === 'number' || typeof value === 'bigint';
    case 'BLOB':
      return value instanceof Uint8Array;
    default:
      return true;
  }
}

/** The row of a cell by column name, when it may be one of this shape. A later column that is not there has its default. */
export function rowOf(shape: Shape, { values, rowid }: Cell): Row | undefined {
  if (values === undefined || values.length > shape.columns.length || values.length === 0) return undefined;
  const row: Record<string, Value> = {};
  for (const [at, value] of values.entries()) {
    const each = shape.columns[at];
    if (each === undefined) return undefined;
    // The key of a table with row ids is the row id; in the record stands nothing.
    const isRowId = shape.kind === 'table' && each.pk === 1 && each.type.toUpperCase() === 'INTEGER';
    const actual = isRowId && rowid !== undefined ? rowid : value;
    if (!fitsType(each, actual)) return undefined;
    row[each.name] = actual;
  }
  return row;
}

function shapeOfTable(db: Database, table: string, withoutRowId: boolean): Shape {
  const columns = z.array(column).parse(db.prepare(`SELECT * FROM pragma_table_info('${name.parse(table)}')`).all());
  // Without row ids the key stands first, in its own order.
  const keys = columns.filter(({ pk }) => pk > 0).sort((a, b) => a.pk - b.pk);
  const inFile = withoutRowId ? [...keys, ...columns.filter(({ pk }) => pk === 0)] : columns;
  return { table, kind: withoutRowId ? 'index' : 'table', columns: inFile };
}

function shapesOfIndexes(db: Database, table: Shape): Shape[] {
  const indexes = z
    .array(z.object({ name, origin: z.string() }))
    .parse(db.prepare(`SELECT name, origin FROM pragma_index_list('${table.table}')`).all());
  return indexes
    .filter(({ origin }) => origin !== 'pk')
    .map((index) => {
      const parts = z
        .array(z.object({ name: z.string().nullable() }))
        .parse(db.prepare(`SELECT name FROM pragma_index_xinfo('${index.name}') ORDER BY seqno`).all());
      const columns = parts.map(
        (part) =>
          table.columns.find((each) => each.name === part.name) ?? {
            name: 'rowid',
            type: 'INTEGER',
            notnull: 1,
            pk: 0,
          },
      );
      const mirrors = table.columns.every(({ name: each }) => columns.some((column) => column.name === each));
      return {
        table: undefined,
        kind: 'index',
        columns,
        ...(mirrors && table.table !== undefined ? { mirrors: { index: index.name, table: table.table } } : {}),
      };
    });
}

export interface Shapes {
  readonly tables: readonly Shape[];
  readonly indexes: readonly Shape[];
}

/** All shapes of a database's schema but the full-text index and the engine's own. */
export function shapesOf(db: Database): Shapes {
  const listed = z.array(z.object({ name, wr: z.number() })).parse(
    db
      .prepare(
        `SELECT name, wr FROM pragma_table_list
           WHERE schema = 'main' AND type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
      )
      .all(),
  );
  const tables = listed.map((each) => shapeOfTable(db, each.name, each.wr === 1));
  return { tables, indexes: tables.flatMap((table) => shapesOfIndexes(db, table)) };
}
