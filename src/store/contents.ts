/** Which records a store holds, without what they say: for telling how a backup differs from the store. */
import type { Database } from 'better-sqlite3';
import { z } from 'zod';
import type { BackupDifferences } from '../domain/backup.ts';
import { flagColumn } from './engine/rows.ts';

type Kind = keyof BackupDifferences;
/** Per kind: the records' ids with what tells one state of a record from another; 0 for records that never change. */
export type StoreContents = Readonly<Record<Kind, ReadonlyMap<string, number | string>>>;

const QUERIES: Readonly<Record<Kind, string>> = {
  draft: 'SELECT id, version FROM case_draft',
  case: "SELECT id, version FROM anonymous_case WHERE status <> 'slettet'",
  // Notes count their own saves.
  meeting: `SELECT id, version + coalesce((SELECT sum(n.version) FROM case_notes n WHERE n.meeting_id = id), 0) AS version
    FROM meeting`,
  team: 'SELECT id, version FROM team',
  document: 'SELECT id, 0 AS version FROM issued_document',
  receipt: 'SELECT id, 0 AS version FROM receipt',
  // Meetings count their own saves.
  cooperation: `SELECT id, version + coalesce((SELECT sum(m.version) FROM cooperation_meeting m
    WHERE m.cooperation_id = c.id), 0) AS version FROM cooperation c`,
  // What is in it never changes; whether it is the one in use does.
  letterhead: `SELECT sha256 AS id, EXISTS (SELECT 1 FROM letterhead_in_use u WHERE u.number = letterhead.number) AS version
    FROM letterhead`,
  translation: 'SELECT language AS id, sha256 AS version FROM approved_translation',
  wording: "SELECT language || ' ' || key AS id, wording AS version FROM translation_wording",
};
const row = z.strictObject({ id: z.string(), version: z.union([z.number().int(), z.string()]) });

const perKind = <T>(of: (kind: Kind) => T): Record<Kind, T> => ({
  draft: of('draft'),
  case: of('case'),
  meeting: of('meeting'),
  team: of('team'),
  document: of('document'),
  receipt: of('receipt'),
  cooperation: of('cooperation'),
  letterhead: of('letterhead'),
  translation: of('translation'),
  wording: of('wording'),
});

/** Whether the store is for invented cases only. */
export const isPractice = (db: Database): boolean =>
  flagColumn.parse(db.prepare('SELECT practice FROM store').pluck().get());

export const contentsOf = (db: Database): StoreContents =>
  perKind(
    (kind) =>
      new Map(
        db
          .prepare(QUERIES[kind])
          .all()
          .map((each) => row.parse(each))
          .map(({ id, version }) => [id, version] as const),
      ),
  );

/** What a restore would change, in numbers per kind. */
export const differencesBetween = (now: StoreContents, backup: StoreContents): BackupDifferences =>
  perKind((kind) => {
    const [present, kept] = [now[kind], backup[kind]];
    const both = [...present].filter(([id]) => kept.has(id));
    const same = both.filter(([id, version]) => kept.get(id) === version).length;
    return {
      onlyNow: present.size - both.length,
      onlyBackup: kept.size - both.length,
      changed: both.length - same,
      same,
    };
  });
