/** Which further languages of the documents for parents the municipality has approved the texts of. */
import { z } from 'zod';
import { type ParentLanguage, parentLanguageSchema } from '../domain/parent-language.ts';
import type { RepositoryContext } from './engine/context.ts';

export interface ApprovedTranslation {
  readonly language: ParentLanguage;
  /** `YYYY-MM-DD`, Europe/Oslo. */
  readonly approvedOn: string;
  /** Of the texts as they were read then. Texts with another fingerprint are not approved. */
  readonly sha256: string;
}

export interface TranslationRepository {
  get(language: ParentLanguage): ApprovedTranslation | undefined;
  /** In the place of an approval that was there before. */
  approve(approval: ApprovedTranslation): void;
  /** False when there was none. */
  withdraw(language: ParentLanguage): boolean;
}

const row = z
  .strictObject({ language: parentLanguageSchema, approved_on: z.string(), sha256: z.string() })
  .transform(({ approved_on, ...plain }): ApprovedTranslation => ({ ...plain, approvedOn: approved_on }));

export function translationRepository({ db }: RepositoryContext): TranslationRepository {
  const selectOne = db.prepare('SELECT * FROM approved_translation WHERE language = ?');
  const put = db.prepare(`INSERT INTO approved_translation (language, approved_on, sha256)
    VALUES (@language, @approvedOn, @sha256)
    ON CONFLICT (language) DO UPDATE SET approved_on = excluded.approved_on, sha256 = excluded.sha256`);
  const remove = db.prepare('DELETE FROM approved_translation WHERE language = ?');
  return {
    get(language) {
      const found = selectOne.get(language);
      return found === undefined ? undefined : row.parse(found);
    },
    approve: (approval) => {
      put.run(approval);
    },
    withdraw: (language) => remove.run(language).changes > 0,
  };
}
