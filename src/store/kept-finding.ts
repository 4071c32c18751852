/**
 * Findings of the guard that a person has chosen to keep. Names can be guessed, so what stands here is an HMAC under a key
 * derived from the data key, bound to the document and the type: never the words, and never a hash that anyone could try
 * names against. A new data key makes what was kept unreadable, and the person is asked again.
 */
import type { FindingType } from '../anonymity/finding.ts';
import type { KeepReason } from '../domain/codes.ts';
import { FailureError } from '../domain/result.ts';
import type { RepositoryContext } from './engine/context.ts';
import { idColumn } from './engine/rows.ts';
import type { DataKey } from './keys/data-key.ts';

const idOrNone = idColumn.optional();

export interface KeptWords {
  readonly type: FindingType;
  /** As `keptForm` of the anonymity room writes them. */
  readonly words: string;
}

export interface KeptRepository {
  /** Keeps these words in a case, a meeting or a cooperation; a second time changes the reason. `not-found` when there is no such document. */
  keep(document: string, finding: KeptWords, reason: KeepReason): void;
  /** Takes it back; nothing happens when it was not kept. */
  takeBack(document: string, finding: KeptWords): void;
  has(document: string, finding: KeptWords): boolean;
  /** Whether anything is kept in the document. */
  any(document: string): boolean;
}

export function keptRepository({ db }: RepositoryContext, dataKey: DataKey): KeptRepository {
  const isCase = db.prepare(
    'SELECT 1 FROM case_draft WHERE id = @id UNION SELECT 1 FROM anonymous_case WHERE id = @id',
  );
  const isMeeting = db.prepare('SELECT 1 FROM meeting WHERE id = ?');
  // What is kept in a meeting on consent is kept in all of its cooperation.
  const cooperationOf = db
    .prepare(
      'SELECT id FROM cooperation WHERE id = @id UNION SELECT cooperation_id FROM cooperation_meeting WHERE id = @id',
    )
    .pluck();
  const insertOnConsent =
    db.prepare(`INSERT INTO cooperation_kept_finding (hash, cooperation_id, reason) VALUES (?, ?, ?)
    ON CONFLICT (hash) DO UPDATE SET reason = excluded.reason`);
  const removeOnConsent = db.prepare('DELETE FROM cooperation_kept_finding WHERE hash = ?');
  const insert = db.prepare(`INSERT INTO kept_finding (hash, case_id, meeting_id, reason) VALUES (?, ?, ?, ?)
    ON CONFLICT (hash) DO UPDATE SET reason = excluded.reason`);
  const remove = db.prepare('DELETE FROM kept_finding WHERE hash = ?');
  const select = db.prepare(
    'SELECT 1 FROM kept_finding WHERE hash = @hash UNION SELECT 1 FROM cooperation_kept_finding WHERE hash = @hash',
  );
  const selectAny = db.prepare(`SELECT 1 FROM kept_finding WHERE case_id = @id OR meeting_id = @id
    UNION SELECT 1 FROM cooperation_kept_finding WHERE cooperation_id = @id`);
  /** The document a finding belongs to: its own id, or that of the cooperation a meeting is of. */
  const ownerOf = (document: string): string => idOrNone.parse(cooperationOf.get({ id: document })) ?? document;
  const hashOf = (document: string, { type, words }: KeptWords): string =>
    dataKey.authenticate('kept findings', JSON.stringify([ownerOf(document), type, words])).toString('hex');
  return {
    keep(document, finding, reason) {
      const hash = hashOf(document, finding);
      const cooperation = idOrNone.parse(cooperationOf.get({ id: document }));
      if (cooperation !== undefined) return void insertOnConsent.run(hash, cooperation, reason);
      const ofCase = isCase.get({ id: document }) !== undefined;
      if (!ofCase && isMeeting.get(document) === undefined) throw new FailureError({ code: 'not-found' });
      insert.run(hash, ofCase ? document : null, ofCase ? null : document, reason);
    },
    takeBack(document, finding) {
      const hash = hashOf(document, finding);
      remove.run(hash);
      removeOnConsent.run(hash);
    },
    any: (document) => selectAny.get({ id: ownerOf(document) }) !== undefined,
    has: (document, finding) => select.get({ hash: hashOf(document, finding) }) !== undefined,
  };
}
