/** Documents made from the anonymous track: which, from what, when, and the hash that proves a file is the one issued. */
import { z } from 'zod';
import { documentFormatSchema, issuedTypeSchema } from '../domain/codes.ts';
import { languageSchema } from '../domain/language.ts';
import type { RepositoryContext } from './engine/context.ts';
import { newId } from './engine/identity.ts';
import { idColumn, orNull } from './engine/rows.ts';

const issuedSchema = z.strictObject({
  id: idColumn,
  meetingId: idColumn.optional(),
  caseId: idColumn.optional(),
  type: issuedTypeSchema,
  language: languageSchema,
  format: documentFormatSchema,
  /** ISO 8601, UTC. */
  madeAt: z.iso.datetime(),
  templateVersion: z.string().min(1).max(100),
  /** Of the file's bytes, 64 hexadecimal digits. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
type IssuedFields = Omit<z.infer<typeof issuedSchema>, 'meetingId' | 'caseId'>;

/** Made from a meeting or from a case, never both. */
export type IssuedDocument = IssuedFields &
  ({ readonly meetingId: string; readonly caseId?: never } | { readonly caseId: string; readonly meetingId?: never });
type WithoutId<T> = T extends unknown ? Omit<T, 'id'> : never;
export type NewIssuedDocument = WithoutId<IssuedDocument>;

export interface IssuedRepository {
  /** `not-found` when the meeting or the case is unknown. */
  record(document: NewIssuedDocument): IssuedDocument;
  /** Oldest first. */
  listForMeeting(meetingId: string): IssuedDocument[];
  /** Oldest first. */
  listForCase(caseId: string): IssuedDocument[];
}

const issuedRow = z
  .strictObject({
    id: z.string(),
    meeting_id: z.string().nullable(),
    case_id: z.string().nullable(),
    type: z.string(),
    language: z.string(),
    format: z.string(),
    made_at: z.string(),
    template_version: z.string(),
    sha256: z.string(),
  })
  .transform(({ meeting_id, case_id, made_at, template_version, ...plain }): unknown => ({
    ...plain,
    meetingId: meeting_id ?? undefined,
    caseId: case_id ?? undefined,
    madeAt: made_at,
    templateVersion: template_version,
  }))
  .pipe(issuedSchema);

function asIssued({ meetingId, caseId, ...rest }: z.infer<typeof issuedSchema>): IssuedDocument {
  if (meetingId !== undefined && caseId === undefined) return { ...rest, meetingId };
  if (caseId !== undefined && meetingId === undefined) return { ...rest, caseId };
  throw new Error('an issued document is made from one meeting or one case');
}

export function issuedRepository({ db, random }: RepositoryContext): IssuedRepository {
  const insert = db.prepare(`INSERT INTO issued_document
    (id, meeting_id, case_id, type, language, format, made_at, template_version, sha256)
    VALUES (@id, @meetingId, @caseId, @type, @language, @format, @madeAt, @templateVersion, @sha256)`);
  const selectForMeeting = db.prepare('SELECT * FROM issued_document WHERE meeting_id = ? ORDER BY made_at, id');
  const selectForCase = db.prepare('SELECT * FROM issued_document WHERE case_id = ? ORDER BY made_at, id');
  const read = (row: unknown): IssuedDocument => asIssued(issuedRow.parse(row));
  return {
    record(input) {
      const document = asIssued(issuedSchema.parse({ ...input, id: newId(random) }));
      insert.run({ ...document, meetingId: orNull(document.meetingId), caseId: orNull(document.caseId) });
      return document;
    },
    listForMeeting: (meetingId) => selectForMeeting.all(meetingId).map(read),
    listForCase: (caseId) => selectForCase.all(caseId).map(read),
  };
}
