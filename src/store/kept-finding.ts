/**
 * Findings of the guard that a person has chosen to keep. Names can be guessed, so what stands here is an HMAC under a key
 * derived from the data key, bound to the document and the type: never the words, and never a hash that anyone could try
 * names against. A new data key makes what was kept unreadable, and the person is asked again.
 */
import type { FindingType } from '../anonymity/finding.ts';
import type { KeepReason } from '../domain/codes.ts';
import { FailureError } from '../domain/result.ts';
import type { RepositoryContext } from './engine/context.ts';
import type { DataKey } from './keys/data-key.ts';

export interface KeptWords {
  readonly type: FindingType;
  /** As `keptForm` of the anonymity room writes them. */
  readonly words: string;
}

export interface KeptRepository {
  /** Keeps these words in a case or a meeting; a second time changes the reason. `not-found` when there is no such document. */
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
  const insert = db.prepare(`INSERT INTO kept_finding (hash, case_id, meeting_id, reason) VALUES (?, ?, ?, ?)
    ON CONFLICT (hash) DO UPDATE SET reason = excluded.reason`);
  const remove = db.prepare('DELETE FROM kept_finding WHERE hash = ?');
  const select = db.prepare('SELECT 1 FROM kept_finding WHERE hash = ?');
  const selectAny = db.prepare('SELECT 1 FROM kept_finding WHERE case_id = @id OR meeting_id = @id');
  const hashOf = (document: string, { type, words }: KeptWords): string =>
    dataKey.authenticate('kept findings', JSON.stringify([document, type, words])).toString('hex');
  return {
    keep(document, finding, reason) {
      const ofCase = isCase.get({ id: document }) !== undefined;
      if (!ofCase && isMeeting.get(document) === undefined) throw new FailureError({ code: 'not-found' });
      insert.run(hashOf(document, finding), ofCase ? document : null, ofCase ? null : document, reason);
    },
    takeBack: (document, finding) => void remove.run(hashOf(document, finding)),
    any: (document) => selectAny.get({ id: document }) !== undefined,
    has: (document, finding) => select.get(hashOf(document, finding)) !== undefined,
  };
}
