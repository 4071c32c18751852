/**
 * Rows into a new database, so that it is whole: a row that refers to something lost gets a stand-in to refer to, and the
 * audit log goes on behind a gap as new entries.
 */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { type AuditEntry, auditTrackSchema, chainStart, firstBreak, hashOf } from '../audit/chain.ts';
import { auditLog, auditRow } from '../audit/log.ts';
import { atomically, type RepositoryContext } from '../engine/context.ts';
import { type Reference, referencesOf } from '../engine/references.ts';
import { insertInto, type ReadTable } from './rows.ts';
import { StandIns } from './stand-ins.ts';
import type { Row } from './tables.ts';

/** How many rows of a table stand in the new database, and at least how many do not. */
export interface Filled {
  readonly read: number;
  readonly lost: number;
}

/** Made by other means than copying: one row, and the chain. */
const APART = ['store', 'audit_event'];

const isLoose = ({ parent, from, to }: Reference): string =>
  `${from.map((column) => `${column} IS NOT NULL`).join(' AND ')}
   AND NOT EXISTS (SELECT 1 FROM ${parent} p WHERE ${to.map((column, at) => `p.${column} = c.${from[at]}`).join(' AND ')})`;

const keys = z.array(z.record(z.string(), z.union([z.string(), z.number()])));

function looseKeys(db: Database, to: Reference): Row[] {
  const columns = to.from.map((column, at) => `c.${column} AS ${to.to[at]}`).join(', ');
  return keys.parse(db.prepare(`SELECT DISTINCT ${columns} FROM ${to.child} c WHERE ${isLoose(to)}`).all());
}

/** Discussions are known by their place in the meeting: a gap would give one's advice to another. */
function closeGaps(db: Database, references: readonly Reference[]): void {
  const rows = z
    .array(z.object({ meeting_id: z.string(), position: z.number() }))
    .parse(db.prepare('SELECT meeting_id, position FROM discussion ORDER BY meeting_id, position').all());
  const children = references.filter(({ parent }) => parent === 'discussion');
  let meeting = '';
  let next = 0;
  for (const row of rows) {
    next = row.meeting_id === meeting ? next + 1 : 0;
    meeting = row.meeting_id;
    if (row.position === next) continue;
    db.prepare('UPDATE discussion SET position = ? WHERE meeting_id = ? AND position = ?').run(
      next,
      meeting,
      row.position,
    );
    for (const { child, from } of children) {
      db.prepare(`UPDATE ${child} SET ${from[1]} = ? WHERE ${from[0]} = ? AND ${from[1]} = ?`).run(
        next,
        meeting,
        row.position,
      );
    }
  }
}

/** Puts every entry back; those behind a gap follow as new ones, at the time and of the role they had. */
function fillLog(context: RepositoryContext, rows: readonly Row[]): Filled {
  const { db, storeId } = context;
  const entries = rows.flatMap((row): AuditEntry[] => {
    const entry = auditRow.safeParse(row);
    return entry.success ? [entry.data] : [];
  });
  let lost = rows.length - entries.length;
  const behind: AuditEntry[] = [];
  for (const track of auditTrackSchema.options) {
    const own = entries.filter((entry) => entry.track === track).sort((a, b) => a.seq - b.seq);
    const gap = firstBreak(own, storeId, track) ?? own.length + 1;
    for (const entry of own.slice(0, gap - 1)) insertInto(db, 'audit_event', { ...entry });
    behind.push(...own.slice(gap - 1));
    lost += Math.max(0, (own.at(-1)?.seq ?? 0) - own.length);
  }
  auditLog(context).append('salvaged', 'bruker');
  const last = db.prepare('SELECT seq, hash FROM audit_event WHERE track = ? ORDER BY seq DESC LIMIT 1');
  const lastRow = z.object({ seq: z.number(), hash: z.string() });
  for (const { track, at, event, role } of behind) {
    const before = lastRow.safeParse(last.get(track));
    const content = {
      track,
      seq: (before.data?.seq ?? 0) + 1,
      at,
      event,
      role,
      previous: before.data?.hash ?? chainStart(storeId, track),
    };
    insertInto(db, 'audit_event', { ...content, hash: hashOf(content) });
  }
  return { read: entries.length, lost };
}

