/** Full-text search over the anonymous track: finished cases, and what meetings of that track say. */
import { z } from 'zod';
import type { CaseDraft } from '../domain/case.ts';
import { isAnonymousMeeting } from '../domain/codes.ts';
import type { Meeting } from '../domain/meeting.ts';
import type { RepositoryContext } from './engine/context.ts';

const hitSchema = z.strictObject({ kind: z.enum(['case', 'meeting']), id: z.uuid() });
export type SearchHit = z.infer<typeof hitSchema>;

export interface SearchIndex {
  /**
   * Cases and meetings that hold every word of the query (each as the beginning of a word), best first. Signs that are no
   * letters or digits part words; an empty query finds nothing. `limit` 1-1000.
   */
  find(query: string, limit: number): SearchHit[];
}

/** Used by the repositories within their own transactions. */
export interface SearchWriter {
  put(kind: SearchHit['kind'], id: string, text: string): void;
  remove(id: string): void;
}

const joined = (parts: readonly (string | undefined)[]): string =>
  parts
    .filter((part) => part !== undefined)
    .join('\n')
    .normalize('NFC');

/** What of a case is searched: its code and all its free text. */
export const caseText = (code: string, body: CaseDraft): string =>
  joined([
    code,
    body.observations,
    body.childExpressions,
    body.guardiansContactedReason,
    ...(body.protectiveFactors ?? []),
    ...(body.riskFactors ?? []),
    ...(body.questions ?? []),
  ]);

/** What of a meeting is searched; nothing of a meeting outside the anonymous track. */
export const meetingText = (meeting: Omit<Meeting, 'id'>): string =>
  isAnonymousMeeting(meeting.type)
    ? joined([
        meeting.purpose,
        ...meeting.agenda.map((item) => item.title),
        ...meeting.discussions.flatMap((d) => [...d.advice.map((a) => a.text), ...d.openQuestions]),
      ])
    : '';

// The index numbers its rows, and a growing number would tell in which order cases came. So the row number is taken from
// random bits of the id: 60 of them, so that two never meet. A BigInt, because the engine takes large numbers for fractions.
const rowNumberOf = (id: string): bigint => BigInt(`0x${id.slice(0, 8)}${id.slice(-7)}`);

export function searchIndex({ db }: RepositoryContext): SearchIndex & SearchWriter {
  const insert = db.prepare('INSERT INTO search_text (rowid, kind, id, body) VALUES (?, ?, ?, ?)');
  const remove = db.prepare('DELETE FROM search_text WHERE rowid = ? AND id = ?');
  const find = db.prepare('SELECT kind, id FROM search_text WHERE search_text MATCH ? ORDER BY rank, id LIMIT ?');
  return {
    put(kind, id, text) {
      remove.run(rowNumberOf(id), id);
      if (text !== '') insert.run(rowNumberOf(id), kind, id, text);
    },
    remove(id) {
      remove.run(rowNumberOf(id), id);
    },
    find(query, limit) {
      const words = query.normalize('NFC').match(/[\p{L}\p{N}]+/gu) ?? [];
      if (words.length === 0) return [];
      const match = words.map((word) => `"${word}"*`).join(' ');
      return find.all(match, Math.min(Math.max(Math.trunc(limit), 1), 1_000)).map((row) => hitSchema.parse(row));
    },
  };
}
