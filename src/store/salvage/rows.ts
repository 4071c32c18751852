/**
 * Which rows a damaged file still has. Tables are found by their trees; pages that no whole tree reaches any more are
 * known by the rows in them.
 */
import type { Database } from 'better-sqlite3';
import { type BtreePage, type Cell, type Pages, readBtreePage } from './btree.ts';
import type { PlainPages } from './pages.ts';
import { type Row, rowOf, type Shape, type Shapes } from './tables.ts';

export interface ReadTable {
  readonly rows: readonly Row[];
  /** The same rows as an index has them, for those of which the table's own page is lost. */
  readonly mirrored: readonly Row[];
  /** Rows that go on in a damaged page, or that are not rows of this table. */
  readonly broken: number;
  /** Damaged pages that are known to belong to the table. */
  readonly damagedPages: number;
}

interface Found {
  readonly rows: Row[];
  readonly mirrored: Row[];
  broken: number;
  readonly damaged: Set<number>;
}

/** The table's root and those of everything else, from what is left of the schema. */
function rootsIn(pages: Pages): { readonly name: string; readonly root: number }[] {
  const roots: { name: string; root: number }[] = [];
  for (const number of treeFrom(pages, 1).whole) {
    for (const { values } of readBtreePage(pages, number)?.cells ?? []) {
      const [, name, , root] = values ?? [];
      if (typeof name === 'string' && typeof root === 'number' && root > 1) roots.push({ name, root });
    }
  }
  return roots;
}

/** The pages a tree reaches: those that read as its pages, and those that should have been. */
function treeFrom(pages: Pages, root: number): { readonly whole: Set<number>; readonly missing: Set<number> } {
  const whole = new Set<number>();
  const missing = new Set<number>();
  const waiting = [root];
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    if (whole.has(number) || missing.has(number)) continue;
    const page = readBtreePage(pages, number);
    (page === undefined ? missing : whole).add(number);
    waiting.push(...(page?.children ?? []));
  }
  return { whole, missing };
}

/** The one shape all rows of a page fit; undefined when none or several do. */
export type Recognise = (page: BtreePage) => Shape | undefined;

/** Knows a page by its rows: types, ids, and in the end the schema's own rules, tried in an empty database. */
export function recogniser({ tables, indexes }: Shapes, scratch: Database): Recognise {
  const fits = (shape: Shape, cells: readonly Cell[]): Row[] | undefined => {
    const rows = cells.map((cell) => rowOf(shape, cell));
    const whole = rows.every((row) => row !== undefined) ? rows : undefined;
    // Fewer values than columns may be an older row of one table; of an index all are always there.
    return shape.table === undefined && cells.some(({ values }) => values?.length !== shape.columns.length)
      ? undefined
      : whole;
  };
  return ({ kind, cells }) => {
    const readable = cells.filter(({ values }) => values !== undefined);
    if (readable.length === 0) return undefined;
    const candidates = tables.filter((shape) => {
      const rows = shape.kind === kind ? fits(shape, readable) : undefined;
      return rows !== undefined && isAccepted(scratch, shape, rows);
    });
    const [only, ...others] = candidates;
    const isIndex = kind === 'index' && indexes.some((shape) => fits(shape, readable) !== undefined);
    return others.length === 0 && !isIndex ? only : undefined;
  };
}

function isAccepted(scratch: Database, { table }: Shape, rows: readonly Row[]): boolean {
  scratch.exec('BEGIN');
  try {
    for (const row of rows) insertInto(scratch, table ?? '', row);
    return true;
  } catch {
    return false;
  } finally {
    scratch.exec('ROLLBACK');
  }
}

/** Puts one row into a table; throws when the schema refuses it. */
export function insertInto(db: Database, table: string, row: Row): void {
  const columns = Object.keys(row);
  db.prepare(`INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(
    Object.values(row),
  );
}

/** Reads every table of the schema from the pages that are left. */
export function readTables(
  { pages, count }: PlainPages,
  { tables, indexes }: Shapes,
  recognise: Recognise,
): ReadonlyMap<string, ReadTable> {
  const found = new Map<string, Found>(
    tables.map(({ table }) => [table ?? '', { rows: [], mirrored: [], broken: 0, damaged: new Set() }]),
  );
  const taken = new Set<number>([...treeFrom(pages, 1).whole]);

  const take = (shape: Shape, number: number): void => {
    const into = found.get(shape.table ?? '');
    if (into === undefined) return;
    for (const cell of readBtreePage(pages, number)?.cells ?? []) {
      for (const each of cell.overflow) if (!pages.has(each)) into.damaged.add(each);
      const row = rowOf(shape, cell);
      if (row !== undefined) into.rows.push(row);
      // An inner page of a table with row ids holds no rows.
      else if (cell.values !== undefined || cell.overflow.length > 0) into.broken += 1;
    }
  };

  for (const { name, root } of rootsIn(pages)) {
    const { whole, missing } = treeFrom(pages, root);
    const shape = tables.find(({ table }) => table === name);
    const mirror = indexes.find(({ mirrors }) => mirrors?.index === name);
    for (const number of whole) {
      if (taken.has(number)) continue;
      taken.add(number);
      if (shape !== undefined) take(shape, number);
      if (mirror?.mirrors === undefined) continue;
      for (const cell of readBtreePage(pages, number)?.cells ?? []) {
        const row = rowOf(mirror, cell);
        if (row !== undefined) found.get(mirror.mirrors.table)?.mirrored.push(row);
      }
    }
    for (const number of missing) found.get(name)?.damaged.add(number);
  }
  for (let number = 2; number <= count; number++) {
    const page = taken.has(number) ? undefined : readBtreePage(pages, number);
    const shape = page && recognise(page);
    if (shape !== undefined) take(shape, number);
  }
  return new Map([...found].map(([table, { damaged, ...read }]) => [table, { ...read, damagedPages: damaged.size }]));
}
