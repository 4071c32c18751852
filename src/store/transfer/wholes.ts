/** Wholes as rows: read from the tables that belongs.ts names, compared, and written back. Knows nothing of who is newer. */
import { createHash } from 'node:crypto';
import type { Statement } from 'better-sqlite3';
import { z } from 'zod';
import { type TransferKey, type TransferKind, transferKindSchema } from '../../domain/transfer.ts';
import type { RepositoryContext } from '../engine/context.ts';
import { canonicalJson } from '../keys/canonical.ts';
import { MOVES, NOT_COMPARED } from './belongs.ts';
import type { TransferRow, Whole } from './content.ts';

export type Tables = Whole['tables'];

const column = z.object({ name: z.string(), pk: z.number() });
const reference = z.object({ table: z.string(), from: z.string() });
const ids = z.array(z.string());
const row = z.record(z.string(), z.union([z.string(), z.number(), z.null()]));

export const sha256 = (text: string): string => createHash('sha256').update(text, 'utf8').digest('hex');

const compared = (of: TransferRow): TransferRow =>
  Object.fromEntries(Object.entries(of).filter(([name]) => !NOT_COMPARED.has(name)));

/** What two wholes are compared by: all they say, and nothing of when and how often they were saved. */
export const contentHash = (tables: Tables): string =>
  sha256(
    canonicalJson(
      Object.fromEntries(
        Object.entries(tables)
          .filter(([, rows]) => rows.length > 0)
          .map(([table, rows]) => [table, rows.map(compared)]),
      ),
    ),
  );

/** The rows of every table that nothing changes once they stand: how far approved minutes have come. */
export const frozenRows = (kind: TransferKind, tables: Tables): string[] =>
  MOVES[kind].flatMap(({ table, frozen }) =>
    frozen === true ? (tables[table] ?? []).map((each) => `${table} ${canonicalJson(each)}`) : [],
  );

/** Whether everything that is frozen in `ours` stands in `theirs` unchanged, so that theirs may take its place. */
export function keepsFrozen(kind: TransferKind, ours: Tables, theirs: Tables): boolean {
  const there = new Set(frozenRows(kind, theirs));
  return frozenRows(kind, ours).every((each) => there.has(each));
}

/** The text in a column; empty when something else stands there. */
export const textOf = (value: TransferRow[string] | undefined): string => (typeof value === 'string' ? value : '');

/** A case of which the code alone is left, for the agendas that name it. */
export const isCodeAlone = (kind: TransferKind, tables: Tables): boolean =>
  kind === 'case' &&
  (tables.case_draft ?? []).length === 0 &&
  (tables.anonymous_case ?? []).every(({ status }) => status === 'slettet');

const isCounted = (rows: readonly TransferRow[]): number =>
  rows.reduce((highest, { version }) => Math.max(highest, typeof version === 'number' ? version : 0), 0);

export interface WholeRows {
  /** Every whole of a kind, by id. */
  ids(kind: TransferKind): string[];
  /** The rows of a whole, each table in the order of its key; undefined when the store has none of that id. */
  read(key: TransferKey): Tables | undefined;
  /** What a whole refers to outside itself. */
  needs(key: TransferKey, tables: Tables): TransferKey[];
  /**
   * Puts these rows in the place of the whole's. References are checked at the end of the transaction, which must defer them.
   * Every version counts on from the highest the whole had here, so that nobody saves over what came in.
   */
  write(key: TransferKey, tables: Tables): void;
}

