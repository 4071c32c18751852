/**
 * Receipts of named documents: that one was made, when and for which services. No names, no purpose, no time of day, no
 * link to anything, and no order: that is all the store keeps of the named track (ARCHITECTURE, "Tracks that never touch").
 */
import { z } from 'zod';
import { type NamedDocumentType, namedDocumentTypeSchema } from '../domain/codes.ts';
import { languageSchema } from '../domain/language.ts';
import { isLocalDate } from '../domain/local-time.ts';
import { FailureError } from '../domain/result.ts';
import type { RepositoryContext } from './engine/context.ts';
import { newId } from './engine/identity.ts';
import { flagColumn, idColumn, jsonColumn, orNull } from './engine/rows.ts';

export interface Receipt {
  readonly id: string;
  readonly documentType: NamedDocumentType;
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly language: z.infer<typeof languageSchema>;
  readonly templateVersion: string;
  /** Service codes, sorted. */
  readonly services: readonly string[];
  /** `YYYY-MM-DD` */
  readonly reviewDate?: string;
  /** Whether somebody has looked at it again. */
  readonly reviewed: boolean;
}

export interface ReceiptRepository {
  record(receipt: Omit<Receipt, 'id' | 'reviewed'>): Receipt;
  /** Says that somebody has looked at it again, or takes that back. `not-found`. */
  review(id: string, reviewed: boolean): void;
  /** All receipts by date; within a day in no order that means anything. */
  list(): Receipt[];
}

const day = z.string().refine(isLocalDate);
const receiptSchema = z.strictObject({
  id: idColumn,
  documentType: namedDocumentTypeSchema,
  date: day,
  language: languageSchema,
  templateVersion: z.string().min(1).max(100),
  services: z.array(z.string()),
  reviewDate: day.optional(),
  reviewed: z.boolean(),
});

const receiptRow = z
  .strictObject({
    id: z.string(),
    document_type: z.string(),
    date: z.string(),
    language: z.string(),
    template_version: z.string(),
    services: jsonColumn(z.array(z.string())),
    review_date: z.string().nullable(),
    reviewed: flagColumn,
  })
  .transform(({ document_type, template_version, review_date, ...plain }): unknown => ({
    ...plain,
    documentType: document_type,
    templateVersion: template_version,
    ...(review_date === null ? {} : { reviewDate: review_date }),
  }))
  .pipe(receiptSchema);

const asReceipt = ({ reviewDate, ...rest }: z.infer<typeof receiptSchema>): Receipt =>
  reviewDate === undefined ? rest : { ...rest, reviewDate };

export function receiptRepository({ db, random }: RepositoryContext): ReceiptRepository {
  const insert =
    db.prepare(`INSERT INTO receipt (id, document_type, date, language, template_version, services, review_date)
    VALUES (@id, @documentType, @date, @language, @templateVersion, @services, @reviewDate)`);
  const update = db.prepare('UPDATE receipt SET reviewed = ? WHERE id = ?');
  const selectAll = db.prepare('SELECT * FROM receipt ORDER BY date, id');
  return {
    record(input) {
      const services = [...new Set(input.services)].sort();
      // strictObject: a receipt with anything more than these fields is refused, whatever the caller's types say.
      const receipt = receiptSchema.parse({ ...input, id: newId(random), services, reviewed: false });
      const { reviewed: _, ...columns } = receipt;
      insert.run({ ...columns, services: JSON.stringify(services), reviewDate: orNull(receipt.reviewDate) });
      return asReceipt(receipt);
    },
    review: (id, reviewed) => {
      if (update.run(reviewed ? 1 : 0, id).changes === 0) throw new FailureError({ code: 'not-found' });
    },
    list: () => selectAll.all().map((row) => asReceipt(receiptRow.parse(row))),
  };
}
