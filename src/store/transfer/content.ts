/** What a transfer file holds: wholes as rows of their tables, each with where it comes from. */
import { z } from 'zod';
import { transferKindSchema } from '../../domain/transfer.ts';
import { lineageSchema } from '../../domain/transfer-merge.ts';

/** What a table or a column may be called. */
export const nameSchema = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/);
const value = z.union([z.string().max(2_000_000), z.number(), z.null()]);
const rowSchema = z.record(nameSchema, value);
export type TransferRow = z.infer<typeof rowSchema>;

const wholeSchema = z.strictObject({
  kind: transferKindSchema,
  id: z.uuid(),
  lineage: lineageSchema,
  tables: z.record(nameSchema, z.array(rowSchema).max(10_000)),
});
/** A team, a case or a meeting with all its rows. */
export type Whole = z.infer<typeof wholeSchema>;

export const aliasSchema = z.strictObject({ id: z.uuid(), kind: z.enum(['team', 'member']), becameId: z.uuid() });
export type Alias = z.infer<typeof aliasSchema>;

export const transferContentSchema = z.strictObject({
  /** Schema of the store it comes from. */
  schemaVersion: z.number().int().min(1),
  practice: z.boolean(),
  madeAt: z.iso.datetime(),
  /** Name of the municipality; null when the store has none yet. */
  municipality: z.string().nullable(),
  /** Ids that were given up for others, when two stores had named the same team. */
  aliases: z.array(aliasSchema).max(10_000),
  wholes: z.array(wholeSchema).max(50_000),
});
export type TransferContent = z.infer<typeof transferContentSchema>;
