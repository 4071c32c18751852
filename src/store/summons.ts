/** Every summons of a meeting, as those called in have read it. */
import { z } from 'zod';
import { localDate } from '../domain/fields.ts';
import { type SummonsContent, summonsContentSchema } from '../domain/summons.ts';
import { atomically, type RepositoryContext } from './engine/context.ts';
import { jsonColumn } from './engine/rows.ts';

const versionRow = z
  .strictObject({ number: z.number().int().min(1), made_on: localDate, content: jsonColumn(summonsContentSchema) })
  .transform(({ number, made_on, content }) => ({ number, madeOn: made_on, content }));
export type SummonsVersion = z.infer<typeof versionRow>;

export interface SummonsRepository {
  /** Keeps a summons as the meeting's next one. */
  record(meetingId: string, madeOn: string, content: SummonsContent): SummonsVersion;
  /** Oldest first, numbered from 1. */
  of(meetingId: string): SummonsVersion[];
}

export function summonsRepository({ db }: RepositoryContext): SummonsRepository {
  const select = db.prepare(
    'SELECT number, made_on, content FROM summons_version WHERE meeting_id = ? ORDER BY number',
  );
  const insert = db.prepare('INSERT INTO summons_version (meeting_id, number, made_on, content) VALUES (?, ?, ?, ?)');
  const of = (meetingId: string): SummonsVersion[] => select.all(meetingId).map((row) => versionRow.parse(row));
  return {
    of,
    record: (meetingId, madeOn, content) =>
      atomically(db, () => {
        const number = (of(meetingId).at(-1)?.number ?? 0) + 1;
        insert.run(meetingId, number, madeOn, JSON.stringify(content));
        return { number, madeOn, content };
      }),
  };
}