export function wholeRows({ db }: RepositoryContext): WholeRows {
  const columnsOf = (table: string) =>
    z.array(column).parse(db.prepare('SELECT name, pk FROM pragma_table_info(?)').all(table));
  const keyOf = (table: string): string[] =>
    columnsOf(table)
      .filter(({ pk }) => pk > 0)
      .sort((a, b) => a.pk - b.pk)
      .map(({ name }) => name);
  const parts = Object.fromEntries(
    transferKindSchema.options.map((kind) => [
      kind,
      MOVES[kind].map((part) => {
        const key = keyOf(part.table);
        return {
          ...part,
          key,
          columns: columnsOf(part.table).map(({ name }) => name),
          select: db.prepare(`SELECT * FROM ${part.table} WHERE ${part.of} = ? ORDER BY ${key.join(', ')}`),
          clear: db.prepare(`DELETE FROM ${part.table} WHERE ${part.of} = ?`),
          references: z
            .array(reference)
            .parse(db.prepare('SELECT "table", "from" FROM pragma_foreign_key_list(?)').all(part.table)),
        };
      }),
    ]),
  );
  const teamOf = db.prepare('SELECT team_id FROM team_member WHERE id = ?').pluck();
  const kindOf: Readonly<Record<string, TransferKind>> = { team: 'team', case_code: 'case', meeting: 'meeting' };

  // One statement per spelling: an import writes thousands of rows of few tables.
  const statements = new Map<string, Statement>();
  const prepared = (sql: string): Statement => {
    const statement = statements.get(sql) ?? db.prepare(sql);
    statements.set(sql, statement);
    return statement;
  };
  const insert = (table: string, columns: readonly string[], of: TransferRow): void => {
    const names = Object.keys(of).filter((name) => columns.includes(name));
    prepared(`INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})`).run(
      of,
    );
  };
  const upsert = (table: string, columns: readonly string[], key: readonly string[], of: TransferRow): void => {
    const names = Object.keys(of).filter((name) => columns.includes(name));
    const changed = names.filter((name) => !key.includes(name)).map((name) => `${name} = excluded.${name}`);
    prepared(
      `INSERT INTO ${table} (${names.join(', ')}) VALUES (${names.map((name) => `@${name}`).join(', ')})
       ON CONFLICT (${key.join(', ')}) DO UPDATE SET ${changed.join(', ')}`,
    ).run(of);
  };

  const read = ({ kind, id }: TransferKey): Tables | undefined => {
    const tables = Object.fromEntries(
      (parts[kind] ?? []).map(({ table, select }) => [table, select.all(id).map((each) => row.parse(each))]),
    );
    return tables[MOVES[kind][0].table]?.length === 0 ? undefined : tables;
  };

  return {
    ids: (kind) => {
      const [{ table, of }] = MOVES[kind];
      return ids.parse(db.prepare(`SELECT ${of} FROM ${table} ORDER BY ${of}`).pluck().all());
    },
    read,
    needs(own, tables) {
      const found = new Map<string, TransferKey>();
      for (const { table, references } of parts[own.kind] ?? []) {
        for (const { table: parent, from } of references) {
          for (const each of tables[table] ?? []) {
            const value = each[from];
            if (typeof value !== 'string') continue;
            const id = parent === 'team_member' ? teamOf.get(value) : value;
            const kind = parent === 'team_member' ? 'team' : kindOf[parent];
            if (kind === undefined || typeof id !== 'string' || (kind === own.kind && id === own.id)) continue;
            found.set(`${kind}/${id}`, { kind, id });
          }
        }
      }
      return [...found.values()];
    },
    write(key, tables) {
      const before = read(key);
      const version = isCounted(Object.values(before ?? {}).flat()) + 1;
      const own = parts[key.kind] ?? [];
      for (const { frozen, clear } of own.slice(1).reverse()) if (frozen !== true) clear.run(key.id);
      own.forEach(({ table, of, columns, key: tableKey, frozen }, at) => {
        for (const each of tables[table] ?? []) {
          const next = { ...each, [of]: key.id, ...(columns.includes('version') ? { version } : {}) };
          if (at === 0) upsert(table, columns, tableKey, next);
          else if (frozen !== true || !stands(before?.[table], tableKey, next)) insert(table, columns, next);
        }
      });
    },
  };
}

const stands = (rows: readonly TransferRow[] = [], key: readonly string[], of: TransferRow): boolean =>
  rows.some((each) => key.every((name) => each[name] === of[name]));
