/** The municipality's own wording of the texts in languages of parents, and what each sentence was when it was approved. */
import { z } from 'zod';
import type { ParentLanguage } from '../domain/parent-language.ts';
import type { RepositoryContext } from './engine/context.ts';

export interface OwnWording {
  readonly text: string;
  /** SHA-256 of Samråd's text and the Norwegian beside it when it was written, in hex. */
  readonly basedOn: string;
}

export interface WordingRepository {
  /** By the key of the sentence. */
  of(language: ParentLanguage): ReadonlyMap<string, OwnWording>;
  /** In the place of one that was there before. */
  put(language: ParentLanguage, key: string, wording: OwnWording): void;
  /** Nothing happens when there was none. */
  remove(language: ParentLanguage, key: string): void;
  /** SHA-256 of each sentence as it was approved, by its key; empty when that is not known. */
  approved(language: ParentLanguage): ReadonlyMap<string, string>;
  /** In the place of what was approved before. */
  setApproved(language: ParentLanguage, sentences: ReadonlyMap<string, string>): void;
}

const ownRow = z
  .strictObject({ key: z.string(), wording: z.string(), based_on: z.string() })
  .transform(({ key, wording, based_on }) => [key, { text: wording, basedOn: based_on }] as const);
const approvedRow = z
  .strictObject({ key: z.string(), sha256: z.string() })
  .transform(({ key, sha256 }) => [key, sha256] as const);

export function wordingRepository({ db }: RepositoryContext): WordingRepository {
  const selectOwn = db.prepare(
    'SELECT key, wording, based_on FROM translation_wording WHERE language = ? ORDER BY key',
  );
  const putOwn = db.prepare(`INSERT INTO translation_wording (language, key, wording, based_on)
    VALUES (@language, @key, @text, @basedOn)
    ON CONFLICT (language, key) DO UPDATE SET wording = excluded.wording, based_on = excluded.based_on`);
  const removeOwn = db.prepare('DELETE FROM translation_wording WHERE language = ? AND key = ?');
  const selectApproved = db.prepare('SELECT key, sha256 FROM approved_sentence WHERE language = ?');
  const removeApproved = db.prepare('DELETE FROM approved_sentence WHERE language = ?');
  const addApproved = db.prepare('INSERT INTO approved_sentence (language, key, sha256) VALUES (?, ?, ?)');
  return {
    of: (language) => new Map(selectOwn.all(language).map((each) => ownRow.parse(each))),
    put: (language, key, wording) => {
      putOwn.run({ language, key, ...wording });
    },
    remove: (language, key) => {
      removeOwn.run(language, key);
    },
    approved: (language) => new Map(selectApproved.all(language).map((each) => approvedRow.parse(each))),
    setApproved: (language, sentences) => {
      removeApproved.run(language);
      for (const [key, sha256] of sentences) addApproved.run(language, key, sha256);
    },
  };
}
