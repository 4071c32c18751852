/**
 * The full-text index: kept in step with every change, in the same transaction. Repositories say what has changed; what
 * is searched of it is read from the rows (search-entries.ts).
 */
import { createHash } from 'node:crypto';
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import { searchKindSchema } from '../domain/search.ts';
import { atomically } from './engine/context.ts';
import { idColumn } from './engine/rows.ts';
import { type SearchEntry, searchEntries } from './search-entries.ts';

/** Used by the repositories within their own transactions, after their rows are written. */
export interface SearchWriter {
  /** A case, or what was followed up of it, has been written or deleted. */
  caseChanged(id: string): void;
  /** A meeting, what was agreed in it, or what was said about its minutes, has been written or deleted. */
  meetingChanged(id: string): void;
}

export interface SearchIndex extends SearchWriter {
  /** Whether the index says what the rows say, nothing less and nothing more. */
  isInStep(): boolean;
  /** Makes the whole index anew. */
  rebuild(): void;
}

/** An entry as the index holds it. */
type Indexed = Omit<SearchEntry, 'key'>;

const indexedRow = z
  .strictObject({
    row: z.bigint(),
    kind: searchKindSchema,
    case_id: idColumn.nullable(),
    meeting_id: idColumn.nullable(),
    at: z.string(),
    title: z.string(),
    body: z.string(),
  })
  .transform(({ row, case_id, meeting_id, ...plain }) => ({
    row,
    entry: { ...plain, caseId: case_id, meetingId: meeting_id },
  }));

// The engine numbers the rows of the index, and a growing number would tell in which order cases came. So the number is taken
// from a hash of random ids: 62 bits, so that two never meet. A BigInt, because the engine takes large numbers for fractions.
const rowNumberOf = ({ kind, key }: SearchEntry): bigint =>
  createHash('sha256').update(`${kind} ${key}`).digest().readBigUInt64BE() >> 2n;

const isSame = (a: Indexed, b: Indexed): boolean =>
  a.kind === b.kind &&
  a.caseId === b.caseId &&
  a.meetingId === b.meetingId &&
  a.at === b.at &&
  a.title === b.title &&
  a.body === b.body;

export function searchIndex(db: Database): SearchIndex {
  const entries = searchEntries(db);
  const INDEXED = `SELECT row, kind, case_id, meeting_id, at, title, body
    FROM search_entry JOIN search_text ON search_text.rowid = row`;
  const indexedOf = (where: string) => db.prepare(`${INDEXED} ${where}`).safeIntegers();
  const ofCase = indexedOf('WHERE case_id = ? AND meeting_id IS NULL');
  const ofMeeting = indexedOf('WHERE meeting_id = ?');
  const everything = indexedOf('');
  const count = (table: string): number => z.number().parse(db.prepare(`SELECT count(*) FROM ${table}`).pluck().get());
  const insertEntry = db.prepare(`INSERT INTO search_entry (row, kind, case_id, meeting_id, at)
    VALUES (@row, @kind, @caseId, @meetingId, @at)`);
  const insertText = db.prepare('INSERT INTO search_text (rowid, title, body) VALUES (@row, @title, @body)');
  const removeEntry = db.prepare('DELETE FROM search_entry WHERE row = ?');
  const removeText = db.prepare('DELETE FROM search_text WHERE rowid = ?');

  const parse = (rows: readonly unknown[]): Map<bigint, Indexed> =>
    new Map(
      rows.map((each) => {
        const { row, entry } = indexedRow.parse(each);
        return [row, entry];
      }),
    );
  const insert = (entry: SearchEntry): void => {
    const { kind, caseId, meetingId, at, title, body } = entry;
    const row = rowNumberOf(entry);
    insertEntry.run({ row, kind, caseId, meetingId, at });
    insertText.run({ row, title, body });
  };
  /** Changes only what is no longer so: an autosave of one field need not rewrite everything round it. */
  const replace = (before: Map<bigint, Indexed>, after: readonly SearchEntry[]): void => {
    const fresh = after.filter((entry) => {
      const row = rowNumberOf(entry);
      const old = before.get(row);
      const same = old !== undefined && isSame(old, entry);
      if (same) before.delete(row);
      return !same;
    });
    for (const row of before.keys()) {
      removeEntry.run(row);
      removeText.run(row);
    }
    for (const entry of fresh) insert(entry);
  };

  return {
    caseChanged: (id) => replace(parse(ofCase.all(id)), entries.ofCase(id)),
    meetingChanged: (id) => replace(parse(ofMeeting.all(id)), entries.ofMeeting(id)),
    isInStep() {
      const indexed = parse(everything.all());
      const all = entries.all();
      return (
        all.length === indexed.size &&
        count('search_entry') === indexed.size &&
        count('search_text') === indexed.size &&
        all.every((entry) => {
          const found = indexed.get(rowNumberOf(entry));
          return found !== undefined && isSame(found, entry);
        })
      );
    },
    rebuild: () =>
      atomically(db, () => {
        db.exec('DELETE FROM search_entry; DELETE FROM search_text');
        for (const entry of entries.all()) insert(entry);
      }),
  };
}
