/** Where each whole comes from, kept beside it: the version that last left or entered this store. */
import { z } from 'zod';
import type { TransferKey } from '../../domain/transfer.ts';
import { lineageSchema, type Version, versionNow } from '../../domain/transfer-merge.ts';
import type { RepositoryContext } from '../engine/context.ts';
import { jsonColumn } from '../engine/rows.ts';
import { contentHash, sha256, type Tables } from './wholes.ts';

const markRow = z
  .strictObject({ content: z.string(), revision: z.string(), known: jsonColumn(z.array(z.string())) })
  .transform(({ content, ...lineage }): Version => ({ content, lineage: lineageSchema.parse(lineage) }));

export interface Marks {
  /** The version of a whole that last left or entered; undefined when none has. */
  get(key: TransferKey): Version | undefined;
  put(key: TransferKey, version: Version): void;
  /** The version of a whole as it stands now, kept. */
  stamp(key: TransferKey, tables: Tables): Version;
  /** Of what is deleted nothing is kept here. */
  forgetDeleted(): void;
}

export function transferMarks({ db }: RepositoryContext): Marks {
  const select = db.prepare('SELECT content, revision, known FROM transfer_mark WHERE kind = ? AND id = ?');
  const insert = db.prepare(`INSERT INTO transfer_mark (kind, id, content, revision, known)
    VALUES (@kind, @id, @content, @revision, @known)
    ON CONFLICT (kind, id) DO UPDATE SET content = excluded.content, revision = excluded.revision, known = excluded.known`);
  const forget = db.prepare(`DELETE FROM transfer_mark WHERE (kind = 'team' AND id NOT IN (SELECT id FROM team))
    OR (kind = 'case' AND id NOT IN (SELECT id FROM case_code)) OR (kind = 'meeting' AND id NOT IN (SELECT id FROM meeting))`);

  const get = ({ kind, id }: TransferKey): Version | undefined => {
    const row = select.get(kind, id);
    return row === undefined ? undefined : markRow.parse(row);
  };
  const put = ({ kind, id }: TransferKey, { content, lineage: { revision, known } }: Version): void => {
    insert.run({ kind, id, content, revision, known: JSON.stringify(known) });
  };
  return {
    get,
    put,
    stamp(key, tables) {
      const before = get(key);
      const now = versionNow(contentHash(tables), before, sha256);
      if (now !== before) put(key, now);
      return now;
    },
    forgetDeleted: () => void forget.run(),
  };
}