/** Takes the schema's triggers away, which guard order and permanence of what is written day by day; returns what puts them back. */
function withoutTriggers(db: Database): () => void {
  const triggers = z
    .array(z.object({ name: z.string(), sql: z.string() }))
    .parse(db.prepare("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").all());
  for (const { name } of triggers) db.exec(`DROP TRIGGER ${name}`);
  return () => {
    for (const { sql } of triggers) db.exec(sql);
  };
}

/**
 * Fills a database of the right schema and mends its references. The full-text index is the caller's. Foreign keys must be
 * off, for a row may come before the one it refers to.
 */
export function fillTables(
  context: RepositoryContext,
  read: ReadonlyMap<string, ReadTable>,
): { readonly tables: Map<string, Filled>; readonly placeholders: number } {
  const { db } = context;
  return atomically(db, () => {
    const putTriggersBack = withoutTriggers(db);
    const kept = new Map<string, number>();
    const lost = new Map<string, number>();
    const add = (to: Map<string, number>, table: string, count: number): void => {
      to.set(table, (to.get(table) ?? 0) + count);
    };
    const names = [...read.keys()].filter((table) => !APART.includes(table));
    for (const table of names) {
      const { rows = [], mirrored = [], broken = 0 } = read.get(table) ?? {};
      add(lost, table, broken);
      for (const row of rows) {
        try {
          insertInto(db, table, row);
          add(kept, table, 1);
        } catch {
          // Twice there, or not as the schema says it must be: an old page in the place of a newer one.
          add(lost, table, 1);
        }
      }
      for (const row of mirrored) {
        try {
          insertInto(db, table, row);
          add(kept, table, 1);
        } catch {
          // There already: the table's own page was whole.
        }
      }
    }
    // Teams first: a made-up member is put into the one that others mean.
    const references = referencesOf(db, names).sort(
      (a, b) => Number(b.parent === 'team') - Number(a.parent === 'team'),
    );
    forgetLoose(db, references);
    const standIns = new StandIns(context);
    for (let changed = true; changed; ) {
      changed = false;
      for (const to of references) {
        for (const key of looseKeys(db, to)) {
          changed = true;
          if (!standIns.make(to.parent, key)) add(lost, to.child, removeLoose(db, to));
        }
      }
    }
    closeGaps(db, references);
    standIns.completeOrganisation();
    add(lost, 'anonymous_case', standIns.deletedCases());
    const log = fillLog(context, read.get('audit_event')?.rows ?? []);
    putTriggersBack();
    const tables = new Map<string, Filled>(
      names.map((table) => {
        const { damagedPages = 0, mirrored = [] } = read.get(table) ?? {};
        const inTable = kept.get(table) ?? 0;
        // What a damaged page held nobody knows; something was in it, unless an index says the same.
        const unread = mirrored.length > 0 && mirrored.length <= inTable ? 0 : damagedPages;
        const missing = Math.max(lost.get(table) ?? 0, unread, standIns.madeIn(table));
        return [table, { read: inTable, lost: missing }];
      }),
    );
    tables.set('audit_event', { ...log, lost: Math.max(log.lost, read.get('audit_event')?.damagedPages ?? 0) });
    return { tables, placeholders: standIns.made };
  });
}

/** References a row can do without: whoever a deputy stood in for. */
function forgetLoose(db: Database, references: readonly Reference[]): void {
  for (const to of references) {
    if (to.from.length !== 1 || looseKeys(db, to).length === 0) continue;
    try {
      db.exec(
        `SAVEPOINT forget; UPDATE ${to.child} AS c SET ${to.from[0]} = NULL WHERE ${isLoose(to)}; RELEASE forget`,
      );
    } catch {
      // The schema demands it.
      db.exec('ROLLBACK TO forget; RELEASE forget');
    }
  }
}

function removeLoose(db: Database, to: Reference): number {
  return db.prepare(`DELETE FROM ${to.child} AS c WHERE ${isLoose(to)}`).run().changes;
}
